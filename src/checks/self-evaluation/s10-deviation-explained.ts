import { compare, fraction, roundedText, times, whole } from '../../domain/amount/index.ts'
import type { EvaluationForm, FormCell, HeldValues } from '../../domain/evaluation-form/index.ts'
import { completionOf, isReached } from '../../domain/scoring/index.ts'
import type { Problem } from '../define-check.ts'
import { defineFormCheck, inForm, isBlank, valuesOf } from './define-form-check.ts'

/** How far above its target a value asks for an explanation; no national figure exists. */
const FAR_ABOVE = fraction(3n, 2n)

/** S10 A missed target needs 偏差原因 and 改进措施; one exceeded by far needs an explanation. */
export const s10DeviationExplained = defineFormCheck({
  code: 'S10',
  title: '未完成或明显超额完成的指标应说明原因',
  severity: 'error',
  source: '财预〔2020〕10号 第十六条、附1 偏差原因分析及改进措施栏',
  examine(form) {
    const asked = form.indicators.flatMap(({ held, reason, name }) =>
      held === null || reason === null ? [] : [{ held, reason, name }],
    )
    return { looked: asked.length, problems: asked.flatMap((indicator) => problemOf(form, indicator) ?? []) }
  },
})

interface Asked {
  readonly held: HeldValues
  readonly reason: FormCell
  readonly name: FormCell
}

function problemOf(form: EvaluationForm, { held, reason, name }: Asked): Problem | null {
  const { comparator, target, actual } = held
  if (!isBlank(reason)) return null
  const wrong = {
    places: [actual, target, name].map(({ start, end }) => ({ start, end })),
    expected: target.text,
    actual: actual.text,
    meaning: [form.title, name.text, actual.text, target.text],
  }
  const shown = `${inForm(form)}指标“${name.text}”指标值${comparator}${target.text.replace(/^[≥≤><=]+/, '')}，完成值${actual.text}`
  if (!isReached(valuesOf(held))) return { ...wrong, message: `${shown}，没有完成，请填写偏差原因和改进措施。` }
  const completion = UPWARDS.has(comparator) ? completionOf(valuesOf(held)) : null
  if (completion === null || compare(completion, FAR_ABOVE) <= 0) return null
  const percent = `${roundedText(times(completion, whole(100)), 0)}%`
  const message = `${shown}，为指标值的${percent}，请说明原因，并核对指标值是否定得过低。`
  return { ...wrong, severity: 'warning', message }
}

const UPWARDS: ReadonlySet<string> = new Set(['≥', '>'])
