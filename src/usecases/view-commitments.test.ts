import { describe, expect, test } from 'vitest'
import { testPorts } from '../adapters/database/test-database.ts'
import type { OwnLedgerBody } from '../contract/own-ledger-view.ts'
import type { UnitScope } from '../domain/access/index.ts'
import { ledgers } from '../ledgers/index.ts'
import { appendRows } from './append-rows.ts'
import { computeUnitFigures } from './compute-figures.ts'
import { ownField, ownLedgerDraft, ownRow } from './own-ledger.builder.ts'
import { addOwnLedger, changeOwnLedger } from './own-ledger.ts'
import { prepareUnit, projectDraft, refusalOf } from './unit.builder.ts'
import { remindOfCommitments, viewCommitments } from './view-commitments.ts'

const { ports, clock, scope } = await testPorts({ definitions: ledgers })

type Commitment = OwnLedgerBody['commitments'][number]['commitment']

const promised = { label: '走访承诺', basis: '驻村工作方案' }

/** A unit whose ledger of visits has one commitment. */
async function promisedBy(unitId: string, commitment: Commitment, changed: Partial<OwnLedgerBody> = {}) {
  await prepareUnit(ports, { unitId })
  const unit = scope(unitId)
  const draft = ownLedgerDraft({ commitments: [{ name: 'c1', commitment }], ...changed })
  const ledger = await addOwnLedger(ports, unit, draft)
  const enter = (...rows: object[]) => appendRows(ports, unit, { year: 2020, ledger: ledger.id, drafts: rows })
  return { unit, ledger, enter }
}

async function cellsOf(unit: UnitScope, today: string) {
  clock.set(`${today}T04:00:00.000Z`)
  const { commitments } = await viewCommitments(ports, unit, 2020)
  return commitments.find(({ ledger }) => ledger.startsWith('own_'))
}

const on = (day: string, values: object = {}) => ownRow({ f1: day, ...values })

describe('a commitment of the unit’s own', () => {
  test('by month is met, missed, due or ahead, and becomes a figure', async () => {
    const measure = { kind: 'sum', field: 'f4', where: {} } as const
    const { unit, ledger, enter } = await promisedBy('monthly', {
      kind: 'periodic',
      ...promised,
      every: 'month',
      measure,
      atLeast: 8,
    })
    await enter(on('2020-01-08', { f4: 9 }), on('2020-02-08', { f4: 3, f2: '中和营' }), on('2020-03-02', { f4: 5 }))
    const view = await cellsOf(unit, '2020-03-10')
    expect(view).toMatchObject({ label: '走访承诺', basis: '驻村工作方案', met: 1, missed: 1, due: 1 })
    expect(view?.cells.slice(0, 4)).toMatchObject([
      { label: '1月', state: 'met', done: '9户' },
      { label: '2月', state: 'missed', done: '3户', lacking: '5户' },
      { label: '3月', state: 'due', lacking: '3户', until: '2020-03-31' },
      { label: '4月', state: 'ahead' },
    ])
    const { reminders } = await remindOfCommitments(ports, unit, 2020)
    expect(reminders.filter(({ ledger: of }) => of === ledger.id)).toMatchObject([
      { period: '3月', state: 'due' },
      { period: '2月', state: 'missed' },
    ])
    const { figures } = await computeUnitFigures(ports, unit, { year: 2020 })
    expect(figures.get(`${ledger.id}.c1.kept`)?.label).toBe('承诺履行率：走访承诺')
  })

  test('for each row names the months in which one fails', async () => {
    const fields = [...ownLedgerDraft().fields, ownField('f5', '通知日期', { type: { kind: 'date' } })]
    const { unit, enter } = await promisedBy(
      'each',
      { kind: 'each', ...promised, where: { f3: '办结' }, must: { f5: { onOrBefore: 'f1' } } },
      { fields },
    )
    await enter(
      on('2020-01-08', { f5: '2020-01-07' }),
      on('2020-02-08', { f5: '2020-02-09', f2: '中和营' }),
      on('2020-02-18', { f5: '2020-02-18' }),
      on('2020-03-18', { f5: '2020-04-18', f3: '转办' }),
    )
    const view = await cellsOf(unit, '2020-04-10')
    expect(view?.cells.slice(0, 5)).toMatchObject([
      { state: 'met', done: '1/1' },
      { state: 'missed', done: '1/2', lacking: '1次' },
      { state: 'nothing', done: null },
      { state: 'nothing' },
      { state: 'ahead' },
    ])
  })

  test('without a break lists what has no row at all, by its name, and the time before the first one', async () => {
    const fields = ownLedgerDraft().fields.map((field) =>
      field.name === 'f2'
        ? { ...field, label: '项目', type: { kind: 'reference' as const, ledger: 'project' } }
        : field,
    )
    const { unit, enter } = await promisedBy(
      'gaps',
      { kind: 'no-gap', ...promised, where: {}, days: 60, per: 'f2', fromStart: true },
      { fields },
    )
    await appendRows(ports, unit, {
      year: 2020,
      ledger: 'project',
      drafts: [projectDraft('P1'), projectDraft('P2', { code: 'P2', position: 2, name: '会议系统' })],
    })
    await enter(on('2020-03-20', { f2: 'P1' }), on('2020-04-20', { f2: 'P1' }))
    const view = await cellsOf(unit, '2020-05-10')
    expect(view?.cells).toMatchObject([
      { label: 'P1 网络维护', state: 'missed', lacking: '超期19天', from: '2020-01-01', to: '2020-03-20' },
      { label: 'P1 网络维护', state: 'due', until: '2020-06-19' },
      { label: 'P2 会议系统', state: 'missed', done: '本年还没有', lacking: '超期70天' },
    ])
    expect((await cellsOf(unit, '2019-12-01'))?.cells).toEqual([])
    expect((await cellsOf(unit, '2021-02-01'))?.cells.map(({ state }) => state)).toEqual(['missed', 'missed', 'missed'])
  })

  test('by working days leaves out intervals that holidays make long', async () => {
    const { unit, enter } = await promisedBy('working', {
      kind: 'no-gap',
      ...promised,
      where: {},
      days: 10,
      counting: '工作日',
      per: 'f3',
    })
    await enter(on('2020-09-25'), on('2020-10-15'), on('2020-11-05'))
    expect((await cellsOf(unit, '2020-11-10'))?.cells).toMatchObject([
      { label: '办结', state: 'missed', lacking: '超期5个工作日', from: '2020-10-15' },
      { label: '办结', state: 'due', until: '2020-11-19' },
    ])
  })

  test('is checked with the definition, part by part, and told in the history', async () => {
    const { unit, ledger } = await promisedBy('checked', {
      kind: 'no-gap',
      ...promised,
      where: {},
      days: 60,
      per: null,
    })
    const { id: _id, extends: _extends, versions: _versions, ...draft } = ledger
    const bad: OwnLedgerBody['commitments'] = [
      { name: 'c1', commitment: { kind: 'no-gap', ...promised, where: { f9: 1 }, days: 60, per: 'f4' } },
      { name: 'c1', commitment: { kind: 'each', ...promised, where: {}, must: {} } },
      {
        name: 'c3',
        commitment: {
          kind: 'periodic',
          ...promised,
          label: '合计',
          every: 'year',
          measure: { kind: 'sum', field: 'f2', where: {} },
          atLeast: 1,
        },
      },
    ]
    const change = (commitments: OwnLedgerBody['commitments']) =>
      changeOwnLedger(ports, unit, { ledger: ledger.id, draft: { ...draft, commitments } })
    expect((await refusalOf(change(bad))).details.issues).toMatchObject([
      { field: 'commitments.0', message: '条件里有已停用或不存在的字段，请去掉' },
      { field: 'commitments.0', message: '没有选对按什么分开看，应为在用的文字、单选或引用字段' },
      { field: 'commitments.1', message: '“走访承诺”已经用过，应为不同的名称' },
      { field: 'commitments.1', message: '承诺事项代码重复，请刷新页面后重试' },
      { field: 'commitments.1', message: '没有写明每条要做到什么，应至少有一个条件' },
      { field: 'commitments.2', message: '没有选择字段，应为在用的数量、数值或金额字段' },
    ])
    const [kept] = draft.commitments
    if (kept === undefined) throw new Error('nothing was kept')
    const changed = await change([
      { ...kept, commitment: { kind: 'no-gap', ...promised, where: {}, days: 30, per: null } },
    ])
    expect(changed.versions[0]?.changes).toEqual(['修改承诺事项“走访承诺”'])
    const { id: _again, extends: _e, versions: _v, ...next } = changed
    const without = await changeOwnLedger(ports, unit, { ledger: ledger.id, draft: { ...next, commitments: [] } })
    expect(without.versions[0]?.changes).toEqual(['删除承诺事项“走访承诺”'])
  })
})
