import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { testPorts } from '../adapters/database/test-database.ts'
import type { OwnLedgerBody, OwnLedgerView } from '../contract/own-ledger-view.ts'
import { ledgers } from '../ledgers/index.ts'
import { appendRows } from './append-rows.ts'
import { ownLedgerDraft, ownRow } from './own-ledger.builder.ts'
import { addOwnLedger, changeOwnLedger } from './own-ledger.ts'
import { prepareUnit } from './unit.builder.ts'
import { verifyTrail } from './verify-trail.ts'

const { ports, scope, db } = await testPorts({ definitions: ledgers })

const body = ({ id: _id, extends: _extends, versions: _versions, ...draft }: OwnLedgerView): OwnLedgerBody => draft

/** A ledger of the unit's own in two versions, with a row. */
async function sound(unitId: string): Promise<string> {
  await prepareUnit(ports, { unitId })
  const ledger = await addOwnLedger(ports, scope(unitId), ownLedgerDraft())
  await changeOwnLedger(ports, scope(unitId), { ledger: ledger.id, draft: { ...body(ledger), title: '走访台账' } })
  await appendRows(ports, scope(unitId), { year: 2020, ledger: ledger.id, drafts: [ownRow()] })
  expect(await problemsOf(unitId)).toEqual([])
  return ledger.id
}

const problemsOf = async (unitId: string) =>
  (await verifyTrail(ports, { unitId })).problems.map(({ at, message }) => `${at}：${message}`)

test.each([
  [
    'a definition changed in place',
    sql`update own_ledger set definition = replace(definition::text, '"转办"', '"办结"')::json where unit_id = 'U' and version = 2`,
    '台账定义 L 第 2 版：内容与摘要不符：定义被直接改动过',
  ],
  [
    'an earlier version changed in place',
    sql`update own_ledger set definition = replace(definition::text, '村名', '乡名')::json where unit_id = 'U' and version = 1`,
    '台账定义 L 第 1 版：内容与摘要不符：定义被直接改动过',
  ],
  [
    'a version taken out',
    sql`delete from own_ledger where unit_id = 'U' and version = 2`,
    '台账定义 L 第 2 版：日志 4 记载了这一版定义，现已没有：定义被直接删除过',
  ],
  [
    'a version put in',
    sql`insert into own_ledger select unit_id, id, 3, definition, digest, saved_at, saved_by from own_ledger
      where unit_id = 'U' and version = 2`,
    '台账定义 L 第 3 版：日志中没有这一版定义：定义被直接加入过',
  ],
])('%s past the program is found', async (title, statement, expected) => {
  const ledger = await sound(title)
  await sql.raw(statement.compile(db).sql.replaceAll("'U'", `'${title}'`)).execute(db)
  const problems = (await problemsOf(title)).map((one) => one.replace(ledger, 'L').replace(/日志 \d+/, '日志 4'))
  expect(problems).toEqual([expected])
})

test('a definition sealed anew is not the one in the trail', async () => {
  const ledger = await sound('resealed')
  const { rows } = await sql<{ text: string }>`
    select definition::text as text from own_ledger where unit_id = 'resealed' and version = 2`.execute(db)
  const forged = rows[0]?.text.replace('走访台账', '慰问台账') ?? ''
  await sql`update own_ledger set definition = ${forged}::json, digest = ${ports.digests.sm3(forged)}
    where unit_id = 'resealed' and version = 2`.execute(db)
  expect(await problemsOf('resealed')).toEqual([`台账定义 ${ledger} 第 2 版：与日志记载的摘要不符：定义被直接改动过`])
})
