import { describe, expect, test } from 'vitest'
import { testPorts } from '../adapters/database/test-database.ts'
import { storeServers } from '../adapters/database/test-server.ts'
import type { UnitScope } from '../domain/access/index.ts'
import { ledgers } from '../ledgers/index.ts'
import { addEvidence } from './add-evidence.ts'
import { amendRow } from './amend-row.ts'
import { appendRows } from './append-rows.ts'
import { linkEvidence, unlinkEvidence } from './link-evidence.ts'
import { listEvidence, viewEvidence } from './list-evidence.ts'
import { viewRow } from './list-rows.ts'
import type { EvidenceQuery } from './ports.ts'
import { paymentDraft, prepareUnit, refusalOf } from './unit.builder.ts'
import { verifyTrail } from './verify-trail.ts'
import { viewThumbnail } from './view-thumbnail.ts'
import { voidRow } from './void-row.ts'

const stores = await Promise.all(
  storeServers().map(async (on) => ({ on: on.name, ...(await testPorts({ definitions: ledgers, on })) })),
)

const ALL: EvidenceQuery = { year: 2020, sort: { by: 'addedAt', isDescending: true }, limit: 50, offset: 0 }

describe.each(stores)('evidence on $on', ({ ports, scope }) => {
  const unitOf = async (unitId: string) => {
    await prepareUnit(ports, { unitId })
    return scope(unitId)
  }
  const upload = (unit: UnitScope, words: string, fileName = `${words}.txt`) =>
    addEvidence(ports, unit, {
      fileName,
      description: `${words}的说明`,
      kind: '原始凭证',
      isSample: false,
      content: new TextEncoder().encode(words),
    })
  const pay = async (unit: UnitScope, voucher: string, changed: object = {}) => {
    const draft = paymentDraft({ values: { voucher, summary: `支付${voucher}` }, strength: 0, ...changed })
    const [row] = await appendRows(ports, unit, { year: 2020, ledger: 'payment', drafts: [draft] })
    if (row === undefined) throw new Error('nothing was entered')
    return row
  }
  const names = async (unit: UnitScope, asked: Partial<EvidenceQuery>) =>
    (await listEvidence(ports, unit, { ...ALL, ...asked })).rows.map(({ fileName }) => fileName)

  test('handed in twice is kept once, and said so', async () => {
    const unit = await unitOf('twice')
    const first = await upload(unit, '合同')
    const [again, other] = await Promise.all([upload(unit, '合同', '合同（副本）.txt'), upload(unit, '发票')])
    expect(first.isKnown).toBe(false)
    expect(again).toEqual({ ...first, isKnown: true })
    expect(other.isKnown).toBe(false)
    expect((await listEvidence(ports, unit, ALL)).tally).toMatchObject({ files: 2, unlinked: 2 })
    expect((await viewEvidence(ports, unit, { id: first.id, year: 2020 })).history[0]?.words).toBe(
      '再次上传同一份文件（合同（副本）.txt），没有重复保存',
    )
    await unitOf('twice-other')
    expect((await upload(scope('twice-other'), '合同')).isKnown).toBe(false)
  })

  test('stands behind rows of several ledgers, and is found by name, ledger and strength', async () => {
    const unit = await unitOf('many')
    const [contract, minutes, log] = [
      await upload(unit, '合同'),
      await upload(unit, '纪要'),
      await upload(unit, '日志'),
    ]
    const [one, two] = [await pay(unit, '01'), await pay(unit, '02', { strength: 3, evidence: [log.id] })]
    const rows = [one, two].map(({ id, revision }) => ({ id, revision }))
    await linkEvidence(ports, unit, { id: contract.id, ledger: 'payment', rows, lateReason: null })
    const page = await listEvidence(ports, unit, ALL)
    expect(page.tally).toMatchObject({ files: 3, unlinked: 1 })
    expect(page.rows.find(({ id }) => id === contract.id)).toMatchObject({
      rows: 2,
      ledgers: ['支付台账'],
      weakest: 'E1',
      strongest: 'E3',
      indicators: [],
    })
    expect(await names(unit, { isLinked: false })).toEqual([minutes.fileName])
    expect(await names(unit, { isLinked: true, sort: { by: 'rows', isDescending: true } })).toEqual([
      contract.fileName,
      log.fileName,
    ])
    expect(await names(unit, { words: '合同的' })).toEqual([contract.fileName])
    expect(await names(unit, { ledger: 'payment', strength: 1 })).toEqual([contract.fileName])
    expect(await names(unit, { ledger: 'income' })).toEqual([])
    expect(await names(unit, { sort: { by: 'fileName', isDescending: false } })).toHaveLength(3)
    expect(await names(unit, { sort: { by: 'bytes', isDescending: false }, limit: 1, offset: 2 })).toHaveLength(1)
    await voidRow(ports, unit, { ledger: 'payment', id: two.id, revision: 2, reason: '重复' })
    expect(await names(unit, { isLinked: true })).toEqual([contract.fileName])
  })

  test('of another year is not listed', async () => {
    const unit = await unitOf('years')
    await ports.units.saveFiscalYear({ unitId: 'years', year: 2021, rulePackId: null, state: 'open' })
    const file = await upload(unit, '合同')
    await pay(unit, '01', { evidence: [file.id] })
    expect(await names(unit, {})).toEqual(['合同.txt'])
    expect(await names(unit, { year: 2021 })).toEqual([])
  })

  test('linked, a statement becomes a file; unlinked with a reason, it is a statement again', async () => {
    const unit = await unitOf('strength')
    const file = await upload(unit, '合同')
    const { id } = await pay(unit, '01')
    await linkEvidence(ports, unit, { id: file.id, ledger: 'payment', rows: [{ id, revision: 1 }], lateReason: null })
    await linkEvidence(ports, unit, { id: file.id, ledger: 'payment', rows: [{ id, revision: 2 }], lateReason: null })
    const details = await viewEvidence(ports, unit, { id: file.id, year: 2020 })
    expect(details.linkedRows).toMatchObject([{ ledgerTitle: '支付台账', id, revision: 2, strength: 'E1' }])
    const unlink = { id: file.id, ledger: 'payment', row: id, revision: 2, reason: '传错了', lateReason: null }
    await unlinkEvidence(ports, unit, unlink)
    expect((await refusalOf(unlinkEvidence(ports, unit, { ...unlink, revision: 3 }))).code).toBe('evidence/not-found')
    const row = await viewRow(ports, unit, { ledger: 'payment', id })
    expect(row).toMatchObject({ strength: 'E0', evidence: [] })
    expect(row.history.map(({ words }) => words)).toEqual([
      '修改：佐证强度：E1 → E0；佐证材料：移除“合同.txt”（取消关联原因：传错了）',
      '修改：佐证强度：E0 → E1；佐证材料：增加“合同.txt”',
      '录入',
    ])
    const after = await viewEvidence(ports, unit, { id: file.id, year: 2020 })
    expect(after.history.map(({ words }) => words)).toEqual([
      expect.stringMatching(/^取消与支付台账“.+”的关联：传错了$/),
      expect.stringMatching(/^关联到支付台账“.+”$/),
      '上传',
    ])
    expect(await verifyTrail(ports, { unitId: 'strength' })).toMatchObject({ problems: [] })
  })

  test('never leaves a row without a reason, however the row is changed', async () => {
    const unit = await unitOf('silent')
    const file = await upload(unit, '合同')
    const { id } = await pay(unit, '01', { evidence: [file.id] })
    const change = { ledger: 'payment', id, revision: 1, evidence: [] }
    expect((await refusalOf(amendRow(ports, unit, change))).details).toMatchObject({
      issues: [{ field: 'evidenceReason', message: '没有填写，应写明为什么取消 1 份佐证材料的关联' }],
    })
    expect((await amendRow(ports, unit, { ...change, evidenceReason: '换了新版' })).evidence).toEqual([])
  })

  test('of rows that were changed meanwhile, and of files that are not there, is refused with nothing linked', async () => {
    const unit = await unitOf('all-or-none')
    const file = await upload(unit, '合同')
    const [one, two] = [await pay(unit, '01'), await pay(unit, '02')]
    const rows = [
      { id: one.id, revision: 1 },
      { id: two.id, revision: 7 },
    ]
    const link = { id: file.id, ledger: 'payment', rows, lateReason: null }
    expect((await refusalOf(linkEvidence(ports, unit, link))).code).toBe('row/changed-meanwhile')
    expect((await refusalOf(linkEvidence(ports, unit, { ...link, id: 'none' }))).code).toBe('evidence/not-found')
    expect((await refusalOf(viewEvidence(ports, unit, { id: 'none', year: 2020 }))).code).toBe('evidence/not-found')
    expect((await ports.ledgers.find(unit, { ledger: 'payment', id: one.id }))?.evidence).toEqual([])
  })

  test('of a text has no thumbnail; nor has a file that is not there', async () => {
    const unit = await unitOf('small')
    const { id } = await upload(unit, '合同')
    expect((await refusalOf(viewThumbnail(ports, unit, id))).code).toBe('evidence/no-thumbnail')
    expect((await refusalOf(viewThumbnail(ports, unit, 'none'))).code).toBe('evidence/not-found')
  })
})
