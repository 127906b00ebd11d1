import {
  compare,
  dividedBy,
  type Exact,
  fraction,
  ONE,
  rounded,
  roundedText,
  smaller,
  times,
  whole,
  ZERO,
} from '../../domain/amount/index.ts'
import type { EvaluationForm, NumberCell } from '../../domain/evaluation-form/index.ts'
import type { Problem } from '../define-check.ts'
import { canBe, defineFormCheck, inForm, plainText } from './define-form-check.ts'

/** Bands of 101号 that some counties use for 执行率: rate from, share earned. */
const BANDED: readonly (readonly [from: Exact, share: Exact])[] = [
  [whole(1), whole(1)],
  [fraction(8n, 10n), fraction(7n, 10n)],
  [fraction(6n, 10n), fraction(5n, 10n)],
]

/** S03 执行率得分: weight × rate, at most the weight, or the bands of 101号. */
export const s03ExecutionPoints = defineFormCheck({
  code: 'S03',
  title: '预算执行率得分应按执行率计算',
  severity: 'error',
  source: '财预〔2020〕10号 附1 得分栏；财预〔2021〕101号 赋分规则',
  examine(form) {
    const scored = form.funds.flatMap(({ annual, executed, points, weight }) => {
      const rate = annual === null || executed === null ? null : dividedBy(executed.number, annual.number)
      return rate === null || points === null || weight === null ? [] : [{ rate, points, weight: weight.number }]
    })
    return { looked: scored.length, problems: scored.flatMap((line) => problemOf(form, line) ?? []) }
  },
})

interface Scored {
  readonly rate: Exact
  readonly points: NumberCell
  readonly weight: Exact
}

function problemOf(form: EvaluationForm, { rate, points, weight }: Scored): Problem | null {
  const proportional = times(weight, smaller(rate, ONE))
  const banded = times(weight, BANDED.find(([from]) => compare(rate, from) >= 0)?.[1] ?? ZERO)
  const step = smaller(points.step, fraction(1n, 10n))
  if ([proportional, banded].some((value) => canBe({ printed: points.number, step, value }))) return null
  const due = plainText(rounded(proportional, 2))
  return {
    message: `${inForm(form)}执行率为${roundedText(times(rate, whole(100)), 2)}%，按比例应得${due}分，表中得分为${points.text}分，请核对赋分。`,
    places: [{ start: points.start, end: points.end }],
    expected: due,
    actual: points.text,
    unit: '分',
    meaning: [form.title, points.text, due],
  }
}
