import { compare, exactFromText, ONE, roundedText, times, whole } from '../../domain/amount/index.ts'
import type { EvaluationForm, FormIndicator } from '../../domain/evaluation-form/index.ts'
import { completionOf, isReached } from '../../domain/scoring/index.ts'
import type { Problem } from '../define-check.ts'
import { defineFormCheck, inForm, isBlank } from './define-form-check.ts'

/** How far above its target a value asks for an explanation; no national figure exists. */
const FAR_ABOVE = exactFromText('1.5') ?? ONE

/** S10 A missed target needs 偏差原因 and 改进措施; one exceeded by far needs an explanation. */
export const s10DeviationExplained = defineFormCheck({
  code: 'S10',
  title: '未完成或明显超额完成的指标应说明原因',
  severity: 'error',
  source: '财预〔2020〕10号 第十六条、附1 偏差原因分析及改进措施栏',
  examine(form) {
    const held = form.indicators.filter((indicator) => heldOf(indicator) !== null && indicator.reason !== null)
    return { looked: held.length, problems: held.flatMap((indicator) => problemOf(form, indicator) ?? []) }
  },
})

function heldOf({ sign, isQualitative, target, actual }: FormIndicator) {
  if (
    sign === null ||
    isQualitative ||
    target?.number == null ||
    actual?.number == null ||
    target.isPercent !== actual.isPercent
  )
    return null
  return { comparator: sign, target: target.number, actual: actual.number }
}

function problemOf(form: EvaluationForm, indicator: FormIndicator): Problem | null {
  const { name, target, actual, reason } = indicator
  const held = heldOf(indicator)
  if (held === null || !isBlank(reason) || target === null || actual === null) return null
  const places = [actual, target].map(({ start, end }) => ({ start, end }))
  const meaning = [form.title, name.text, actual.text, target.text]
  const shown = `${inForm(form)}指标“${name.text}”指标值${held.comparator}${target.text.replace(/^[≥≤><=]+/, '')}，完成值${actual.text}`
  if (!isReached(held))
    return {
      message: `${shown}，没有完成，请填写偏差原因和改进措施。`,
      places,
      expected: target.text,
      actual: actual.text,
      meaning,
    }
  const completion = held.comparator === '≥' || held.comparator === '>' ? completionOf(held) : null
  if (completion === null || compare(completion, FAR_ABOVE) <= 0) return null
  const percent = `${roundedText(times(completion, whole(100)), 0)}%`
  return {
    severity: 'warning',
    message: `${shown}，为指标值的${percent}，请说明原因，并核对指标值是否定得过低。`,
    places,
    expected: target.text,
    actual: actual.text,
    meaning,
  }
}
