import type { Examined } from '../../domain/relation/index.ts'
import type { Place, Problem } from '../define-check.ts'
import { defineCheck, verdictOf } from '../define-check.ts'
import { allFound, quoted } from '../define-words.ts'

const VAGUE =
  '(?:显著|明显|进一步|不断|有效|持续|逐步|大幅|稳步|基本|较大|极大)?(?:提高|提升|改善|增强|完善|加强|促进|推进|保障|较好|良好|较高|优化)'
const IN_TEXT = new RegExp(`(?:指标值|目标值)(?:为|：)(${VAGUE})(?=[，。；、]|$)`, 'g')
const IN_CELL = new RegExp(`^${VAGUE}$`)
const TARGET_HEADER = /(?:指标值|目标值)/
const QUALITATIVE = /定性|社会效益|生态效益|可持续|经济效益|效益指标/

interface VagueTarget extends Place {
  readonly words: string
}

/** Cells under 指标值 whose row asks for a quantity, a quality, a time or a cost. */
function inTables({ tables, normal }: Examined): { vague: VagueTarget[]; looked: number } {
  const vague: VagueTarget[] = []
  let looked = 0
  for (const { columns, table, headerRows, rows } of tables) {
    const targets = new Set(columns.filter(({ header }) => TARGET_HEADER.test(header)).map(({ index }) => index))
    const labels = new Map(rows.map(({ index, label }) => [index, label]))
    for (const { start, end, row, column } of table.cells) {
      if (row < headerRows || !targets.has(column) || start === end) continue
      looked += 1
      const words = normal.slice(start, end).replace(/\s/g, '')
      if (IN_CELL.test(words) && !QUALITATIVE.test(labels.get(row) ?? '')) vague.push({ words, start, end })
    }
  }
  return { vague, looked }
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
    const inText = allFound(document, IN_TEXT).map(({ words, start, end }) => ({ words: words[1] ?? '', start, end }))
    const { vague, looked } = inTables(document)
    return verdictOf(inText.length + looked, [...inText, ...vague].map(problemOf))
  },
})
