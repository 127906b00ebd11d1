import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { readCaseFiles } from '../adapters/case-files.ts'
import { testPorts } from '../adapters/database/test-database.ts'
import { Refusal } from '../contract/refusals.ts'
import { runsText } from '../domain/document/index.ts'
import { ledgers } from '../ledgers/index.ts'
import { decideReport } from './decide-report.ts'
import { loadCase } from './load-case.ts'
import { previewReport } from './preview-report.ts'
import { readReportVocabulary } from './read-report-vocabulary.ts'
import { listReportVersions, viewReportVersion } from './report-versions.ts'
import { saveReport } from './save-report.ts'
import { submitReport } from './submit-report.ts'

const data = join(import.meta.dirname, '../../data')
const { ports, scope, clock, db } = await testPorts({ definitions: ledgers })
await loadCase(
  ports,
  await readCaseFiles({ folder: join(data, 'kaiyuan-2020'), catalogues: join(data, 'catalogues'), year: 2020 }),
)
const unit = scope('kaiyuan-bigdata')
const year = 2020
const FIRST = '# 收入\n\n全年收入{income.total}。'
const SECOND = '# 收入与支出\n\n全年收入{income.total}，支出{expenditure.total}。'

beforeEach(async () => {
  clock.set('2021-05-20T02:00:00.000Z')
  await db.deleteFrom('report_version').execute()
})

async function codeOf(work: Promise<unknown>): Promise<string | null> {
  const outcome = await work.then(
    () => null,
    (error: unknown) => error,
  )
  return outcome instanceof Refusal ? outcome.code : null
}

test('words are tried out with the figures of now, and nothing is kept', async () => {
  const preview = await previewReport(ports, unit, { year, template: `${FIRST}共三个科目。` })
  const [heading, paragraph] = preview.document?.blocks ?? []
  expect(heading).toMatchObject({ kind: 'heading', number: '一、' })
  expect(paragraph?.kind === 'paragraph' ? runsText(paragraph.runs) : '').toBe('全年收入4,331,899.35元。共三个科目。')
  expect(preview.bareNumbers).toMatchObject([{ line: 3, text: '三个' }])
  expect(preview.figures.map(({ id }) => id)).toContain('income.total')
  expect(await listReportVersions(ports, unit, { year })).toEqual({ versions: [] })
})

test.each([
  { what: 'an unfinished condition', template: '@若 gap.total 大于零\n有差额', line: 1 },
  { what: 'a figure that does not exist', template: '# 收入\n\n{income.totl}', line: 3 },
])('$what comes back at its line, without a document', async ({ template, line }) => {
  const preview = await previewReport(ports, unit, { year, template })
  expect(preview).toMatchObject({ errors: [{ line }], document: null, figures: [] })
})

test('everything that words may name is listed as it reads now', async () => {
  const { figures, facts, tables, repetitions } = await readReportVocabulary(ports, unit, { year })
  expect(figures).toContainEqual({ id: 'income.total', label: expect.any(String), text: '4,331,899.35元' })
  expect(facts).toContainEqual({ name: '年度', label: '年度', text: '2020年度' })
  expect(facts).toContainEqual({ name: 'unit.type', label: '单位类型', text: '财政全额拨款事业单位' })
  expect(tables).toContain('收入按功能分类')
  expect(repetitions.find(({ name }) => name === '项目')?.fields).toContain('名称')
})

test('a draft reads with the figures of now, what was submitted with those of then', async () => {
  await saveReport(ports, unit, { year, template: FIRST })
  await submitReport(ports, unit, { year })
  await decideReport(ports, unit, { year, decision: { kind: 'return', reason: '请补充支出' } })
  await saveReport(ports, unit, { year, template: SECOND, basedOn: 1 })
  const { versions } = await listReportVersions(ports, unit, { year })
  expect(versions).toMatchObject([
    { version: 2, state: { state: 'drafting' } },
    { version: 1, state: { state: 'returned', reason: '请补充支出' } },
  ])
  expect(await viewReportVersion(ports, unit, { year, version: 1 })).toMatchObject({ isSettled: true, template: FIRST })
  const draft = await viewReportVersion(ports, unit, { year, version: 2 })
  expect(draft).toMatchObject({ isSettled: false, template: SECOND, errors: [] })
  expect(draft.figures).toContainEqual({
    id: 'expenditure.total',
    label: expect.any(String),
    text: '4,362,576.87元',
  })
})

test('who began from an older version does not overwrite the newer one', async () => {
  await saveReport(ports, unit, { year, template: FIRST, basedOn: null })
  expect(await codeOf(saveReport(ports, unit, { year, template: SECOND, basedOn: null }))).toBe(
    'report/changed-meanwhile',
  )
  expect((await saveReport(ports, unit, { year, template: SECOND, basedOn: 1 })).version).toBe(2)
})

test('a version that was never saved is refused', async () =>
  expect(await codeOf(viewReportVersion(ports, unit, { year, version: 9 }))).toBe('report/version-not-found'))
