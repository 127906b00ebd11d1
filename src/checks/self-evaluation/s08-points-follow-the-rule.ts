import type { Exact } from '../../domain/amount/index.ts'
import { compare, fraction, larger, minus, rounded, times, whole, ZERO } from '../../domain/amount/index.ts'
import type { EvaluationForm, FormIndicator, NumberCell } from '../../domain/evaluation-form/index.ts'
import type { Examined } from '../../domain/relation/index.ts'
import { completionOf, isReached } from '../../domain/scoring/index.ts'
import type { Problem } from '../define-check.ts'
import { canBe, defineFormCheck, inForm, isBlank, plainText, valuesOf } from './define-form-check.ts'

/** The gate of 101号: completion below earns nothing. */
const GATE = fraction(6n, 10n)
/** 1 ÷ (1 − gate). */
const ABOVE_GATE = fraction(10n, 4n)
const FINEST_STEP = fraction(1n, 100n)

/** S08 得分 lies within 0…分值, and a quantitative indicator's follows from its completion. */
export const s08PointsFollowTheRule = defineFormCheck({
  code: 'S08',
  title: '得分应在零与分值之间，并与完成情况相符',
  severity: 'error',
  source: '财预〔2020〕10号 附1 注；财预〔2021〕101号 赋分规则',
  examine(form, document) {
    const scored = form.indicators.flatMap(({ weight, points, ...indicator }) =>
      weight === null || points === null ? [] : [{ ...indicator, weight, points }],
    )
    return {
      looked: scored.length,
      problems: scored.flatMap((indicator) => outside(form, indicator) ?? besideRule(form, indicator, document) ?? []),
    }
  },
})

interface Scored extends FormIndicator {
  readonly weight: NumberCell
  readonly points: NumberCell
}

function outside(form: EvaluationForm, { name, weight, points }: Scored): Problem | null {
  if (compare(points.number, ZERO) >= 0 && compare(points.number, weight.number) <= 0) return null
  return {
    message: `${inForm(form)}指标“${name.text}”得分${points.text}分，不在0至分值${weight.text}分之间，请更正。`,
    places: [points, weight, name].map(({ start, end }) => ({ start, end })),
    expected: `0至${weight.text}`,
    actual: points.text,
    unit: '分',
    meaning: [form.title, name.text, points.text, weight.text],
  }
}

/** 法定审限内结案率低于指标值0.37个百分点，扣1.5分: the text says by which rule of its own. */
function isDeductionStated({ weight, points }: Scored, { normal }: Examined): boolean {
  const taken = plainText(minus(weight.number, points.number))
  return new RegExp(`扣(?:除|减|了)?${taken.replace('.', '\\.')}分`).test(normal)
}

const isMarkedDown = ({ weight, points }: Scored, due: Exact): boolean =>
  compare(points.number, due) < 0 && compare(times(points.number, whole(4)), times(weight.number, whole(3))) >= 0

/** A missed target with full points is S11's matter; here a score that no known rule gives. */
function besideRule(form: EvaluationForm, indicator: Scored, document: Examined): Problem | null {
  const { name, weight, points, held, reason } = indicator
  const completion = held === null ? null : completionOf(valuesOf(held))
  if (held === null || completion === null || compare(points.number, weight.number) === 0) return null
  if (isDeductionStated(indicator, document)) return null
  // A reached target that was given fewer points with a reason: over-fulfilment may be marked down.
  const isFull = isReached(valuesOf(held))
  if (isFull && !isBlank(reason)) return null
  const due = isFull ? weight.number : times(weight.number, completion)
  const gated = times(weight.number, larger(times(minus(completion, GATE), ABOVE_GATE), ZERO))
  const step = larger(points.step, FINEST_STEP)
  // 93.6% of 95%: what a rate lacks is often marked down by the point, and then costs more than in proportion.
  if (held.target.text.includes('%') && isMarkedDown(indicator, due)) return null
  if ([due, ...(isFull ? [] : [gated])].some((value) => canBe({ printed: points.number, step, value }))) return null
  const expected = plainText(rounded(due, 2))
  return {
    severity: 'warning',
    message: `${inForm(form)}指标“${name.text}”指标值${held.target.text}、完成值${held.actual.text}，按完成比例应得${expected}分，表中为${points.text}分，请核对赋分，或写明扣分依据。`,
    places: [points, held.actual, name].map(({ start, end }) => ({ start, end })),
    expected,
    actual: points.text,
    unit: '分',
    meaning: [form.title, name.text, points.text, expected],
  }
}
