import type { Paragraph } from '../../domain/claim/index.ts'
import type { Examined } from '../../domain/relation/index.ts'
import { itemsBehind } from '../../domain/relation/index.ts'
import { defineCheck } from '../define-check.ts'

const PROJECT = /(?:项目|工程|专项|经费)(?:（[^）]*）)?$/

interface ProjectList {
  readonly head: Paragraph
  readonly items: readonly Paragraph[]
}

/** Numbered lists of projects: most items name one. */
function projectLists(document: Examined): ProjectList[] {
  return document.paragraphs.flatMap((head) => {
    const items = itemsBehind(document.paragraphs, head.index)
    const named = items.filter(({ numbering, start, end }) =>
      PROJECT.test(/^[^，。；：]{2,48}/.exec(document.normal.slice(numbering?.end ?? start, end))?.[0] ?? ''),
    )
    const isOfProjects = items.length >= 2 && named.length * 3 >= items.length * 2
    return isOfProjects ? [{ head, items }] : []
  })
}

function hasMoney(document: Examined, { items }: ProjectList): boolean {
  const last = items.at(-1)
  return document.claims.some(
    ({ unit, start }) => unit.key === '元' && start >= (items[0]?.start ?? 0) && start <= (last?.end ?? 0),
  )
}

/** 各项目资金. */
export const t30MoneyByProject = defineCheck({
  code: 'T30',
  title: '项目自评应逐项写明资金安排与支出',
  severity: 'warning',
  source: '财预〔2020〕10号附件1：项目支出绩效自评表“项目资金”栏',
  examine(document) {
    const { kind, isWholeReport } = document.profile
    if (kind !== 'self-evaluation' || !isWholeReport) return 'not-applicable'
    const lists = projectLists(document)
    const [first] = lists
    if (first === undefined) return 'insufficient-data'
    if (document.tables.some(({ amounts }) => amounts.length > 0) || lists.some((list) => hasMoney(document, list)))
      return 'consistent'
    return [
      {
        message: `文中逐项列出${first.items.length}个项目，均未写明各项目的预算、支出和执行率，无法核对项目支出，请补充。`,
        places: [...first.items, first.head].map(({ start, end, numbering }) => ({
          start: numbering?.start ?? start,
          end: Math.min(end, (numbering?.end ?? start) + 40),
        })),
        expected: '各项目年初预算数、全年预算数、全年执行数',
        actual: null,
        suggestion: '请按项目列明年初预算数、全年预算数、全年执行数和执行率。',
        meaning: ['no-money', String(first.items.length)],
      },
    ]
  },
})
