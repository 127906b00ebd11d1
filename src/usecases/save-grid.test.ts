import { describe, expect, test } from 'vitest'
import { testPorts } from '../adapters/database/test-database.ts'
import { ledgers } from '../ledgers/index.ts'
import { amendRow } from './amend-row.ts'
import { appendRows } from './append-rows.ts'
import { listGridChoices } from './grid-choices.ts'
import { listGridRows } from './list-grid-rows.ts'
import { type GridRowToSave, saveGrid, voidGrid } from './save-grid.ts'
import { paymentDraft, prepareUnit, projectDraft, refusalOf } from './unit.builder.ts'

const { ports, scope } = await testPorts({ definitions: ledgers })

/** A unit with two payments, `a` and `b`. */
async function unitWithPayments(unitId: string) {
  const unit = scope(unitId)
  await prepareUnit(ports, { unitId })
  const drafts = [paymentDraft({ id: 'a' }), paymentDraft({ id: 'b', values: { voucher: '03-002' } })]
  await appendRows(ports, unit, { year: 2020, ledger: 'payment', drafts })
  return unit
}

const fresh = (line: number, values: Readonly<Record<string, unknown>>): GridRowToSave => {
  const { year: _, ...draft } = paymentDraft({ values })
  return { key: `new-${line}`, line, id: null, revision: null, ...draft }
}
const kept = (id: string, changed: Partial<GridRowToSave>): GridRowToSave => ({
  key: id,
  line: id === 'a' ? 1 : 2,
  id,
  revision: 1,
  values: {},
  ...changed,
})
const grid = (...rows: readonly GridRowToSave[]) => ({ year: 2020, ledger: 'payment', rows, lateReason: null })

describe('rows of a sheet saved together', () => {
  test('are answered apart: what is sound is saved, what is wrong comes back with its reason', async () => {
    const unit = await unitWithPayments('grid-apart')
    const answers = await saveGrid(
      ports,
      unit,
      grid(
        kept('a', { values: { amount: 20_000 } }),
        kept('b', { values: { amount: '约两百' } }),
        fresh(3, { voucher: '03-003' }),
        fresh(4, { voucher: '03-004', paidOn: '2021-01-01' }),
        fresh(5, { voucher: '03-001' }),
        fresh(6, { voucher: '03-006', economicCode: '39999' }),
      ),
    )
    expect(answers.map(({ key, state }) => [key, state])).toEqual([
      ['a', 'saved'],
      ['b', 'refused'],
      ['new-3', 'saved'],
      ['new-4', 'refused'],
      ['new-5', 'refused'],
      ['new-6', 'refused'],
    ])
    expect(answers[3]).toMatchObject({ issues: [{ field: 'paidOn', label: '支付日期' }] })
    const { rows, total } = await listGridRows(ports, unit, {
      year: 2020,
      ledger: 'payment',
      limit: 50,
      offset: 0,
      withVoided: false,
    })
    expect(total).toBe(3)
    expect(rows.find(({ id }) => id === 'a')).toMatchObject({ revision: 2, values: { amount: 20_000 } })
  })

  test('name another row of the sheet by its number there', async () => {
    const unit = await unitWithPayments('grid-lines')
    const answers = await saveGrid(ports, unit, grid(fresh(41, { voucher: 'x' }), fresh(42, { voucher: 'x' })))
    expect(answers.map(({ state }) => state)).toEqual(['saved', 'refused'])
    expect(answers[1]).toMatchObject({ issues: [{ message: expect.stringContaining('第 41 行') }] })
  })

  test('hand back a row that somebody else changed meanwhile, and who it was', async () => {
    const unit = await unitWithPayments('grid-changed')
    await amendRow(ports, unit, { ledger: 'payment', id: 'a', revision: 1, values: { payee: '供应商' } })
    const [answer] = await saveGrid(ports, unit, grid(kept('a', { values: { payee: '另一家' } })))
    expect(answer).toMatchObject({ state: 'changed', row: { revision: 2, values: { payee: '供应商' } } })
  })

  test('leave one entry of each amended row in the trail', async () => {
    const unit = await unitWithPayments('grid-trail')
    await saveGrid(ports, unit, grid(kept('a', { values: { amount: 1 } }), kept('b', { values: { amount: 2 } })))
    const [entry] = await ports.trail.about(unit.unitId, { kind: 'payment', id: 'b' })
    expect(entry).toMatchObject({ action: 'row:amend', details: { changes: { amount: { before: 12_345, after: 2 } } } })
  })

  test('need a reason once the year is closed', async () => {
    const unit = await unitWithPayments('grid-closed')
    await prepareUnit(ports, { unitId: 'grid-closed', state: 'closed' })
    const request = grid(fresh(3, { voucher: 'late' }))
    expect((await refusalOf(saveGrid(ports, unit, request))).details).toMatchObject({
      issues: [{ field: 'lateReason' }],
    })
    expect(await saveGrid(ports, unit, { ...request, lateReason: '票据晚到' })).toMatchObject([
      { state: 'saved', row: { lateReason: '票据晚到' } },
    ])
  })
})

test('rows are voided apart, those referred to stay', async () => {
  const unit = await unitWithPayments('grid-void')
  const project = { year: 2020, ledger: 'project' }
  await appendRows(ports, unit, { ...project, drafts: [projectDraft('p1'), projectDraft('p2', { code: 'P2' })] })
  await saveGrid(ports, unit, grid(kept('a', { values: { project: 'p1', expenditure: '项目支出' } })))
  expect(await listGridChoices(ports, unit, { ledger: 'payment', year: 2020 })).toMatchObject({
    choices: {
      project: [
        { value: 'p1', label: 'P1 网络维护' },
        { value: 'p2', label: 'P2 网络维护' },
      ],
      functionCode: [{ value: '2010302', label: '2010302 一般行政管理事务' }],
    },
    searched: [],
  })
  const rows = ['p1', 'p2'].map((id) => ({ key: id, id, revision: 1 }))
  const answers = await voidGrid(ports, unit, { ledger: 'project', rows, reason: '重复' })
  expect(answers.map(({ state }) => state)).toEqual(['refused', 'saved'])
  expect(answers[0]).toMatchObject({ issues: [{ message: expect.stringContaining('支付台账') }] })
})
