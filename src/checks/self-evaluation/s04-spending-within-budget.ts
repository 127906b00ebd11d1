import { compare, minus } from '../../domain/amount/index.ts'
import { defineFormCheck, inForm, plainText } from './define-form-check.ts'

/** S04 全年执行数 > 全年预算数: spending beyond the budget must be explained. */
export const s04SpendingWithinBudget = defineFormCheck({
  code: 'S04',
  title: '全年执行数不应超过全年预算数',
  severity: 'error',
  source: '预算法 第十三条；财预〔2020〕10号 附1',
  examine(form) {
    const lines = form.funds.flatMap(({ annual, executed }) =>
      annual === null || executed === null ? [] : [{ annual, executed }],
    )
    const over = lines.filter(({ annual, executed }) => compare(executed.number, annual.number) > 0)
    return {
      looked: lines.length,
      problems: over.slice(0, 1).map(({ annual, executed }) => {
        const by = plainText(minus(executed.number, annual.number))
        return {
          message: `${inForm(form)}全年执行数${executed.text}大于全年预算数${annual.text}，超出${by}，请核对，或补记追加的预算。`,
          places: [executed, annual].map(({ start, end }) => ({ start, end })),
          expected: `不超过${annual.text}`,
          actual: executed.text,
          difference: by,
          meaning: [form.title, executed.text, annual.text],
        }
      }),
    }
  },
})
