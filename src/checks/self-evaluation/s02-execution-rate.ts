import { dividedBy, fraction, isZero, roundedText, times, whole } from '../../domain/amount/index.ts'
import type { EvaluationForm, FundLine } from '../../domain/evaluation-form/index.ts'
import type { Problem } from '../define-check.ts'
import { canBe, defineFormCheck, inForm, isBlank, ratioIn } from './define-form-check.ts'

/** S02 执行率 = 全年执行数 ÷ 全年预算数; a budget of 0 has no rate and earns no points. */
export const s02ExecutionRate = defineFormCheck({
  code: 'S02',
  title: '执行率应等于全年执行数除以全年预算数',
  severity: 'error',
  source: '财预〔2020〕10号 附1 执行率（B/A）栏',
  examine(form) {
    const lines = form.funds.filter(
      ({ annual, executed, rate }) => annual?.number != null && executed?.number != null && !isBlank(rate),
    )
    return { looked: lines.length, problems: lines.flatMap((line) => problemOf(form, line) ?? []) }
  },
})

function problemOf(form: EvaluationForm, { annual, executed, rate }: FundLine): Problem | null {
  if (annual?.number == null || executed?.number == null || rate === null) return null
  const places = [rate, executed, annual].map(({ start, end }) => ({ start, end }))
  const meaning = [form.title, annual.text, executed.text, rate.text]
  if (isZero(annual.number)) {
    return isZero(executed.number) && rate.number !== null && isZero(rate.number)
      ? null
      : {
          message: `${inForm(form)}全年预算数为${annual.text}，没有执行率可言，表中执行率为${rate.text}，请填“—”并说明原因。`,
          places,
          expected: '—',
          actual: rate.text,
          meaning,
        }
  }
  const value = dividedBy(executed.number, annual.number)
  const printed = ratioIn(rate)
  if (value === null || printed === null) return null
  // A rate without a percent sign may be written as 0.9 or as 90.
  const step = rate.isPercent ? times(rate.step, fraction(1n, 100n)) : rate.step
  const asPercent = !rate.isPercent && canBe({ printed, step: rate.step, value: times(value, whole(100)) })
  if (asPercent || canBe({ printed, step, value })) return null
  const expected = `${roundedText(times(value, whole(100)), 2)}%`
  return {
    message: `${inForm(form)}全年执行数${executed.text}、全年预算数${annual.text}，执行率应为${expected}，表中为${rate.text}，请核对。`,
    places,
    expected,
    actual: rate.text,
    meaning,
  }
}
