import type { EvaluationForm, FormIndicator } from '../../domain/evaluation-form/index.ts'
import type { Problem } from '../define-check.ts'
import { defineFormCheck, inForm } from './define-form-check.ts'

/** Words that only fit one 二级指标. */
const MISPLACED: readonly (readonly [RegExp, RegExp, string])[] = [
  [/满意(?:度|率)/, /满意/, '满意度指标'],
  [/及时率|按时|按期|完成时间|完成时限/, /时效|质量|社会|^产出(?:指标)?$/, '时效指标'],
]

/** S15 No indicator stands twice or merely repeats the project's name, and each stands under a fitting 二级指标. */
export const s15IndicatorsDiffer = defineFormCheck({
  code: 'S15',
  title: '指标不应重复，并应归入相符的类别',
  severity: 'warning',
  source: '财预〔2021〕101号 第三、四部分',
  examine(form) {
    return { looked: form.indicators.length, problems: [...repeated(form), ...echoes(form), ...misplaced(form)] }
  },
})

const place = ({ name }: FormIndicator) => ({ start: name.start, end: name.end })

function repeated(form: EvaluationForm): readonly Problem[] {
  return form.indicators.flatMap((indicator, index) => {
    const first = form.indicators.slice(0, index).find(({ name }) => name.text === indicator.name.text)
    if (first === undefined) return []
    return [
      {
        message: `${inForm(form)}指标“${indicator.name.text}”出现两次，请合并或改名。`,
        places: [place(indicator), place(first)],
        meaning: [form.title, 'repeated', indicator.name.text],
      },
    ]
  })
}

function echoes(form: EvaluationForm): readonly Problem[] {
  const project = withoutProject(form.projectName?.text ?? '')
  if (project === '') return []
  return form.indicators
    .filter(({ name }) => withoutProject(name.text) === project)
    .map((indicator) => ({
      message: `${inForm(form)}指标“${indicator.name.text}”只是重复了项目名称，没有说明衡量什么，请写明所衡量的产出或效果。`,
      places: [place(indicator)],
      meaning: [form.title, 'echo', indicator.name.text],
    }))
}

function misplaced(form: EvaluationForm): readonly Problem[] {
  return form.indicators.flatMap((indicator) => {
    const under = `${indicator.levelOne}${indicator.levelTwo}`
    if (under === '') return []
    return MISPLACED.filter(([words, fitting]) => words.test(indicator.name.text) && !fitting.test(under)).map(
      ([, , where]) => ({
        severity: 'notice' as const,
        message: `${inForm(form)}指标“${indicator.name.text}”列在“${under}”下，看来更像${where}，请核对归类。`,
        places: [place(indicator)],
        meaning: [form.title, 'misplaced', indicator.name.text],
      }),
    )
  })
}

const withoutProject = (name: string) => name.replace(/项目$/, '')
