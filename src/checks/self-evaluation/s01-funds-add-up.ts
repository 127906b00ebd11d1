import { compare, larger, minus, sumOf, ZERO } from '../../domain/amount/index.ts'
import type { EvaluationForm, FundLine } from '../../domain/evaluation-form/index.ts'
import type { Problem } from '../define-check.ts'
import { canBe, defineFormCheck, inForm, plainText } from './define-form-check.ts'

const COLUMNS = [
  { key: 'initial', name: '年初预算数' },
  { key: 'annual', name: '全年预算数' },
  { key: 'executed', name: '全年执行数' },
] as const

/** S01 年度资金总额 = 当年财政拨款 + 上年结转资金 + 其他资金, in each money column. */
export const s01FundsAddUp = defineFormCheck({
  code: 'S01',
  title: '年度资金总额应等于各资金来源之和',
  severity: 'error',
  source: '财预〔2020〕10号 附1 项目资金栏',
  examine(form) {
    const total = form.funds.find(({ fund }) => fund === 'total')
    const parts = form.funds.filter(({ fund }) => fund !== 'total')
    if (total === undefined || parts.length === 0) return { looked: 0, problems: [] }
    const sums = COLUMNS.flatMap((column) => columnSum({ form, total, parts, column }) ?? [])
    return { looked: sums.length, problems: sums.flatMap(({ problem }) => problem ?? []) }
  },
})

interface Column {
  readonly form: EvaluationForm
  readonly total: FundLine
  readonly parts: readonly FundLine[]
  readonly column: (typeof COLUMNS)[number]
}

function columnSum({ form, total, parts, column: { key, name } }: Column): { readonly problem: Problem | null } | null {
  const whole = total[key]
  const filled = parts.map((part) => part[key]).filter((cell) => cell !== null)
  if (whole === null || filled.length === 0) return null
  const cells = [whole, ...filled]
  const sum = sumOf(filled.map(({ number }) => number))
  const step = cells.map((cell) => cell.step).reduce(larger)
  const isPrintedAlike = cells.every((cell) => compare(cell.step, step) === 0)
  // Printed in different digits, each part may be off by what its coarsest digit hides.
  const slack = isPrintedAlike ? ZERO : sumOf(filled.map(() => step))
  if (canBe({ printed: whole.number, step: slack, value: sum })) return { problem: null }
  const difference = plainText(minus(whole.number, sum))
  return {
    problem: {
      message: `${inForm(form)}${name}：年度资金总额为${whole.text}，各来源合计为${plainText(sum)}，相差${difference.replace('-', '')}，两数不能同时成立，请核对账表。`,
      places: cells.map(({ start, end }) => ({ start, end })),
      expected: plainText(sum),
      actual: whole.text,
      difference,
      meaning: [form.title, name, whole.text, plainText(sum)],
    },
  }
}
