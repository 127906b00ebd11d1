import { compare, whole } from '../../domain/amount/index.ts'
import type { Claim } from '../../domain/claim/index.ts'
import type { Examined } from '../../domain/relation/index.ts'
import type { Problem } from '../define-check.ts'
import { defineCheck } from '../define-check.ts'
import type { Found } from '../define-words.ts'
import { allFound, quoted } from '../define-words.ts'

const WITHIN =
  /控制在(?:年初|年度|批复)?(?:的)?预算(?:指标|额度|范围|数)?(?:之内|以内|范围内|内)|(?:未|没有)(?:超出|超过|突破)(?:年初|批复的?)?预算|(?:未|没有|无)超(?:预算|支)(?!问题整改)/g
const RATE = /(?:执行率|完成率|支出率|控制率|完成(?:年初|全年|年度)?预算(?:数)?的?)(?:为|达到?|是)?$/
const BUDGET = /预算(?:数|资金|金额|安排|总额)?$/
const SPENT = /(?:支出|执行|决算|列支|使用)(?:数|资金|金额|总额)?$/

interface Over {
  readonly claim: Claim
  readonly against: Claim | null
}

function claimsBeside(document: Examined, found: Found): readonly Claim[] {
  const paragraph = document.paragraphAt(found.start)
  return paragraph === null ? [] : (document.byParagraph[paragraph.index] ?? [])
}

function overspent(document: Examined, found: Found): Over | null {
  const claims = claimsBeside(document, found)
  const rate = claims.find(
    (claim) =>
      claim.unit.dimension === 'percent' &&
      claim.bound === 'none' &&
      RATE.test(document.normal.slice(claim.leadStart, claim.start)) &&
      compare(claim.value, whole(100)) > 0,
  )
  if (rate !== undefined) return { claim: rate, against: null }
  const money = claims.filter(({ unit, role, bound }) => unit.key === '元' && role !== 'growth' && bound === 'none')
  const budgets = money.filter(({ label }) => BUDGET.test(label))
  const spent = money.filter(({ label }) => SPENT.test(label) && !BUDGET.test(label))
  const [budget, actual] = [budgets[0], spent[0]]
  if (budgets.length !== 1 || spent.length !== 1 || budget === undefined || actual === undefined) return null
  return compare(actual.interval.low, budget.interval.high) > 0 ? { claim: actual, against: budget } : null
}

function problemOf(found: Found, { claim, against }: Over): Problem {
  const beside = against === null ? `“${claim.label}${claim.text}”` : `支出“${claim.text}”大于预算“${against.text}”`
  return {
    message: `此处称“${quoted(found.words[0])}”，同段又见${beside}，两处不能同时成立，请核对。`,
    places: [found, claim, against].filter((each) => each !== null).map(({ start, end }) => ({ start, end })),
    expected: against === null ? '≤100%' : against.text,
    actual: claim.text,
    suggestion: '请核对预算数与支出数；确有超支的，请说明原因和资金来源。',
    meaning: [found.words[0], claim.label, claim.text],
  }
}

/** 控制在预算内 beside more than the budget. */
export const t29WithinBudget = defineCheck({
  code: 'T29',
  title: '称“控制在预算内”的，支出不应大于预算',
  severity: 'error',
  source: '财预〔2020〕10号：预算执行率',
  examine(document) {
    const found = allFound(document, WITHIN)
    if (found.length === 0) return 'not-applicable'
    const problems = found.flatMap((each) => {
      const over = overspent(document, each)
      return over === null ? [] : problemOf(each, over)
    })
    return problems.length > 0 ? problems : 'consistent'
  },
})
