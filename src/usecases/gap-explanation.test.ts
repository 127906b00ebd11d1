import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readCaseFiles } from '../adapters/case-files.ts'
import { testPorts } from '../adapters/database/test-database.ts'
import { ledgers } from '../ledgers/index.ts'
import { appendRows } from './append-rows.ts'
import { loadCase } from './load-case.ts'
import { viewBudget } from './view-budget.ts'
import { viewReport } from './view-report.ts'

const { ports, scope } = await testPorts({ definitions: ledgers })
const data = join(import.meta.dirname, '../../data')
const folders = { folder: join(data, 'kaiyuan-2020'), catalogues: join(data, 'catalogues'), year: 2020 }
await loadCase(ports, await readCaseFiles(folders))
const unit = scope('kaiyuan-bigdata')
const year = 2020

const explanation = (functionCode: string | null, amount: number, reason: string) => ({
  year,
  values: { functionCode, amount, reason, documentNumber: '示例说明〔2021〕3号' },
  strength: 0,
  source: '示例',
  isSample: true,
  evidence: [],
})

const said = async () => {
  const { document, audit } = await viewReport(ports, unit, { year })
  return { words: JSON.stringify(document.blocks), findings: audit.findings.filter(({ rule }) => rule === 'T03') }
}

test('a gap explained in part is told apart: what is said, what is left, on the page and in the report', async () => {
  await appendRows(ports, unit, {
    year,
    ledger: 'gap_explanation',
    drafts: [
      explanation('2010303', 20_000_000, '社会事业发展规划的拨款在本科目列支'),
      explanation('2010406', -20_000_000, '拨款在机关服务科目列支'),
    ],
  })
  const { byCode, total, remarks } = await viewBudget(ports, unit, { year })
  const shown = (code: string) => byCode.find((one) => one.code === code)
  expect(shown('2010406')?.unexplained.value).toBe('0')
  expect(shown('2010303')?.unexplained.display).toBe('30,677.52')
  expect(shown('2010303')?.explanations).toHaveLength(1)
  expect(total.unexplained.display).toBe('30,677.52')
  expect(total.explanations).toEqual([])
  expect(remarks.some(({ words }) => words.startsWith('2010406'))).toBe(false)
  expect(remarks.find(({ words }) => words.startsWith('2010303'))?.words).toContain('仍有30,677.52元待说明')
  const { words } = await said()
  expect(words).toContain('原因是')
  expect(words).toContain('尚未说明的差额：')
})

test('wholly explained, nothing of it waits any more: page, report and audit are silent', async () => {
  const rows = [explanation('2010303', 3_067_752, '使用以前年度结余资金')]
  await appendRows(ports, unit, { year, ledger: 'gap_explanation', drafts: rows })
  const { remarks, total } = await viewBudget(ports, unit, { year })
  expect(total.unexplained.value).toBe('0')
  expect(
    remarks.filter(({ figures }) => figures.includes('gap.total') || figures[0]?.startsWith('expenditure.')),
  ).toEqual([])
  const { words, findings } = await said()
  expect(words).toContain('各科目的差额均已说明')
  expect(words).not.toContain('收支差额的来源说明不完整')
  expect(findings).toEqual([])
})
