import type { EvaluationForm, FormIndicator } from '../../domain/evaluation-form/index.ts'
import type { Problem } from '../define-check.ts'
import { defineFormCheck, inForm, isBlank, isUnfilled } from './define-form-check.ts'

/** S12 Target, sign, unit and actual value are all there, and the actual is a number where the target is one. */
export const s12TargetAndActualStated = defineFormCheck({
  code: 'S12',
  title: '指标值、实际完成值应填写完整，口径一致',
  severity: 'error',
  source: '财预〔2021〕101号 指标设置要求；项目支出绩效自评表 指标值、度量单位、实际完成值栏',
  examine(form) {
    return {
      looked: form.indicators.length,
      problems: form.indicators.flatMap((indicator) => problemOf(form, indicator) ?? []),
    }
  },
})

function problemOf(form: EvaluationForm, indicator: FormIndicator): Problem | null {
  const { name, target, actual, isQualitative } = indicator
  const missing = missingParts(form, indicator)
  if (missing.length > 0) {
    return {
      message: `${inForm(form)}指标“${name.text}”没有填写${missing.join('、')}，无法判断是否完成，请补充。`,
      places: [{ start: name.start, end: name.end }],
      meaning: [form.title, name.text, ...missing],
    }
  }
  if (isQualitative || actual.number !== null || isTold(actual)) return null
  return {
    severity: 'warning',
    message: `${inForm(form)}指标“${name.text}”指标值为“${target.text}”，实际完成值“${actual.text}”不是同一口径的数值，请填写实际数值。`,
    places: [{ start: actual.start, end: actual.end }],
    expected: target.text,
    actual: actual.text,
    meaning: [form.title, name.text, target.text, actual.text],
  }
}

/** 每人3.2次、每户1.1次 tells more than one number, 举办三场 tells it in words, 全部按期办结 tells them all; 统一验收 tells none. */
const TOLD =
  /\d|^(?:已?全部|均|全面)|(?<![第统唯])[一二两三四五六七八九十百千万]+(?:多|余|来|几)?(?:[个次场期人名户项件台套处份批家所条篇本册只座栋间辆块天月季周年轮届村亩里吨元成倍]|分之|公里)/

const isTold = ({ text }: FormIndicator['actual']): boolean => TOLD.test(text)

function missingParts(
  { columns }: EvaluationForm,
  { target, actual, isSigned, unit, isQualitative }: FormIndicator,
): readonly string[] {
  const isNumeric = !isQualitative && !isBlank(target)
  const needsUnit = isNumeric && !target.isPercent
  return [
    ...(columns.has('target') && isUnfilled(target) ? ['指标值'] : []),
    ...(isUnfilled(actual) ? ['实际完成值'] : []),
    ...(columns.has('sign') && isNumeric && !isSigned ? ['指标性质'] : []),
    ...(columns.has('unit') && needsUnit && isBlank(unit) ? ['度量单位'] : []),
  ]
}
