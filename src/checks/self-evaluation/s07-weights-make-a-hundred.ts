import { compare, minus, sumOf, whole } from '../../domain/amount/index.ts'
import type { EvaluationForm, NumberCell } from '../../domain/evaluation-form/index.ts'
import { defineFormCheck, inForm, plainText, totalLine } from './define-form-check.ts'

/** S07 分值 of all indicators with that of 执行率 make 100. */
export const s07WeightsMakeAHundred = defineFormCheck({
  code: 'S07',
  title: '各项分值之和应等于一百分',
  severity: 'error',
  source: '财预〔2020〕10号 附1 分值栏、注1',
  examine(form) {
    const weights = weightsOf(form)
    if (weights === null) return { looked: 0, problems: [] }
    const sum = sumOf(weights.map(({ number }) => number))
    if (compare(sum, whole(100)) === 0) return { looked: 1, problems: [] }
    const total = form.totalWeight === null ? [] : [form.totalWeight]
    const printed = total.map(({ text }) => `，总分一行的分值为${text}`)
    return {
      looked: 1,
      problems: [
        {
          message: `${inForm(form)}各项分值（含预算执行率）合计${plainText(sum)}分，应为100分${printed.join('')}，请核对各指标分值。`,
          places: [...weights, ...total].map(({ start, end }) => ({ start, end })),
          expected: '100',
          actual: plainText(sum),
          difference: plainText(minus(sum, whole(100))),
          unit: '分',
          meaning: [form.title, plainText(sum)],
        },
      ],
    }
  },
})

/** Every weight of the form; `null` while one of them is missing, or 执行率 has none. */
function weightsOf(form: EvaluationForm): readonly NumberCell[] | null {
  const cells = [totalLine(form).weight, ...form.indicators.map(({ weight }) => weight)]
  const filled = cells.filter((cell) => cell !== null)
  return cells.length > 1 && filled.length === cells.length ? filled : null
}
