import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { kaiyuanFolders, readCaseFiles } from '../adapters/case-files.ts'
import { parseCsv } from '../adapters/csv.ts'
import { testPorts } from '../adapters/database/test-database.ts'
import { SELF_EVALUATION_REPORT } from '../documents/templates/self-evaluation-report.ts'
import { compare, exactFromText, exactText, fenFromYuan, whole, ZERO } from '../domain/amount/index.ts'
import { day } from '../domain/calendar/index.ts'
import { CHAIN_START, chainedText } from '../domain/trail/index.ts'
import { ledgers } from '../ledgers/index.ts'
import { compileReport } from './compile-report.ts'
import { computeUnitFigures } from './compute-figures.ts'
import { renewDemoPasswords } from './demo-people.ts'
import { type LoadedCase, loadCase } from './load-case.ts'
import type { CaseFiles } from './ports.ts'
import { refusalOf } from './unit.builder.ts'

const { ports, scope } = await testPorts({ definitions: ledgers })
const unit = scope('kaiyuan-bigdata')
const folders = kaiyuanFolders()
const files = await readCaseFiles(folders)

/** Figures as published, money in fen. */
const published = parseCsv(readFileSync(join(folders.folder, 'published.csv'), 'utf8'))
  .slice(1)
  .map(([id = '', , relation, text = '', unitWord]) => ({
    id,
    relation,
    wanted: unitWord === '元' ? whole(fenFromYuan(text) ?? 0) : (exactFromText(text) ?? ZERO),
  }))

const state = async () => ({
  unit: await ports.units.find(unit.unitId),
  years: await ports.units.fiscalYears(unit.unitId),
  codes: await ports.units.codes(2020),
  people: await ports.people.list(unit.unitId),
  trail: await ports.trail.list(unit.unitId, { limit: 5_000 }),
  rows: await Promise.all(ledgers.map(({ id }) => ports.ledgers.list(unit, id, { year: 2020, limit: 1000 }))),
})

/** The case with one of its tables changed. */
const withTable = (
  ledger: string,
  change: (rows: readonly (readonly string[])[]) => readonly (readonly string[])[],
): CaseFiles => ({
  ...files,
  ledgers: files.ledgers.map((one) =>
    one.ledger === ledger ? { ...one, table: { ...one.table, rows: change(one.table.rows) } } : one,
  ),
})

describe('a case that is not sound', () => {
  const nothing = async () => {
    expect(await ports.units.list()).toEqual([])
    expect(await ports.people.count()).toBe(0)
    expect(await ports.ledgers.list(unit, 'section', { year: 2020 })).toMatchObject({ total: 0 })
  }

  test('is refused by file and row, and nothing of it is kept', async () => {
    const broken = withTable('payment', (rows) => rows.map((row, index) => (index === 4 ? row.with(9, '12.345') : row)))
    const refusal = await refusalOf(loadCase(ports, broken))
    expect(refusal).toMatchObject({
      code: 'input/invalid',
      details: {
        file: 'payment.csv',
        issues: [{ row: 6, label: '金额', message: '是“12.345”，应为金额，最多两位小数，如 1234.50；冲减的写负数' }],
      },
    })
    await nothing()
  })

  test('with other headings than the ledger has is refused by the headings', async () => {
    const [first] = files.ledgers
    if (first === undefined) throw new Error('no ledgers')
    const columns = first.table.columns.with(1, '别的')
    const broken = { ...files, ledgers: [{ ...first, table: { ...first.table, columns } }] }
    expect(await refusalOf(loadCase(ports, broken))).toMatchObject({
      details: {
        issues: [{ message: '没有“指标”这一列，请补上' }, { message: '“别的”不是应有的列，请删去或改正列名' }],
      },
    })
    await nothing()
  })

  test('whose evidence is not there is refused by its name', async () => {
    const broken = { ...files, readEvidence: async () => null }
    expect(await refusalOf(loadCase(ports, broken))).toMatchObject({
      details: {
        file: 'evidence.csv',
        issues: [{ row: 2, message: '是“E01-预算批复摘要（示例）.pdf”，但没有这个文件' }],
      },
    })
    await nothing()
  })

  test.each([
    ['is no case at all', null],
    ['has nobody who enters rows', { ...Object(files.facts), people: [] }],
  ])('%s is refused', async (_, facts) => {
    expect(await refusalOf(loadCase(ports, { ...files, facts }))).toMatchObject({ details: { file: 'case.json' } })
    await nothing()
  })
})

describe('the Kaiyuan case', () => {
  let loaded: LoadedCase
  beforeAll(async () => {
    loaded = await loadCase(ports, files)
  })

  test('is there in full', async () => {
    const inFiles = files.ledgers.reduce((sum, { table }) => sum + table.rows.length, 0)
    expect(loaded).toMatchObject({ unitId: 'kaiyuan-bigdata', year: 2020, rows: inFiles, evidence: 18 })
    const totals = await Promise.all(ledgers.map(({ id }) => ports.ledgers.list(unit, id, { year: 2020, limit: 1 })))
    expect(totals.reduce((sum, { total }) => sum + total, 0)).toBe(inFiles)
    expect(await ports.units.find(unit.unitId)).toMatchObject({
      name: '开远市人民政府大数据研究中心',
      regionCode: '532502',
    })
  })

  test('hands out an account a role, each with its own password', async () => {
    expect(loaded.accounts.flatMap(({ roles }) => roles).sort()).toEqual([
      'accountant',
      'audit-administrator',
      'clerk',
      'director',
      'finance-reviewer',
      'performance-officer',
      'security-administrator',
      'system-administrator',
    ])
    expect(new Set(loaded.accounts.map(({ password }) => password)).size).toBe(8)
    for (const { login, password } of loaded.accounts) {
      const person = await ports.people.findByLogin(login)
      expect(person).toMatchObject({ isDemo: true, unitId: unit.unitId })
      expect(await ports.passwords.matches({ password, hash: person?.passwordHash ?? '' }), login).toBe(true)
    }
  })

  test('is entered by the people whose work it is', async () => {
    const by = async (ledger: string) =>
      (await ports.ledgers.list(unit, ledger, { year: 2020, limit: 1 })).rows[0]?.enteredBy
    expect([await by('payment'), await by('indicator'), await by('video_conference')]).toEqual([
      'kuaiji',
      'jixiao',
      'jingban',
    ])
  })

  test('gives every published figure exactly', async () => {
    const { figures } = await computeUnitFigures(ports, unit, { year: 2020 })
    const computed = published.map(({ id, relation, wanted }) => {
      const value = figures.get(id)?.value ?? null
      const isBeyond = value !== null && relation === '多于' && compare(value, wanted) > 0
      return [id, isBeyond ? '多于' : value === null ? null : exactText(value)]
    })
    expect(computed).toEqual(
      published.map(({ id, relation, wanted }) => [id, relation === '多于' ? '多于' : exactText(wanted)]),
    )
  })

  test('explains every indicator that fell short or went far beyond, and no other', async () => {
    const { figures } = await computeUnitFigures(ports, unit, { year: 2020 })
    const { rows } = await ports.ledgers.list(unit, 'indicator', { year: 2020, limit: 1000 })
    const deviations = await ports.ledgers.list(unit, 'deviation', { year: 2020, limit: 1000 })
    const numberOf = (id: string) => {
      const value = figures.get(id)?.value ?? null
      return value === null ? null : Number(value.numerator) / Number(value.denominator)
    }
    const { rows: judgements } = await ports.ledgers.list(unit, 'judgement', { year: 2020, limit: 1000 })
    const judgedShort = judgements.filter(({ values }) => values.share !== '100').map(({ values }) => values.indicator)
    const owed = rows.filter(({ id, values }) => {
      if (values.comparator === '定性') return judgedShort.includes(id)
      const completion = numberOf(`indicator.${values.code}.completion`)
      if (completion === null) return numberOf(`indicator.${values.code}.actual`) !== 0
      return completion < 1 || completion > 1.3
    })
    const explained = deviations.rows.map(({ values }) => values.indicator).filter((id) => id !== null)
    expect(explained.sort()).toEqual(owed.map(({ id }) => id).sort())
  })

  test('gives a report in which every number has its source and none is missing', async () => {
    const query = { year: 2020, template: SELF_EVALUATION_REPORT, signedOn: day('2021-05-20') }
    const { compiled } = await compileReport(ports, unit, query)
    expect(compiled.bareNumbers.map(({ message }) => message)).toEqual([])
    expect(compiled.missing.map(({ message }) => message)).toEqual([])
  })

  test('loaded again changes nothing', async () => {
    const before = await state()
    expect(await loadCase(ports, files)).toEqual({ ...loaded, rows: 0, evidence: 0, accounts: [] })
    expect(await state()).toEqual(before)
  })

  test('keeps the trail whole', async () => {
    let [previous, sequence] = [CHAIN_START, 0]
    for await (const entry of ports.trail.walk(unit.unitId)) {
      sequence += 1
      expect(entry).toMatchObject({ sequence, previousDigest: previous })
      expect(entry.digest).toBe(ports.digests.sm3(chainedText(previous, entry)))
      previous = entry.digest
    }
    expect(sequence).toBeGreaterThan(400)
  })

  test('can have its passwords told anew', async () => {
    const renewed = await renewDemoPasswords(ports, unit.unitId)
    expect(renewed.map(({ login }) => login).sort()).toEqual(loaded.accounts.map(({ login }) => login).sort())
    const [first] = renewed
    const person = await ports.people.findByLogin(first?.login ?? '')
    expect(await ports.passwords.matches({ password: first?.password ?? '', hash: person?.passwordHash ?? '' })).toBe(
      true,
    )
    const old = loaded.accounts.find(({ login }) => login === first?.login)
    expect(await ports.passwords.matches({ password: old?.password ?? '', hash: person?.passwordHash ?? '' })).toBe(
      false,
    )
  })
})
