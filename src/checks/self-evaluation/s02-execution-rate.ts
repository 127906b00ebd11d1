import { dividedBy, type Exact, isZero, roundedText, times, whole } from '../../domain/amount/index.ts'
import type { EvaluationForm, NumberCell } from '../../domain/evaluation-form/index.ts'
import type { Problem } from '../define-check.ts'
import { canBe, defineFormCheck, inForm } from './define-form-check.ts'

/** S02 执行率 = 全年执行数 ÷ 全年预算数; a budget of 0 has no rate and earns no points. */
export const s02ExecutionRate = defineFormCheck({
  code: 'S02',
  title: '执行率应等于全年执行数除以全年预算数',
  severity: 'error',
  source: '财预〔2020〕10号 附1 执行率（B/A）栏',
  examine(form) {
    const lines = form.funds.flatMap(({ annual, executed, rate }) =>
      annual === null || executed === null || rate === null ? [] : [{ annual, executed, rate }],
    )
    return { looked: lines.length, problems: lines.flatMap((line) => problemOf(form, line) ?? []) }
  },
})

interface Line {
  readonly annual: NumberCell
  readonly executed: NumberCell
  readonly rate: NumberCell
}

function problemOf(form: EvaluationForm, { annual, executed, rate }: Line): Problem | null {
  const value = dividedBy(executed.number, annual.number)
  const wrong = {
    places: [rate, executed, annual].map(({ start, end }) => ({ start, end })),
    actual: rate.text,
    meaning: [form.title, annual.text, executed.text, rate.text],
  }
  if (value === null) {
    if (isZero(executed.number) && isZero(rate.number)) return null
    const message = `${inForm(form)}全年预算数为${annual.text}，没有执行率可言，表中执行率为${rate.text}，请填“—”并说明原因。`
    return { ...wrong, message, expected: '—' }
  }
  if (isRate(rate, value)) return null
  const expected = `${roundedText(times(value, whole(100)), 2)}%`
  const message = `${inForm(form)}全年执行数${executed.text}、全年预算数${annual.text}，执行率应为${expected}，表中为${rate.text}，请核对。`
  return { ...wrong, message, expected }
}

/** A rate without a percent sign may be written as 0.9 or as 90. */
function isRate(rate: NumberCell, value: Exact): boolean {
  const asPercent = times(value, whole(100))
  return (rate.isPercent ? [asPercent] : [value, asPercent]).some((one) =>
    canBe({ printed: rate.number, step: rate.step, value: one }),
  )
}
