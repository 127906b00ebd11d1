import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import type { LedgerDefinition } from '../domain/ledger/index.ts'
import { importRows } from '../usecases/import-rows.ts'
import { testApp } from './app.builder.ts'

/** The one file that is added. */
const AREA = `import { choice, count, counted, date, defineLedger, share, sum, text } from './define-ledger.ts'

/** 供水巡查台账: one row a visit. */
export const waterInspection = defineLedger({
  id: 'water_inspection',
  title: '供水巡查',
  subject: 'operations',
  rowUnit: '次',
  fields: {
    inspectedOn: date('巡查日期'),
    place: text('巡查点'),
    result: choice('结果', ['正常', '异常']),
    leaks: count('漏点', '处'),
  },
  happenedOn: 'inspectedOn',
  list: ['inspectedOn', 'place', 'result', 'leaks'],
  identity: ['inspectedOn', 'place'],
  measures: {
    inspected: counted('巡查次数'),
    leaksFound: sum('leaks', { label: '发现漏点' }),
    soundShare: share({ result: '正常' }, { label: '正常率' }),
  },
})
`

/** A copy of the program's ledgers with one file more, its index made by the command that everybody runs. */
function copyWithArea(): string {
  const root = join(import.meta.dirname, '..', '..')
  const copy = mkdtempSync(join(tmpdir(), 'zhengji-area-'))
  for (const part of ['package.json', 'scripts/catalogues.mjs', 'src/ledgers', 'src/domain'])
    cpSync(join(root, part), join(copy, part), { recursive: true })
  mkdirSync(join(copy, 'src'), { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'))
  writeFileSync(join(copy, 'src/ledgers/water-inspection.ts'), AREA)
  execFileSync(process.execPath, [join(copy, 'scripts/catalogues.mjs')])
  return copy
}

const copy = copyWithArea()
afterAll(() => rmSync(copy, { recursive: true, force: true }))
// The index of the copy has the same shape as ours.
const { ledgers } = (await import(pathToFileURL(join(copy, 'src/ledgers/index.ts')).href)) as {
  readonly ledgers: readonly LedgerDefinition[]
}
const { addUnit, addPerson, signedIn, ports, scope } = await testApp({ definitions: ledgers })
await addUnit('u1')
await addPerson({ login: 'clerk', unitId: 'u1', roles: ['clerk'] })
const clerk = await signedIn('clerk')

const ofYear = '/api/units/u1/years/2020'

test('an operations area is one file: form, import, entry, list, sums, description of the interface and figure', async () => {
  const form = (await clerk.ask('GET', '/api/units/u1/ledgers')).json().ledgers
  const described = form.find(({ id }: { id: string }) => id === 'water_inspection')
  expect(described.fields.map(({ label }: { label: string }) => label)).toEqual(['巡查日期', '巡查点', '结果', '漏点'])

  const content = new TextEncoder().encode(
    '巡查日期,巡查点,结果,漏点\n2020/3/5,水厂,正常,0\n2020年4月6日,泵站,异常,3\n',
  )
  const request = {
    ledger: 'water_inspection',
    year: 2020,
    file: { fileName: '巡查.csv', content },
    sheet: null,
    chosen: new Map<number, string>(),
    planDigest: null,
    lateReason: null,
  }
  const imported = await importRows(ports, scope('u1'), request, { signal: null, pace: async () => undefined })
  expect(imported).toEqual({ added: 2, changed: 0, unchanged: 0 })

  const rows = `${ofYear}/ledgers/water_inspection/rows`
  const entered = await clerk.ask('POST', rows, {
    rows: [
      {
        values: { inspectedOn: '2020-05-07', place: '水塔', result: '正常', leaks: 1 },
        strength: 2,
        source: '巡查记录',
        isSample: true,
        evidence: [],
      },
    ],
  })
  expect(entered.statusCode).toBe(200)
  expect((await clerk.ask('GET', `${rows}?sort=-leaks&where={"leaks":{"atLeast":1}}`)).json()).toMatchObject({
    total: 2,
    rows: [{ ledgerTitle: '供水巡查', happenedOn: '2020-04-06' }, { happenedOn: '2020-05-07' }],
  })
  const summary = await clerk.ask('GET', `${ofYear}/ledgers/water_inspection/summary?groupBy=result`)
  expect(summary.json()).toMatchObject({ rowCount: 3, groups: [{ key: '正常', rowCount: 2 }, { rowCount: 1 }] })

  const api = (await clerk.ask('GET', '/api/openapi.json')).json()
  expect(api.paths['/api/units/{unitId}/years/{year}/ledgers/water_inspection/rows'].post.summary).toBe(
    '录入记录：供水巡查',
  )
  expect(api.components.schemas.Row_water_inspection.properties.leaks).toMatchObject({ title: '漏点', type: 'integer' })

  const figure = (await clerk.ask('GET', `${ofYear}/figures/water_inspection.leaksFound`)).json()
  expect(figure).toMatchObject({ label: '发现漏点', display: '4', unit: '处' })
  const behind = await clerk.ask('GET', `${ofYear}/figures/water_inspection.inspected/records`)
  expect(behind.json().total).toBe(3)
})
