import { flatMapped } from '../../domain/list/index.ts'
import { isVague, VAGUE_TARGET } from '../../domain/objective/index.ts'
import type { Examined } from '../../domain/relation/index.ts'
import type { Place, Problem } from '../define-check.ts'
import { defineCheck, verdictOf } from '../define-check.ts'
import { allFound, groupOf, quoted } from '../define-words.ts'

const IN_TEXT = new RegExp(`(?:指标值|目标值)(?:为|：)(${VAGUE_TARGET})(?=[，。；、]|$)`, 'g')
const TARGET_HEADER = /(?:指标值|目标值)/
const QUALITATIVE = /定性|社会效益|生态效益|可持续|经济效益|效益指标/

interface VagueTarget extends Place {
  readonly words: string
}

/** 补贴于12月20日前发放完毕: 是. The indicator itself asks what can be answered so. */
const isAnswered = ({ words, of }: { readonly words: string; readonly of: string }): boolean =>
  /^[是否]$/.test(words) && /\d[月日天年个元%号]|是否/.test(of)

/** Cells under 指标值 whose row asks for a quantity, a quality, a time or a cost. */
function inTables({ tables, normal }: Examined): { vague: VagueTarget[]; looked: number } {
  const words = (start: number, end: number): string => normal.slice(start, end).replace(/\s/g, '')
  const targets = tables.flatMap(({ table }) => {
    const heads = table.cells.filter(({ start, end }) => TARGET_HEADER.test(words(start, end)))
    const rowWords = (row: number): string =>
      table.cells
        .filter((cell) => cell.row === row)
        .map(({ start, end }) => words(start, end))
        .join(' ')
    return flatMapped(table.cells, ({ start, end, row, column }) => {
      const isUnder = heads.some((head) => head.column === column && head.row < row)
      return isUnder && start < end ? [{ words: words(start, end), start, end, of: rowWords(row) }] : []
    })
  })
  const vague = targets.filter((target) => isVague(target.words) && !QUALITATIVE.test(target.of) && !isAnswered(target))
  return { vague, looked: targets.length }
}

function problemOf({ words, start, end }: VagueTarget): Problem {
  return {
    message: `指标值“${quoted(words)}”无法衡量，完成与否无从判断，请量化或写明评判标准。`,
    places: [{ start, end }],
    expected: null,
    actual: words,
    suggestion: '请改为可计量的数值（如“≥95%”“≤2小时”），确属定性指标的，请分级描述评判标准。',
    meaning: ['vague', words],
  }
}

/** 指标值无法衡量. */
export const i02TargetsMeasurable = defineCheck({
  code: 'I02',
  title: '定量指标的指标值应当可以衡量',
  severity: 'notice',
  source: '财预〔2015〕88号：绩效目标应当指向明确、细化量化',
  examine(document) {
    const inText = allFound(document, IN_TEXT).map(({ words, start, end }) => ({
      words: groupOf(words, 1),
      start,
      end,
    }))
    const { vague, looked } = inTables(document)
    return verdictOf(inText.length + looked, [...inText, ...vague].map(problemOf))
  },
})
