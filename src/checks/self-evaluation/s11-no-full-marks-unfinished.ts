import { compare, isZero } from '../../domain/amount/index.ts'
import type { EvaluationForm, FormIndicator, NumberCell } from '../../domain/evaluation-form/index.ts'
import { isReached } from '../../domain/scoring/index.ts'
import type { Problem } from '../define-check.ts'
import { defineFormCheck, inForm, isBlank, isUnfilled, valuesOf } from './define-form-check.ts'

const UNFINISHED = /未完成|未达|部分完成|未开展|未实施|进行中|尚未|基本未/

/** S11 Full points beside words or values that say the target was not reached. */
export const s11NoFullMarksUnfinished = defineFormCheck({
  code: 'S11',
  title: '未完成的指标不应得满分',
  severity: 'error',
  source: '财预〔2020〕10号 附1 注',
  examine(form) {
    const scored = form.indicators.flatMap(({ weight, points, ...indicator }) =>
      weight === null || points === null
        ? []
        : [{ ...indicator, points, isFull: !isZero(weight.number) && compare(points.number, weight.number) === 0 }],
    )
    return {
      looked: scored.length,
      problems: scored.filter((one) => one.isFull && isUnfinished(one)).map((one) => problemOf(form, one)),
    }
  },
})

function isUnfinished({ held, actual, reason }: Pick<FormIndicator, 'held' | 'actual' | 'reason'>): boolean {
  if (isUnfilled(actual)) return true
  return (
    UNFINISHED.test(actual.text) || UNFINISHED.test(reason?.text ?? '') || (held !== null && !isReached(valuesOf(held)))
  )
}

interface FullMarks extends Pick<FormIndicator, 'name' | 'actual' | 'reason'> {
  readonly points: NumberCell
}

function problemOf(form: EvaluationForm, { name, points, actual, reason }: FullMarks): Problem {
  const why = reason === null || isBlank(reason) ? '' : `，偏差说明为“${reason.text}”`
  return {
    message: `${inForm(form)}指标“${name.text}”得了满分${points.text}分，而实际完成值为“${actual.text}”${why}，请核对完成情况和得分。`,
    places: [points, actual, name].map(({ start, end }) => ({ start, end })),
    actual: points.text,
    meaning: [form.title, name.text, points.text, actual.text],
  }
}
