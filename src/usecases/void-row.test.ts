import { describe, expect, test } from 'vitest'
import { testPorts } from '../adapters/database/test-database.ts'
import { canonicalRow } from '../domain/ledger/index.ts'
import { ledgers } from '../ledgers/index.ts'
import { appendRows } from './append-rows.ts'
import { paymentDraft, prepareUnit, projectDraft, refusalOf } from './unit.builder.ts'
import { type RowToVoid, voidRow } from './void-row.ts'

const { ports, clock, scope } = await testPorts({ definitions: ledgers })

async function unitWithPayment(unitId: string) {
  const unit = scope(unitId)
  await prepareUnit(ports, { unitId })
  await appendRows(ports, unit, { year: 2020, ledger: 'payment', drafts: [paymentDraft({ id: 'a' })] })
  return unit
}

const request = (changed: Partial<RowToVoid> = {}): RowToVoid => ({
  ledger: 'payment',
  id: 'a',
  revision: 1,
  reason: ' 重复登记 ',
  ...changed,
})

describe('a voided row', () => {
  test('stays with the reason, and counts nowhere', async () => {
    const unit = await unitWithPayment('void-sound')
    const row = await voidRow(ports, unit, request())
    expect(row).toMatchObject({ revision: 2, voided: { at: clock.now(), by: 'tester', reason: '重复登记' } })
    expect(row.digest).toBe(ports.digests.sm3(canonicalRow(row)))
    expect(await ports.ledgers.find(unit, { ledger: 'payment', id: 'a' })).toEqual(row)
    expect(await ports.ledgers.list(unit, 'payment', { year: 2020 })).toMatchObject({ total: 0 })
    const [entry] = await ports.trail.about(unit.unitId, { kind: 'payment', id: 'a' })
    expect(entry).toMatchObject({ action: 'row:void', details: { reason: '重复登记', digest: row.digest } })
  })

  test('is not voided again', async () => {
    const unit = await unitWithPayment('void-twice')
    await voidRow(ports, unit, request())
    expect((await refusalOf(voidRow(ports, unit, request({ revision: 2 })))).code).toBe('row/voided')
  })
})

describe('voiding', () => {
  test.each<[string, Partial<RowToVoid>, string]>([
    ['without a reason', { reason: ' ' }, 'input/invalid'],
    ['with a reason too long', { reason: '字'.repeat(1001) }, 'input/invalid'],
    ['a row that changed meanwhile', { revision: 3 }, 'row/changed-meanwhile'],
    ['no row', { id: 'none' }, 'row/not-found'],
    ['in no ledger', { ledger: 'none' }, 'ledger/not-found'],
  ])('%s is refused, and the row counts', async (title, changed, code) => {
    const unit = await unitWithPayment(`void-${title.replaceAll(' ', '-')}`)
    expect((await refusalOf(voidRow(ports, unit, request(changed)))).code).toBe(code)
    expect(await ports.ledgers.list(unit, 'payment', { year: 2020 })).toMatchObject({ total: 1 })
  })

  test('a row that others refer to is refused until they are voided', async () => {
    const unit = scope('void-in-use')
    await prepareUnit(ports, { unitId: unit.unitId })
    await appendRows(ports, unit, { year: 2020, ledger: 'project', drafts: [projectDraft('p')] })
    const draft = paymentDraft({ id: 'a', values: { project: 'p' } })
    await appendRows(ports, unit, { year: 2020, ledger: 'payment', drafts: [draft] })
    const project = request({ ledger: 'project', id: 'p' })
    expect(await refusalOf(voidRow(ports, unit, project))).toMatchObject({
      code: 'row/in-use',
      details: { id: 'p', ledger: 'payment', ledgerTitle: '支付台账', rows: 1 },
    })
    await voidRow(ports, unit, request())
    expect(await voidRow(ports, unit, project)).toMatchObject({ revision: 2 })
  })
})
