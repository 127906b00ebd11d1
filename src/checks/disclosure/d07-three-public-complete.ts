import type { Section, SettlementTable, Stage, ThreePublicItem } from '../../domain/settlement/index.ts'
import { THREE_PUBLIC_NAMES, threePublicCell } from '../../domain/settlement/index.ts'
import type { Problem } from '../define-check.ts'
import type { DisclosureResult } from './define-disclosure-check.ts'
import { defineDisclosureCheck, isWholeDisclosure, together } from './define-disclosure-check.ts'
import { holdSum } from './define-holds.ts'

const STAGE_WORDS: Readonly<Record<Stage, string>> = { budget: '预算数', outcome: '决算数' }
/** The four that must each be written out: 0 counts as written, one sum of two of them does not. */
const FOUR = ['abroad', 'purchase', 'running', 'reception'] as const

function sums(table: SettlementTable, stage: Stage): DisclosureResult {
  const at = (item: ThreePublicItem) => threePublicCell(table, stage, item)
  const two = [at('purchase'), at('running')]
  const vehicles = at('vehicles')
  return together([
    holdSum({
      name: `“三公”经费支出决算表${STAGE_WORDS[stage]}“合计”`,
      whole: at('total'),
      partNames: '因公出国（境）费、公务用车购置及运行维护费、公务接待费',
      parts: [at('abroad'), at('reception'), ...(vehicles === null ? two : [vehicles])],
    }),
    holdSum({
      name: `“三公”经费支出决算表${STAGE_WORDS[stage]}“公务用车购置及运行维护费”`,
      whole: vehicles,
      partNames: '公务用车购置费、公务用车运行维护费',
      parts: two,
    }),
  ])
}

/** A table with figures must have all four, and both 预算数 and 决算数. */
function filledIn(table: SettlementTable): DisclosureResult {
  if (table.cells.length === 0) return { looked: 0, problems: [] }
  const stages = (['budget', 'outcome'] as const).filter((stage) => threePublicCell(table, stage, 'total') !== null)
  const missing = stages.flatMap((stage) =>
    FOUR.filter((item) => threePublicCell(table, stage, item) === null).map(
      (item) => `${STAGE_WORDS[stage]}“${THREE_PUBLIC_NAMES[item]}”`,
    ),
  )
  const absent = stages.length === 1 && stages[0] === 'outcome' ? ['预算数'] : []
  const all = [...absent, ...missing]
  return { looked: 1, problems: all.length === 0 ? [] : [notFilled(table, all)] }
}

function notFilled({ title: { start, end } }: SettlementTable, missing: readonly string[]): Problem {
  return {
    message: `“三公”经费支出决算表没有填写${missing.join('、')}；四项应当分别列出，没有发生的填0。`,
    places: [{ start, end }],
    meaning: ['table', ...missing],
  }
}

const NAMED: Readonly<Record<(typeof FOUR)[number], RegExp>> = {
  abroad: /因公出国(?:（境）)?[^。；]{0,60}?(?:\d|未|没有|无)/,
  purchase: /公务用车购置(?!及|和|、)[^。；]{0,60}?(?:\d|未|没有|无)/,
  running: /公务用车运行[^。；]{0,60}?(?:\d|未|没有|无)/,
  reception: /公务接待[^。；]{0,60}?(?:\d|未|没有|无)/,
}

/** The text names all four apart, with 预算 and 决算. */
function explained({ heading: { start, end }, words }: Section): DisclosureResult {
  const items = FOUR.filter((item) => !NAMED[item].test(words)).map((item) => `“${THREE_PUBLIC_NAMES[item]}”`)
  const stages = ['预算', '决算'].filter((stage) => !words.includes(stage)).map((stage) => `${stage}数`)
  const missing = [...items, ...stages]
  if (missing.length === 0) return { looked: 1, problems: [] }
  return {
    looked: 1,
    problems: [
      {
        message: `“三公”经费情况说明没有分别写明${missing.join('、')}；四项应逐项说明预算和决算，没有发生的也应写明，不能合并表述。`,
        places: [{ start, end }],
        severity: 'warning',
        meaning: ['text', ...missing],
      },
    ],
  }
}

/** D07 “三公”经费: adds up, all four written out, budget beside outcome. */
export const d07ThreePublicComplete = defineDisclosureCheck({
  code: 'D07',
  title: '“三公”经费合计应等于各项之和，四项应分别列明预算数和决算数',
  severity: 'error',
  source: '部门决算公开表 公开07表；预算法实施条例第六条',
  needs: '“三公”经费支出决算表或情况说明',
  examine(disclosure) {
    const table = disclosure.byKind.get('three-public')
    const section = isWholeDisclosure(disclosure) ? disclosure.sections.get('three-public') : undefined
    return together([
      ...(table === undefined ? [] : [sums(table, 'budget'), sums(table, 'outcome'), filledIn(table)]),
      ...(section === undefined ? [] : [explained(section)]),
    ])
  },
})
