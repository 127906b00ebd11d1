import { describe, expect, test } from 'vitest'
import { codeMeant, nameOfCode, spendingKindOf } from './index.ts'

describe('a code has its name in its year', () => {
  test.each([
    ['2210201', 2020, '住房公积金'],
    ['30113', 2022, '住房公积金'],
    ['20805', 2019, '行政事业单位离退休'],
    ['20805', 2020, '行政事业单位养老支出'],
    ['20805', 2006, null],
    ['2210201', 2015, null],
    ['2210208', 2021, null],
  ])('%s in %i: %s', (code, year, name) => {
    expect(nameOfCode(code, year)).toBe(name)
  })
})

describe('a name tells the code that is meant where a wrong one stands', () => {
  test.each([
    ['2210208', '住房公积金', '2210201'],
    ['30118', '住房公积金', '30113'],
    ['2012607', '档案馆', '2012604'],
    ['2010357', '事业运行', '2010350'],
    ['2130108', '行政运行', '2130101'],
    ['2059908', '一般行政管理事务', '2059902'],
    ['2080909', '行政单位离退休', '2080501'],
    ['2139950', '事业运行', '2130104'],
    ['2019950', '事业运行', null],
    ['2010357', '看不懂的名称', null],
    ['301', '行政运行', null],
  ])('%s%s: %s', (code, name, meant) => {
    expect(codeMeant({ code, name })).toBe(meant)
  })
})

test.each([
  ['2010301', 'basic'],
  ['2010350', 'basic'],
  ['2010302', 'project'],
  ['2010399', null],
  ['2210201', null],
])('%s is usually of %s', (code, kind) => {
  expect(spendingKindOf(code)).toBe(kind)
})
