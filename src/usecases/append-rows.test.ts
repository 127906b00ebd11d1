import { describe, expect, test } from 'vitest'
import { testPorts } from '../adapters/database/test-database.ts'
import { canonicalRow } from '../domain/ledger/index.ts'
import { ledgers } from '../ledgers/index.ts'
import { appendRows, type RowsToAppend } from './append-rows.ts'
import type { RowIssue } from './check-rows.ts'
import { paymentDraft, prepareUnit, projectDraft, refusalOf } from './unit.builder.ts'
import { voidRow } from './void-row.ts'

const { ports, clock, scope } = await testPorts({ definitions: ledgers })

const payments = (...drafts: readonly unknown[]): RowsToAppend => ({ year: 2020, ledger: 'payment', drafts })

const kept = async (unitId: string, ledger = 'payment') =>
  (await ports.ledgers.list(scope(unitId), ledger, { year: 2020, limit: 1000 })).rows

async function issuesOf(work: Promise<unknown>): Promise<readonly RowIssue[]> {
  const { code, details } = await refusalOf(work)
  expect(code).toBe('input/invalid')
  return details.issues as RowIssue[] // what the refusal promises
}

describe('rows to append', () => {
  test('are kept with who entered them and when, sealed by their digest', async () => {
    const unit = scope('append-sound')
    await prepareUnit(ports, { unitId: unit.unitId })
    clock.set('2021-01-05T02:03:04.000Z')
    const [row] = await appendRows(ports, unit, payments(paymentDraft()))
    if (row === undefined) throw new Error('no row')
    expect(row).toMatchObject({
      happenedOn: '2020-03-05',
      revision: 1,
      enteredBy: 'tester',
      enteredAt: clock.now(),
      lateReason: null,
    })
    expect(row.digest).toBe(ports.digests.sm3(canonicalRow(row)))
    expect(await kept(unit.unitId)).toEqual([row])
  })

  test('leave an entry each in the trail', async () => {
    const unit = scope('append-trail')
    await prepareUnit(ports, { unitId: unit.unitId })
    const rows = await appendRows(
      ports,
      unit,
      payments(paymentDraft(), paymentDraft({ values: { voucher: '03-002' } })),
    )
    for (const { id, digest } of rows) {
      const entries = await ports.trail.about(unit.unitId, { kind: 'payment', id })
      expect(entries).toMatchObject([{ action: 'row:append', actor: 'tester', details: { year: 2020, digest } }])
    }
  })

  test('above two hundred share one entry with their count and digest', async () => {
    const unit = scope('append-batch')
    await prepareUnit(ports, { unitId: unit.unitId })
    const drafts = Array.from({ length: 201 }, (_, index) =>
      paymentDraft({ id: `Z${String(index).padStart(3, '0')}`, values: { voucher: `03-${index}` } }),
    )
    const rows = await appendRows(ports, unit, payments(...drafts))
    const entries = await ports.trail.list(unit.unitId, { limit: 10 })
    expect(entries).toHaveLength(1)
    expect(entries[0]).toMatchObject({
      subject: { kind: 'payment', id: 'Z000..Z200' },
      details: {
        count: 201,
        first: 'Z000',
        last: 'Z200',
        digest: ports.digests.sm3(rows.map(({ digest }) => digest).join('')),
      },
    })
  })

  test('of a ledger that belongs to the year as a whole carry its last day', async () => {
    const unit = scope('append-year')
    await prepareUnit(ports, { unitId: unit.unitId })
    const [row] = await appendRows(ports, unit, { year: 2020, ledger: 'project', drafts: [projectDraft('p')] })
    expect(row).toMatchObject({ id: 'p', happenedOn: '2020-12-31', values: { section: null, goalResult: null } })
  })
})

describe('rows that are not sound', () => {
  test('are refused together with every error of every row, and none is kept', async () => {
    const unit = scope('append-errors')
    await prepareUnit(ports, { unitId: unit.unitId })
    const issues = await issuesOf(
      appendRows(
        ports,
        unit,
        payments(
          paymentDraft(),
          paymentDraft({ values: { paidOn: '2021-01-01', amount: 1.5, voucher: 'b' } }),
          paymentDraft({ values: { voucher: 'c', functionCode: '2019999', project: 'nowhere' }, evidence: ['E9'] }),
          7,
        ),
      ),
    )
    expect(issues.map(({ row, field }) => [row, field])).toEqual([
      [2, 'paidOn'],
      [2, 'amount'],
      [3, 'project'],
      [3, 'functionCode'],
      [3, 'evidence'],
      [4, 'values'],
    ])
    expect(issues.slice(2, 5)).toMatchObject([
      { label: '项目', message: '是“nowhere”，应为“项目库”中 2020 年度未作废的记录编号' },
      { label: '功能分类', message: '是“2019999”，应为2020 年支出功能分类目录中的科目编码' },
      { label: '佐证材料', message: '是“E9”，应为已上传的佐证材料编号，请先上传' },
    ])
    expect(await kept(unit.unitId)).toEqual([])
    expect(await ports.trail.list(unit.unitId, { limit: 10 })).toEqual([])
  })

  test('may not say what a kept row or an earlier row says', async () => {
    const unit = scope('append-identity')
    await prepareUnit(ports, { unitId: unit.unitId })
    await appendRows(ports, unit, payments(paymentDraft({ id: 'first' })))
    const again = payments(
      paymentDraft({ values: { amount: 1 } }),
      paymentDraft({ values: { voucher: '03-009' } }),
      paymentDraft({ values: { voucher: '03-009' } }),
    )
    expect(await issuesOf(appendRows(ports, unit, again))).toEqual([
      {
        row: 1,
        field: 'voucher',
        label: '凭证号、功能分类、部门经济分类',
        message: '与已登记的 first相同，应为不同的记录；若是同一件事，请修改原记录',
      },
      {
        row: 3,
        field: 'voucher',
        label: '凭证号、功能分类、部门经济分类',
        message: '与第 2 行相同，应为不同的记录；若是同一件事，请修改原记录',
      },
    ])
    expect(await kept(unit.unitId)).toHaveLength(1)
  })

  test('are recognised by their identity where parts of it are empty', async () => {
    const unit = scope('append-empty-identity')
    await prepareUnit(ports, { unitId: unit.unitId })
    await appendRows(ports, unit, { year: 2020, ledger: 'project', drafts: [projectDraft('p')] })
    const deviation = {
      year: 2020,
      values: { project: 'p', cause: '其他', reason: '原因', measure: '措施' },
      strength: 0,
      source: '说明',
      isSample: false,
      evidence: [],
    }
    const drafts = { year: 2020, ledger: 'deviation', drafts: [deviation] }
    await appendRows(ports, unit, drafts)
    expect(await issuesOf(appendRows(ports, unit, drafts))).toMatchObject([{ row: 1, label: '指标、项目、监控截至' }])
  })

  test('may not take an id that is used, even by a voided row or by another of them', async () => {
    const unit = scope('append-ids')
    await prepareUnit(ports, { unitId: unit.unitId })
    await appendRows(ports, unit, payments(paymentDraft({ id: 'used' })))
    await voidRow(ports, unit, { ledger: 'payment', id: 'used', revision: 1, reason: '重复登记' })
    const again = payments(
      paymentDraft({ id: 'used' }),
      paymentDraft({ id: 'twice', values: { voucher: 'x' } }),
      paymentDraft({ id: 'twice', values: { voucher: 'y' } }),
    )
    expect(await issuesOf(appendRows(ports, unit, again))).toMatchObject([
      { row: 1, field: 'id', message: '是“used”，应为没有用过的编号' },
      { row: 3, field: 'id', message: '是“twice”，应为没有用过的编号' },
    ])
  })

  test('may say again what a voided row said', async () => {
    const unit = scope('append-after-void')
    await prepareUnit(ports, { unitId: unit.unitId })
    await appendRows(ports, unit, payments(paymentDraft({ id: 'old' })))
    await voidRow(ports, unit, { ledger: 'payment', id: 'old', revision: 1, reason: '金额有误' })
    await appendRows(ports, unit, payments(paymentDraft({ id: 'new' })))
    expect((await kept(unit.unitId)).map(({ id }) => id)).toEqual(['new'])
  })

  test('may not refer to what belongs to another unit', async () => {
    const [own, other] = [scope('append-own'), scope('append-other')]
    await prepareUnit(ports, { unitId: own.unitId })
    await prepareUnit(ports, { unitId: other.unitId })
    await appendRows(ports, other, { year: 2020, ledger: 'project', drafts: [projectDraft('p')] })
    const issues = await issuesOf(appendRows(ports, own, payments(paymentDraft({ values: { project: 'p' } }))))
    expect(issues).toMatchObject([{ row: 1, field: 'project' }])
  })

  test('entered by two people at once are kept once', async () => {
    const unit = scope('append-race')
    await prepareUnit(ports, { unitId: unit.unitId })
    const both = await Promise.allSettled([1, 2, 3, 4].map(() => appendRows(ports, unit, payments(paymentDraft()))))
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await kept(unit.unitId)).toHaveLength(1)
  })
})

describe('a year', () => {
  test('that does not exist takes no rows', async () => {
    const unit = scope('append-no-year')
    await prepareUnit(ports, { unitId: unit.unitId })
    expect(await refusalOf(appendRows(ports, unit, { ...payments(), year: 2019 }))).toMatchObject({
      code: 'year/not-found',
    })
    expect(await refusalOf(appendRows(ports, unit, { ...payments(), ledger: 'none' }))).toMatchObject({
      code: 'ledger/not-found',
    })
  })

  test('that is closed takes late rows with a reason only', async () => {
    const unit = scope('append-closed')
    await prepareUnit(ports, { unitId: unit.unitId, state: 'closed' })
    const late = payments(paymentDraft())
    expect(await refusalOf(appendRows(ports, unit, { ...late, lateReason: ' ' }))).toMatchObject({
      details: { issues: [{ field: 'lateReason', message: '2020 年度已结账，应填写补录原因' }] },
    })
    const [row] = await appendRows(ports, unit, { ...late, lateReason: ' 凭证迟到 ' })
    expect(row).toMatchObject({ lateReason: '凭证迟到' })
    expect(await ports.trail.list(unit.unitId, { limit: 1 })).toMatchObject([{ details: { lateReason: '凭证迟到' } }])
  })

  test('that is open makes nothing late', async () => {
    const unit = scope('append-open')
    await prepareUnit(ports, { unitId: unit.unitId })
    const [row] = await appendRows(ports, unit, { ...payments(paymentDraft()), lateReason: '不必填' })
    expect(row).toMatchObject({ lateReason: null })
  })
})
