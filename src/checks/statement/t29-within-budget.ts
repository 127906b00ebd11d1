import { compare, whole } from '../../domain/amount/index.ts'
import type { Claim } from '../../domain/claim/index.ts'
import { between } from '../../domain/claim/index.ts'
import type { Examined } from '../../domain/relation/index.ts'
import type { Problem } from '../define-check.ts'
import { defineCheck } from '../define-check.ts'
import type { Found } from '../define-words.ts'
import { allFound, quoted } from '../define-words.ts'

const WITHIN =
  /控制在(?:年初|年度|批复)?(?:的)?预算(?:指标|额度|范围|数)?(?:之内|以内|范围内|内)|(?:未|没有)(?:超出|超过|突破)(?:年初|批复的?)?预算|(?:未|没有|无)超(?:预算|支)(?!问题整改)/g
const OVER =
  /(?<!未|没有|不|无|可能|避免|防止|得|否|如|若)(?:超出|超过|突破)了?(?:年初|年度|批复)?预算(?:数|额度|指标)?(?![^，。；]{0,4}(?:执行|管理|审批|批复|\d|的[^主原]))/g
const RATE = /(?:执行率|完成率|支出率|控制率|完成(?:年初|全年|年度)?预算(?:数)?的?)(?:为|达到?|是)?$/
const BUDGET = /预算(?:数|资金|金额|安排|总额)?$/
const SPENT = /(?:支出|执行|决算|列支|使用)(?:数|资金|金额|总额)?$/

type Said = 'within' | 'over'

interface Against {
  readonly claim: Claim
  readonly budget: Claim | null
}

function claimsBeside(document: Examined, found: Found): readonly Claim[] {
  const paragraph = document.paragraphAt(found.start)
  return paragraph === null ? [] : between(document.claims, paragraph.start, paragraph.end)
}

/** Whether `sign`, more than the budget or less, contradicts what is said. */
const contradicts = (said: Said, sign: number): boolean => (said === 'within' ? sign > 0 : sign <= 0)

/** The only budget of some amounts and the only amount spent of it. */
function pairOf(claims: readonly Claim[]): { readonly budget: Claim; readonly spent: Claim } | null {
  const money = claims.filter(({ unit, role, bound }) => unit.key === '元' && role !== 'growth' && bound === 'none')
  const [budget, ...budgets] = money.filter(({ label }) => BUDGET.test(label))
  const [spent, ...others] = money.filter(({ label }) => SPENT.test(label) && !BUDGET.test(label))
  const isOnly = budgets.length + others.length === 0
  return isOnly && budget !== undefined && spent !== undefined ? { budget, spent } : null
}

function amountAgainst(document: Examined, found: Found, said: Said): Against | null {
  const claims = claimsBeside(document, found)
  const from = document.normal.lastIndexOf('。', found.start)
  const before = claims.filter(({ start, end }) => end <= found.start && start > from)
  const pair = pairOf(before) ?? pairOf(claims)
  if (pair !== null) {
    const { budget, spent } = pair
    const isOver = compare(spent.interval.low, budget.interval.high) > 0
    return contradicts(said, isOver ? 1 : 0) ? { claim: spent, budget } : null
  }
  const rates = claims.filter(
    (claim) =>
      claim.unit.dimension === 'percent' &&
      claim.bound === 'none' &&
      RATE.test(document.normal.slice(claim.leadStart, claim.start)),
  )
  const rate = said === 'within' ? rates.find((one) => compare(one.value, whole(100)) > 0) : rates[0]
  if (rate === undefined || (said === 'over' && rates.length > 1)) return null
  return contradicts(said, compare(rate.value, whole(100))) ? { claim: rate, budget: null } : null
}

function problemOf(found: Found, said: Said, { claim, budget }: Against): Problem {
  const sign = said === 'within' ? '大于' : '不大于'
  const beside = budget === null ? `“${claim.label}${claim.text}”` : `支出“${claim.text}”${sign}预算“${budget.text}”`
  return {
    message: `此处称“${quoted(found.words[0])}”，同段又见${beside}，两处不能同时成立，请核对。`,
    places: [found, claim, budget].filter((each) => each !== null).map(({ start, end }) => ({ start, end })),
    expected: `${said === 'within' ? '≤' : '>'}${budget === null ? '100%' : budget.text}`,
    actual: claim.text,
    suggestion: '请核对预算数与支出数；确有超支的，请说明原因和资金来源。',
    meaning: [found.words[0], claim.label, claim.text],
  }
}

/** 控制在预算内 beside more than the budget, 超出预算 beside less. */
export const t29WithinBudget = defineCheck({
  code: 'T29',
  title: '称“控制在预算内”的，支出不应大于预算；称“超出预算”的，支出应大于预算',
  severity: 'error',
  source: '财预〔2020〕10号：预算执行率',
  examine(document) {
    const found = (
      [
        [WITHIN, 'within'],
        [OVER, 'over'],
      ] as const
    ).flatMap(([words, said]) => allFound(document, words).map((each) => ({ each, said })))
    if (found.length === 0) return 'not-applicable'
    const problems = found.flatMap(({ each, said }) => {
      const against = amountAgainst(document, each, said)
      return against === null ? [] : problemOf(each, said, against)
    })
    return problems.length > 0 ? problems : 'consistent'
  },
})
