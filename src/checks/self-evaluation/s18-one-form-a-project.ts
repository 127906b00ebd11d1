import type { Problem } from '../define-check.ts'
import { defineCheck } from '../define-check.ts'
import { formsOf } from './define-form-check.ts'

/** S18 Every project has exactly one form; from a file alone it can be seen that none has two. */
export const s18OneFormAProject = defineCheck({
  code: 'S18',
  title: '每个项目应有且只有一张自评表',
  severity: 'error',
  source: '财预〔2020〕10号 第五条',
  examine(document) {
    const named = formsOf(document).flatMap(({ projectName, title }) =>
      projectName === null || projectName.text === '' ? [] : [{ name: projectName, title }],
    )
    if (formsOf(document).length === 0) return 'not-applicable'
    if (named.length < 2) return 'insufficient-data'
    const problems = named.flatMap(({ name, title }, index): readonly Problem[] => {
      const first = named.slice(0, index).find((other) => other.name.text === name.text)
      if (first === undefined) return []
      return [
        {
          message: `项目“${name.text}”有两张自评表（“${first.title}”和“${title}”），请核对项目名称或删去重复的一张。`,
          places: [name, first.name].map(({ start, end }) => ({ start, end })),
          meaning: [name.text],
        },
      ]
    })
    return problems.length === 0 ? 'consistent' : problems
  },
})
