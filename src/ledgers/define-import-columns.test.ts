import { expect, test } from 'vitest'
import { matchColumns } from '../domain/import/index.ts'
import { fieldKey, headingOf, importColumns } from './define-import-columns.ts'
import { choice, decimal, money, text } from './define-ledger.ts'
import { ledgers } from './index.ts'
import { payment } from './payment.ts'

test('money is headed in yuan, other numbers in their unit', () => {
  expect(
    [
      money('金额'),
      decimal('分值', { unit: '分', decimals: 2 }),
      decimal('完成值', { unit: '', decimals: 2 }),
      choice('类型', ['甲']),
    ].map(headingOf),
  ).toEqual(['金额（元）', '分值（分）', '完成值', '类型'])
})

test('the columns are the fields, what proves the row, and its number; only fields are required', () => {
  const columns = importColumns(payment)
  expect(columns.map(({ heading }) => heading).slice(-6)).toEqual([
    '摘要',
    '佐证强度',
    '数据来源',
    '示例数据',
    '佐证材料',
    '编号',
  ])
  expect(
    columns
      .filter(({ isRequired }) => !isRequired)
      .map(({ heading }) => heading)
      .slice(0, 2),
  ).toEqual(['项目', '收款方'])
})

test('a field of that name stands for what every row has', () => {
  const columns = importColumns({ fields: { source: text('数据来源') } })
  expect(columns.filter(({ label }) => label === '数据来源').map(({ key }) => key)).toEqual([fieldKey('source')])
})

test('the headings of a treasury list are understood', () => {
  const headings = [
    '序号',
    '支付凭证号',
    '付款日期',
    '支出功能分类科目',
    '经济科目',
    '项目名称',
    '支付金额（万元）',
    '收款人名称',
    '用途',
  ]
  expect(matchColumns(headings, { known: importColumns(payment) }).map(({ key }) => key)).toEqual([
    null,
    'field:voucher',
    'field:paidOn',
    'field:functionCode',
    'field:economicCode',
    'field:project',
    'field:amount',
    'field:payee',
    'field:summary',
  ])
})

test.each(ledgers)('$title finds every heading of its own export by its own words', (ledger) => {
  const known = importColumns(ledger)
  const found = matchColumns(
    known.map(({ heading }) => heading),
    { known },
  )
  expect(found.map(({ key }) => key)).toEqual(known.map(({ key }) => key))
  expect(new Set(found.map(({ by }) => by))).toEqual(new Set(['heading']))
})
