import type { Examined } from '../../domain/relation/index.ts'
import { defineCheck } from '../define-check.ts'
import { isSelfEvaluationReport } from '../define-whole-report.ts'
import type { ProjectList } from './define-project-lists.ts'
import { projectLists } from './define-project-lists.ts'

function hasMoney(document: Examined, { head, items }: ProjectList): boolean {
  const until = Math.max(...items.map(({ end }) => end))
  return document.claims.some(({ unit, start }) => unit.key === '元' && start > head.end && start < until)
}

/** 各项目资金. */
export const t30MoneyByProject = defineCheck({
  code: 'T30',
  title: '项目自评应逐项写明资金安排与支出',
  severity: 'warning',
  source: '财预〔2020〕10号附件1：项目支出绩效自评表“项目资金”栏',
  examine(document) {
    if (!isSelfEvaluationReport(document)) return 'not-applicable'
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
