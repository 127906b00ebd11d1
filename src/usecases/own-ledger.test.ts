import { describe, expect, test } from 'vitest'
import { testPorts } from '../adapters/database/test-database.ts'
import { storeServers } from '../adapters/database/test-server.ts'
import type { OwnLedgerBody, OwnLedgerView } from '../contract/own-ledger-view.ts'
import type { Person } from '../domain/access/index.ts'
import { ledgers } from '../ledgers/index.ts'
import { amendRow } from './amend-row.ts'
import { appendRows } from './append-rows.ts'
import { computeUnitFigures } from './compute-figures.ts'
import { listRows, viewRow } from './list-rows.ts'
import { ownField, ownLedgerDraft, ownRow } from './own-ledger.builder.ts'
import { addOwnLedger, changeOwnLedger, listOwnLedgers } from './own-ledger.ts'
import { previewOwnLedger } from './preview-own-ledger.ts'
import { recountFigures } from './recount-figures.ts'
import { search } from './search.ts'
import { prepareUnit, refusalOf } from './unit.builder.ts'
import { verifyTrail } from './verify-trail.ts'
import { voidRow } from './void-row.ts'

const stores = await Promise.all(
  storeServers().map(async (on) => ({ on: on.name, ...(await testPorts({ definitions: ledgers, on })) })),
)

const body = ({ id: _id, extends: _extends, versions: _versions, ...draft }: OwnLedgerView): OwnLedgerBody => draft
const officer: Person = { id: 'li', login: 'li', name: '李', unitId: '', roles: ['performance-officer'] }

describe.each(stores)('a ledger of the unit’s own on $on', ({ ports, scope, db }) => {
  const defined = async (unitId: string) => {
    await prepareUnit(ports, { unitId })
    const unit = scope(unitId)
    const ledger = await addOwnLedger(ports, unit, ownLedgerDraft())
    const enter = (...rows: object[]) => appendRows(ports, unit, { year: 2020, ledger: ledger.id, drafts: rows })
    const figure = async (measure: string) =>
      (await computeUnitFigures(ports, unit, { year: 2020 })).figures.get(`${ledger.id}.${measure}`)
    return { unit, ledger, enter, figure, person: { ...officer, unitId } }
  }

  test('takes rows, lists, counts, is found and verified as a built-in one', async () => {
    const { unit, ledger, enter, figure } = await defined('whole')
    await enter(ownRow(), ownRow({ f2: '中和营', f3: '转办', f4: 5 }))
    const asked = { year: 2020, ledger: ledger.id, limit: 10, offset: 0, withVoided: false }
    const page = await listRows(ports, unit, { ...asked, where: '{"f4":{"atLeast":6}}', sort: '-f4' })
    expect(page).toMatchObject({ total: 1, rows: [{ ledgerTitle: '走访农户台账', happenedOn: '2020-03-05' }] })
    expect((await figure('m1'))?.value).toEqual({ numerator: 2n, denominator: 1n })
    expect((await figure('m2'))?.value).toEqual({ numerator: 7n, denominator: 1n })
    expect((await figure('m1.f3=转办'))?.value).toEqual({ numerator: 1n, denominator: 1n })
    const { hits } = await search(ports, unit, { year: 2020, words: '中和营' })
    expect(hits).toMatchObject([{ kind: 'record', ledgerTitle: '走访农户台账', label: '中和营' }])
    expect((await recountFigures(ports, unit, { year: 2020 })).problems).toEqual([])
    expect(await verifyTrail(ports, { unitId: 'whole' })).toMatchObject({ rows: 2, problems: [] })
  })

  test('is of this unit alone', async () => {
    const { ledger } = await defined('mine')
    await prepareUnit(ports, { unitId: 'theirs' })
    const asked = { year: 2020, ledger: ledger.id, limit: 10, offset: 0, withVoided: false }
    expect((await refusalOf(listRows(ports, scope('theirs'), asked))).code).toBe('ledger/not-found')
    expect((await listOwnLedgers(ports, scope('theirs'))).ledgers).toEqual([])
  })

  test('a changed definition keeps rows, digests and history; a retired field stays with the rows that have it', async () => {
    const { unit, ledger, enter, figure } = await defined('kept')
    const [row] = await enter(ownRow())
    const draft = body(ledger)
    const changed = await changeOwnLedger(ports, unit, {
      ledger: ledger.id,
      draft: {
        ...draft,
        fields: [
          ...draft.fields.map((field) =>
            field.name === 'f3'
              ? { ...field, label: '办理结果', type: { kind: 'choice' as const, options: ['已办结', '转办'] } }
              : { ...field, isRetired: field.name === 'f4' },
          ),
          ownField('f5', '备注', { isOptional: true }),
        ],
        list: ['f1', 'f2', 'f3', 'f5'],
        measures: draft.measures.slice(0, 1),
      },
    })
    expect(changed.versions).toMatchObject([
      {
        version: 2,
        changes: [
          '字段“结果”改名为“办理结果”',
          '停用字段“户数”',
          '新增字段“备注”',
          '调整列表栏目',
          '删除统计“走访户数”',
        ],
      },
      { version: 1 },
    ])
    const [first] = (await ports.ledgers.list(unit, ledger.id, { year: 2020 })).rows
    expect(first).toMatchObject({ digest: row?.digest, values: { f3: '办结', f4: 7, f5: null } })
    const amended = await amendRow(ports, unit, {
      ledger: ledger.id,
      id: row?.id ?? '',
      revision: 1,
      values: { f3: '已办结', f5: '雨天' },
    })
    expect(amended.values).toMatchObject({ f3: '已办结', f4: 7, f5: '雨天' })
    await enter({
      ...ownRow({ f2: '羊街', f3: '转办', f5: null, f4: undefined }),
      values: { f1: '2020-04-01', f2: '羊街', f3: '转办' },
    })
    const view = await viewRow(ports, unit, { ledger: ledger.id, id: amended.id })
    expect(view.fields.map(({ label }) => label)).toEqual(['走访日期', '村名', '办理结果', '备注'])
    expect(view.history[0]?.words).toContain('备注：空 → 雨天')
    await voidRow(ports, unit, { ledger: ledger.id, id: amended.id, revision: 2, reason: '重复' })
    expect((await figure('m1'))?.value).toEqual({ numerator: 1n, denominator: 1n })
    expect(await figure('m2')).toBeUndefined()
    expect(await verifyTrail(ports, { unitId: 'kept' })).toMatchObject({ rows: 2, problems: [] })
  })

  test('what a change would do to figures is told before it is saved, and nothing is saved', async () => {
    const { unit, ledger, enter, person } = await defined('before')
    await enter(ownRow(), ownRow({ f2: '中和营', f3: '转办', f4: 5 }))
    const draft = body(ledger)
    const next: OwnLedgerBody = {
      ...draft,
      fields: [...draft.fields, ownField('f5', '人数', { isOptional: true, type: { kind: 'count', unit: '人' } })],
      measures: [
        { name: 'm1', label: '走访次数', measure: { kind: 'count', where: { f3: '办结' } } },
        { name: 'm3', label: '走访人数', measure: { kind: 'sum', field: 'f5', where: {} } },
      ],
    }
    const query = { year: 2020, ledger: ledger.id, draft: next }
    const { figures, changes } = await previewOwnLedger(ports, unit, { ...query, person })
    expect(changes).toContain('新增字段“人数”')
    expect(figures).toEqual(
      expect.arrayContaining([
        { id: `${ledger.id}.m1`, label: '走访次数', unit: '次', before: '2', after: '1', isInReport: false },
        { id: `${ledger.id}.m2`, label: '走访户数', unit: '户', before: '7', after: null, isInReport: false },
        { id: `${ledger.id}.m3`, label: '走访人数', unit: '人', before: null, after: '0', isInReport: false },
      ]),
    )
    const administrator: Person = { ...person, roles: ['system-administrator'] }
    const hidden = await previewOwnLedger(ports, unit, { ...query, person: administrator })
    expect(hidden.showsValues).toBe(false)
    expect(hidden.figures.find(({ id }) => id === `${ledger.id}.m1`)).toMatchObject({ before: '', after: '' })
    expect((await listOwnLedgers(ports, unit)).ledgers[0]?.version).toBe(1)
  })

  test('a built-in ledger is extended for one unit; others share its table and see nothing of it', async () => {
    for (const unitId of ['ext-a', 'ext-b']) {
      await prepareUnit(ports, { unitId })
      const unit = scope(unitId)
      const label = unitId === 'ext-a' ? '主持人' : '记录人'
      const draft: OwnLedgerBody = {
        ...ownLedgerDraft({ identity: [], measures: [], happenedOn: null }),
        fields: [ownField('xText1', label, { isOptional: true })],
        list: ['xText1'],
      }
      const preview = { year: 2020, ledger: 'section', draft, person: { ...officer, unitId } }
      expect((await previewOwnLedger(ports, unit, preview)).figures).toEqual([])
      const saved = await changeOwnLedger(ports, unit, { ledger: 'section', draft })
      expect(saved.extends).not.toBeNull()
      const definition = (await ports.ledgers.definitions(unit)).find(({ id }) => id === 'section')
      expect(definition?.fields.xText1?.label).toBe(label)
      expect(definition?.list).toContain('xText1')
      expect((await ports.ledgers.list(unit, 'section', { year: 2020 })).rows).toEqual([])
    }
    await prepareUnit(ports, { unitId: 'ext-c' })
    const plain = (await ports.ledgers.definitions(scope('ext-c'))).find(({ id }) => id === 'section')
    expect(plain?.fields.xText1).toBeUndefined()
  })

  test('two who change it at the same time: the second is told', async () => {
    const { unit, ledger } = await defined('race')
    const draft = body(ledger)
    const rename = (title: string) => changeOwnLedger(ports, unit, { ledger: ledger.id, draft: { ...draft, title } })
    const outcomes = await Promise.allSettled([rename('甲台账'), rename('乙台账')])
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect((await refusalOf(rename('丙台账'))).code).toBe('ledger/changed-meanwhile')
  })

  test('another process on the same database knows it at once', async () => {
    const { portsOn } = await import('../adapters/database/database-ports.ts')
    const { LedgerCatalogue } = await import('../adapters/database/ledger-catalogue.ts')
    const { evidenceFiles } = await import('../adapters/files/evidence-files.ts')
    const { clock, writers, examiner, tables, thumbnails } = ports
    const other = portsOn(db, {
      catalogue: new LedgerCatalogue(ledgers),
      files: evidenceFiles('/tmp/none'),
      clock,
      writers,
      examiner,
      tables,
      thumbnails,
      backupsIn: '/tmp/none',
    })
    const { unit, ledger } = await defined('shared')
    expect((await other.ledgers.definitions(unit)).at(-1)?.title).toBe('走访农户台账')
    await changeOwnLedger(ports, unit, { ledger: ledger.id, draft: { ...body(ledger), title: '入户台账' } })
    expect((await other.ledgers.definitions(unit)).at(-1)?.title).toBe('入户台账')
  })
})
