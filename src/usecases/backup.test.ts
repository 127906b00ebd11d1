import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestPorts, testPorts } from '../adapters/database/test-database.ts'
import { field, VISITS, visit } from '../adapters/database/test-ledgers.ts'
import { Refusal } from '../contract/refusals.ts'
import { backUp } from './back-up.ts'
import { restore } from './restore.ts'
import { verifyTrail } from './verify-trail.ts'

const source = await testPorts({ definitions: [VISITS] })
const target = await testPorts({ definitions: [VISITS] })
const small = await testPorts({ definitions: [VISITS] })
const lossy = await testPorts({ definitions: [VISITS] })
const broken = await testPorts({ definitions: [VISITS] })
const weather = field({ kind: 'text', maxLength: 10, multiline: false }, true)
const grown = await testPorts({ definitions: [{ ...VISITS, fields: { ...VISITS.fields, weather } }] })
const folder = await mkdtemp(join(tmpdir(), 'zhengji-backups-'))
afterAll(() => rm(folder, { recursive: true, force: true }))

const ACTOR = 'command-line'

/** A unit with rows, an entry for each, a file, a report and a person. */
async function fill({ ports, scope }: TestPorts, unitId: string, rowCount = 3): Promise<void> {
  const unit = scope(unitId)
  const at = ports.clock.now()
  await ports.units.save({
    id: unitId,
    parentId: null,
    name: '开远市大数据中心',
    shortName: '中心',
    regionCode: '532502',
    type: '事业单位',
    supervisingUnit: '政府办',
    establishedOn: null,
    functions: ['a"b\\', '换\n行'],
  })
  await ports.units.saveFiscalYear({ unitId, year: 2020, rulePackId: null, state: 'open' })
  await ports.units.saveCodes([{ catalogue: 'function', year: 2020, code: '2010301', name: '行政运行' }])
  await ports.people.save({
    id: `p-${unitId}`,
    login: unitId,
    name: '王',
    unitId,
    roles: ['clerk'],
    passwordHash: '$argon2id$',
    failedTries: 0,
    lockedUntil: at,
    isDisabled: false,
    isDemo: true,
  })
  for (let index = 0; index < rowCount; index += 1)
    await enter(
      { ports, scope },
      visit(unitId, { values: { hours: '12.50', cost: Number.MAX_SAFE_INTEGER, note: 'a\\"\n😀' } }),
    )
  await ports.evidence.add(
    unit,
    {
      unitId,
      id: 'e',
      fileName: 'e.bin',
      mediaType: 'application/octet-stream',
      description: '',
      kind: '原始凭证',
      isSample: true,
      addedAt: at,
      addedBy: 'wang',
    },
    Buffer.from(unitId.repeat(1000)),
  )
  await ports.reports.save(unit, {
    unitId,
    year: 2020,
    version: 1,
    template: '文',
    state: { state: 'drafting' },
    compiled: { a: [1.5, null] },
    savedAt: at,
    savedBy: 'wang',
  })
}

async function enter(
  { ports, scope }: Pick<TestPorts, 'ports' | 'scope'>,
  row: ReturnType<typeof visit>,
): Promise<void> {
  await ports.transaction(async (within) => {
    const subject = { kind: VISITS.id, id: row.id }
    await within.trail.append({
      unitId: row.unitId,
      actor: 'wang',
      action: 'row:append',
      subject,
      details: { digest: row.digest },
    })
    await within.ledgers.append(scope(row.unitId), VISITS.id, [row])
  })
}

const KEPT = [
  'unit',
  'fiscal_year',
  'catalogue_code',
  'person',
  'password_history',
  'trail_head',
  'trail_entry',
  'evidence_file',
  'report_version',
  'ledger_visits',
]

/** Everything that is kept, as the database writes it. */
async function contents({ db }: TestPorts): Promise<Record<string, readonly string[]>> {
  const tables = KEPT.map(async (table) => {
    const { rows } = await sql<{
      line: string
    }>`select row_to_json(kept)::text as line from ${sql.table(table)} as kept order by line`.execute(db)
    return [table, rows.map(({ line }) => line)] as const
  })
  return Object.fromEntries(await Promise.all(tables))
}

await fill(source, 'kaiyuan')
await fill(source, 'mile')

describe('a backup', () => {
  test('restored elsewhere, brings everything back and ends the sessions', async () => {
    await fill(target, 'to-be-replaced')
    const file = join(folder, 'whole.backup')
    const before = await contents(source)
    const taken = await source.ports.backups.take(file)
    expect(taken).toMatchObject({
      rows: Object.values(before).flat().length,
      files: 2,
      missingFiles: [],
      takenAt: source.clock.now(),
    })
    expect((await stat(file)).mode & 0o777).toBe(0o600)
    expect(await target.ports.backups.restore(file)).toEqual(taken)
    expect(await contents(target)).toEqual(before)
    expect(await target.ports.evidence.read(target.scope('mile'), 'e')).toEqual(Buffer.from('mile'.repeat(1000)))
    expect(await verifyTrail(target.ports)).toMatchObject({ units: 2, rows: 6, files: 2, problems: [] })
    await enter(target, visit('kaiyuan'))
  })

  test('taken and restored by a person, it stands in the trail of every unit', async () => {
    const file = join(folder, 'recorded.backup')
    const taken = await backUp(source.ports, { file, actor: ACTOR })
    await restore(target.ports, { file, actor: ACTOR })
    const [entry] = await target.ports.trail.list('mile', { limit: 1 })
    expect(entry).toMatchObject({
      actor: ACTOR,
      action: 'backup:restore',
      subject: { kind: 'backup', id: taken.digest },
      details: { takenAt: taken.takenAt },
    })
    const [recorded] = await source.ports.trail.list('kaiyuan', { limit: 1 })
    expect(recorded).toMatchObject({ action: 'backup:take' })
    expect(await verifyTrail(target.ports)).toMatchObject({ problems: [] })
  })

  test('taken while others work, is one moment: every row with its entry, no more and no less', async () => {
    let isOver = false
    const working = (async () => {
      for (let index = 0; !isOver; index += 1) await enter(source, visit('kaiyuan', { id: `busy-${index}` }))
    })()
    for (let round = 0; round < 4; round += 1) {
      const file = join(folder, `busy-${round}.backup`)
      await source.ports.backups.take(file)
      await target.ports.backups.restore(file)
      expect(await verifyTrail(target.ports)).toMatchObject({ problems: [] })
    }
    isOver = true
    await working
  })

  test('of more rows than one part holds comes back whole', async () => {
    const rows = Array.from({ length: 7_000 }, (_, index) =>
      visit('many', { id: `m${index}`, values: { note: '长'.repeat(100) } }),
    )
    await source.ports.ledgers.append(source.scope('many'), VISITS.id, rows)
    const file = join(folder, 'many.backup')
    await source.ports.backups.take(file)
    await target.ports.backups.restore(file)
    expect(await contents(target)).toEqual(await contents(source))
  })

  test('taken before a ledger gained a field, is restored into the grown table', async () => {
    const file = join(folder, 'older.backup')
    await source.ports.backups.take(file)
    await grown.ports.backups.restore(file)
    expect(
      (await grown.ports.ledgers.list(grown.scope('mile'), VISITS.id, { year: 2020 })).rows[0]?.values.weather,
    ).toBeNull()
  })

  test('names the evidence that was gone already', async () => {
    await fill(lossy, 'lossy')
    await rm(join(lossy.home, 'evidence'), { recursive: true })
    const taken = await lossy.ports.backups.take(join(folder, 'lossy.backup'))
    expect(taken.files).toBe(0)
    expect(taken.missingFiles).toHaveLength(1)
  })

  test('that cannot be written leaves nothing behind', async () => {
    const file = join(folder, 'absent', 'x.backup')
    await expect(source.ports.backups.take(file)).rejects.toMatchObject({ code: 'file/unreadable' })
    await expect(target.ports.backups.restore(file)).rejects.toMatchObject({ code: 'file/unreadable' })
    expect((await readdir(folder)).filter((name) => name.includes('partial'))).toEqual([])
  })
})

describe('a damaged backup changes nothing', async () => {
  await fill(small, 'small', 2)
  const sound = join(folder, 'sound.backup')
  await small.ports.backups.take(sound)
  const bytes = await readFile(sound)
  const unpacked = gunzipSync(bytes)
  const withoutEnd = Buffer.concat([unpacked.subarray(0, unpacked.lastIndexOf('manifest.sha256')), Buffer.alloc(1024)])
  let before: Awaited<ReturnType<typeof contents>>
  beforeAll(async () => {
    before = await contents(target)
  })

  const outcomeOf = async (content: Uint8Array): Promise<string> => {
    const file = join(folder, 'damaged.backup')
    await writeFile(file, content)
    try {
      await target.ports.transaction(async (within) => {
        await within.backups.restore(file)
        throw new Error('restored') // undone, so that the next try finds the same contents
      })
      return 'impossible'
    } catch (error) {
      if (error instanceof Refusal) return `${error.code} ${error.details.reason}`
      return error instanceof Error ? error.message : String(error)
    }
  }

  test('the sound one is restored', async () => expect(await outcomeOf(bytes)).toBe('restored'))

  test('cut off anywhere', async () => {
    for (let length = 0; length < bytes.length; length += Math.ceil(bytes.length / 20)) {
      expect(await outcomeOf(bytes.subarray(0, length)), `cut to ${length}`).toMatch(/^backup\/damaged/)
    }
  })

  test('with a byte turned anywhere in the packed file', async () => {
    // The first ten bytes say when and where it was packed; only those may differ. Packing has bits that only fill up,
    // and more than one way to spell the same run: a file that unpacks to the same is not damaged.
    const unpacksToTheSame = (content: Uint8Array): boolean => {
      try {
        return unpacked.equals(gunzipSync(content))
      } catch {
        return false
      }
    }
    let damaged = 0
    for (let at = 10; at < bytes.length; at += Math.ceil(bytes.length / 30)) {
      const turned = Uint8Array.from(bytes)
      turned[at] = (turned[at] ?? 0) ^ 0x10
      if (unpacksToTheSame(turned)) continue
      damaged++
      expect(await outcomeOf(turned), `byte ${at}`).toMatch(/^backup\/damaged/)
    }
    expect(damaged).toBeGreaterThan(20)
  })

  test('with a byte turned anywhere in what is packed', async () => {
    for (let at = 0; at < unpacked.length - 1024; at += 1021) {
      const turned = Uint8Array.from(unpacked)
      turned[at] = (turned[at] ?? 0) ^ 0x01
      // Filling between two files is part of neither.
      const isFilling = unpacked[at] === 0
      const outcome = await outcomeOf(gzipSync(turned, { level: 1 }))
      if (!isFilling || outcome !== 'restored')
        expect(outcome, `byte ${at}`).toMatch(/^backup\/damaged|^database\/newer/)
    }
  })

  test.each([
    ['no backup at all', Buffer.from('开远市大数据中心'), '文件不完整，或不是备份文件'],
    ['another archive', gzipSync(Buffer.alloc(2048)), '文件不完整，或不是备份文件'],
    ['a backup without its end', gzipSync(withoutEnd), '没有清单：文件不完整，或不是备份文件'],
    ['a backup with something behind it', gzipSync(Buffer.concat([unpacked, unpacked])), '文件不完整，或不是备份文件'],
    ['a backup with a tail', gzipSync(Buffer.concat([unpacked.subarray(0, -1024), unpacked])), '清单之后还有内容'],
  ])('%s', async (_title, content, reason) => expect(await outcomeOf(content)).toBe(`backup/damaged ${reason}`))

  test('a chain that was broken before the backup was taken', async () => {
    await fill(broken, 'broken', 2)
    await sql`update trail_entry set actor = 'li' where sequence = 2`.execute(broken.db)
    const file = join(folder, 'broken.backup')
    await broken.ports.backups.take(file)
    expect(await outcomeOf(await readFile(file))).toBe('backup/damaged broken 的审计日志在第 2 条断开')
  })

  test('a backup of a newer version', async () => {
    const later = Buffer.from(unpacked)
    const at = later.indexOf('"formatVersion":1')
    later.write('9', at + '"formatVersion":'.length)
    expect(await outcomeOf(gzipSync(later))).toBe('database/newer 备份由更新的版本建立')
  })

  test('and after all that, everything is as it was', async () => expect(await contents(target)).toEqual(before))
})
