import { compare, dividedBy, type Exact, exactOf, minus, ONE, times, whole, ZERO } from '../amount/index.ts'
import type { OverTarget, QuantitativeRule, Sourced } from '../rule-pack/index.ts'
import { type Award, explained, unscored } from './award.ts'
import { bandStep, ceilingStep, coveringBand, reachedBand, shareOf } from './bands.ts'
import { type Case, caseOf, nothingFor } from './case.ts'
import type { QuantitativeComparator } from './completion.ts'
import { ruleInWords, zeroRuleInWords } from './rule-in-words.ts'
import type { Explanation, PresentOperand, QuantitativeInput } from './scoring-input.ts'
import { exactWords, percentWords, quotientOf, shortText } from './words.ts'

/**
 * 定量指标得分 — by the sign, the target and the actual value, under the pack's rule.
 *
 * - Reached: full points, whatever the rule; but bands look at the actual value alone.
 * - Equality under `>` or `<` has not reached the target: a rule by completion, which is then 100 %, still gives full points
 *   and asks for a reason; 直接赋分 gives none.
 * - Completion above the rule's trigger loses nothing; an explanation is owed.
 * - A missed target of 0 falls under the pack's zero rule where the rule needs a completion.
 * - A rule by percentages cannot score an indicator that is none, nor bands for “the more the better” a limit: it stays
 *   unscored, and says so.
 *
 * @source 财预〔2020〕10号 附1; gate and bands: 财预〔2021〕101号
 */
export function explainQuantitative(
  input: QuantitativeInput,
  operands: { readonly target: PresentOperand; readonly actual: PresentOperand },
): Explanation {
  const found = caseOf(input, operands)
  const award = awardFor(found)
  if (typeof award !== 'string') return explained(found.weight, award)
  const owed = ['请为该指标改选“按比例”或“直接赋分”']
  return unscored(found.weight, { rule: ruleInWords(input), from: input.rule, reason: `${award}，暂不计分`, owed })
}

const NO_PERCENTAGE = '赋分规则按百分比计算，而该指标不是百分比'
const OTHER_DIRECTION = '赋分规则的分档方向与指标性质不符'

/** The reason, in words, where the rule cannot be applied to the indicator. */
function awardFor(found: Case): Award | string {
  const rule = found.input.rule.value
  switch (rule.kind) {
    case 'proportional':
      return found.isReached ? full(found, rule.overTarget) : proportional(found)
    case 'gated':
      return found.isReached ? full(found, rule.overTarget) : gated(found, exactOf(rule.gate))
    case 'direct':
      return found.isReached ? full(found, null) : nothingFor(found)
    case 'deduction':
      return found.isReached ? full(found, null) : deducted(found, rule)
    case 'banded':
    case 'banded-down':
      return banded(found, rule)
  }
}

function full(found: Case, overTarget: Sourced<OverTarget> | null): Award {
  const { completion } = found
  const isFarAbove =
    overTarget !== null && completion !== null && compare(completion, exactOf(overTarget.value.trigger)) > 0
  return {
    ...nothingFor(found),
    share: ONE,
    owed: isFarAbove ? [explainSurplus(found.input.comparator, { completion, overTarget })] : [],
  }
}

function explainSurplus(
  comparator: QuantitativeComparator,
  { completion, overTarget: { value, confidence } }: { completion: Exact; overTarget: Sourced<OverTarget> },
): string {
  const limit = `${percentWords(exactOf(value.trigger))}${confidence === 'unconfirmed' ? '（比例待当地确认）' : ''}`
  const [what, how] = comparator === '≤' || comparator === '<' ? ['明显低于上限', '偏宽'] : ['超额完成', '偏低']
  return `完成率${percentWords(completion)}高于${limit}，请说明${what}的原因；指标值设定${how}的，请在下年度调整`
}

function proportional(found: Case): Award {
  const { completion, weight, quotient } = found
  if (completion === null) return missedZero(found)
  return { ...nothingFor(found), share: completion, sum: `${shortText(weight)} × ${quotient}` }
}

function gated(found: Case, gate: Exact): Award {
  const { completion, weight, quotient } = found
  if (completion === null) return missedZero(found)
  const above = minus(completion, gate)
  const words = percentWords(gate)
  const nothing = nothingFor(found)
  if (compare(above, ZERO) < 0) return { ...nothing, steps: [...nothing.steps, `完成率低于${words}，不得分`] }
  // A gate of 100 % leaves no room above it: only a target that is reached earns points.
  const share = dividedBy(above, minus(ONE, gate)) ?? ZERO
  return { ...nothing, share, sum: `${shortText(weight)} ×（${quotient} − ${words}）÷（1 − ${words}）` }
}

function missedZero(found: Case): Award {
  const { input, actual, weight } = found
  const share = minus(ONE, zeroLoss(found))
  const left = percentWords(share)
  return {
    ...nothingFor(found),
    rule: zeroRuleInWords(input.zero.value, input.comparator),
    from: input.zero,
    share,
    steps: [...nothingFor(found).steps, `指标值为0，偏离${actual.print(sizeOf(actual.value))}`],
    sum: `${shortText(weight)} × ${left}`,
  }
}

/** The share of the weight that is lost with a missed target of 0. */
function zeroLoss({ input, actual }: Case): Exact {
  if (input.comparator !== '=' && input.comparator !== '≤') return ONE
  return times(exactOf(input.zero.value.lostPerUnit), sizeOf(actual.value))
}

function sizeOf(value: Exact): Exact {
  return compare(value, ZERO) < 0 ? minus(ZERO, value) : value
}

type DeductionRule = Extract<QuantitativeRule, { readonly kind: 'deduction' }>

function deducted(found: Case, rule: DeductionRule): Award | string {
  const distance = distanceIn(rule.unit, found)
  if (distance === null) return NO_PERCENTAGE
  const steps = quotientOf(distance, exactOf(rule.step))
  const counted = rule.counting === 'whole-steps' ? whole(steps.numerator / steps.denominator) : steps
  const words = `${shortText(exactOf(rule.lostPerStep))} × ${shortText(counted)}`
  const nothing = nothingFor(found)
  return {
    ...nothing,
    share: minus(ONE, dividedBy(times(counted, exactOf(rule.lostPerStep)), found.weight) ?? ZERO),
    steps: [...nothing.steps, `偏离${shortText(distance)}个${rule.unit}，扣分 = ${words}`],
    sum: `${shortText(found.weight)} − ${words}`,
  }
}

/** How far the actual value lies from the target; `null` where 百分点 are asked of what is no percentage. */
function distanceIn(unit: DeductionRule['unit'], { target, actual }: Case): Exact | null {
  if (unit === '计量单位') return sizeOf(minus(actual.value, target.value))
  if (actual.ratio === null || target.ratio === null) return null
  return times(sizeOf(minus(actual.ratio, target.ratio)), whole(100))
}

type BandRule = Extract<QuantitativeRule, { readonly kind: 'banded' | 'banded-down' }>

function banded(found: Case, rule: BandRule): Award | string {
  const { ratio } = found.actual
  if (ratio === null) return NO_PERCENTAGE
  if (AGAINST[rule.kind].includes(found.input.comparator)) return OTHER_DIRECTION
  const { band, words, limit } = placed(rule, ratio)
  const nothing = nothingFor(found)
  return {
    ...nothing,
    share: shareOf(band),
    steps: [...nothing.steps, words],
    sum: `${shortText(found.weight)} × ${percentWords(shareOf(band))}`,
    remedy: moveTo(exactOf(limit), ratio),
  }
}

/** Signs under which a band's “better” would be the indicator's “worse”. */
const AGAINST: Readonly<Record<BandRule['kind'], readonly QuantitativeComparator[]>> = {
  banded: ['≤', '<'],
  'banded-down': ['≥', '>'],
}

function placed(rule: BandRule, ratio: Exact) {
  if (rule.kind === 'banded') {
    const band = reachedBand(rule.bands, ratio)
    return { band, words: bandStep(band), limit: rule.bands[0].from }
  }
  const band = coveringBand(rule.bands, ratio)
  return { band, words: ceilingStep(band), limit: rule.bands[0].upTo }
}

function moveTo(limit: Exact, ratio: Exact): string {
  const points = times(minus(limit, ratio), whole(100))
  return compare(points, ZERO) > 0
    ? `实际完成值再提高${exactWords(points)}个百分点，达到${percentWords(limit)}`
    : `实际完成值再降低${exactWords(minus(ZERO, points))}个百分点，降至${percentWords(limit)}`
}
