import { describe, expect, test } from 'vitest'
import type { Fields, LedgerDefinition } from '../domain/ledger/index.ts'
import {
  choice,
  count,
  date,
  decimal,
  defineLedger,
  economicCode,
  flag,
  functionCode,
  longText,
  money,
  optional,
  reference,
  signedMoney,
  text,
} from './define-ledger.ts'
import { draftSchema, fieldIssues, isButShouldBe, rowSchema } from './define-row-schema.ts'
import { ledgers } from './index.ts'

const sample = defineLedger({
  id: 'sample',
  title: '样例台账',
  subject: 'operations',
  rowUnit: '条',
  fields: {
    heldOn: date('日期'),
    noticedOn: optional(date('通知日期')),
    title: text('名称'),
    note: optional(longText('说明')),
    kind: choice('类型', ['甲', '乙']),
    number: count('数量', '台'),
    rate: decimal('比率', { unit: '%', decimals: 2 }),
    points: decimal('分数', { unit: '', decimals: 0 }),
    price: money('价格'),
    change: signedMoney('调整'),
    isUrgent: flag('加急'),
    section: reference('科室', 'section'),
    functionCode: functionCode('功能分类'),
    economicCode: economicCode('经济分类'),
  },
  happenedOn: 'heldOn',
  list: ['heldOn', 'title'],
  identity: ['heldOn', 'title'],
  measures: {},
})

const sound = {
  heldOn: '2020-02-29',
  noticedOn: null,
  title: '例会',
  note: null,
  kind: '甲',
  number: 0,
  rate: '99.5',
  points: '3',
  price: 123450,
  change: -1,
  isUrgent: false,
  section: '2020-S1',
  functionCode: '2010302',
  economicCode: '30201',
}

const schema = rowSchema(sample, { year: 2020 })

const issuesOf = (change: Readonly<Record<string, unknown>>) => {
  const parsed = schema.safeParse({ ...sound, ...change })
  return parsed.success ? [] : fieldIssues(sample, parsed.error)
}

describe('a row of a ledger', () => {
  test('that is sound is taken as it is', () => expect(schema.parse(sound)).toEqual(sound))

  test('may leave its optional fields out', () => {
    const { noticedOn, note, ...required } = sound
    expect(schema.parse(required)).toEqual({ ...required, noticedOn, note })
  })

  test.each([
    ['title', '  例会  ', '例会'],
    ['note', '第一行\r\n第二行\t尾', '第一行\n第二行\t尾'],
    ['rate', '095.10', '95.1'],
    ['rate', '-0.5', '-0.5'],
    ['rate', '100', '100'],
    ['rate', '-0.00', '0'],
    ['points', '10', '10'],
  ])('%s %j is kept as %j', (field, input, kept) => {
    expect(schema.parse({ ...sound, [field]: input })[field]).toBe(kept)
  })

  test.each([
    ['heldOn', '2020-02-30', '是“2020-02-30”，应为2020 年内的日期，如 2020-06-30'],
    ['heldOn', '2021-01-01', '是“2021-01-01”，应为2020 年内的日期，如 2020-06-30'],
    ['heldOn', null, '没有填写，应为2020 年内的日期，如 2020-06-30'],
    ['noticedOn', '昨天', '是“昨天”，应为存在的日期，如 2020-06-30'],
    ['title', '   ', '没有填写，应为一行文字'],
    ['title', undefined, '没有填写，应为一行文字'],
    ['title', '一\n二', '是“一\n二”，应为一行文字，不含控制字符和换行'],
    ['title', '字'.repeat(301), '有 301 个字，应为不超过 300 个字，请精简或写入佐证材料'],
    ['note', '\u0000', '是“\u0000”，应为文字，不含控制字符'],
    ['note', 5, '是“5”，应为文字'],
    ['kind', '丙', '是“丙”，应为下列之一：甲、乙'],
    ['number', -1, '是“-1”，应为不小于 0 的整数（台）'],
    ['number', 1.5, '是“1.5”，应为不小于 0 的整数（台）'],
    ['number', '三', '是“三”，应为不小于 0 的整数（台）'],
    ['rate', '99.555', '是“99.555”，应为数值（%），最多 2 位小数'],
    ['rate', 99.5, '是“99.5”，应为数值（%），最多 2 位小数'],
    ['points', '3.0', '是“3.0”，应为数值，最多 0 位小数'],
    ['price', -1, '是“-1”，应为不小于 0 的金额，最多两位小数，如 1234.50'],
    ['price', '12.345', '是“12.345”，应为不小于 0 的金额，最多两位小数，如 1234.50'],
    ['price', 2 ** 53, '是“9007199254740992”，应为不小于 0 的金额，最多两位小数，如 1234.50'],
    ['change', 0.5, '是“0.5”，应为金额，最多两位小数，如 1234.50；冲减的写负数'],
    ['isUrgent', '是的', '是“是的”，应为“是”或“否”'],
    ['section', '', '没有填写，应为所引用记录的编号'],
    ['functionCode', '20103', '是“20103”，应为七位的支出功能分类项级科目编码'],
    ['economicCode', '302', '是“302”，应为五位的部门预算支出经济分类款级科目编码'],
  ])('%s %j is refused with what it should be', (field, input, message) => {
    expect(issuesOf({ [field]: input })).toContainEqual({
      field,
      label: (sample.fields as Fields)[field]?.label,
      message,
    })
  })

  test('tells every error at once, each at its field', () => {
    const issues = issuesOf({ heldOn: '2020-13-01', kind: '丙', price: 'x', extra: 1 })
    expect(issues.map(({ field }) => field).sort()).toEqual(['extra', 'heldOn', 'kind', 'price'])
  })

  test('has no fields beside those of the ledger', () => {
    expect(issuesOf({ extra: 1 })).toEqual([{ field: 'extra', label: 'extra', message: '没有“extra”这个字段，请删去' }])
  })
})

describe('a draft', () => {
  const draft = { year: 2020, values: sound, strength: 2, source: '采购合同', isSample: false, evidence: [] }
  const checked = (change: Readonly<Record<string, unknown>>) => {
    const parsed = draftSchema(sample, { year: 2020 }).safeParse({ ...draft, ...change })
    return parsed.success ? [] : fieldIssues(sample, parsed.error)
  }

  test('that is sound is taken, with or without a number of its own', () => {
    expect(checked({})).toEqual([])
    expect(checked({ id: '2020-S1' })).toEqual([])
  })

  test.each([
    [{ id: 'a b' }, 'id', '编号', '是“a b”，应为由字母、数字、点、横线组成的编号，不超过 80 个字符'],
    [{ id: 7 }, 'id', '编号', '是“7”，应为由字母、数字、点、横线组成的编号'],
    [{ year: 2021 }, 'year', '年度', '是“2021”，应为2020'],
    [{ strength: 5 }, 'strength', '佐证强度', '是“5”，应为E0 至 E4 之一'],
    [{ source: '' }, 'source', '数据来源', '没有填写，应为数据来源的文字说明，如合同、凭证或日志的名称'],
    [{ isSample: '是' }, 'isSample', '示例数据', '是“是”，应为“是”或“否”'],
    [{ evidence: [''] }, 'evidence', '佐证材料', '没有填写，应为佐证材料的编号'],
    [{ evidence: 'E1' }, 'evidence', '佐证材料', '是“E1”，应为佐证材料编号的列表'],
    [{ values: { ...sound, kind: '丙' } }, 'kind', '类型', '是“丙”，应为下列之一：甲、乙'],
    [{ values: { ...sound, extra: 1 } }, 'extra', 'extra', '没有“extra”这个字段，请删去'],
  ])('%j is refused at its field', (change, field, label, message) => {
    expect(checked(change)).toEqual([{ field, label, message }])
  })

  test('that holds no record at all is refused as a whole', () => {
    expect(checked({ values: 3 }).map(({ label }) => label)).toEqual(['记录内容'])
    const parsed = draftSchema(sample, { year: 2020 }).safeParse(null)
    expect(parsed.success ? [] : fieldIssues(sample, parsed.error)).toMatchObject([{ field: 'values' }])
  })
})

test('a long text is quoted by its beginning', () => {
  expect(isButShouldBe('字'.repeat(100), '短文')).toBe(`是“${'字'.repeat(60)}…”，应为短文`)
})

test('what has no spelling of its own is quoted as the language prints it', () => {
  expect(isButShouldBe(Symbol('甲'), '文字')).toBe('是“Symbol(甲)”，应为文字')
})

test.each(ledgers.map((ledger): [string, LedgerDefinition] => [ledger.title, ledger]))(
  '%s has an entry check whose labels name one field each',
  (_, ledger) => {
    const labels = Object.values(ledger.fields).map(({ label }) => label)
    expect(new Set(labels).size).toBe(labels.length)
    expect(rowSchema(ledger, { year: 2020 }).safeParse({}).success).toBe(false)
  },
)
