import { fraction } from '../../amount/index.ts'
import type { Claim, Prose } from '../../claim/index.ts'
import { between, takenAs, takenExactly } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { wordsBefore } from '../tie/clause.ts'
import { makeTie } from '../tie/make-tie.ts'
import { isSolved } from '../tie/solve.ts'
import { isSlippedWidely } from '../tie/sought.ts'
import type { Equation, Tie } from '../tie/tie.ts'
import { isPercentage, isRateable } from './sought-rates.ts'

/** 拨付率预计达到71.2%, 全年执行率可达98.8% */
const NAME = /([一-龥]{2})率(?:预计|将|可|能|会|可以)?(?:达到?|为|提高到|升至)?(?:约)?$/
/** 再拨付6,200万元, 预计年内可支付158.00万元 */
const MORE = /(?:再|还|预计|可|将|拟|计划)[^，。；]{0,8}(?:拨付|支付|支出|完成|执行|发放|兑付)[^，。；]{0,4}$/
const TO_COME = /预计|可达|将|拟|再/
const LONGEST = 60
/** 98% that is aimed at is no 97.6%. */
const FINE = fraction(1n, 100n)
/** 力争全年执行率不低于98% */
const AIM = /([一-龥]{2})率(?:应|须|要|力争|争取|确保)?(?:不低于|达到?|不少于|达到?不低于|提高到|升至)?$/
/** ，即年底前至少再支出2,332.80万元 */
const STILL =
  /^，(?:即|也就是|这意味着|则|需|意味着)[^，。；\d]{0,10}(?:再|还[需要应]|尚[需须])(?:至少)?[一-龥]{0,4}(?:支[出付]|拨付|执行|完成|兑付|发放)(?:资金)?$/

type Ratio = Extract<Equation, { form: 'ratio' }>

/** The last rate of that name before it that was told of what is done and what there is. */
const rateBefore = (known: ReadonlyMap<string, readonly Ratio[]>, root: string, { start }: Claim): Ratio | null =>
  known.get(root)?.findLast(({ rate }) => rate.start < start) ?? null

/** Rates that hold by the names that they have, in the order of the text. */
function ratesByName(prose: Prose, ties: readonly Tie[]): ReadonlyMap<string, readonly Ratio[]> {
  const held = ties.flatMap(({ holds, equation }) => (holds && equation.form === 'ratio' ? [equation] : []))
  const known = new Map<string, Ratio[]>()
  for (const ratio of held.sort((one, other) => one.rate.start - other.rate.start)) {
    const { start } = ratio.rate
    for (const claim of between(prose.claims, start, start + 1)) {
      const root = NAME.exec(claim.lead)?.[1]
      if (root === undefined) continue
      const own = known.get(root) ?? []
      own.push(ratio)
      known.set(root, own)
    }
  }
  return known
}

function tieOf(prose: Prose, rate: Claim, rates: ReadonlyMap<string, readonly Ratio[]>): Tie[] {
  const root = isPercentage(rate) ? NAME.exec(rate.lead)?.[1] : undefined
  const more = prose.claims[rate.index - 1]
  if (root === undefined || more?.sentence !== rate.sentence || !isRateable(more)) return []
  const isToCome = MORE.test(more.lead) && TO_COME.test(wordsBefore(prose, rate, LONGEST))
  const known = isToCome ? rateBefore(rates, root, rate) : null
  if (known === null || known.numerator.unit.key !== more.unit.key) return []
  const { numerator, denominator } = known
  const equation: Equation = { form: 'pooled', rate, numerators: [numerator, more], denominators: [denominator] }
  if (isSolved(equation)) return [makeTie('rate', equation, 'certain')]
  return isSlippedWidely(equation) ? [makeTie('rate', equation, 'certain')] : []
}

/** 执行率71.0% … 力争执行率不低于98%，即年底前至少再支出2,332.80万元: what is still to come, of what there is and what was done. */
function tieOfAim(prose: Prose, rate: Claim, rates: ReadonlyMap<string, readonly Ratio[]>): Tie[] {
  const more = prose.claims[rate.index + 1]
  const root = AIM.exec(rate.lead)?.[1]
  if (rate.unit.dimension !== 'percent' || root === undefined || more?.sentence !== rate.sentence) return []
  const known = STILL.test(more.lead) ? rateBefore(rates, root, rate) : null
  if (known === null || known.numerator.unit.key !== more.unit.key) return []
  const { numerator, denominator } = known
  const numerators = [numerator, takenExactly(more)]
  const aim = takenAs(takenExactly(rate), { step: FINE })
  const equation: Equation = { form: 'pooled', rate: aim, numerators, denominators: [denominator] }
  return isSolved(equation) || isSlippedWidely(equation) ? [makeTie('rate', equation, 'certain')] : []
}

/** 已拨付2.13亿元，拨付率55.2% … 再拨付6,200万元，拨付率预计达到71.2%: what a rate will be with what is still to come. */
export function ratesToCome(prose: Prose, ties: readonly Tie[]): Tie[] {
  if (!/率(?:预计|将|可|达|不低于|力争|提高|应)/.test(prose.normal)) return []
  const told = new Set(
    flatMapped(ties, ({ holds, equation }) => (holds && 'rate' in equation ? [equation.rate.start] : [])),
  )
  const rates = ratesByName(prose, ties)
  return flatMapped(prose.claims, (claim) =>
    told.has(claim.start) ? [] : [...tieOf(prose, claim, rates), ...tieOfAim(prose, claim, rates)],
  )
}
