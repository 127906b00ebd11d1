import { compare } from '../../domain/amount/index.ts'
import type { FormIndicator } from '../../domain/evaluation-form/index.ts'
import { isReached } from '../../domain/scoring/index.ts'
import { defineFormCheck, inForm, isBlank } from './define-form-check.ts'

const UNFINISHED = /未完成|未达|部分完成|未开展|未实施|进行中|尚未|基本未/

/** S11 Full points beside words or values that say the target was not reached. */
export const s11NoFullMarksUnfinished = defineFormCheck({
  code: 'S11',
  title: '未完成的指标不应得满分',
  severity: 'error',
  source: '财预〔2020〕10号 附1 注',
  examine(form) {
    const scored = form.indicators.filter(({ weight, points }) => weight?.number != null && points?.number != null)
    const wrong = scored.filter((indicator) => hasFullMarks(indicator) && isUnfinished(indicator))
    return {
      looked: scored.length,
      problems: wrong.map(({ name, points, actual, reason }) => ({
        message: `${inForm(form)}指标“${name.text}”得了满分${points?.text}分，而实际完成值为“${actual?.text ?? ''}”${isBlank(reason) ? '' : `，偏差说明为“${reason?.text}”`}，请核对完成情况和得分。`,
        places: [points, actual].flatMap((cell) => (cell == null ? [] : [{ start: cell.start, end: cell.end }])),
        actual: points?.text ?? null,
        meaning: [form.title, name.text, points?.text ?? '', actual?.text ?? ''],
      })),
    }
  },
})

function hasFullMarks({ weight, points }: FormIndicator): boolean {
  return (
    weight?.number != null &&
    points?.number != null &&
    points.number.numerator > 0n &&
    compare(points.number, weight.number) === 0
  )
}

function isUnfinished({ sign, isQualitative, target, actual, reason }: FormIndicator): boolean {
  if (isBlank(actual) || UNFINISHED.test(actual?.text ?? '') || UNFINISHED.test(reason?.text ?? '')) return true
  if (
    sign === null ||
    isQualitative ||
    target?.number == null ||
    actual?.number == null ||
    target.isPercent !== actual.isPercent
  )
    return false
  return !isReached({ comparator: sign, target: target.number, actual: actual.number })
}
