/*
 * One ledger with a million rows of one unit: what the program answers, against plain SQL on the same table that finds
 * the same rows or numbers, median of RUNS. On the embedded server, and on every PostgreSQL ≥ 15 installed on this machine.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { type Database, embeddedConnections, openDatabase } from '../src/adapters/database/database.ts'
import { openEmbeddedServer } from '../src/adapters/database/embedded-postgres.ts'
import { LedgerCatalogue } from '../src/adapters/database/ledger-catalogue.ts'
import { ledgerStore } from '../src/adapters/database/ledger-store.ts'
import { createLedgerTables } from '../src/adapters/database/ledger-tables.ts'
import { migrate } from '../src/adapters/database/migrate.ts'
import { renewMonths } from '../src/adapters/database/month-states.ts'
import { scopeOf, VISITS } from '../src/adapters/database/test-ledgers.ts'
import { storeServers } from '../src/adapters/database/test-server.ts'
import { wholeYear } from '../src/domain/calendar/index.ts'
import type { Measure } from '../src/domain/measure/index.ts'
import { medianOf, tableOfRows } from './harness.ts'

const ROWS = 1_000_000
const UNIT = scopeOf('bench')
const PLACES = 50
const RUNS = Number(process.env.BENCH_RUNS ?? 5)

/**
 * Made by the database itself, with the state of each month as the store keeps it; digests of the right length, whose content no
 * question here depends on. Rows lie in no order of their days: the least favourable case for reading a month.
 */
async function fill(db: Database): Promise<void> {
  await sql`
    insert into ledger_visits (unit_id, id, year, happened_on, strength, source, is_sample, evidence, entered_at,
      entered_by, revision, row_digest, visited_on, place, outcome, people, hours, cost, is_urgent)
    select 'bench', to_char(n, 'fm0000000'), 2020, day, 2, '走访记录', true, '{}', now(), 'wang', 1,
      md5(n::text) || md5((-n)::text), day, '第' || n % ${sql.lit(PLACES)} || '村',
      (array['办结', '转办', '未办'])[1 + n % 3], n % 9, (n % 7)::numeric / 2, n::bigint * 7 % 100000, n % 11 = 0
    from (select n, date '2020-01-01' + (n::bigint * 7919 % 366)::int as day
      from generate_series(1, ${sql.lit(ROWS)}) as n) as drawn`.execute(db)
  await renewMonths(db)
  await sql`vacuum analyze ledger_visits`.execute(db)
}

interface Question {
  readonly name: string
  /** Before each run, not measured. */
  readonly before?: () => Promise<unknown>
  readonly ours: () => Promise<unknown>
  /** The same rows or numbers, asked for directly. */
  readonly plain: string
}

function questionsOn(db: Database): readonly Question[] {
  const store = ledgerStore(db, new LedgerCatalogue([VISITS]))
  const year = { year: 2020, period: wholeYear(2020) }
  const list = (query: object) => store.list(UNIT, 'visits', { ...year, limit: 50, ...query })
  const summary = (groupBy: { kind: 'month' } | { kind: 'field'; field: string }) =>
    store.summarise(UNIT, 'visits', { ...year, groupBy, sums: ['people', 'cost'] })
  const measure = (kind: keyof typeof MEASURES) =>
    store.measure(UNIT, [{ ledger: 'visits', period: wholeYear(2020), measure: MEASURES[kind] }])
  const forget = () => sql`delete from measure_part`.execute(db)
  const amend = async () => {
    const row = await store.find(UNIT, { ledger: 'visits', id: '0500000' })
    if (row !== null) await store.replace(UNIT, { ...row, revision: row.revision + 1 })
  }
  const all = `from ledger_visits where unit_id = 'bench' and year = 2020 and voided_at is null`
  const page = (order: string, where = '') => `select * ${all} ${where} order by ${order} limit 50`
  const chosen = "and outcome = '办结' and cost >= 99000"
  const worded = "and strpos(lower(place), '49村') > 0"
  const inDays = 'happened_on, id'
  const count = `select count(*) ${all}`
  const sum = `select count(*), sum(cost) ${all} and outcome = '办结'`
  const distinct = `select count(distinct place) ${all}`
  return [
    { name: 'list, first page, with its count', ours: () => list({}), plain: `${page(inDays)}; ${count}` },
    {
      name: 'list, a page in the middle (offset 500,000)',
      ours: () => list({ offset: ROWS / 2 }),
      plain: `${page(inDays)} offset ${ROWS / 2}; ${count}`,
    },
    {
      name: 'list, last page',
      ours: () => list({ offset: ROWS - 50 }),
      plain: `${page('happened_on desc, id desc')}; ${count}`,
    },
    {
      name: 'list, in order of an amount',
      ours: () => list({ sort: { field: 'cost', isDescending: true } }),
      plain: `${page('cost desc nulls last, id desc')}; ${count}`,
    },
    {
      name: 'filter: a choice and an amount',
      ours: () => list({ where: { outcome: '办结', cost: { atLeast: 99_000 } } }),
      plain: `${page(inDays, chosen)}; ${count} ${chosen}`,
    },
    {
      name: 'filter: words in a text',
      ours: () => list({ where: { place: { contains: '49村' } } }),
      plain: `${page(inDays, worded)}; ${count} ${worded}`,
    },
    {
      name: 'groups: totals by month',
      ours: () => summary({ kind: 'month' }),
      plain: `select date_trunc('month', happened_on::timestamp), count(*), sum(people), sum(cost) ${all} group by 1`,
    },
    {
      name: 'groups: totals by a field',
      ours: () => summary({ kind: 'field', field: 'place' }),
      plain: `select place, count(*), sum(people), sum(cost) ${all} group by 1`,
    },
    { name: 'measure: count', ours: () => measure('count'), plain: count },
    { name: 'measure: filtered sum', ours: () => measure('sum'), plain: sum },
    { name: 'measure: different values', ours: () => measure('distinct'), plain: distinct },
    {
      name: 'measure: filtered sum, a row of one month changed before',
      before: amend,
      ours: () => measure('sum'),
      plain: sum,
    },
    { name: 'measure: count, for the first time', before: forget, ours: () => measure('count'), plain: count },
    { name: 'measure: filtered sum, for the first time', before: forget, ours: () => measure('sum'), plain: sum },
    {
      name: 'measure: different values, for the first time',
      before: forget,
      ours: () => measure('distinct'),
      plain: distinct,
    },
  ]
}

const MEASURES = {
  count: { kind: 'count', where: {} },
  sum: { kind: 'sum', field: 'cost', where: { outcome: '办结' } },
  distinct: { kind: 'distinct', field: 'place', where: {} },
} as const satisfies Readonly<Record<string, Measure>>

/** Milliseconds; ours with the value, its digest and the rows' strengths, plain SQL with its value. */
async function answered(db: Database, { before, ours, plain }: Question): Promise<{ ours: number; plain: number }> {
  const statements = plain.split(';').map((one) => sql.raw(one))
  const direct: number[] = []
  const own: number[] = []
  // One after the other in turn, so that both meet the same machine.
  for (let run = 0; run <= RUNS; run += 1) {
    direct.push(
      await timed(async () => {
        for (const statement of statements) await statement.execute(db)
      }),
    )
    await before?.()
    own.push(await timed(ours))
  }
  return { ours: medianOf(own.slice(1)), plain: medianOf(direct.slice(1)) }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

const shown = (milliseconds: number) => `${milliseconds.toFixed(milliseconds < 10 ? 1 : 0)} ms`

for (const kind of storeServers()) {
  if (kind.kind === 'running') continue
  const folder = mkdtempSync(join(tmpdir(), 'zhengji-bench-'))
  const binaries = kind.kind === 'installed' ? { binaries: kind.binaries } : {}
  const server = await openEmbeddedServer({ folder, isTemporary: true, ...binaries })
  const db = openDatabase(embeddedConnections(server, 'postgres'))
  try {
    await migrate(db, (transaction) => createLedgerTables(transaction, [VISITS]))
    await fill(db)
    const rows: string[][] = []
    for (const question of questionsOn(db)) {
      const { ours, plain } = await answered(db, question)
      rows.push([question.name, shown(ours), shown(plain), `${(ours / plain).toFixed(2)} ×`])
    }
    console.log(
      `\n${tableOfRows([[`${kind.name}, ${ROWS.toLocaleString('en')} rows`, 'ours', 'plain SQL', 'ratio'], ...rows])}\n`,
    )
  } finally {
    await db.destroy()
    await server.close()
    rmSync(folder, { recursive: true, force: true })
  }
}
