import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readCaseFiles } from '../adapters/case-files.ts'
import { testPorts } from '../adapters/database/test-database.ts'
import { ledgers } from '../ledgers/index.ts'
import { judgeFinding } from './judge-finding.ts'
import { loadCase } from './load-case.ts'
import { viewReport } from './view-report.ts'

const { ports, scope } = await testPorts({ definitions: ledgers })
const data = join(import.meta.dirname, '../../data')
const folders = { folder: join(data, 'kaiyuan-2020'), catalogues: join(data, 'catalogues'), year: 2020 }
await loadCase(ports, await readCaseFiles(folders))
const unit = scope('kaiyuan-bigdata')

test('our own report is examined whenever it is opened: its money adds up, and the gap that it states is not held against it', async () => {
  const { audit, document } = await viewReport(ports, unit, { year: 2020 })
  expect(audit.checks).toBeGreaterThan(40)
  const MONEY = ['T01', 'T02', 'T03', 'T04', 'T15', 'T16', 'T25']
  expect(audit.findings.filter(({ rule }) => MONEY.includes(rule))).toEqual([])
  for (const { block } of audit.findings) expect(block === null || document.blocks[block] !== undefined).toBe(true)
})

test('a verdict on one of its findings is shown with it', async () => {
  const [finding] = (await viewReport(ports, unit, { year: 2020 })).audit.findings
  if (finding === undefined) return
  const { fingerprint, rule } = finding
  await judgeFinding(ports, unit, { fingerprint, rule, verdict: 'dismissed', reason: '已在正文说明', file: null })
  const [again] = (await viewReport(ports, unit, { year: 2020 })).audit.findings
  expect(again?.verdict).toMatchObject({ verdict: 'dismissed', reason: '已在正文说明' })
})
