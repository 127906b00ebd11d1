import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { readXlsx } from 'hucre/xlsx'
import { beforeEach, expect, test } from 'vitest'
import { readCaseFiles } from '../adapters/case-files.ts'
import { testPorts } from '../adapters/database/test-database.ts'
import { documentWriters } from '../adapters/writers/document-writers.ts'
import { Refusal } from '../contract/refusals.ts'
import { figuresFile, standaloneReport } from '../contract/report.ts'
import { ledgers } from '../ledgers/index.ts'
import { currentReport } from './current-report.ts'
import { decideReport } from './decide-report.ts'
import { exportReport } from './export-report.ts'
import { loadCase } from './load-case.ts'
import type { ReportFileName } from './report-files.ts'
import { saveReport } from './save-report.ts'
import { submitReport } from './submit-report.ts'
import { viewReport } from './view-report.ts'
import { voidRow } from './void-row.ts'

const data = join(import.meta.dirname, '../../data')
const writers = documentWriters(join(import.meta.dirname, 'no-inspector-here'))
const { ports, scope, clock, db } = await testPorts({ definitions: ledgers, writers })
await loadCase(
  ports,
  await readCaseFiles({ folder: join(data, 'kaiyuan-2020'), catalogues: join(data, 'catalogues'), year: 2020 }),
)
const unit = scope('kaiyuan-bigdata')
const year = 2020

beforeEach(async () => {
  clock.set('2021-05-20T02:00:00.000Z')
  await db.deleteFrom('report_version').execute()
})

async function refusal(work: Promise<unknown>): Promise<{ code: string; details: Readonly<Record<string, unknown>> }> {
  const outcome = await work.then(
    () => null,
    (error: unknown) => error,
  )
  if (!(outcome instanceof Refusal)) throw new Error(`not refused: ${String(outcome)}`)
  return { code: outcome.code, details: outcome.details }
}

async function exported(name: ReportFileName): Promise<Uint8Array> {
  const [file] = await exportReport(ports, unit, { year, only: [name] })
  if (file === undefined) throw new Error(`${name} was not written`)
  return file.content
}

const PUBLISHED = [
  '4,331,899.35',
  '4,362,576.87',
  '2,064,944.87',
  '2,297,632.00',
  '47.33%',
  '52.67%',
  '1,389,292.27',
  '1,619,969.79',
  '200,000.00',
  '160,425.76',
  '28,220.21',
  '94,991.11',
  '42,688.00',
  '118,650.00',
  '30,677.52',
  '230,677.52',
  '1,357,817.18',
  '1,060,000.00',
  '297,817.18',
  '236场',
  '30场',
]

test('the published amounts stand in the document, in the page and in the file of figures identically', async () => {
  const docx = strFromU8(unzipSync(await exported('report.docx'))['word/document.xml'] ?? new Uint8Array())
  const words = [...docx.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text ?? '')
  const html = new TextDecoder().decode(await exported('report.html'))
  const spans = [...html.matchAll(/<span class="figure" data-figure="([^"]+)"[^>]*>([^<]*)<\/span>/g)].map(
    ([, id, text]) => ({ id, text }),
  )
  const { figures } = figuresFile.parse(JSON.parse(new TextDecoder().decode(await exported('figures.json'))))
  const views = new Map(figures.map((view) => [view.id, view]))
  for (const amount of PUBLISHED) {
    expect({ amount, inDocx: words.some((text) => text.startsWith(amount)) }).toEqual({ amount, inDocx: true })
    expect({ amount, inHtml: spans.some(({ text }) => text?.startsWith(amount)) }).toEqual({ amount, inHtml: true })
  }
  for (const { id, text } of spans) {
    const view = views.get(id ?? '')
    if (view?.kind === 'money') continue // a sentence may print 亿元, or leave the sign to its words
    expect({ id, text }).toEqual({
      id,
      text: text?.includes(view?.unit ?? '?') ? `${view?.display}${view?.unit}` : view?.display,
    })
  }
})

test('every number of the page has a figure, whose digest the records confirm', async () => {
  const html = new TextDecoder().decode(await exported('report.html'))
  const block = /id="zhengji-report">(.*?)<\/script>/s.exec(html)?.[1] ?? ''
  const report = standaloneReport.parse(JSON.parse(block))
  const named = report.document.blocks
    .flatMap((block) => (block.kind === 'table' ? block.rows.flat(2) : block.runs))
    .flatMap((run) => (run.kind === 'figure' ? [run.figure] : []))
  expect(named.filter((id) => report.figures[id] === undefined)).toEqual([])
  const { snapshot } = await currentReport(ports, unit, { year })
  for (const [id, view] of Object.entries(report.figures)) {
    expect({ id, digest: view.digest }).toEqual({ id, digest: snapshot.facts.figures.get(id)?.digest })
    const behind = report.records[id]
    if (view.records === null) continue
    expect({ id, total: behind?.total }).toEqual({ id, total: view.records.rowCount })
    expect(behind?.keys.filter((key) => report.rows[key] === undefined)).toEqual([])
  }
})

test('what is kept inside the unit does not leave it with the page', async () => {
  const html = new TextDecoder().decode(await exported('report.html'))
  const report = standaloneReport.parse(JSON.parse(/id="zhengji-report">(.*?)<\/script>/s.exec(html)?.[1] ?? ''))
  const rows = Object.values(report.rows)
  const payments = rows.filter(({ ledger }) => ledger === 'payment')
  expect(payments.length).toBeGreaterThan(50)
  expect(payments.flatMap(({ fields }) => fields.map(({ name }) => name))).not.toContain('payee')
  expect(new Set(rows.map(({ enteredBy }) => enteredBy))).toEqual(new Set(['本单位经办人员']))
})

test('the annexes carry the same figures as numbers, in the unit of the form', async () => {
  const whole = await readXlsx(await exported('annex-2.xlsx'))
  expect(whole.sheets[0]?.rows.flat()).toContain(236)
  const projects = await readXlsx(await exported('annex-3.xlsx'))
  expect(projects.sheets).toHaveLength(6)
  const last = projects.sheets[5]?.rows.flat()
  expect(last).toContain(86)
  expect(last).toContain(86.71)
  expect(last).toContain('良')
})

test('the shipped template has no bare number on the case, and lacks nothing', async () => {
  const { snapshot } = await currentReport(ports, unit, { year })
  expect(snapshot.compiled.bareNumbers).toEqual([])
  expect(snapshot.compiled.missing).toEqual([])
})

test('saving keeps every version; a template with errors is refused with all of them', async () => {
  expect(await saveReport(ports, unit, { year, template: '# 概况\n收入{income.total}' })).toMatchObject({
    version: 1,
    state: { state: 'drafting' },
  })
  expect(await saveReport(ports, unit, { year, template: '# 概况\n支出{expenditure.total}' })).toMatchObject({
    version: 2,
  })
  const { code, details } = await refusal(saveReport(ports, unit, { year, template: '{收入}\n@表 无' }))
  expect({ code, findings: details.findings }).toMatchObject({
    code: 'report/template-invalid',
    findings: [{ line: 1 }, { line: 2 }],
  })
  expect((await refusal(saveReport(ports, unit, { year: 2031, template: '# 甲' }))).code).toBe('year/not-found')
  const view = await viewReport(ports, unit, { year })
  expect(view).toMatchObject({
    version: 2,
    state: { state: 'drafting' },
    document: { blocks: [{ number: '一、' }, {}] },
  })
  expect(view.figures.map(({ id }) => id)).toContain('expenditure.basic')
})

test('a figure that is not there is told at its line', async () => {
  await saveReport(ports, unit, { year, template: '# 甲\n共{meeting.lecture@01..10}' })
  const { code, details } = await refusal(viewReport(ports, unit, { year }))
  expect({ code, findings: details.findings }).toMatchObject({
    code: 'report/template-invalid',
    findings: [{ line: 2, column: 2 }],
  })
})

test('months are computed where the template names them, by class too', async () => {
  await saveReport(ports, unit, {
    year,
    template:
      '{meeting.lectures@01..06}\n@每个 分类 video_conference.supported.system@01..03 以、连接\n{分类.名称}{分类.数}\n@完',
  })
  const { document, bareNumbers } = await viewReport(ports, unit, { year })
  expect(bareNumbers).toEqual([])
  const [block] = document.blocks
  const runs = block?.kind === 'paragraph' ? block.runs : []
  expect(runs.flatMap((run) => (run.kind === 'figure' ? [run.figure] : [])).slice(0, 2)).toEqual([
    'meeting.lectures@2020-01..2020-06',
    'video_conference.supported.system=省电子政务@2020-01..2020-03',
  ])
  expect(new TextDecoder().decode(await exported('report.html'))).toContain('meeting.lectures@2020-01..2020-06')
})

test('bare numbers block submission, with their places', async () => {
  await saveReport(ports, unit, { year, template: '# 概况\n共召开会议236场，三次检查。' })
  const { code, details } = await refusal(submitReport(ports, unit, { year }))
  expect({ code, findings: details.findings }).toMatchObject({
    code: 'report/bare-numbers',
    findings: [
      {
        line: 2,
        column: 6,
        text: '236',
        suggestion: '与“保障视频会议场次”的数相同，可写成“{video_conference.supported}”',
      },
      { line: 2, column: 11, text: '三次' },
    ],
  })
  expect((await viewReport(ports, unit, { year })).state).toEqual({ state: 'drafting' })
})

test('what was submitted stays as it was: words, figures and annexes', async () => {
  await saveReport(ports, unit, { year, template: '# 概况\n召开党组会议{meeting.groupMeetings}' })
  expect(await submitReport(ports, unit, { year })).toMatchObject({
    version: 1,
    state: { state: 'submitted', by: 'tester' },
  })
  expect((await refusal(submitReport(ports, unit, { year }))).code).toBe('report/locked')
  expect((await refusal(saveReport(ports, unit, { year, template: '# 甲' }))).code).toBe('report/locked')
  const before = await viewReport(ports, unit, { year })
  const { rows } = await ports.ledgers.list(unit, 'meeting', { year, where: { kind: '党组会议' } })
  const [row] = rows
  if (row === undefined) throw new Error('the case has meetings')
  clock.set('2021-06-01T02:00:00.000Z')
  await voidRow(ports, unit, { ledger: 'meeting', id: row.id, revision: row.revision, reason: '重复登记' })
  const after = await viewReport(ports, unit, { year })
  expect(after.document).toEqual(before.document)
  expect(after.compiledAt).toBe('2021-05-20T02:00:00.000Z')
  const html = new TextDecoder().decode(await exported('report.html'))
  const report = standaloneReport.parse(JSON.parse(/id="zhengji-report">(.*?)<\/script>/s.exec(html)?.[1] ?? ''))
  // The records are no longer those that the figure was computed from.
  expect(report.records['meeting.groupMeetings']).toEqual({ keys: [], total: 7 })
  expect((await exported('annex-2.xlsx')).length).toBeGreaterThan(1_000)
})

test('a director returns with a reason or approves, once', async () => {
  expect((await refusal(decideReport(ports, unit, { year, decision: { kind: 'approve' } }))).code).toBe(
    'report/not-found',
  )
  await submitReport(ports, unit, { year })
  expect((await refusal(decideReport(ports, unit, { year, decision: { kind: 'return', reason: ' ' } }))).code).toBe(
    'input/invalid',
  )
  const returned = await decideReport(ports, unit, { year, decision: { kind: 'return', reason: '补充差额说明 ' } })
  expect(returned.state).toMatchObject({ state: 'returned', reason: '补充差额说明' })
  expect((await viewReport(ports, unit, { year })).state).toMatchObject({ state: 'returned', by: 'tester' })
  expect(await saveReport(ports, unit, { year, template: '# 概况\n收入{income.total}' })).toMatchObject({ version: 2 })
  await submitReport(ports, unit, { year })
  expect(await decideReport(ports, unit, { year, decision: { kind: 'approve' } })).toMatchObject({
    version: 2,
    state: { state: 'approved' },
  })
  expect((await refusal(decideReport(ports, unit, { year, decision: { kind: 'approve' } }))).code).toBe('report/locked')
  expect(
    (await ports.trail.about(unit.unitId, { kind: 'report', id: '2020-2' })).slice(0, 3).map(({ action }) => action),
  ).toEqual(['report:approve', 'report:submit', 'report:save'])
})
