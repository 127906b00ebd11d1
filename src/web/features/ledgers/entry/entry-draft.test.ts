import { expect, test } from 'vitest'
import type { LedgerView } from '../../../../contract/ledger-view.ts'
import { gridColumnsOf } from '../ledger-grid.ts'
import { carriedTexts, draftFrom, emptyTexts, formProblems, textsOf, valuesOf } from './entry-draft.ts'

const field = { isOptional: false, privacy: 'public', help: null } as const
const ledger: LedgerView = {
  id: 'payment',
  title: '支付台账',
  subject: 'budget',
  group: null,
  fields: [
    { name: 'paidOn', label: '支付日期', type: { kind: 'date' }, ...field },
    { name: 'project', label: '项目', type: { kind: 'reference', ledger: 'project' }, ...field, isOptional: true },
    { name: 'amount', label: '金额', type: { kind: 'money', mayBeNegative: true }, ...field },
  ],
  happenedOn: 'paidOn',
  list: [],
  measures: [],
}
const choices = { project: [{ value: 'p3', label: 'P3 网络维护' }] }
const columns = gridColumnsOf(ledger, { choices, year: 2020 })
const typed = {
  paidOn: '2020-03-01',
  project: 'P3 网络维护',
  amount: '1,234.50',
  $source: '凭证',
  $strength: 'E2 记录',
}

test('what is typed becomes the values of a row, exactly', () => {
  expect(valuesOf(columns, typed)).toMatchObject({ paidOn: '2020-03-01', project: 'p3', amount: 123450 })
  expect(formProblems(columns, typed)).toEqual({})
})
test('every wrong field is named at once', () =>
  expect(formProblems(columns, { paidOn: '2021-03-01', project: '别的' })).toEqual({
    paidOn: '是“2021-03-01”，应为 2020-01-01 至 2020-12-31 之间的日期'.replace('为 ', '为'),
    project: '是“别的”，应为“项目”中可选的一项，可输入名称或代码查找',
    amount: '没有填写，应为金额，最多两位小数，如 1234.50',
    $source: '没有填写，应为文字',
    $strength: '没有填写，应为下列之一：E0 说明、E1 文件、E2 记录、E3 系统日志、E4 独立探测',
  }))
test('a kept row is shown as it was typed', () => {
  const values = { paidOn: '2020-03-01', project: 'p3', amount: 123450 }
  const row = { id: 'r1', revision: 1, values, source: '凭证', strength: 2, isSample: false, evidence: [] }
  expect(textsOf(columns, { ...row, lateReason: null, voidReason: null })).toEqual({ ...typed, amount: '1234.50' })
})
test('a new form begins with today only within its year, and goes on with day, source and strength', () => {
  expect(emptyTexts(columns, '2020-05-06')).toEqual({ paidOn: '2020-05-06', $strength: 'E0 说明' })
  expect(emptyTexts(columns, '2026-05-06')).toEqual({ $strength: 'E0 说明' })
  expect(carriedTexts(columns, typed)).toEqual({ paidOn: '2020-03-01', $source: '凭证', $strength: 'E2 记录' })
})
test('a draft that is none is no draft', () => {
  expect(draftFrom('{"amount":"1"}')).toEqual({ amount: '1' })
  expect([draftFrom(null), draftFrom('{'), draftFrom('{"a":1}')]).toEqual([null, null, null])
})
