import { expect, test } from 'vitest'
import type { LedgerDefinition } from '../ledger/index.ts'
import type { Absence, Formula } from './figure.ts'
import { absenceInWords, formulaInWords } from './words.ts'

const income: LedgerDefinition = {
  id: 'income',
  title: '收入台账',
  subject: 'budget',
  rowUnit: '笔',
  fields: {
    amount: {
      label: '金额',
      type: { kind: 'money', mayBeNegative: true },
      isOptional: false,
      privacy: 'public',
      help: null,
    },
    project: {
      label: '项目',
      type: { kind: 'reference', ledger: 'project' },
      isOptional: true,
      privacy: 'public',
      help: null,
    },
  },
  happenedOn: null,
  list: [],
  identity: [],
  measures: {},
}

const labels: Readonly<Record<string, string>> = { a: '支出合计', b: '收入合计', c: '“三公”经费' }
const labelOf = (id: string) => labels[id] ?? id
const ledgerOf = (id: string) => (id === 'income' ? income : null)

const measure = (ledger: string): Formula => ({
  kind: 'measure',
  ledger,
  measure: { kind: 'sum', field: 'amount', where: { project: 'row-7' } },
  needsRows: false,
})

test.each<[Formula, string]>([
  [measure('income'), '收入台账中“项目”为“row-7”的“金额”之和'],
  [measure('other'), '台账 other（未找到）'],
  [{ kind: 'sum', terms: ['a', 'b'] }, '“支出合计” + “收入合计”'],
  [{ kind: 'difference', minuend: 'a', subtrahend: 'b' }, '“支出合计” − “收入合计”'],
  [{ kind: 'ratio', part: 'a', base: 'b' }, '“支出合计” ÷ “收入合计”'],
  [{ kind: 'growth', current: 'a', prior: 'b' }, '（“支出合计” − “收入合计”）÷ “收入合计”'],
  [{ kind: 'product', factors: ['a', 'b'] }, '“支出合计” × “收入合计”'],
  [{ kind: 'converted', of: 'a', factor: '0.01' }, '“支出合计” × 0.01（换算计量单位）'],
  [{ kind: 'converted', of: 'a', factor: '12/7' }, '“支出合计” × 12/7（按已过月份的平均进度推算全年）'],
  [{ kind: 'kept', terms: [] }, '已达成的周期数 ÷ 已到期的周期数'],
  [{ kind: 'converted', of: 'c', factor: '1' }, '“‘三公’经费”'],
  [
    {
      kind: 'points',
      inputs: ['a', 'b'],
      scoring: {
        kind: 'execution',
        weight: '10',
        executed: 'a',
        budget: 'b',
        rule: { value: { kind: 'proportional' }, source: '测试规则', confidence: 'confirmed' },
      },
    },
    '得分 = 分值 × 预算执行率（全年执行数 ÷ 全年预算数），最高为分值',
  ],
])('%j in words', (formula, words) => expect(formulaInWords(formula, { labelOf, ledgerOf })).toBe(words))

test('references in a formula carry the names that people know', () =>
  expect(formulaInWords(measure('income'), { labelOf, ledgerOf, nameOf: () => '网络维护项目' })).toBe(
    '收入台账中“项目”为“网络维护项目”的“金额”之和',
  ))

test.each<[Absence, string]>([
  [{ kind: 'no-rows' }, '该期间没有登记记录'],
  [{ kind: 'no-value' }, '已有记录，但所取的项目未填写'],
  [{ kind: 'no-denominator', figure: 'b' }, '“收入合计”为零，无法相除'],
  [{ kind: 'depends', figure: 'a' }, '缺少“支出合计”，无法计算'],
  [{ kind: 'not-scored', reason: '尚未评判等级，暂不计分' }, '尚未评判等级，暂不计分'],
])('%j in words', (absence, words) => expect(absenceInWords(absence, labelOf)).toBe(words))
