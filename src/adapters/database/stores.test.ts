import { describe, expect, test } from 'vitest'
import { day, type Instant } from '../../domain/calendar/index.ts'
import { CHAIN_START, chainedText } from '../../domain/trail/index.ts'
import type { PersonRecord, ReportVersion, TrailDraft, Unit } from '../../usecases/ports.ts'
import { digests } from '../digests.ts'
import { testPorts } from './test-database.ts'
import { VISITS, visit } from './test-ledgers.ts'
import { storeServers } from './test-server.ts'

const stores = await Promise.all(
  storeServers().map(async (on) => ({ on: on.name, ...(await testPorts({ definitions: [VISITS], on })) })),
)

const unitNamed = (id: string): Unit => ({
  id,
  parentId: null,
  name: '开远市大数据中心',
  shortName: '大数据中心',
  regionCode: '532502',
  type: '财政全额拨款事业单位',
  supervisingUnit: '开远市人民政府办公室',
  establishedOn: day('2019-03-01'),
  functions: ['建设"数字开远"', '政务网络'],
})

const personNamed = (login: string): PersonRecord => ({
  id: `id-${login}`,
  login,
  name: '王某',
  unitId: 'people',
  roles: ['clerk', 'accountant'],
  passwordHash: '$argon2id$…',
  failedTries: 2,
  lockedUntil: '2021-01-05T01:00:00.500Z' as Instant,
  isDisabled: false,
  isDemo: true,
})

describe.each(stores)('stores on $on', ({ ports, scope, clock, sessions }) => {
  test('units, their years and the catalogues', async () => {
    const { units } = ports
    const unit = unitNamed('units')
    await units.save({ ...unit, name: '旧名' })
    await units.save(unit)
    await units.save({ ...unitNamed('units-child'), parentId: 'units', establishedOn: null })
    expect(await units.find('units')).toEqual(unit)
    expect(await units.find('absent')).toBeNull()
    expect((await units.list()).map(({ id }) => id)).toEqual(['units', 'units-child'])
    await units.saveFiscalYear({ unitId: 'units', year: 2020, rulePackId: null, state: 'open' })
    await units.saveFiscalYear({ unitId: 'units', year: 2020, rulePackId: 'yunnan-2020', state: 'closed' })
    expect(await units.fiscalYears('units')).toEqual([
      { unitId: 'units', year: 2020, rulePackId: 'yunnan-2020', state: 'closed' },
    ])
    const code = { catalogue: 'function', year: 2020, code: '2010301', name: '行政运行' } as const
    await units.saveCodes([{ ...code, name: '旧名' }])
    await units.saveCodes([code, { ...code, year: 2021 }])
    await units.saveCodes([])
    expect(await units.codes(2020)).toEqual([code])
  })

  test('people', async () => {
    const { people } = ports
    const before = await people.count()
    const wang = personNamed('wang')
    await people.save({ ...wang, failedTries: 0, lockedUntil: null })
    await people.save(wang)
    await people.save({ ...personNamed('admin'), roles: ['system-administrator'] })
    expect(await people.find(wang.id)).toEqual(wang)
    expect(await people.findByLogin('wang')).toEqual(wang)
    expect(await people.findByLogin('absent')).toBeNull()
    expect((await people.list('people')).map(({ login }) => login)).toEqual(['admin', 'wang'])
    expect((await people.withRole('accountant')).map(({ login }) => login)).toEqual(['wang'])
    expect(await people.count()).toBe(before + 2)
    await expect(people.save({ ...personNamed('wang'), id: 'another' })).rejects.toThrow('person_login')
  })

  test('reports keep their versions, words and figures', async () => {
    const unit = scope('reports')
    const version: ReportVersion = {
      unitId: 'reports',
      year: 2020,
      version: 1,
      template: '收入 {income.total} 元',
      state: { state: 'drafting' },
      compiled: null,
      savedAt: clock.now(),
      savedBy: 'wang',
    }
    const approved: ReportVersion = {
      ...version,
      version: 2,
      state: { state: 'approved', at: clock.now(), by: 'li' },
      compiled: { blocks: [{ text: '收入 4,331,899.35 元' }] },
    }
    await ports.reports.save(unit, { ...version, template: '草稿' })
    await ports.reports.save(unit, version)
    await ports.reports.save(unit, approved)
    expect(await ports.reports.latest(unit, 2020)).toEqual(approved)
    expect(await ports.reports.find(unit, { year: 2020, version: 1 })).toEqual(version)
    const { template: _template, compiled: _compiled, ...listed } = approved
    expect((await ports.reports.list(unit, 2020))[0]).toEqual(listed)
    expect(await ports.reports.latest(scope('others'), 2020)).toBeNull()
    await expect(ports.reports.save(scope('others'), version)).rejects.toThrow('in the scope of others')
  })

  test('evidence is kept once by its bytes, and listed in the order asked for', async () => {
    const unit = scope('evidence')
    const file = {
      unitId: 'evidence',
      id: 'e1',
      fileName: '会议记录.txt',
      mediaType: 'text/plain',
      description: '1月会议记录',
      kind: '原始凭证',
      isSample: true,
      addedAt: clock.now(),
      addedBy: 'wang',
    }
    const content = new TextEncoder().encode('会议记录')
    const added = await ports.evidence.add(unit, file, content)
    const again = await ports.evidence.add(unit, { ...file, id: 'e2' }, content)
    expect(added).toMatchObject({ ...file, bytes: content.length })
    expect(again.digest).toBe(added.digest)
    expect(await ports.evidence.find(unit, 'e1')).toEqual(added)
    expect(await ports.evidence.findMany(unit, ['e2', 'absent', 'e1'])).toEqual([again, added])
    expect(await ports.evidence.findMany(unit, [])).toEqual([])
    expect(Buffer.from((await ports.evidence.read(unit, 'e1')) ?? []).toString()).toBe('会议记录')
    expect(await ports.evidence.read(scope('others'), 'e1')).toBeNull()
    expect(await ports.evidence.find(scope('others'), 'e1')).toBeNull()
  })

  test('the trail is a chain, entry by entry', async () => {
    const draft = draftFor('chain')
    clock.set('2021-02-03T04:05:06.789Z')
    const first = await ports.trail.append(draft)
    const second = await ports.trail.append({ ...draft, details: undefined, subject: { kind: 'visits', id: 'v2' } })
    expect(first).toMatchObject({ ...draft, sequence: 1, at: '2021-02-03T04:05:06.789Z', previousDigest: CHAIN_START })
    expect(first.digest).toBe(digests.sm3(chainedText(CHAIN_START, first)))
    expect(second).toMatchObject({ sequence: 2, previousDigest: first.digest, details: null })
    expect(await ports.trail.about('chain', { kind: 'visits', id: 'v1' })).toEqual([first])
    expect(await ports.trail.list('chain', { limit: 10 })).toEqual([second, first])
    expect(await ports.trail.list('chain', { limit: 10, before: 2 })).toEqual([first])
    expect(await all(ports.trail.walk('chain'))).toEqual([first, second])
  })

  test('entries appended at the same time wait for each other, and leave no gap when undone', async () => {
    const draft = draftFor('crowd')
    const appends = Array.from({ length: 40 }, (_, index) =>
      ports
        .transaction(async (within) => {
          await within.trail.append({ ...draft, details: index })
          if (index % 4 === 0) throw new Error('undone')
        })
        .catch((error: Error) => error.message),
    )
    expect((await Promise.all(appends)).filter((outcome) => outcome === 'undone')).toHaveLength(10)
    const entries = await all(ports.trail.walk('crowd'))
    expect(entries.map(({ sequence }) => sequence)).toEqual(Array.from({ length: 30 }, (_, index) => index + 1))
    entries.forEach((entry, index) => {
      expect(entry.previousDigest).toBe(entries[index - 1]?.digest ?? CHAIN_START)
    })
  })

  test('a row and its entry are saved together', async () => {
    const row = visit('together')
    const work = ports.transaction(async (within) => {
      await within.ledgers.append(scope('together'), 'visits', [row])
      await within.trail.append(draftFor('together'))
      throw new Error('power cut')
    })
    await expect(work).rejects.toThrow('power cut')
    expect(await ports.trail.list('together', { limit: 1 })).toEqual([])
    expect(await ports.ledgers.find(scope('together'), { ledger: 'visits', id: row.id })).toBeNull()
  })

  test('sessions last until they end, and end with the person', async () => {
    clock.set('2021-03-01T00:00:00.000Z')
    const cookie = (expires: string) => ({ originalMaxAge: null, expires: new Date(expires) })
    const state = (expires: string) => ({ cookie: cookie(expires), personId: 'p1' })
    const set = (id: string, expires: string) => settled((done) => sessions.set(id, state(expires), done))
    const get = (id: string) => settled((done) => sessions.get(id, done))
    await set('a', '2021-03-01T01:00:00.000Z')
    await set('b', '2021-03-01T03:00:00.000Z')
    await set('c', '2021-03-01T03:00:00.000Z')
    expect(await get('a')).toMatchObject({ personId: 'p1' })
    await settled((done) => sessions.destroy('b', done))
    clock.set('2021-03-01T02:00:00.000Z')
    expect([await get('a'), await get('b'), await get('absent')]).toEqual([null, null, null])
    expect(await sessions.removeExpired()).toBe(1)
    await sessions.endAllOf('p1')
    expect(await get('c')).toBeNull()
  })
})

function draftFor(unitId: string): TrailDraft {
  const details = { 乙: [1.5, null, 'a"b'], 甲: { b: 1, a: '\ud83d\ude00' } }
  return { unitId, actor: 'wang', action: 'row:append', subject: { kind: 'visits', id: 'v1' }, details }
}

function settled<T>(work: (done: (error: unknown, result?: T) => void) => void): Promise<T | undefined> {
  return new Promise((resolve, reject) => work((error, result) => (error ? reject(error) : resolve(result))))
}

async function all<T>(stream: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = []
  for await (const one of stream) found.push(one)
  return found
}
