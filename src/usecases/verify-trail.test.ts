import { readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { testPorts } from '../adapters/database/test-database.ts'
import { VISITS, visit } from '../adapters/database/test-ledgers.ts'
import type { LedgerRow } from '../domain/ledger/index.ts'
import { type VerificationPace, verifyTrail } from './verify-trail.ts'

const { ports, scope, db, home } = await testPorts({ definitions: [VISITS] })

const problemsOf = async (unitId: string) => {
  const { problems } = await verifyTrail(ports, { unitId })
  return problems.map(({ at, message }) => `${at}：${message}`)
}

/** Three rows entered one by one, the second then amended and the third voided; ids r1, r2, r3. */
async function soundUnit(unitId: string): Promise<void> {
  const rows = ['r1', 'r2', 'r3'].map((id) => visit(unitId, { id, values: { people: 1 } }))
  for (const row of rows) await entered(unitId, [row])
  await changed(unitId, visit(unitId, { id: 'r2', revision: 2, values: { people: 2 } }), 'row:amend')
  const [, , third] = rows
  const voided = third && { at: third.enteredAt, by: 'li', reason: '重复' }
  await changed(
    unitId,
    visit(unitId, { id: 'r3', revision: 2, voided: voided ?? null, values: { people: 1 } }),
    'row:void',
  )
}

async function entered(unitId: string, rows: readonly LedgerRow[]): Promise<void> {
  const [first, last] = [rows[0]?.id ?? '', rows.at(-1)?.id ?? '']
  const all = { count: rows.length, first, last, digest: ports.digests.sm3(rows.map(({ digest }) => digest).join('')) }
  await ports.transaction(async (within) => {
    const [id, details] = rows.length === 1 ? [first, { digest: rows[0]?.digest }] : [`${first}..${last}`, all]
    await within.trail.append({
      unitId,
      actor: 'wang',
      action: 'row:append',
      subject: { kind: VISITS.id, id },
      details,
    })
    await within.ledgers.append(scope(unitId), VISITS.id, rows)
  })
}

async function changed(unitId: string, row: LedgerRow, action: string): Promise<void> {
  const details = { revision: row.revision, digest: row.digest }
  await ports.transaction(async (within) => {
    await within.trail.append({ unitId, actor: 'wang', action, subject: { kind: VISITS.id, id: row.id }, details })
    await within.ledgers.replace(scope(unitId), row)
  })
}

describe('a sound unit', () => {
  test('has no problems; where its chain ends is told', async () => {
    await soundUnit('sound')
    const verified = await verifyTrail(ports, { unitId: 'sound' })
    const [last] = await ports.trail.list('sound', { limit: 1 })
    expect(verified).toEqual({
      units: 1,
      entries: 5,
      rows: 3,
      files: 0,
      problems: [],
      problemCount: 0,
      ends: [{ unitId: 'sound', sequence: 5, digest: last?.digest }],
    })
  })

  test('with thousands of rows entered together is walked in portions', async () => {
    const rows = Array.from({ length: 12_000 }, (_, index) =>
      visit('large', { id: `r${String(index).padStart(6, '0')}` }),
    )
    await entered('large', rows)
    const told: Parameters<VerificationPace>[0][] = []
    const pace = async (at: Parameters<VerificationPace>[0]) => void told.push(at)
    expect(await verifyTrail(ports, { unitId: 'large', pace })).toMatchObject({ rows: 12_000, problems: [] })
    const total = { entries: 1, rows: 12_000, files: 0 }
    expect(told.length).toBeGreaterThan(40)
    expect(told[0]).toEqual({ done: { entries: 0, rows: 0, files: 0 }, total })
    expect(told.at(-1)).toEqual({ done: total, total })
    await sql`update ledger_visits set place = '别处' where unit_id = 'large' and id = 'r007000'`.execute(db)
    expect(await problemsOf('large')).toEqual(['走访台账 r007000：内容与摘要不符：记录被直接改动过'])
  })

  test('is found among all units', async () => {
    await soundUnit('among')
    const { units, ends } = await verifyTrail(ports)
    expect(units).toBeGreaterThanOrEqual(2)
    expect(ends.map(({ unitId }) => unitId)).toContain('among')
  })
})

describe('who changes the trail past the program is found', () => {
  test.each([
    [
      'an entry',
      sql`update trail_entry set actor = 'li' where unit_id = 'U' and sequence = 2`,
      ['日志 2：内容与摘要不符：这条日志写入后被改动过'],
    ],
    [
      'its details',
      sql`update trail_entry set details = '{"digest":"x"}' where unit_id = 'U' and sequence = 1`,
      ['日志 1：内容与摘要不符：这条日志写入后被改动过', '走访台账 r1：与日志最后一次记载不符：记录被直接改动过'],
    ],
    [
      'its time',
      sql`update trail_entry set at = at - interval '1 day' where unit_id = 'U' and sequence = 5`,
      ['日志 5：内容与摘要不符：这条日志写入后被改动过'],
    ],
  ])('%s', async (title, statement, expected) => {
    const unitId = `trail ${title}`
    await soundUnit(unitId)
    await forged(unitId, statement)
    expect(await problemsOf(unitId)).toEqual(expected)
  })

  test('an entry taken out breaks the chain at the next', async () => {
    await soundUnit('taken-out')
    await sql`delete from trail_entry where unit_id = 'taken-out' and sequence = 3`.execute(db)
    expect(await problemsOf('taken-out')).toContain('日志 4：序号不连续：此处之前的日志有缺失或重复')
  })

  test('an entry replaced by another, with the right digest of its own, breaks the chain at the next', async () => {
    await soundUnit('replaced')
    const [, second] = (await ports.trail.list('replaced', { limit: 5 })).toReversed()
    await sql`update trail_entry set digest = ${'f'.repeat(64)} where unit_id = 'replaced' and sequence = 2`.execute(db)
    expect(second?.sequence).toBe(2)
    expect(await problemsOf('replaced')).toEqual([
      '日志 2：内容与摘要不符：这条日志写入后被改动过',
      '日志 3：与前一条日志的摘要对不上：前面的日志被替换或删除过',
    ])
  })

  test('a cut end is missed', async () => {
    await soundUnit('cut')
    await sql`delete from trail_entry where unit_id = 'cut' and sequence = 5`.execute(db)
    expect(await problemsOf('cut')).toContain('日志 4：日志到第 4 条为止，而应当到第 5 条：末尾的日志被删除或替换过')
  })
})

describe('who changes rows past the program is found', () => {
  test.each([
    [
      'a value',
      sql`update ledger_visits set people = 9 where unit_id = 'U' and id = 'r1'`,
      '走访台账 r1：内容与摘要不符：记录被直接改动过',
    ],
    [
      'a value larger than the program can hold',
      sql`update ledger_visits set people = 9007199254740993 where unit_id = 'U' and id = 'r1'`,
      '走访台账 r1：内容与摘要不符：记录被直接改动过',
    ],
    [
      'the voiding of a row',
      sql`update ledger_visits set voided_at = null where unit_id = 'U' and id = 'r3'`,
      '走访台账 r3：内容与摘要不符：记录被直接改动过',
    ],
    [
      'a row taken out',
      sql`delete from ledger_visits where unit_id = 'U' and id = 'r2'`,
      '走访台账 r2：日志中有这条记录，台账中却没有：记录被直接删除过',
    ],
  ])('%s', async (title, statement, expected) => {
    const unitId = `rows ${title}`
    await soundUnit(unitId)
    await forged(unitId, statement)
    expect(await problemsOf(unitId)).toEqual([expected])
  })

  test('a row changed together with its digest contradicts the trail', async () => {
    await soundUnit('sealed')
    const forgery = visit('sealed', { id: 'r1', values: { people: 9 } })
    await sql`update ledger_visits set people = 9, row_digest = ${forgery.digest} where unit_id = 'sealed' and id = 'r1'`.execute(
      db,
    )
    expect(await problemsOf('sealed')).toEqual(['走访台账 r1：与日志最后一次记载不符：记录被直接改动过'])
  })

  test('a row put in beside the program was never entered', async () => {
    await soundUnit('slipped-in')
    await ports.ledgers.append(scope('slipped-in'), VISITS.id, [visit('slipped-in', { id: 'r9' })])
    expect(await problemsOf('slipped-in')).toEqual(['走访台账 r9：日志中没有这条记录的录入：记录被直接加入过'])
  })

  test('rows entered together are held against their one entry', async () => {
    const batch = (unitId: string) => ['b1', 'b2', 'b3'].map((id) => visit(unitId, { id }))
    await entered('batch', batch('batch'))
    await changed('batch', visit('batch', { id: 'b2', revision: 2, values: { people: 8 } }), 'row:amend')
    await entered('batch', [visit('batch', { id: 'b2x' })])
    expect(await problemsOf('batch')).toEqual([])
    await sql`delete from ledger_visits where unit_id = 'batch' and id = 'b3'`.execute(db)
    expect(await problemsOf('batch')).toEqual(['走访台账 b1..b3：日志 1 记载录入 3 条，现有 2 条：记录被直接增删过'])

    await entered('resealed', batch('resealed'))
    const forgery = visit('resealed', { id: 'b2', values: { people: 9 } })
    await sql`update ledger_visits set people = 9, row_digest = ${forgery.digest} where unit_id = 'resealed' and id = 'b2'`.execute(
      db,
    )
    expect(await problemsOf('resealed')).toEqual(['走访台账 b1..b3：与日志 1 记载的摘要不符：其中有记录被直接改动过'])
  })

  test('rows of batches that lie among each other are counted together', async () => {
    await entered(
      'woven',
      ['w1', 'w3', 'w5'].map((id) => visit('woven', { id })),
    )
    await entered(
      'woven',
      ['w2', 'w4'].map((id) => visit('woven', { id })),
    )
    await entered(
      'woven',
      ['x1', 'x2'].map((id) => visit('woven', { id })),
    )
    expect(await problemsOf('woven')).toEqual([])
    await sql`delete from ledger_visits where unit_id = 'woven' and id = 'w4'`.execute(db)
    expect(await problemsOf('woven')).toEqual(['走访台账 w1..w5：日志 1、2 记载录入 5 条，现有 4 条：记录被直接增删过'])
  })
})

test('evidence that is gone or was replaced is found', async () => {
  const unit = scope('files')
  const about = {
    unitId: 'files',
    mediaType: 'text/plain',
    description: '',
    kind: '原始凭证',
    isSample: true,
    addedAt: ports.clock.now(),
    addedBy: 'wang',
  }
  const add = (id: string) => ports.evidence.add(unit, { ...about, id, fileName: `${id}.txt` }, Buffer.from(id))
  const [kept, gone, replaced] = [await add('kept'), await add('gone'), await add('replaced')]
  const pathOf = (digest: string) => join(home, 'evidence', digest.slice(0, 2), digest.slice(2))
  expect(await readdir(join(home, 'evidence', kept.digest.slice(0, 2)))).toHaveLength(1)
  await rm(pathOf(gone.digest))
  await writeFile(pathOf(replaced.digest), 'something else')
  expect(await problemsOf('files')).toEqual([
    '佐证材料 gone.txt：文件已丢失',
    '佐证材料 replaced.txt：文件内容与登记的摘要不符：文件损坏或被替换过',
  ])
})

test('others who work meanwhile raise no alarm', async () => {
  await soundUnit('busy')
  let isOver = false
  const working = (async () => {
    for (let index = 0; !isOver; index += 1) await entered('busy', [visit('busy', { id: `x${index}` })])
  })()
  for (let round = 0; round < 10; round += 1) expect(await problemsOf('busy')).toEqual([])
  isOver = true
  await working
})

/** Runs a statement about unit `U` for another unit. */
async function forged(unitId: string, statement: ReturnType<typeof sql>): Promise<void> {
  const { sql: text } = statement.compile(db)
  await sql.raw(text.replaceAll("'U'", `'${unitId}'`)).execute(db)
}
