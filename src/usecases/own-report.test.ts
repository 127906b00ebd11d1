import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { readCaseFiles } from '../adapters/case-files.ts'
import { testPorts } from '../adapters/database/test-database.ts'
import { readFile } from '../adapters/readers/read-file.ts'
import { documentWriters } from '../adapters/writers/document-writers.ts'
import type { Finding } from '../domain/finding/index.ts'
import { ledgers } from '../ledgers/index.ts'
import { auditDocument } from './audit-document.ts'
import { exportReport } from './export-report.ts'
import { loadCase } from './load-case.ts'
import type { ReportFileName } from './report-files.ts'

const data = join(import.meta.dirname, '../../data')
const writers = documentWriters(join(import.meta.dirname, 'no-inspector-here'))
const { ports, scope } = await testPorts({ definitions: ledgers, writers })
const NAMES: readonly ReportFileName[] = ['report.docx', 'report.html', 'annex-2.xlsx', 'annex-3.xlsx']

/** Each file of the compiled case as its readers read it. */
const texts = new Map<string, Awaited<ReturnType<typeof readFile>>['document']>()

beforeAll(async () => {
  const folders = { folder: join(data, 'kaiyuan-2020'), catalogues: join(data, 'catalogues'), year: 2020 }
  await loadCase(ports, await readCaseFiles(folders))
  for (const { name, content } of await exportReport(ports, scope('kaiyuan-bigdata'), { year: 2020, only: NAMES })) {
    texts.set(name, (await readFile(content, name)).document)
  }
})

const documentOf = (name: string) => {
  const document = texts.get(name)
  if (document === undefined) throw new Error(`${name} was not written`)
  return document
}
const said = ({ rule, message }: Finding) => `${rule} ${message}`

describe('our own report passes our own audit', () => {
  test.each(NAMES)('%s is read whole, and nothing false is held against it', (name) => {
    const { findings, characters } = auditDocument(documentOf(name))
    expect(characters).toBeGreaterThan(1500)
    expect(findings.map(said)).toEqual([])
  })

  test('what can be checked in it was checked: sums, rates, scores, the forms', () => {
    const outcomes = (name: string) =>
      new Map(auditDocument(documentOf(name)).obligations.map(({ rule, outcome }) => [rule, outcome]))
    const report = outcomes('report.docx')
    for (const rule of ['T02', 'T06', 'T16', 'T25', 'T33']) expect(report.get(rule)).toBe('consistent')
    const forms = outcomes('annex-3.xlsx')
    for (const rule of ['S01', 'S02', 'S03', 'S04', 'S07', 'S08', 'S09', 'S10', 'S12', 'S18'])
      expect(forms.get(rule)).toBe('consistent')
  })

  test('one digit changed in any of its files is found', () => {
    const changed = (name: string, from: string, to: string) => {
      const document = documentOf(name)
      const at = document.text.indexOf(from)
      expect(at).toBeGreaterThan(-1)
      const text = document.text.slice(0, at) + to + document.text.slice(at + from.length)
      return auditDocument({ ...document, text }).findings.map(({ rule }) => rule)
    }
    expect(changed('report.docx', '642,200.00\t638,400.00', '642,200.00\t638,500.00')).toContain('T25')
    expect(changed('report.html', '预算执行率99.41%', '预算执行率98.41%')).toContain('T16')
  })
})
