import {
  compare,
  dividedBy,
  type Exact,
  exactFromText,
  fraction,
  larger,
  minus,
  ONE,
  times,
  ZERO,
} from '../../domain/amount/index.ts'
import type { EvaluationForm, FormIndicator } from '../../domain/evaluation-form/index.ts'
import { completionOf, isReached } from '../../domain/scoring/index.ts'
import type { Problem } from '../define-check.ts'
import { canBe, defineFormCheck, inForm, isBlank, plainText } from './define-form-check.ts'

/** The gate of 101号: completion below earns nothing. */
const GATE = fraction(6n, 10n)
const COARSEST_STEP = exactFromText('0.1') ?? ONE

/** S08 得分 lies within 0…分值, and a quantitative indicator's follows from its completion. */
export const s08PointsFollowTheRule = defineFormCheck({
  code: 'S08',
  title: '得分应在零与分值之间，并与完成情况相符',
  severity: 'error',
  source: '财预〔2020〕10号 附1 注；财预〔2021〕101号 赋分规则',
  examine(form) {
    const scored = form.indicators.filter(({ weight, points }) => weight?.number != null && points?.number != null)
    return {
      looked: scored.length,
      problems: scored.flatMap((indicator) => outside(form, indicator) ?? besideRule(form, indicator) ?? []),
    }
  },
})

function outside(form: EvaluationForm, { name, weight, points }: FormIndicator): Problem | null {
  if (weight?.number == null || points?.number == null) return null
  if (compare(points.number, ZERO) >= 0 && compare(points.number, weight.number) <= 0) return null
  return {
    message: `${inForm(form)}指标“${name.text}”得分${points.text}分，不在0至分值${weight.text}分之间，请更正。`,
    places: [points, weight].map(({ start, end }) => ({ start, end })),
    expected: `0至${weight.text}`,
    actual: points.text,
    unit: '分',
    meaning: [form.title, name.text, points.text, weight.text],
  }
}

/** A missed target with full points is S10's and S11's matter; here a score that no known rule gives. */
function besideRule(form: EvaluationForm, indicator: FormIndicator): Problem | null {
  const { name, weight, points, target, actual } = indicator
  const due = rulesFor(indicator)
  if (due === null || weight?.number == null || points?.number == null) return null
  const step =
    compare(points.step, COARSEST_STEP) > 0 ? points.step : larger(points.step, exactFromText('0.01') ?? points.step)
  const given = points.number
  if (compare(given, weight.number) === 0 || due.some((value) => canBe({ printed: given, step, value }))) return null
  const expected = plainText(due[0] ?? ZERO)
  return {
    severity: 'warning',
    message: `${inForm(form)}指标“${name.text}”指标值${target?.text}、完成值${actual?.text}，按完成比例应得${expected}分，表中为${points.text}分，请核对赋分，或写明扣分依据。`,
    places: [points, ...(actual === null ? [] : [actual])].map(({ start, end }) => ({ start, end })),
    expected,
    actual: points.text,
    unit: '分',
    meaning: [form.title, name.text, points.text, expected],
  }
}

/** Points by plain proportion and by the 60 % gate; `null` where the form does not say enough. */
function rulesFor({ sign, isQualitative, target, actual, weight, reason }: FormIndicator): readonly Exact[] | null {
  if (sign === null || isQualitative || target?.number == null || actual?.number == null || weight?.number == null)
    return null
  if (target.isPercent !== actual.isPercent && (target.isPercent || actual.isPercent)) return null
  const held = { comparator: sign, target: target.number, actual: actual.number }
  // A reached target that was given fewer points with a reason: over-fulfilment may be marked down.
  if (isReached(held)) return isBlank(reason) ? [weight.number] : null
  const completion = completionOf(held)
  if (completion === null) return null
  const gated = dividedBy(minus(completion, GATE), minus(ONE, GATE)) ?? ZERO
  return [times(weight.number, completion), times(weight.number, larger(gated, ZERO))].map((value) =>
    larger(value, ZERO),
  )
}
