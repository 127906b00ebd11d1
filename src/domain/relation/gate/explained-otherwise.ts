import { compare, isZero, minus, sumOf, times, whole } from '../../amount/index.ts'
import type { Claim, Prose } from '../../claim/index.ts'
import { takenAs, takenExactly } from '../../claim/index.ts'
import { isDerived } from '../tie/derived.ts'
import { fineDigits } from '../tie/print.ts'
import { isOneSlipAway } from '../tie/slip.ts'
import { isSolved } from '../tie/solve.ts'
import { isSlipped } from '../tie/sought.ts'
import type { Quantity, Tie } from '../tie/tie.ts'

/** A percentage of so many digits fits amounts beside it by chance once in thirty times. */
const FINE = 3
const REACH = { before: 12, behind: 4 }
const MOST_ADDED = 4
const FAR_BACK = 40

/** Amounts in the sentence of a percentage, and in the one before. */
function amountsAround({ claims }: Prose, rate: Claim): Claim[] {
  return claims
    .slice(Math.max(0, rate.index - REACH.before), rate.index + REACH.behind)
    .filter(
      (claim) =>
        claim.sentence <= rate.sentence &&
        claim.sentence >= rate.sentence - 1 &&
        claim.paragraph === rate.paragraph &&
        !isDerived(claim) &&
        !isZero(claim.value),
    )
}

/** Every second or every amount of one unit: 发出1,130份，收回1,102份；发出1,186份，收回1,149份. */
function sumsAmong(amounts: readonly Claim[]): Sum[] {
  return amounts.flatMap((first, at) => {
    const alike = amounts.slice(at).filter(({ unit }) => unit.key === first.unit.key)
    return [1, 2].flatMap((stride) => {
      const every = alike.filter((_, place) => place % stride === 0)
      return Array.from({ length: Math.min(MOST_ADDED, every.length) - 1 }, (_, more): Sum => {
        const members = every.slice(0, more + 2)
        return { sum: takenExactly(first, sumOf(members.map(({ value }) => value))), members }
      })
    })
  })
}

interface Sum {
  readonly sum: Quantity
  readonly members: readonly Claim[]
}

/** 逮捕25人，不捕24人: what an amount is part of. */
const isPartOf = ({ members }: Sum, { start }: Quantity): boolean => members.some((member) => member.start === start)

function holdsFor(rate: Claim, numerators: readonly Quantity[], denominators: readonly Quantity[]): boolean {
  return numerators.some((numerator) =>
    denominators.some(
      (denominator) =>
        numerator !== denominator &&
        numerator.unit.key === denominator.unit.key &&
        isSolved({ form: 'ratio', rate, numerator, denominator }),
    ),
  )
}

/** 计划5,000册，采购4,000册，完成率125%: turned about, its own two amounts explain nothing. */
const without = (amounts: readonly Claim[], { start }: Quantity): Claim[] =>
  amounts.filter((claim) => claim.start !== start)

/** 甲98万亩、乙121万亩、丙66万亩，为任务270万亩的106.1%: what an amount, or several, beside it make of a percentage. */
function isExplained(
  prose: Prose,
  rate: Claim,
  { numerator, denominator }: { numerator: Quantity; denominator: Quantity },
): boolean {
  const amounts = amountsAround(prose, rate)
  const own = amounts.filter(({ sentence }) => sentence === rate.sentence)
  const sums = sumsAmong(amounts)
  return (
    own.some((each) => holdsFor(rate, [each], each.start === denominator.start ? without(own, numerator) : own)) ||
    holdsFor(rate, amounts, [denominator]) ||
    holdsFor(rate, [numerator], amounts) ||
    holdsFor(
      rate,
      sums.map(({ sum }) => sum),
      amounts,
    ) ||
    holdsFor(
      rate,
      [numerator],
      sums.filter((each) => isPartOf(each, numerator)).map(({ sum }) => sum),
    )
  )
}

/** 拨款548.3万元，占93.2%；事业收入40万元，占6.8%: shares of what they come to together. */
function isOfListed({ claims, sentences }: Prose, rate: Claim): boolean {
  const { firstClaim = 0, endClaim = 0 } = sentences[rate.sentence] ?? {}
  const pairs = claims.slice(firstClaim, endClaim).flatMap((share) => {
    const numerator = claims[share.index - 1]
    const isShare = share.role === 'share' && numerator?.sentence === share.sentence
    return isShare && numerator !== undefined && !isDerived(numerator) ? [{ share, numerator }] : []
  })
  const [first] = pairs
  const isOne = pairs.every(({ numerator }) => numerator.unit.key === first?.numerator.unit.key)
  if (first === undefined || pairs.length < 2 || !isOne || !pairs.some(({ share }) => share === rate)) return false
  const value = sumOf(pairs.map(({ numerator }) => numerator.value))
  const denominator = takenExactly(first.numerator, value)
  return pairs.every(({ share, numerator }) => isSolved({ form: 'ratio', rate: share, numerator, denominator }))
}

/** 预拨60%，计449.10万元；再拨30%，计224.55万元: each percentage has its amount right behind, and both are out of one whole. */
function isPaired({ claims, sentences }: Prose, rate: Claim, denominator: Quantity): boolean {
  const { firstClaim = 0, endClaim = 0 } = sentences[rate.sentence] ?? {}
  const amountOf = (share: Claim): Claim | undefined => claims[share.index + 1]
  const own = amountOf(rate)
  return claims.slice(firstClaim, endClaim).some((share) => {
    const amount = amountOf(share)
    if (own === undefined || share === rate || share.unit.key !== rate.unit.key || amount?.start !== denominator.start)
      return false
    return compare(times(own.value, share.value), times(amount.value, rate.value)) === 0
  })
}

/** 年初结转56.3万元，本年拨入480万元，支出452.9万元，支出进度84.4%: out of what there was and what came in. */
function isOfOpening(prose: Prose, rate: Claim, numerator: Quantity): boolean {
  if (rate.role === 'share') return false
  const amounts = amountsAround(prose, rate).filter(({ unit }) => unit.key === numerator.unit.key)
  const isOpening = ({ leadStart, start }: Claim): boolean =>
    /(?:年初|上年|期初|以前年度)[^，。；]{0,8}$/.test(prose.normal.slice(leadStart, start))
  const wholes = amounts.filter(isOpening).flatMap((opening) =>
    amounts.flatMap((other): Claim[] => {
      const value = sumOf([opening.value, other.value])
      return other === opening ? [] : [takenExactly(other, value)]
    }),
  )
  return holdsFor(rate, [numerator], wholes)
}

/** 逮捕25人，不捕24人，不捕率48.98%: out of the two together, in so many digits that it is not so by chance. */
function isOfPair({ claims }: Prose, rate: Claim, numerator: Quantity): boolean {
  const [before, part] = claims.slice(Math.max(0, rate.index - 2), rate.index)
  const isPair =
    part?.start === numerator.start && before?.sentence === rate.sentence && before.unit.key === part.unit.key
  return (
    isPair &&
    fineDigits(rate) > FINE &&
    isSolved({ form: 'pooled', rate, numerators: [part], denominators: [before, part] })
  )
}

const OF_TASK = /(?:任务|目标|计划|要求)数?的$/
const OF_ADJUSTED = /调整后[^，。；]{0,8}的$/
const ADJUSTED = /调[整增减]*[为至到]$/

/** 不少于351,140人，…已缴118,640人，完成任务数的33.8%; 支出由2,640万元调为2,675万元，…占调整后支出的51.8%: out of what is called so elsewhere. */
function isOfNamedBase(prose: Prose, rate: Claim, numerator: Quantity): boolean {
  const isMeant = (base: Claim): boolean =>
    OF_TASK.test(rate.lead) ? base.bound !== 'none' : OF_ADJUSTED.test(rate.lead) && ADJUSTED.test(base.lead)
  return holdsFor(rate, [numerator], prose.claims.slice(Math.max(0, rate.index - FAR_BACK), rate.index).filter(isMeant))
}

const HUNDRED = whole(100)
/** 产销差率, 漏损率, 空置率, 流失率. */
const LACKING = /[差损漏耗缺空失退亏未][^，。；]{0,4}率/

/** 供水1,286万吨，售水1,094万吨，产销差率14.9%: what is lacking, in so many digits. */
function isOfLacking(rate: Claim, numerator: Quantity, denominator: Quantity): boolean {
  const { low, high } = rate.interval
  const interval = { low: minus(HUNDRED, high), high: minus(HUNDRED, low) }
  const others = takenAs(rate, { value: minus(HUNDRED, rate.value), interval })
  return (
    LACKING.test(rate.lead) &&
    fineDigits(rate) >= FINE &&
    isSolved({ form: 'ratio', rate: others, numerator, denominator })
  )
}

/** A percentage that does not fit two amounts, nor would by a slip, and exactly fits others beside it. */
export function isExplainedOtherwise(
  prose: Prose,
  { equation, certainty, isClosed }: Tie,
  claimAt: ReadonlyMap<number, Claim>,
): boolean {
  if (equation.form !== 'ratio') return false
  const rate = claimAt.get(equation.rate.start)
  if (rate === undefined) return false
  const isSlip = certainty === 'certain' ? isSlipped(equation) : isOneSlipAway(equation)
  return (
    isOfLacking(rate, equation.numerator, equation.denominator) ||
    isOfListed(prose, rate) ||
    isOfPair(prose, rate, equation.numerator) ||
    isPaired(prose, rate, equation.denominator) ||
    isOfOpening(prose, rate, equation.numerator) ||
    isOfNamedBase(prose, rate, equation.numerator) ||
    (!isClosed && fineDigits(rate) >= FINE && !isSlip && isExplained(prose, rate, equation))
  )
}
