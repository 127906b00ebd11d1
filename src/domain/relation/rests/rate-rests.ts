import { compare } from '../../amount/index.ts'
import type { Claim, Prose } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { isBesideOthers, lastClause } from '../tie/clause.ts'
import { makeTie } from '../tie/make-tie.ts'
import { significantDigits } from '../tie/print.ts'
import { isExactSlip } from '../tie/slip.ts'
import { isSolved } from '../tie/solve.ts'
import { isPlain, isSlipped, summedIn, toldBesideParts } from '../tie/sought.ts'
import type { Equation, Quantity, Term, Tie, TieKind } from '../tie/tie.ts'

/** What a rate leaves: 执行率92.52%，结余431.09万元; 占总造价的83.8%，缺口100万元. */
const REST =
  /^(?:[^。]*?[，。；])?(?:收支相抵，)?(?:当年|年末|全年|仍|还|尚|其余|未)?[^，。；]{0,4}(?:结余|节余|结转|剩余|剩下|余下|尚余|缺口|尚缺|节约|节省|其余|尚有|沉淀|闲置|未(?:支付|支出|执行|拨付|完成|使用|发放|兑付)|(?<=[，。；])(?:还|仍|尚)?[少差欠])[^，。；]{0,8}$/
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

function judged(equation: Equation, kind: TieKind = 'balance'): Tie | null {
  if (isSolved(equation)) return makeTie(kind, equation, 'certain')
  return isSlipped(equation) ? makeTie(kind, equation, 'likely') : null
}

const less = (quantity: Quantity): Term => ({ quantity, sign: -1 })
const more = (quantity: Quantity): Term => ({ quantity, sign: 1 })

/** What is left, wherever it is spoken of again: 未开工的1,288套, 剩余5场演练, 在办17件. */
const FAR_REST =
  /(?:剩余|余下|剩下|尚余|其余|余款|余额|还差|尚差|仍差|在办|在管|在建|在途|缺口|结余|结转|退回|未能?[一-龥]{1,5}|尚[未需][一-龥]{1,5})(?:资金|经费|部分|任务|项目|的)*(?:共|为|是|有)?$/
/** Said of more than two amounts, or of what a rest was before. */
const NO_REST = /上年|去年|年初|以前|历年|较|比(?!例)|其中|各|每|均|累计/
const FAR = { amounts: 30, paragraphs: 12 }
const FAR_DIGITS = 4

/** 未建成 of 建成, 尚未采购 of 完成采购, 剩余 of anything. */
function isNegated(rest: Claim, done: Quantity): boolean {
  const root = /未能?([一-龥]{2})/.exec(rest.lead)?.[1]
  return root !== undefined && done.label.slice(-8).includes(root)
}

/** 剩余202户 names nothing else than what the rate is of; 高血压在管3,216人 does. */
function isOfThese(rest: Claim, [whole, done]: readonly [Quantity, Quantity]): boolean {
  const noun = lastClause(rest.lead).replace(FAR_REST, '').slice(-2)
  return noun.length < 2 || `${whole.label}${done.label}`.includes(noun)
}

/** So many digits that the difference of the two amounts of a rate comes up again only as what is left. */
const isTellingRest = (rest: Claim, rate: Claim, [whole, done]: readonly [Quantity, Quantity]): boolean =>
  Math.max(...[rest, whole, done].map(significantDigits)) >= FAR_DIGITS - Number(rest.sentence === rate.sentence)

/** whole − done again, in another sentence or paragraph: what exactly they leave, or what the words set against what was done. */
function restFarBehind(prose: Prose, rate: Claim, [whole, done]: readonly [Quantity, Quantity]): Tie | null {
  const far = prose.claims
    .slice(rate.index + 1, rate.index + 1 + FAR.amounts)
    .filter(
      (claim) =>
        claim.paragraph <= rate.paragraph + FAR.paragraphs &&
        claim.unit.key === whole.unit.key &&
        claim.vagueness === 'none' &&
        claim.bound === 'none' &&
        FAR_REST.test(claim.lead) &&
        !NO_REST.test(lastClause(claim.lead)) &&
        !isBesideOthers(prose, claim),
    )
  const equations = far.map((rest) => ({ rest, equation: leaving(rest, [whole, done]) }))
  const holding = equations.find(({ equation }) => isSolved(equation))
  if (holding !== undefined) return makeTie('balance', holding.equation, 'certain')
  const meant = equations.find(
    ({ rest, equation }) =>
      isSlipped(equation) &&
      (isNegated(rest, done) ||
        (rest.paragraph === rate.paragraph &&
          isTellingRest(rest, rate, [whole, done]) &&
          isOfThese(rest, [whole, done]))),
  )
  return meant === undefined ? null : makeTie('balance', meant.equation, 'likely')
}

const leaving = (rest: Quantity, [whole, done]: readonly [Quantity, Quantity]): Equation => ({
  form: 'sum',
  whole: rest,
  terms: [more(whole), less(done)],
})

/** 完成率88.2%；尚有2个: of few digits as well. */
const LEFT_OF_IT = /^[，；](?:尚|仍|还|其余|剩|余|未)[^，。；]{0,10}$/

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
      REST.test(claim.lead) &&
      !/上年|年初|较|比|其中/.test(claim.lead) &&
      !isBesideOthers(prose, claim),
  )
  if (rest === undefined || done.some(({ start }) => start === rest.start) || rest.start === whole.start) return null
  const equation: Equation = { form: 'sum', whole: rest, terms: [more(whole), ...done.map(less)] }
  const isRightBehind = rest.index === rate.index + 1 && rest.sentence === rate.sentence && LEFT_OF_IT.test(rest.lead)
  return isRightBehind && isExactSlip(equation) ? makeTie('balance', equation, 'certain') : judged(equation)
}

/** base = current ∓ change, where the percentage of the change holds and the base stands behind it. */
function baseBehind(prose: Prose, { rate, change, current, sign }: Extract<Equation, { form: 'growth' }>): Tie | null {
  const [after] = behind(prose, rate as Claim)
  if (after === undefined || !isPlain(after) || after.unit.key !== current.unit.key) return null
  if (!EARLIER.test(after.lead) || digitsOf(after) < 3) return null
  const changed: Term = sign === 1 ? less(change) : more(change)
  const equation: Equation = { form: 'sum', whole: after, terms: [more(current), changed] }
  return judged(equation, 'change')
}

/** 与上年同期2,531人相比减少; 上年53起，同比减少 */
const COUNTED_FROM =
  /(?:^|[，；（。])[^，。；]{0,6}?(?:(?:[比较]|与|由)(?:20\d\d年|上年|去年|同期|上期|上月|上季|年初|上一年)[^，。；]{0,8}|(?:上年|去年|同期|上期|上一年)[^，。；比较]{0,8})$/

/** The same, where the base stands right before the change. */
function baseBefore(prose: Prose, { rate, change, current, sign }: Extract<Equation, { form: 'growth' }>): Tie | null {
  const own = change as Claim // growth is read from prose
  // 与2010年的35.18万人相比，10年间减少1.62万人
  const base = prose.claims
    .slice(Math.max(0, own.index - 2), own.index)
    .findLast(({ unit }) => unit.dimension !== 'duration')
  const isBase =
    base !== undefined &&
    base.sentence === (rate as Claim).sentence &&
    base.unit.key === change.unit.key &&
    base.start !== current.start &&
    base.vagueness === 'none' &&
    COUNTED_FROM.test(base.lead)
  if (!isBase) return null
  const changed: Term = sign === 1 ? less(change) : more(change)
  const equation: Equation = { form: 'sum', whole: base, terms: [more(current), changed] }
  return isSolved(equation) || isSlipped(equation) ? makeTie('change', equation, 'certain') : null
}

const baseOf = (prose: Prose, growth: Extract<Equation, { form: 'growth' }>): Tie | null =>
  baseBefore(prose, growth) ?? baseBehind(prose, growth)

function tieOf(prose: Prose, { equation, holds }: Tie, claimAt: ReadonlyMap<number, Claim>): Tie | null {
  if (!holds) return null
  const rate = 'rate' in equation ? claimAt.get(equation.rate.start) : undefined
  if (rate === undefined) return null
  if (equation.form === 'growth') return baseOf(prose, { ...equation, rate })
  if (equation.form === 'pooled') {
    const [whole, another] = equation.denominators
    return whole === undefined || another !== undefined
      ? null
      : restBehind(prose, rate, { done: equation.numerators, whole })
  }
  if (equation.form !== 'ratio' || compare(equation.numerator.value, equation.denominator.value) >= 0) return null
  const isOfOne = equation.numerator.unit.key === equation.denominator.unit.key
  if (!isOfOne) return null
  const { numerator, denominator } = equation
  return (
    restBehind(prose, rate, { done: [numerator], whole: denominator }) ??
    restFarBehind(prose, rate, [denominator, numerator])
  )
}

/** Rests and bases behind a percentage that holds: its two amounts are known, wherever they were stated. */
export function restsOfRates(prose: Prose, ties: readonly Tie[]): Tie[] {
  const claimAt = new Map(prose.claims.map((claim) => [claim.start, claim]))
  const told = toldBesideParts(ties, ({ holds, equation }) => holds && equation.form === 'sum')
  const parts = summedIn(ties)
  return flatMapped(ties, (tie) => {
    const found = tieOf(prose, tie, claimAt)
    const rest = found?.equation.form === 'sum' ? found.equation.whole.start : -1
    const isTold = told.has(rest) || (found?.holds === false && parts.has(rest))
    return found === null || isTold ? [] : found
  })
}

/** The same of rates that were not known yet when these were read first: 项目资本金占总投资的30%，…组成；其余由贷款解决. */
export function restsOfLaterRates(prose: Prose, ties: readonly Tie[]): Tie[] {
  const known = new Set(ties.map(({ places }) => places))
  return restsOfRates(prose, ties).filter(({ places }) => !known.has(places))
}
