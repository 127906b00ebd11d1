import { describe, expect, test } from 'vitest'
import { testPorts } from '../adapters/database/test-database.ts'
import { canonicalRow } from '../domain/ledger/index.ts'
import { ledgers } from '../ledgers/index.ts'
import { addEvidence } from './add-evidence.ts'
import { type Amendment, amendRow } from './amend-row.ts'
import { appendRows } from './append-rows.ts'
import { paymentDraft, prepareUnit, refusalOf } from './unit.builder.ts'
import { voidRow } from './void-row.ts'

const { ports, clock, scope } = await testPorts({ definitions: ledgers })

/** A unit with two payments, `a` and `b`. */
async function unitWithPayments(unitId: string) {
  const unit = scope(unitId)
  await prepareUnit(ports, { unitId })
  const drafts = [paymentDraft({ id: 'a' }), paymentDraft({ id: 'b', values: { voucher: '03-002' } })]
  await appendRows(ports, unit, { year: 2020, ledger: 'payment', drafts })
  return unit
}

const change = (changed: Partial<Amendment>): Amendment => ({ ledger: 'payment', id: 'a', revision: 1, ...changed })

describe('an amended row', () => {
  test('says the new and keeps who entered it, one revision on, with a new digest', async () => {
    const unit = await unitWithPayments('amend-sound')
    const before = await ports.ledgers.find(unit, { ledger: 'payment', id: 'a' })
    clock.set('2021-02-01T00:00:00.000Z')
    const row = await amendRow(ports, unit, change({ values: { amount: 20_000, paidOn: '2020-04-01' }, strength: 3 }))
    expect(row).toEqual({
      ...before,
      values: { ...before?.values, amount: 20_000, paidOn: '2020-04-01' },
      happenedOn: '2020-04-01',
      strength: 3,
      revision: 2,
      digest: ports.digests.sm3(canonicalRow(row)),
    })
    expect(row.digest).not.toBe(before?.digest)
    expect(await ports.ledgers.find(unit, { ledger: 'payment', id: 'a' })).toEqual(row)
  })

  test('leaves each changed field before and after in the trail, and nothing else', async () => {
    const unit = await unitWithPayments('amend-trail')
    const file = {
      fileName: '凭证.txt',
      description: '凭证',
      kind: '原始凭证',
      isSample: false,
      content: new Uint8Array([65]),
    }
    const { id } = await addEvidence(ports, unit, file)
    const row = await amendRow(
      ports,
      unit,
      change({ values: { payee: '供应商' }, source: '银行回单', isSample: true, evidence: [id] }),
    )
    const [entry] = await ports.trail.about(unit.unitId, { kind: 'payment', id: 'a' })
    expect(entry).toMatchObject({ action: 'row:amend', actor: 'tester' })
    expect(entry?.details).toEqual({
      revision: 2,
      digest: row.digest,
      changes: {
        payee: { before: null, after: '供应商' },
        数据来源: { before: '国库支付凭证', after: '银行回单' },
        示例数据: { before: '否', after: '是' },
        佐证材料: { before: '', after: id },
      },
    })
  })

  test('to what it says already stays as it is', async () => {
    const unit = await unitWithPayments('amend-nothing')
    expect(await amendRow(ports, unit, change({ values: { amount: 12_345 } }))).toMatchObject({ revision: 1 })
    expect(await ports.trail.about(unit.unitId, { kind: 'payment', id: 'a' })).toHaveLength(1)
  })
})

describe('an amendment', () => {
  test.each<[string, Partial<Amendment>, string]>([
    ['of a row that changed meanwhile', { revision: 2 }, 'row/changed-meanwhile'],
    ['of no row', { id: 'none' }, 'row/not-found'],
    ['in no ledger', { ledger: 'none' }, 'ledger/not-found'],
    ['to an unsound value', { values: { amount: 'x' } }, 'input/invalid'],
    ['to an unknown field', { values: { extra: 1 } }, 'input/invalid'],
    ['to a reference that leads nowhere', { values: { project: 'p' } }, 'input/invalid'],
    ['to what another row says', { values: { voucher: '03-002' } }, 'input/invalid'],
    ['to missing evidence', { evidence: ['none'] }, 'input/invalid'],
  ])('%s is refused, and nothing changes', async (title, changed, code) => {
    const unit = await unitWithPayments(`amend-${title.replaceAll(' ', '-')}`)
    expect((await refusalOf(amendRow(ports, unit, change(changed)))).code).toBe(code)
    expect(await ports.ledgers.find(unit, { ledger: 'payment', id: 'a' })).toMatchObject({ revision: 1 })
    expect(await ports.trail.list(unit.unitId, { limit: 10 })).toHaveLength(2)
  })

  test('of a voided row is refused with the reason it was voided for', async () => {
    const unit = await unitWithPayments('amend-voided')
    await voidRow(ports, unit, { ledger: 'payment', id: 'a', revision: 1, reason: '重复' })
    const refusal = await refusalOf(amendRow(ports, unit, change({ revision: 2, values: { amount: 1 } })))
    expect(refusal).toMatchObject({ code: 'row/voided', details: { reason: '重复' } })
  })

  test('by several people at once is made by one of them', async () => {
    const unit = await unitWithPayments('amend-race')
    const tries = [1, 2, 3, 4].map((amount) => amendRow(ports, unit, change({ values: { amount } })))
    const outcomes = await Promise.allSettled(tries)
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await ports.ledgers.find(unit, { ledger: 'payment', id: 'a' })).toMatchObject({ revision: 2 })
    expect(await ports.trail.about(unit.unitId, { kind: 'payment', id: 'a' })).toHaveLength(2)
  })

  test('in a closed year asks for a reason and marks the row late', async () => {
    const unit = await unitWithPayments('amend-closed')
    await prepareUnit(ports, { unitId: unit.unitId, state: 'closed' })
    const amendment = change({ values: { amount: 1 } })
    expect((await refusalOf(amendRow(ports, unit, amendment))).code).toBe('input/invalid')
    expect(await amendRow(ports, unit, { ...amendment, lateReason: '审计调整' })).toMatchObject({
      lateReason: '审计调整',
    })
    expect(await ports.trail.list(unit.unitId, { limit: 1 })).toMatchObject([{ details: { lateReason: '审计调整' } }])
  })
})
