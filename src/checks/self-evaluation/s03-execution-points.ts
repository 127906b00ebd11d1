import {
  compare,
  dividedBy,
  type Exact,
  exactFromText,
  fraction,
  roundedText,
  smaller,
  times,
  whole,
  ZERO,
} from '../../domain/amount/index.ts'
import type { EvaluationForm } from '../../domain/evaluation-form/index.ts'
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
    const line = form.funds.find(({ fund }) => fund === 'total')
    const [annual, executed, points] = [line?.annual?.number, line?.executed?.number, line?.points]
    const weight = line?.weight?.number
    const rate = annual == null || executed == null ? null : dividedBy(executed, annual)
    if (rate === null || points?.number == null || weight == null) return { looked: 0, problems: [] }
    const proportional = times(weight, smaller(rate, whole(1)))
    const banded = times(weight, BANDED.find(([from]) => compare(rate, from) >= 0)?.[1] ?? ZERO)
    const printed = { printed: points.number, step: smaller(points.step, exactFromText('0.1') ?? points.step) }
    const holds = [proportional, banded].some((value) => canBe({ ...printed, value }))
    return {
      looked: 1,
      problems: holds ? [] : [problemOf(form, { points: points.text, rate, expected: proportional, at: points })],
    }
  },
})

interface Wrong {
  readonly points: string
  readonly rate: Exact
  readonly expected: Exact
  readonly at: { readonly start: number; readonly end: number }
}

function problemOf(form: EvaluationForm, { points, rate, expected, at }: Wrong) {
  const due = plainText(exactFromText(roundedText(expected, 2)) ?? expected)
  return {
    message: `${inForm(form)}执行率为${roundedText(times(rate, whole(100)), 2)}%，按比例应得${due}分，表中得分为${points}分，请核对赋分。`,
    places: [{ start: at.start, end: at.end }],
    expected: due,
    actual: points,
    unit: '分',
    meaning: [form.title, points, due],
  }
}
