import { describe, expect, test } from 'vitest'
import type { Commitment } from '../commitment/index.ts'
import type { Field, LedgerDefinition } from './definition.ts'
import { ledgersOfUnit, type OwnLedger } from './own-ledger.ts'

const text = (label: string, isOptional = false): Field => ({
  label,
  type: { kind: 'text', maxLength: 300, multiline: false },
  isOptional,
  privacy: 'public',
  help: null,
})

const total = (label: string) => ({ label, measure: { kind: 'count', where: {} } as const })

const meeting: LedgerDefinition = {
  id: 'meeting',
  title: '会议台账',
  subject: 'operations',
  rowUnit: '次',
  fields: { topic: text('议题') },
  happenedOn: null,
  list: ['topic'],
  identity: ['topic'],
  measures: { held: total('会议') },
}

const own: OwnLedger = {
  id: 'own_1',
  title: '访客台账',
  rowUnit: '人次',
  fields: { f1: text('姓名'), f2: text('事由') },
  retired: ['f2'],
  happenedOn: null,
  list: ['f1'],
  identity: ['f1'],
  measures: { m1: total('访客') },
}

const weekly: Commitment = { kind: 'no-gap', label: '每周例会', basis: null, where: {}, days: 7, per: null }

describe('the ledgers of a unit', () => {
  test('are the built-in ones where it has none of its own', () =>
    expect(ledgersOfUnit([meeting], [])).toEqual([meeting]))

  test('gain its own, whose retired fields are asked for no longer', () =>
    expect(ledgersOfUnit([meeting], [own])).toEqual([
      meeting,
      {
        id: 'own_1',
        title: '访客台账',
        subject: 'operations',
        rowUnit: '人次',
        fields: { f1: text('姓名') },
        retired: { f2: text('事由', true) },
        happenedOn: null,
        list: ['f1'],
        identity: ['f1'],
        measures: { m1: total('访客') },
        commitments: {},
      },
    ]))

  test('carry what it added to a built-in one', () => {
    const added: OwnLedger = {
      ...own,
      id: 'meeting',
      title: '改名',
      fields: { xText1: text('主持人', true), xText2: text('记录人', true) },
      retired: ['xText2'],
      list: ['xText1', 'xText2'],
      identity: [],
      measures: { m1: total('有主持人的会议') },
      commitments: { c1: weekly },
    }
    expect(ledgersOfUnit([meeting], [added])).toEqual([
      {
        ...meeting,
        fields: { topic: text('议题'), xText1: text('主持人', true) },
        retired: { xText2: text('记录人', true) },
        list: ['topic', 'xText1'],
        measures: { held: total('会议'), m1: total('有主持人的会议') },
        commitments: { c1: weekly },
      },
    ])
  })
})
