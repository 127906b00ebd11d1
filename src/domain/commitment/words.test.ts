import { describe, expect, test } from 'vitest'
import type { Field, FieldKind, LedgerDefinition } from '../ledger/index.ts'
import type { Commitment } from './commitment.ts'
import { commitmentInWords } from './words.ts'

const field = (label: string, type: FieldKind): Field => ({
  label,
  type,
  isOptional: true,
  privacy: 'public',
  help: null,
})

const visits: LedgerDefinition = {
  id: 'visits',
  title: '走访台账',
  subject: 'operations',
  rowUnit: '次',
  fields: {
    on: field('走访日期', { kind: 'date' }),
    told: field('通知日期', { kind: 'date' }),
    village: field('村名', { kind: 'text', maxLength: 9, multiline: false }),
    homes: field('户数', { kind: 'count', unit: '户' }),
    aid: field('帮扶资金', { kind: 'money', mayBeNegative: false }),
  },
  happenedOn: 'on',
  list: [],
  identity: [],
  measures: {},
}

const promised = { label: 'x', basis: null }
const where = { village: '小龙潭' }

describe('a commitment in words', () => {
  test.each<[Commitment, string]>([
    [
      { kind: 'periodic', ...promised, every: 'month', measure: { kind: 'count', where: {} }, atLeast: 1200 },
      '每月不少于 1,200 次',
    ],
    [
      { kind: 'periodic', ...promised, every: 'quarter', measure: { kind: 'sum', field: 'homes', where }, atLeast: 5 },
      '每季度“户数”之和不少于 5 户（只看“村名”为“小龙潭”的记录）',
    ],
    [
      {
        kind: 'periodic',
        ...promised,
        every: 'half-year',
        measure: { kind: 'sum', field: 'aid', where: {} },
        atLeast: 1_000_000,
      },
      '每半年“帮扶资金”之和不少于 10,000.00 元',
    ],
    [
      {
        kind: 'periodic',
        ...promised,
        every: 'year',
        measure: { kind: 'distinct', field: 'on', where: {} },
        atLeast: 5,
      },
      '每年有记录的不少于 5 天',
    ],
    [
      {
        kind: 'periodic',
        ...promised,
        every: 'month',
        measure: { kind: 'distinct', field: 'village', where: {} },
        atLeast: 3,
      },
      '每月不同的“村名”不少于 3 个',
    ],
    [
      { kind: 'periodic', ...promised, every: 'month', measure: { kind: 'sum', field: 'gone', where: {} }, atLeast: 3 },
      '每月“gone”之和不少于 3',
    ],
    [
      { kind: 'each', ...promised, where, must: { told: { onOrBefore: 'on' } } },
      '“村名”为“小龙潭”的每条记录都应“通知日期”不晚于“走访日期”',
    ],
    [{ kind: 'each', ...promised, where: {}, must: {} }, '每条记录都应做到（还没有写条件）'],
    [
      { kind: 'no-gap', ...promised, where: {}, days: 14, per: 'village', fromStart: true },
      '从年初起，每个“村名”至少每 14 天有一条记录',
    ],
    [
      { kind: 'no-gap', ...promised, where, days: 10, counting: '工作日', per: null },
      '至少每 10 个工作日有一条记录（只看“村名”为“小龙潭”的记录）',
    ],
    [
      { kind: 'no-gap', ...promised, where: {}, days: { statedIn: 'limit' }, per: 'village' },
      '每个“村名”至少按各自写明的天数有一条记录',
    ],
    [
      { kind: 'no-gap', ...promised, where: {}, days: { statedIn: 'limit' }, counting: '工作日', per: 'village' },
      '每个“村名”至少按各自写明的工作日数有一条记录',
    ],
  ])('%j', (commitment, words) => expect(commitmentInWords(commitment, visits)).toBe(words))

  test('that speaks of a field that is gone cannot be put so', () =>
    expect(() => commitmentInWords({ kind: 'each', ...promised, where: { gone: 1 }, must: {} }, visits)).toThrow(
      RangeError,
    ))
})
