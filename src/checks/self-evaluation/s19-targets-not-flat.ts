import { compare, whole } from '../../domain/amount/index.ts'
import type { FormCell, NumberCell } from '../../domain/evaluation-form/index.ts'
import { defineFormCheck, inForm } from './define-form-check.ts'

/** From how many indicators on a form of nothing but 100 % says that targets were not thought about. */
const ENOUGH = 3

/** S19 Not every target is 100 %. */
export const s19TargetsNotFlat = defineFormCheck({
  code: 'S19',
  title: '指标值不应一律填百分之百',
  severity: 'warning',
  source: '财预〔2015〕88号 细化量化；财预〔2021〕101号 指标值设定',
  examine(form) {
    const numeric = form.indicators.flatMap(({ target, unit }) =>
      target.number === null ? [] : [{ target, isFull: isFull({ ...target, number: target.number }, unit) }],
    )
    if (numeric.length < ENOUGH) return { looked: 0, problems: [] }
    if (!numeric.every((one) => one.isFull)) return { looked: 1, problems: [] }
    return {
      looked: 1,
      problems: [
        {
          message: `${inForm(form)}${numeric.length}个指标的指标值都是100%，看不出要完成多少、做到什么程度，请改为可衡量的数量、质量、时效或效果。`,
          places: numeric.map(({ target: { start, end } }) => ({ start, end })),
          meaning: [form.title, String(numeric.length)],
        },
      ],
    }
  },
})

function isFull({ number, isPercent }: NumberCell, unit: FormCell | null): boolean {
  return compare(number, whole(100)) === 0 && (isPercent || unit?.text === '%')
}
