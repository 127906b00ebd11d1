import { compare, type Exact, exactOf, minus, times, whole, ZERO } from '../amount/index.ts'
import type { Award } from './award.ts'
import { completionOf, isReached, quotientOf } from './completion.ts'
import { ruleInWords } from './rule-in-words.ts'
import type { PresentOperand, QuantitativeInput } from './scoring-input.ts'
import { equalsPercent, exactWords } from './words.ts'

/** A quantitative indicator with its figures held against each other. */
export interface Case {
  readonly input: QuantitativeInput
  readonly weight: Exact
  readonly target: PresentOperand
  readonly actual: PresentOperand
  readonly isReached: boolean
  readonly completion: Exact | null
  /** `909.93场 ÷ 928场`; `null` where a ratio has no meaning. */
  readonly quotient: string | null
}

export function caseOf(
  input: QuantitativeInput,
  { target, actual }: { target: PresentOperand; actual: PresentOperand },
): Case {
  const held = { comparator: input.comparator, target: target.value, actual: actual.value }
  const quotient = quotientOf(held)
  return {
    input,
    weight: exactOf(input.weight),
    target,
    actual,
    isReached: isReached(held),
    completion: completionOf(held),
    quotient: quotient === null ? null : `${actual.print(quotient.part)} ÷ ${actual.print(quotient.base)}`,
  }
}

/** What every award of a case has in common; earns nothing until a rule says more. */
export function nothingFor(found: Case): Award {
  const { input, completion } = found
  return {
    rule: ruleInWords(input),
    from: input.rule,
    completion,
    share: ZERO,
    steps: stepsOf(found),
    sum: '',
    remedy: remedyFor(found),
    owed: found.isReached ? [] : [deviationOwed(found)],
  }
}

function stepsOf({ input, target, actual, isReached: hasReached, completion, quotient }: Case): readonly string[] {
  const verdict = `实际完成值${actual.print(actual.value)}，要求${input.comparator}${target.print(target.value)}，${hasReached ? '已达到' : '未达到'}`
  return completion === null ? [verdict] : [verdict, `完成率 = ${quotient} ${equalsPercent(completion)}`]
}

function deviationOwed({ target, actual }: Case): string {
  return compare(actual.value, target.value) === 0
    ? '实际完成值与指标值相等，尚未达到要求，请填写偏差原因'
    : '请填写偏差原因和改进措施'
}

/** The change of the actual value that would meet the target. */
function remedyFor({ input: { comparator }, target, actual }: Case): string {
  const order = compare(actual.value, target.value)
  const goal = target.print(target.value)
  const strictly = STRICTLY[comparator]
  if (order === 0) return `实际完成值须${strictly}${goal}`
  const end = strictly === null ? goal : `${goal}并${strictly}该值`
  return order < 0
    ? `实际完成值再增加${differenceInWords(actual, target)}，达到${end}`
    : `实际完成值再降低${differenceInWords(target, actual)}，降至${end}`
}

/** `18.07场`; between percentages `3个百分点`, since `3%` would be a share of them. */
function differenceInWords(less: PresentOperand, more: PresentOperand): string {
  if (less.ratio === null || more.ratio === null) return more.print(minus(more.value, less.value))
  return `${exactWords(times(minus(more.ratio, less.ratio), whole(100)))}个百分点`
}

const STRICTLY = { '>': '超过', '<': '低于', '≥': null, '≤': null, '=': null } as const
