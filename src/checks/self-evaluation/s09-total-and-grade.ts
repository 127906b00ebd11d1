import { compare, type Exact, minus, sumOf, whole, ZERO } from '../../domain/amount/index.ts'
import type { EvaluationForm, NumberCell } from '../../domain/evaluation-form/index.ts'
import { gradeOf } from '../../domain/scoring/index.ts'
import type { Problem } from '../define-check.ts'
import { canBe, defineFormCheck, inForm, plainText, totalLine } from './define-form-check.ts'

/** The four grades of 财预〔2020〕10号, used where no rule pack says otherwise. */
const USUAL_GRADES = {
  grades: {
    value: [
      { grade: '优', from: '90' },
      { grade: '良', from: '80' },
      { grade: '中', from: '60' },
      { grade: '差', from: '0' },
    ],
    source: '财预〔2020〕10号 第二十七条',
    confidence: 'confirmed',
  },
} as const

/** S09 总分 = sum of all points; the grade is the band that the total lies in. */
export const s09TotalAndGrade = defineFormCheck({
  code: 'S09',
  title: '总分应等于各项得分之和，等级应与总分相符',
  severity: 'error',
  source: '财预〔2020〕10号 附1 总分栏',
  examine(form, { pack }) {
    const { totalPoints } = form
    if (totalPoints === null) return { looked: 0, problems: [] }
    const grade = gradeOf(totalPoints.number, pack ?? USUAL_GRADES)
    return {
      looked: 1,
      problems: [...totalProblem(form, totalPoints), ...gradeProblem(form, { total: totalPoints, grade })],
    }
  },
})

function totalProblem(form: EvaluationForm, total: NumberCell): readonly Problem[] {
  const execution = totalLine(form).points
  const cells = [...(execution === null ? [] : [execution]), ...form.indicators.map(({ points }) => points)]
  const filled = cells.filter((cell) => cell !== null)
  if (filled.length !== cells.length) return []
  const sum = sumOf(filled.map(({ number }) => number))
  const slack = sumOf([total, ...filled].map(({ step }) => step).filter((step) => compare(step, total.step) > 0))
  if (canBe({ printed: total.number, step: slack, value: sum })) return []
  if (execution === null && isEarnedElsewhere(form, minus(total.number, sum))) return []
  return [
    {
      message: `${inForm(form)}总分为${total.text}分，各项得分合计为${plainText(sum)}分，两数不能同时成立，请核对。`,
      places: [total, ...filled].map(({ start, end }) => ({ start, end })),
      expected: plainText(sum),
      actual: total.text,
      difference: plainText(minus(total.number, sum)),
      unit: '分',
      meaning: [form.title, total.text, plainText(sum)],
    },
  ]
}

/** Indicators of 90 points in all: the other 10, those of 预算执行, are earned elsewhere, and no more than these. */
function isEarnedElsewhere({ indicators }: EvaluationForm, points: Exact): boolean {
  const weights = indicators.flatMap(({ weight }) => (weight === null ? [] : [weight.number]))
  return compare(points, ZERO) >= 0 && compare(points, minus(whole(100), sumOf(weights))) <= 0
}

function gradeProblem(
  form: EvaluationForm,
  { total, grade }: { readonly total: NumberCell; readonly grade: string },
): readonly Problem[] {
  const printed = form.grade
  if (printed === null || !/^[优良中差]/.test(printed.text) || printed.text.startsWith(grade)) return []
  return [
    {
      message: `${inForm(form)}总分${total.text}分，对应等级为“${grade}”，表中等级为“${printed.text}”，请核对。`,
      places: [printed, total].map(({ start, end }) => ({ start, end })),
      expected: grade,
      actual: printed.text,
      meaning: [form.title, 'grade', total.text, printed.text],
    },
  ]
}
