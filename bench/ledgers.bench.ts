/*
 * One ledger with a million rows of one unit: what the program answers, against plain SQL on the same table that finds
 * the same rows or numbers. On the embedded server, and on every PostgreSQL ≥ 15 installed on this machine.
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
import { scopeOf, VISITS } from '../src/adapters/database/test-ledgers.ts'
import { storeServers } from '../src/adapters/database/test-server.ts'
import { wholeYear } from '../src/domain/calendar/index.ts'
import { type Measurement, measured, medianOf, printTable } from './harness.ts'

const ROWS = 1_000_000
const UNIT = scopeOf('bench')
const PLACES = 50

/** Made by the database itself; digests of the right length, whose content no question here depends on. */
async function fill(db: Database): Promise<void> {
  await sql`
    insert into ledger_visits (unit_id, id, year, happened_on, strength, source, is_sample, evidence, entered_at,
      entered_by, revision, row_digest, visited_on, place, outcome, people, hours, cost, is_urgent)
    select 'bench', to_char(n, 'fm0000000'), 2020, day, 2, '走访记录', true, '{}', now(), 'wang', 1,
      md5(n::text) || md5((-n)::text), day, '第' || n % ${sql.lit(PLACES)} || '村',
      (array['办结', '转办', '未办'])[1 + n % 3], n % 9, (n % 7)::numeric / 2, n::bigint * 7 % 100000, n % 11 = 0
    from (select n, date '2020-01-01' + (n::bigint * 7919 % 366)::int as day
      from generate_series(1, ${sql.lit(ROWS)}) as n) as drawn`.execute(db)
  await sql`vacuum analyze ledger_visits`.execute(db)
}

interface Question {
  readonly name: string
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
  const measure = (kind: 'count' | 'sum') =>
    store.measure(UNIT, [
      {
        ledger: 'visits',
        period: wholeYear(2020),
        measure: kind === 'count' ? { kind, where: {} } : { kind, field: 'cost', where: { outcome: '办结' } },
      },
    ])
  const all = `from ledger_visits where unit_id = 'bench' and year = 2020 and voided_at is null`
  const page = (order: string) => `select * ${all} order by ${order} limit 50`
  return [
    { name: 'list, first page', ours: () => list({}), plain: `${page('happened_on, id')}; select count(*) ${all}` },
    {
      name: 'list, last page',
      ours: () => list({ offset: ROWS - 50 }),
      plain: `${page('happened_on desc, id desc')}; select count(*) ${all}`,
    },
    {
      name: 'list, filtered by a choice and an amount',
      ours: () => list({ where: { outcome: '办结', cost: { atLeast: 99_000 } } }),
      plain: `${page('happened_on, id').replace('order by', "and outcome = '办结' and cost >= 99000 order by")};
        select count(*) ${all} and outcome = '办结' and cost >= 99000`,
    },
    {
      name: 'list, words in a text',
      ours: () => list({ where: { place: { contains: '49村' } } }),
      plain: `${page('happened_on, id').replace('order by', "and strpos(lower(place), '49村') > 0 order by")};
        select count(*) ${all} and strpos(lower(place), '49村') > 0`,
    },
    {
      name: 'totals by month',
      ours: () => summary({ kind: 'month' }),
      plain: `select date_trunc('month', happened_on::timestamp), count(*), sum(people), sum(cost) ${all} group by 1`,
    },
    {
      name: 'totals by a field',
      ours: () => summary({ kind: 'field', field: 'place' }),
      plain: `select place, count(*), sum(people), sum(cost) ${all} group by 1`,
    },
    { name: 'measure: count, with digest', ours: () => measure('count'), plain: `select count(*) ${all}` },
    {
      name: 'measure: filtered sum, with digest',
      ours: () => measure('sum'),
      plain: `select count(*), sum(cost) ${all} and outcome = '办结'`,
    },
  ]
}

async function answered(db: Database, { name, ours, plain }: Question): Promise<Measurement> {
  const direct = await measured({ name, runs: 3, warmUp: 1, limit: { name: '', milliseconds: 0 } }, async () => {
    for (const statement of plain.split(';')) await sql.raw(statement).execute(db)
  })
  const limit = { name: 'plain SQL', milliseconds: medianOf(direct.runs) }
  return measured({ name, runs: 3, warmUp: 1, limit }, ours)
}

for (const kind of storeServers()) {
  if (kind.kind === 'running') continue
  const folder = mkdtempSync(join(tmpdir(), 'zhengji-bench-'))
  const binaries = kind.kind === 'installed' ? { binaries: kind.binaries } : {}
  const server = await openEmbeddedServer({ folder, isTemporary: true, ...binaries })
  const db = openDatabase(embeddedConnections(server, 'postgres'))
  try {
    await migrate(db, (transaction) => createLedgerTables(transaction, [VISITS]))
    await fill(db)
    console.log(`\n${kind.name}, ${ROWS.toLocaleString('en')} rows\n`)
    const rows: Measurement[] = []
    for (const question of questionsOn(db)) rows.push(await answered(db, question))
    printTable(rows)
  } finally {
    await db.destroy()
    await server.close()
    rmSync(folder, { recursive: true, force: true })
  }
}
