import type { Claim, Prose } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { isDerived } from '../tie/derived.ts'
import { closedTie } from '../tie/make-tie.ts'
import type { Tie } from '../tie/tie.ts'
import { isPercentage, ratio } from './sought-rates.ts'

/** Of leads that begin with the bracket behind which they stand. */
const OF_BUDGET = /^(?:[^（）]*）)?，(?:完成|为|占)(?:年初|全年|年度|调整后?|变动)?预算(?:数)?的?$/
const OUTCOME = /^(?:[^（）]*）)?，(?:全年|当年)?(?:实际)?(?:完成|支出|收入|执行)(?:数|收入|支出)?为?$/
const BUDGET = /预算(?:数)?为?$|预算(?:调整|变动)为$|预算[^，。；]{0,8}(?:收入|支出)(?:预算)?(?:数)?为?$|调整为$/
const REACH = 12

/** 收入预算36.3亿元（其中：开发区4.6亿元），实际完成37.9亿元（其中：开发区5.9亿元），为预算的104.2%: of what stands outside the brackets. */
function tieOf({ claims }: Prose, rate: Claim): Tie | null {
  if (!isPercentage(rate) || !OF_BUDGET.test(rate.lead)) return null
  const before = claims.slice(Math.max(0, rate.index - REACH), rate.index)
  const own = before.filter(
    (claim) => claim.sentence === rate.sentence && claim.depth === rate.depth && !isDerived(claim),
  )
  const [budget, outcome] = own.slice(-2)
  if (budget === undefined || outcome === undefined || outcome.unit.key !== budget.unit.key) return null
  const isBracketed = rate.index - budget.index > 2
  const isSaid = BUDGET.test(budget.lead) && OUTCOME.test(outcome.lead) && isBracketed
  return isSaid ? closedTie('rate', ratio(rate, outcome, budget)) : null
}

/** Percentages of budgets of which brackets tell some more. */
export const ratesAroundBrackets = (prose: Prose): Tie[] =>
  prose.normal.includes('（') ? flatMapped(prose.claims, (claim) => tieOf(prose, claim) ?? []) : []
