import { describe, expect, test } from 'vitest'
import type { OwnLedgerBody } from '../contract/own-ledger-view.ts'
import type { LedgerDefinition, OwnLedger } from '../domain/ledger/index.ts'
import { ledgers } from '../ledgers/index.ts'
import { definitionIssues } from './check-own-ledger.ts'
import { ownField, ownLedgerDraft } from './own-ledger.builder.ts'

const others: readonly LedgerDefinition[] = ledgers

function messages(draft: OwnLedgerBody, previous: OwnLedgerBody | null = null, base: LedgerDefinition | null = null) {
  const before: OwnLedger | null =
    previous === null
      ? null
      : {
          ...previous,
          id: 'own_1',
          fields: Object.fromEntries(previous.fields.map((field) => [field.name, field])),
          retired: [],
          measures: {},
          commitments: {},
        }
  return definitionIssues({ draft, previous: before, base, others }).map(({ field, message }) => `${field} ${message}`)
}

const sound = ownLedgerDraft()
const [f1, f2, f3, f4] = sound.fields as [
  OwnLedgerBody['fields'][number],
  OwnLedgerBody['fields'][number],
  OwnLedgerBody['fields'][number],
  OwnLedgerBody['fields'][number],
]

describe('a definition', () => {
  test('that is sound has no issue, new or unchanged', () => {
    expect(messages(sound)).toEqual([])
    expect(messages(sound, sound)).toEqual([])
  })

  test('brings every issue in one pass, each at its place', () => {
    const draft: OwnLedgerBody = {
      ...sound,
      title: others[0]?.title ?? '',
      fields: [
        { ...f1, isOptional: true },
        { ...f2, label: '佐证材料' },
        { ...f3, type: { kind: 'choice', options: ['办结', '办结', ' 空'] } },
        { ...f4, label: '走访日期' },
        ownField('f5', '依据', { type: { kind: 'reference', ledger: 'nowhere' } }),
        ownField('f6', '面积', { type: { kind: 'decimal', unit: '一二三四五六七八九十一', decimals: 9 } }),
        ownField('xText7', '其他'),
      ],
      list: ['f9'],
      identity: ['f9'],
      measures: [
        { name: 'm1', label: '次数', measure: { kind: 'sum', field: 'f2', where: { f9: 1 } } },
        { name: 'm2', label: '次数', measure: { kind: 'share', of: {}, where: { f4: '很多' } } },
      ],
    }
    expect(messages(draft)).toEqual([
      `title 已有“${others[0]?.title}”，应为本单位没有用过的名称`,
      'fields.1.label “佐证材料”已经用过，应为不同的名称',
      'fields.2.type 选项应为 1 至 60 个字，前后没有空格',
      'fields.2.type 选项有重复，应各不相同',
      'fields.3.label “走访日期”已经用过，应为不同的名称',
      'fields.4.type 没有选择引用哪个台账，应为本单位的另一个台账',
      'fields.5.type 计量单位最多 10 个字',
      'fields.5.type 小数位数应在 0 至 6 之间',
      'fields.6.label 字段代码有误，请刷新页面后重试',
      'happenedOn 应为一个必填的日期字段',
      'list 有已停用的字段，请去掉',
      'identity 有已停用的字段，请去掉',
      'measures.0.measure 条件里有已停用或不存在的字段，请去掉',
      'measures.0.measure 没有选择字段，应为在用的数量、数值或金额字段',
      'measures.1.label “次数”已经用过，应为不同的名称',
      'measures.1.measure “走访日期”的条件填写有误，应与字段的类型相符',
      'measures.1.measure 没有写明占比的条件，应至少有一个条件',
    ])
  })

  test.each<[string, OwnLedgerBody, string]>([
    [
      'another kind',
      { ...sound, fields: [f1, { ...f2, type: { kind: 'flag' } }, f3, f4] },
      'fields.1.type 已有记录按原来的类型保存',
    ],
    [
      'another unit',
      { ...sound, fields: [f1, f2, f3, { ...f4, type: { kind: 'count', unit: '人' } }] },
      'fields.3.type 已有记录按原来的计量单位填写',
    ],
    [
      'a field taken away',
      { ...sound, fields: [f1, f2, f3], measures: [], list: ['f1'] },
      'fields 已有记录可能填了这个字段，不能删除，应改为停用',
    ],
    [
      'a new field that must be filled in',
      { ...sound, fields: [...sound.fields, ownField('f5', '备注')] },
      'fields.4.isOptional 已有记录没有这一栏，新增的字段应为选填',
    ],
  ])('that follows another cannot have %s', (_title, draft, message) =>
    expect(messages(draft, sound).join('\n')).toContain(message),
  )

  test('that extends a built-in ledger adds optional fields with names of their own', () => {
    const base = others.find(({ id }) => id === 'meeting') ?? null
    const taken = Object.values(base?.fields ?? {})[0]?.label ?? ''
    const draft: OwnLedgerBody = {
      ...sound,
      fields: [ownField('xText1', taken), ownField('f2', '备注', { isOptional: true })],
      happenedOn: null,
      list: [],
      measures: [],
    }
    expect(messages(draft, null, base)).toEqual([
      `fields.0.label “${taken}”已经用过，应为不同的名称`,
      'fields.0.isOptional 加在内置台账上的字段应为选填',
      'fields.1.label 字段代码有误，请刷新页面后重试',
      'identity 有已停用的字段，请去掉',
      'identity 内置台账的判重字段不能改',
    ])
  })
})
