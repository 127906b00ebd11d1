import { expect, test } from 'vitest'
import { testPorts } from '../adapters/database/test-database.ts'
import type { UnitScope } from '../domain/access/index.ts'
import { ledgers } from '../ledgers/index.ts'
import { amendRow } from './amend-row.ts'
import { appendRows } from './append-rows.ts'
import { readGridChanges } from './read-grid-changes.ts'
import { paymentDraft, prepareUnit } from './unit.builder.ts'
import { voidRow } from './void-row.ts'

const { ports, scope } = await testPorts({ definitions: ledgers })
const payments = { ledger: 'payment', year: 2020 } as const

const entered = (unit: UnitScope, ...drafts: readonly object[]) => appendRows(ports, unit, { ...payments, drafts })

test('what was written since an entry of the trail is told, as it stands now and with who wrote it last', async () => {
  const unit = scope('changes')
  await prepareUnit(ports, { unitId: 'changes' })
  await entered(unit, ...['a', 'b', 'c'].map((id, at) => paymentDraft({ id, values: { voucher: `03-00${at}` } })))
  const { sequence, rows } = await readGridChanges(ports, unit, payments)
  expect(rows).toEqual([])
  expect(await readGridChanges(ports, unit, { ...payments, since: sequence })).toEqual({
    sequence,
    rows: [],
    isMany: false,
  })

  const amend = (revision: number, amount: number) =>
    amendRow(ports, unit, { ledger: 'payment', id: 'a', revision, values: { amount }, lateReason: null })
  await amend(1, 20_000)
  await amend(2, 30_000)
  await voidRow(ports, { ...unit, actor: 'other' }, { ledger: 'payment', id: 'b', revision: 1, reason: '重复' })
  await entered(unit, paymentDraft({ id: 'd', values: { voucher: '03-009', paidOn: '2020-05-01' } }))
  const since = await readGridChanges(ports, unit, {
    ...payments,
    since: sequence,
    from: '2020-05-01',
    to: '2020-05-31',
  })
  expect(since.isMany).toBe(false)
  expect(since.sequence).toBeGreaterThan(sequence)
  expect(since.rows.map(({ row, isOwn, isListed }) => [row.id, row.revision, row.voidReason, isOwn, isListed])).toEqual(
    [
      ['a', 3, null, true, false],
      ['b', 2, '重复', false, false],
      ['d', 1, null, true, true],
    ],
  )
  expect(since.rows[0]?.row.values.amount).toBe(30_000)
})

test('what others entered as many is not told row by row; what one entered oneself is not told at all', async () => {
  const unit = scope('changes-many')
  await prepareUnit(ports, { unitId: 'changes-many' })
  const { sequence } = await readGridChanges(ports, unit, payments)
  const drafts = Array.from({ length: 201 }, (_, at) => paymentDraft({ values: { voucher: `05-${at}` } }))
  await entered(unit, ...drafts)
  const asked = { ...payments, since: sequence }
  expect(await readGridChanges(ports, unit, asked)).toMatchObject({ rows: [], isMany: false })
  expect(await readGridChanges(ports, { ...unit, actor: 'other' }, asked)).toMatchObject({ rows: [], isMany: true })
})
