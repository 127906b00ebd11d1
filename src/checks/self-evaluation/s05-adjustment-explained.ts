import { compare } from '../../domain/amount/index.ts'
import { askedBy, defineFormCheck, inForm, totalLine } from './define-form-check.ts'

const EXPLAINS = /调整|追加|调剂|追减|调减|调增|压减|收回|统筹|结转|[〔[（(]\d{4}[〕\]）)]\d+号/

/** S05 年初预算数 ≠ 全年预算数: the change needs its reason and document number. */
export const s05AdjustmentExplained = defineFormCheck({
  code: 'S05',
  title: '年中调整预算应写明原因和文号',
  severity: 'warning',
  source: '预算法 第七十五条；财预〔2020〕10号 附1',
  examine(form, document) {
    const { initial, annual } = totalLine(form)
    if (initial === null || annual === null) return { looked: 0, problems: [] }
    const header = /上年结转资金|调整后预算数/g
    if (compare(initial.number, annual.number) === 0 || EXPLAINS.test(form.words.replace(header, '')))
      return { looked: 1, problems: [] }
    return {
      looked: 1,
      problems: [
        {
          message: `${inForm(form)}年初预算数${initial.text}，全年预算数${annual.text}，表中没有写明调整的原因和文号，请补充说明。`,
          severity: askedBy(document),
          places: [annual, initial].map(({ start, end }) => ({ start, end })),
          expected: initial.text,
          actual: annual.text,
          meaning: [form.title, initial.text, annual.text],
        },
      ],
    }
  },
})
