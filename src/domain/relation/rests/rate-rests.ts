import { compare } from '../../amount/index.ts'
import type { Claim, Prose } from '../../claim/index.ts'
import { isBesideOthers } from '../tie/clause.ts'
import { makeTie } from '../tie/make-tie.ts'
import { solve } from '../tie/solve.ts'
import { isPlain, isSlipped, leadOf } from '../tie/sought.ts'
import type { Equation, Quantity, Term, Tie } from '../tie/tie.ts'

/** What a rate leaves: 执行率92.52%，结余431.09万元; 占总造价的83.8%，缺口100万元. */
const REST =
  /^(?:[^。]*?[，。；])?(?:收支相抵，)?(?:当年|年末|全年|仍|还|尚|其余|未)?[^，。；]{0,4}(?:结余|节余|结转|剩余|剩下|余下|尚余|缺口|尚缺|节约|节省|其余|尚有|沉淀|闲置|未(?:支付|支出|执行|拨付|完成|使用|发放|兑付))[^，。；]{0,8}$/
/** 2022年决算数为19.80万元, 上年为5.45万元 */
const EARLIER = /^[，；（。](?:上年|去年|20\d\d年)[^，。；]{0,10}$/
const BEHIND = 3

const digitsOf = ({ digits }: Quantity): number => digits.replace(/\D/g, '').length

/** Claims behind a rate that may be what it leaves. */
function behind({ claims }: Prose, rate: Claim): Claim[] {
  return claims
    .slice(rate.index + 1, rate.index + 1 + BEHIND)
    .filter(
      (claim) =>
        claim.sentence <= rate.sentence + 1 && claim.paragraph === rate.paragraph && claim.depth === rate.depth,
    )
}

function judged(equation: Equation): Tie | null {
  if (solve(equation).holds) return makeTie('balance', equation, 'certain')
  return isSlipped(equation) ? makeTie('balance', equation, 'likely') : null
}

const less = (quantity: Quantity): Term => ({ quantity, sign: -1 })
const more = (quantity: Quantity): Term => ({ quantity, sign: 1 })

/** whole − done, where a rate of the two holds and what is left stands behind it. */
function restBehind(
  prose: Prose,
  rate: Claim,
  { done, whole }: { done: readonly Quantity[]; whole: Quantity },
): Tie | null {
  const rest = behind(prose, rate).find(
    (claim) =>
      claim.unit.key === whole.unit.key &&
      claim.vagueness === 'none' &&
      claim.bound === 'none' &&
      REST.test(leadOf(prose, claim)) &&
      !/上年|年初|较|比|其中/.test(leadOf(prose, claim)) &&
      !isBesideOthers(prose, claim),
  )
  if (rest === undefined || done.some(({ start }) => start === rest.start) || rest.start === whole.start) return null
  return judged({ form: 'sum', whole: rest, terms: [more(whole), ...done.map(less)] })
}

/** base = current ∓ change, where the percentage of the change holds and the base stands behind it. */
function baseBehind(prose: Prose, { rate, change, current, sign }: Extract<Equation, { form: 'growth' }>): Tie | null {
  const [after] = behind(prose, rate as Claim)
  if (after === undefined || !isPlain(after) || after.unit.key !== current.unit.key) return null
  if (!EARLIER.test(leadOf(prose, after)) || digitsOf(after) < 3) return null
  const changed: Term = sign === 1 ? less(change) : more(change)
  const equation: Equation = { form: 'sum', whole: after, terms: [more(current), changed] }
  const tie = judged(equation)
  return tie === null ? null : { ...tie, kind: 'change' }
}

function tieOf(prose: Prose, { equation, holds }: Tie, claimAt: ReadonlyMap<number, Claim>): Tie | null {
  if (!holds) return null
  const rate = 'rate' in equation ? claimAt.get(equation.rate.start) : undefined
  if (rate === undefined) return null
  if (equation.form === 'growth') return baseBehind(prose, { ...equation, rate })
  if (equation.form === 'pooled') {
    const [whole, another] = equation.denominators
    return whole === undefined || another !== undefined
      ? null
      : restBehind(prose, rate, { done: equation.numerators, whole })
  }
  if (equation.form !== 'ratio' || compare(equation.numerator.value, equation.denominator.value) >= 0) return null
  const isOfOne = equation.numerator.unit.key === equation.denominator.unit.key
  return isOfOne ? restBehind(prose, rate, { done: [equation.numerator], whole: equation.denominator }) : null
}

/** Rests and bases behind a percentage that holds: its two amounts are known, wherever they were stated. */
export function restsOfRates(prose: Prose, ties: readonly Tie[]): Tie[] {
  const claimAt = new Map(prose.claims.map((claim) => [claim.start, claim]))
  const told = new Set(
    ties.flatMap(({ holds, equation }) => (holds && equation.form === 'sum' ? [equation.whole.start] : [])),
  )
  return ties.flatMap((tie) => {
    const found = tieOf(prose, tie, claimAt)
    const isTold = found?.equation.form === 'sum' && told.has(found.equation.whole.start)
    return found === null || isTold ? [] : found
  })
}
