import type { Claim } from '../../domain/claim/index.ts'
import type { Examined, Quantity } from '../../domain/relation/index.ts'
import { makeTie } from '../../domain/relation/index.ts'
import type { MoneyCell, Section } from '../../domain/settlement/index.ts'
import { moneyCell } from '../../domain/settlement/index.ts'
import type { Problem } from '../define-check.ts'
import { problemOf } from '../define-tie-check.ts'
import type { Disclosure, DisclosureResult } from './define-disclosure-check.ts'
import { defineDisclosureCheck, isWholeDisclosure, together } from './define-disclosure-check.ts'
import { wordsBefore } from './define-facts.ts'
import { holdEqual, holdWithin } from './define-holds.ts'

const ALL_PROJECTS = /全部项目|所有项目|项目支出全覆盖|实现(?:了)?全覆盖/
/** What more than the year's 项目支出 may come from. */
const EXPLAINS_MORE = /结转|整体支出|部门整体|转移支付/

/** The project spending that the text speaks of: of the general public budget where it says so, else of all money. */
function projectSpending({ byKind }: Disclosure, { words }: Section): { name: string; cell: MoneyCell | null } {
  const wanted = { label: /^合计$/, header: /项目支出$/ }
  const general = moneyCell(byKind.get('general'), wanted)
  return /一般公共预算/.test(words) && general !== null
    ? { name: '一般公共预算财政拨款支出决算表“项目支出”', cell: general }
    : { name: '支出决算表“项目支出”', cell: moneyCell(byKind.get('expenditure'), wanted) }
}

const asQuantity = (cell: MoneyCell, like: Claim): Quantity => ({
  ...like,
  start: cell.start,
  end: cell.end,
  text: cell.text,
  digits: cell.text,
  value: cell.value,
  step: cell.step,
  interval: { low: cell.value, high: cell.value },
  label: '项目支出',
})

function amounts(disclosure: Disclosure, document: Examined, section: Section): DisclosureResult {
  const { name, cell } = projectSpending(disclosure, section)
  const evaluated = section.claims.find(
    (claim) => claim.unit.key === '元' && /涉及|项目支出|资金|金额/.test(wordsBefore(document, claim)),
  )
  if (evaluated === undefined || cell === null) return { looked: 0, problems: [] }
  const pair = {
    first: { name: '绩效情况说明“自评涉及资金”', held: evaluated },
    second: { name, held: cell },
  }
  const share = section.claims.find((claim) => claim.role === 'share' && claim.start > evaluated.start)
  return together([
    ALL_PROJECTS.test(section.words) ? holdEqual(pair) : { looked: 0, problems: [] },
    EXPLAINS_MORE.test(section.words) ? { looked: 1, problems: [] } : holdWithin(pair),
    share === undefined ? { looked: 0, problems: [] } : shareOf(document, { share, evaluated, cell }),
  ])
}

interface Share {
  readonly share: Claim
  readonly evaluated: Claim
  readonly cell: MoneyCell
}

/** 占项目支出总额的100%, against the table. */
function shareOf(document: Examined, { share, evaluated, cell }: Share): DisclosureResult {
  const tie = makeTie(
    'share',
    { form: 'ratio', rate: share, numerator: evaluated, denominator: asQuantity(cell, evaluated) },
    'certain',
  )
  return { looked: 1, problems: tie.holds ? [] : [problemOf(tie, document, 'error')] }
}

function absent({ heading: { start, end } }: Section): Problem {
  return {
    message: '情况说明中没有预算绩效管理情况，请说明绩效自评开展情况及结果，并公开自评表。',
    places: [{ start, end }],
    meaning: ['absent'],
  }
}

/** D16 绩效 is disclosed, and its amounts are those of 项目支出. */
export const d16PerformanceDisclosed = defineDisclosureCheck({
  code: 'D16',
  title: '应公开预算绩效情况，自评涉及的资金应与项目支出相符',
  severity: 'warning',
  source: '预算法实施条例；部门决算公开操作规程：绩效信息随决算公开',
  needs: '情况说明',
  examine(disclosure, document) {
    const section = disclosure.sections.get('performance')
    if (section !== undefined) return together([{ looked: 1, problems: [] }, amounts(disclosure, document, section)])
    if (!isWholeDisclosure(disclosure)) return { looked: 0, problems: [] }
    const first = [...disclosure.sections.values()].slice(0, 1)
    return { looked: 1, problems: /绩效/.test(document.normal) ? [] : first.map(absent) }
  },
})
