import { beforeEach, describe, expect, test } from 'vitest'
import { testPorts } from '../adapters/database/test-database.ts'
import type { UnitScope } from '../domain/access/index.ts'
import { ledgers } from '../ledgers/index.ts'
import { amendRow } from './amend-row.ts'
import { appendRows } from './append-rows.ts'
import { closedMonths, closeMonths, reopenMonths } from './close-months.ts'
import { enterUnit } from './enter-unit.ts'
import { presentRows } from './present-record.ts'
import { saveGrid } from './save-grid.ts'
import { paymentDraft, prepareUnit, refusalOf } from './unit.builder.ts'
import { viewBackfill } from './view-backfill.ts'
import { viewClose } from './view-close.ts'
import { voidRow } from './void-row.ts'

const { ports, clock, scope } = await testPorts({ definitions: ledgers })
const year = 2020

beforeEach(() => clock.set('2020-04-10T02:00:00.000Z'))

async function unitClosedTo(unitId: string, month: number): Promise<UnitScope> {
  const unit = scope(unitId)
  await prepareUnit(ports, { unitId })
  await appendRows(ports, unit, { year, ledger: 'payment', drafts: [paymentDraft({ id: 'kept' })] })
  await closeMonths(ports, unit, { year, month })
  return unit
}

const march = { year, ledger: 'payment', drafts: [paymentDraft({ id: 'late', values: { voucher: '03-009' } })] }

async function closeOf(unit: UnitScope) {
  const person = { id: 'tester', login: 'tester', name: '测试', unitId: unit.unitId, roles: ['director'] as const }
  const record = { ...person, passwordHash: '', failedTries: 0, lockedUntil: null, isDisabled: false, isDemo: false }
  return viewClose(ports, enterUnit(record, { unitId: unit.unitId, anyOf: ['record:read'] }), year)
}

describe('a closed month', () => {
  test('takes a row only with its reason, and keeps which figures it changed', async () => {
    const unit = await unitClosedTo('close-append', 3)
    expect(await refusalOf(appendRows(ports, unit, march))).toMatchObject({
      code: 'input/invalid',
      details: {
        issues: [{ row: 1, field: 'lateReason', message: '2020年3月5日所在的月份已结账，应填写补录原因' }],
      },
    })
    const [row] = await appendRows(ports, unit, { ...march, lateReason: ' 凭证晚到 ' })
    expect(row).toMatchObject({ lateReason: '凭证晚到' })
    const { lateEntries, months, through } = await closeOf(unit)
    expect(through).toBe(3)
    expect(months[2]).toMatchObject({ month: 3, state: 'closed', rows: 2, late: 1 })
    expect(lateEntries).toMatchObject([
      { rowId: 'late', what: '录入', reason: '凭证晚到', happenedOn: '2020-03-05', together: 1 },
    ])
    expect(lateEntries[0]?.effects.find(({ figure }) => figure === 'expenditure.total')).toMatchObject({
      before: '123.45',
      after: '246.90',
    })
    const [view] = row === undefined ? [] : await presentRows(ports, unit, { rows: [row], withHistory: true })
    expect(view?.history[0]?.words).toMatch(/^补录影响：.*123\.45 → 246\.90元/)
  })

  test('asks for a reason of changes and marks what is voided, an open one does not', async () => {
    const unit = await unitClosedTo('close-change', 3)
    const amendment = { ledger: 'payment', id: 'kept', revision: 1, values: { amount: 1 } }
    expect((await refusalOf(amendRow(ports, unit, amendment))).code).toBe('input/invalid')
    await amendRow(ports, unit, { ...amendment, lateReason: '更正金额' })
    const row = await voidRow(ports, unit, { ledger: 'payment', id: 'kept', revision: 2, reason: '重复登记' })
    expect(row).toMatchObject({ lateReason: '重复登记' })
    expect((await closeOf(unit)).lateEntries.map(({ what, reason }) => [what, reason])).toEqual([
      ['作废', '重复登记'],
      ['修改', '更正金额'],
    ])
    const april = paymentDraft({ id: 'april', values: { paidOn: '2020-04-02', voucher: '04-001' } })
    const [open] = await appendRows(ports, unit, { ...march, drafts: [april], lateReason: '不必填' })
    expect(open).toMatchObject({ lateReason: null })
  })

  test('refuses in a sheet only the rows that happened in it', async () => {
    const unit = await unitClosedTo('close-grid', 3)
    const line = (number: number, paidOn: string) => {
      const { values } = paymentDraft({ values: { paidOn, voucher: `v${number}` } })
      return { key: String(number), line: number, id: null, revision: null, values, strength: 2, source: '凭证' }
    }
    const rows = [line(1, '2020-03-02'), line(2, '2020-04-02')]
    const answers = await saveGrid(ports, unit, { year, ledger: 'payment', rows, lateReason: null })
    expect(answers).toMatchObject([
      { key: '1', state: 'refused', issues: [{ field: 'lateReason' }] },
      { key: '2', state: 'saved' },
    ])
  })
})

describe('closing', () => {
  test('goes month by month, only over months that are past, once', async () => {
    const unit = await unitClosedTo('close-order', 2)
    expect(await closedMonths(ports, unit, year)).toEqual({ through: 2, toClose: 3 })
    expect((await refusalOf(closeMonths(ports, unit, { year, month: 2 }))).code).toBe('month/closed')
    expect((await refusalOf(closeMonths(ports, unit, { year, month: 4 }))).code).toBe('month/not-over')
    expect((await refusalOf(closeMonths(ports, unit, { year: 1999, month: 1 }))).code).toBe('year/not-found')
    expect(await closeMonths(ports, unit, { year, month: 3 })).toEqual({ through: 3, toClose: null })
  })

  test('is undone with a reason from a month on, and what was late stays marked', async () => {
    const unit = await unitClosedTo('close-reopen', 3)
    await appendRows(ports, unit, { ...march, lateReason: '凭证晚到' })
    expect((await refusalOf(reopenMonths(ports, unit, { year, month: 4, reason: '更正' }))).code).toBe(
      'month/not-closed',
    )
    expect(await reopenMonths(ports, unit, { year, month: 2, reason: '更正' })).toEqual({ through: 1, toClose: 2 })
    expect(await ports.trail.list(unit.unitId, { limit: 1 })).toMatchObject([
      { action: 'month:reopen', details: { months: '2—3月', reason: '更正' } },
    ])
    expect((await closeOf(unit)).months[2]).toMatchObject({ state: 'open', late: 1 })
  })
})

test('what was entered long after it happened, and at the year’s end, is asked to be verified', async () => {
  const unit = scope('backfill')
  await prepareUnit(ports, { unitId: unit.unitId })
  const drafts = (count: number, paidOn: string) =>
    Array.from({ length: count }, (_, index) =>
      paymentDraft({ id: `${paidOn}-${index}`, values: { paidOn, voucher: `${paidOn}-${index}` } }),
    )
  await appendRows(ports, unit, { year, ledger: 'payment', drafts: drafts(2, '2020-04-08') })
  clock.set('2020-12-20T02:00:00.000Z')
  await appendRows(ports, unit, { year, ledger: 'payment', drafts: drafts(6, '2020-05-08') })
  const { lines } = await viewBackfill(ports, unit, year)
  expect(lines).toMatchObject([
    {
      ledger: 'payment',
      rows: 8,
      longAfter: 6,
      longAfterShare: '75.00%',
      atYearEnd: 6,
      busiestDay: '2020-12-20',
      busiestRows: 6,
      verify: '请核实：事后录入、年底集中录入',
    },
  ])
})
