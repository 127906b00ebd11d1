import { describe, expect, test } from 'vitest'
import type { Field, FieldKind, LedgerDefinition } from '../ledger/index.ts'
import { describeFilter, describeMeasure } from './describe.ts'
import type { Filter, Measure } from './measure.ts'

const field = (label: string, type: FieldKind): Field => ({
  label,
  type,
  isOptional: true,
  privacy: 'public',
  help: null,
})

const ledger: LedgerDefinition = {
  id: 'income',
  title: '收入台账',
  rowUnit: '笔',
  subject: 'budget',
  fields: {
    receivedOn: field('到账日期', { kind: 'date' }),
    functionCode: field('功能分类', { kind: 'code', catalogue: 'function' }),
    fund: field('资金来源', { kind: 'choice', options: ['一般公共预算拨款', '其他资金'] }),
    amount: field('金额', { kind: 'money', mayBeNegative: true }),
    project: field('项目', { kind: 'reference', ledger: 'project' }),
    isUrgent: field('急件', { kind: 'flag' }),
    pages: field('页数', { kind: 'count', unit: '页' }),
    score: field('评分', { kind: 'decimal', unit: '', decimals: 2 }),
    summary: field('摘要', { kind: 'text', maxLength: 300, multiline: false }),
  },
  happenedOn: 'receivedOn',
  list: [],
  identity: [],
  measures: {},
}

describe('a measure in words', () => {
  test.each<[Measure, string]>([
    [
      { kind: 'sum', field: 'amount', where: { functionCode: '2010302' } },
      '收入台账中“功能分类”为 2010302 的“金额”之和',
    ],
    [{ kind: 'sum', field: 'amount', where: {} }, '收入台账的“金额”之和'],
    [{ kind: 'count', where: {} }, '收入台账的记录数'],
    [
      { kind: 'average', field: 'score', where: { fund: '其他资金' } },
      '收入台账中“资金来源”为“其他资金”的“评分”平均值',
    ],
    [{ kind: 'distinct', field: 'fund', where: {} }, '收入台账的不同“资金来源”个数'],
    [{ kind: 'latest', field: 'pages', where: {} }, '收入台账的最近一条记录的“页数”'],
    [{ kind: 'ratio', field: 'pages', less: null, base: 'score', where: {} }, '收入台账的“页数”之和，除以“评分”之和'],
    [
      { kind: 'ratio', field: 'pages', less: 'score', base: 'pages', where: { isUrgent: true } },
      '收入台账中“急件”为“是”的“页数”之和减“评分”之和，除以“页数”之和',
    ],
    [{ kind: 'share', of: { pages: 0 }, where: {} }, '收入台账全部记录里，“页数”为 0页的记录所占比例'],
    [
      { kind: 'share', of: { isUrgent: true }, where: { fund: '其他资金' } },
      '收入台账中“资金来源”为“其他资金”的记录里，“急件”为“是”的记录所占比例',
    ],
  ])('%j', (measure, words) => expect(describeMeasure(measure, ledger)).toBe(words))

  test('that speaks of a field the ledger has not is a bug', () =>
    expect(() => describeMeasure({ kind: 'sum', field: 'other', where: {} }, ledger)).toThrow(
      'income has no field other',
    ))
})

describe('a filter in words', () => {
  test.each<[Filter, string]>([
    [{}, ''],
    [{ fund: null }, '“资金来源”未填写'],
    [{ fund: { not: null } }, '“资金来源”已填写'],
    [{ fund: { not: '其他资金' } }, '“资金来源”不为“其他资金”'],
    [{ fund: { in: ['一般公共预算拨款', '其他资金'] } }, '“资金来源”为“一般公共预算拨款”或“其他资金”'],
    [{ functionCode: { in: ['2010302', '2010303'] } }, '“功能分类”为 2010302 或 2010303'],
    [{ functionCode: { startsWith: '201' } }, '“功能分类”以 201 开头'],
    [{ functionCode: { contains: '0302' } }, '“功能分类”含有“0302”'],
    [{ receivedOn: { onOrBefore: 'receivedOn' } }, '“到账日期”不晚于“到账日期”'],
    [{ isUrgent: false, fund: '其他资金' }, '“急件”为“否”且“资金来源”为“其他资金”'],
    [{ amount: { atLeast: 123456 } }, '“金额”不小于 1,234.56元'],
    [{ amount: { atMost: '12' } }, '“金额”不大于 12'],
    [{ pages: { atLeast: 1000, atMost: 2000 } }, '“页数”不小于 1,000页、不大于 2,000页'],
    [{ score: '4.50' }, '“评分”为 4.5'],
    [{ score: '无' }, '“评分”为无'],
    [
      { receivedOn: { atLeast: '2020-01-01', atMost: '2020-10-31' } },
      '“到账日期”不早于2020年1月1日、不晚于2020年10月31日',
    ],
    [{ receivedOn: '2020' }, '“到账日期”为 2020'],
    [{ pages: {} }, '“页数”已填写'],
    [{ summary: '补发' }, '“摘要”为“补发”'],
    [{ isUrgent: '是' }, '“急件”为“是”'],
    [{ project: 'row-7' }, '“项目”为“row-7”'],
  ])('%j', (where, words) => expect(describeFilter(where, ledger)).toBe(words))

  test('references and codes carry the names that people know', () => {
    const nameOf = (_: Field, value: string) => ({ 'row-7': '网络维护项目', '2010303': '机关服务' })[value] ?? null
    expect(describeFilter({ project: 'row-7', functionCode: '2010303' }, ledger, nameOf)).toBe(
      '“项目”为“网络维护项目”且“功能分类”为 2010303 机关服务',
    )
  })
})
