import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { testPorts } from '../adapters/database/test-database.ts'
import { ledgers } from '../ledgers/index.ts'
import { appendRows } from './append-rows.ts'
import { backUp } from './back-up.ts'
import { computeUnitFigures } from './compute-figures.ts'
import { exportRows } from './export-rows.ts'
import { importRows } from './import-rows.ts'
import { ownLedgerDraft, ownRow } from './own-ledger.builder.ts'
import { addOwnLedger, listOwnLedgers } from './own-ledger.ts'
import { restore } from './restore.ts'
import { prepareUnit } from './unit.builder.ts'
import { verifyTrail } from './verify-trail.ts'

const source = await testPorts({ definitions: ledgers })
const target = await testPorts({ definitions: ledgers })
const folder = await mkdtemp(join(tmpdir(), 'zhengji-own-'))
afterAll(() => rm(folder, { recursive: true, force: true }))

const alone = { signal: null, pace: async () => undefined }

test('an own ledger’s measure is an indicator’s value; its rows go out, come in, and survive a backup', async () => {
  const { ports } = source
  await prepareUnit(ports, { unitId: 'life' })
  const unit = source.scope('life')
  const commitment = { kind: 'no-gap' as const, label: '每月走访', basis: null, where: {}, days: 31, per: null }
  const ledger = await addOwnLedger(ports, unit, ownLedgerDraft({ commitments: [{ name: 'c1', commitment }] }))
  await appendRows(ports, unit, {
    year: 2020,
    ledger: ledger.id,
    drafts: [ownRow(), ownRow({ f2: '中和营', f4: 5 })],
  })

  const indicator = {
    id: 'U-1',
    year: 2020,
    values: {
      code: 'U-1',
      stage: '申报',
      project: null,
      levelOne: '产出指标',
      levelTwo: '数量指标',
      name: '走访户数',
      explanation: '全年走访农户数',
      origin: '部门管理指标',
      comparator: '≥',
      target: '10',
      targetText: null,
      measuringUnit: '户',
      weight: '50',
      targetBasis: '计划标准',
      valueMethod: '情况统计法',
      valueSource: '部门业务记录',
      accumulation: '累加',
      measure: `${ledger.id}.m2`,
      scoringRule: null,
      evidenceRequirement: '走访台账',
      validation: '与走访照片逐户核对',
    },
    strength: 1,
    source: '计划',
    isSample: false,
    evidence: [],
  }
  await appendRows(ports, unit, { year: 2020, ledger: 'indicator', drafts: [indicator] })
  const { figures, outline } = await computeUnitFigures(ports, unit, { year: 2020 })
  expect(figures.get('indicator.U-1.actual')?.value).toEqual({ numerator: 12n, denominator: 1n })
  expect(figures.get('indicator.U-1.actual')?.strength).toBe(2)
  expect(outline.indicators[0]?.card).toMatchObject({ validation: '与走访照片逐户核对', limits: '' })

  const all = { year: 2020, ledger: ledger.id, withVoided: false }
  const exported = await exportRows(ports, unit, { ...all, format: 'xlsx' }, null)
  const given = { ledger: ledger.id, year: 2020, sheet: null, chosen: new Map(), planDigest: null, lateReason: null }
  const bring = (content: Uint8Array, fileName: string) =>
    importRows(ports, unit, { ...given, file: { fileName, content } }, alone)
  expect(await bring(exported.content, '走访.xlsx')).toEqual({ added: 0, changed: 0, unchanged: 2 })
  const more = new TextEncoder().encode('走访日期,村名,结果,户数\n2020/4/1,羊街,办结,3\n')
  expect(await bring(more, '走访.csv')).toEqual({ added: 1, changed: 0, unchanged: 0 })
  expect(await bring(more, '走访.csv')).toEqual({ added: 0, changed: 0, unchanged: 1 })

  const file = join(folder, 'own.tar.gz')
  await backUp(ports, { file, actor: 'tester' })
  await restore(target.ports, { file, actor: 'tester' })
  const there = target.scope('life')
  const { ledgers: restored } = await listOwnLedgers(target.ports, there)
  expect(restored).toMatchObject([{ id: ledger.id, title: '走访农户台账', commitments: [{ commitment }] }])
  const again = await computeUnitFigures(target.ports, there, { year: 2020 })
  expect(again.figures.get('indicator.U-1.actual')?.value).toEqual({ numerator: 15n, denominator: 1n })
  expect((await verifyTrail(target.ports, { unitId: 'life' })).problems).toEqual([])
})
