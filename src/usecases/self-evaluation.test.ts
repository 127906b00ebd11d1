import { join } from 'node:path'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { readCaseFiles } from '../adapters/case-files.ts'
import { testPorts } from '../adapters/database/test-database.ts'
import type { EvaluationEntry } from '../contract/evaluation-entry-view.ts'
import { Refusal } from '../contract/refusals.ts'
import { day } from '../domain/calendar/index.ts'
import { ledgers } from '../ledgers/index.ts'
import { enterEvaluation } from './enter-evaluation.ts'
import { evaluateUnit } from './evaluate-unit.ts'
import { readEvaluationSheet } from './evaluation-sheet.ts'
import { loadCase } from './load-case.ts'
import { loadReportFacts } from './load-report-facts.ts'
import { decideEvaluation, reviewEvaluation, settledEvaluation, submitEvaluation } from './review-evaluation.ts'
import { tryEvaluation } from './try-evaluation.ts'
import { prepareUnit } from './unit.builder.ts'
import { verifyInstallation } from './verify-installation.ts'
import { voidRow } from './void-row.ts'

const data = join(import.meta.dirname, '../../data')
const { ports, scope, clock, db } = await testPorts({ definitions: ledgers })
const unit = scope('kaiyuan-bigdata')
const year = 2020
const PROOF = { source: '科室月报', strength: 1, evidence: [] }

beforeAll(async () => {
  await loadCase(
    ports,
    await readCaseFiles({ folder: join(data, 'kaiyuan-2020'), catalogues: join(data, 'catalogues'), year }),
  )
})

beforeEach(async () => {
  clock.set('2021-03-01T02:00:00.000Z')
  await db.deleteFrom('self_evaluation').execute()
})

async function refusal(work: Promise<unknown>): Promise<{ code: string; details: Readonly<Record<string, unknown>> }> {
  const outcome = await work.then(
    () => null,
    (error: unknown) => error,
  )
  if (!(outcome instanceof Refusal)) throw new Error(`not refused: ${String(outcome)}`)
  return { code: outcome.code, details: outcome.details }
}

/** An indicator of a subject that is reported month by month, with what was reported for one month. */
async function reported(subject: string) {
  const sheet = await readEvaluationSheet(ports, unit, { year, subject })
  const line = sheet.indicators.find(({ months }) => months.length > 0)
  const month = line?.months[0]
  if (line === undefined || month === undefined) throw new Error(`${subject} reports nothing month by month`)
  return { line, month, sheet }
}

/** What answers everything that a subject's points still ask for. */
async function answersFor(subject: string): Promise<EvaluationEntry[]> {
  const sheet = await readEvaluationSheet(ports, unit, { year, subject })
  const { project, spendingDeviation } = sheet
  const words = { kind: 'deviation' as const, cause: '其他', reason: '据实说明', measure: '下年改进', ...PROOF }
  const rowOf = new Map(
    sheet.subject.blocks.flatMap(({ indicators }) => indicators.map((one) => [one.code, one.rowId])),
  )
  return sheet.subject.owed.map(({ indicator: code }) => {
    const indicator = rowOf.get(code ?? '') ?? null
    const kept = sheet.indicators.find(({ rowId }) => rowId === indicator)?.deviation
    return indicator === null
      ? { ...words, indicator, project, revision: spendingDeviation?.revision ?? null }
      : { ...words, indicator, project: null, revision: kept?.revision ?? null }
  })
}

async function answerAll(): Promise<void> {
  for (const subject of ['unit', 'P1', 'P2', 'P3', 'P4', 'P5', 'P6'])
    await enterEvaluation(ports, unit, { year, entries: await answersFor(subject) })
}

const actual = (indicator: string, part: Partial<EvaluationEntry & { kind: 'actual' }>): EvaluationEntry => ({
  kind: 'actual',
  indicator,
  month: 1,
  value: '0',
  note: null,
  revision: null,
  ...PROOF,
  ...part,
})

test('the sheet of a project says what was entered and what may be', async () => {
  const { sheet, line } = await reported('P3')
  expect(sheet.subject.id).toBe('P3')
  expect(sheet.project).not.toBeNull()
  expect(line.boundTo).toBeNull()
  expect(sheet.bands[0]).toMatchObject({ from: '80', to: '100' })
  expect(sheet.causes).toContain('其他')
  expect(sheet.isLocked).toBe(false)
  expect((await refusal(readEvaluationSheet(ports, unit, { year, subject: 'P9' }))).code).toBe('evaluation/no-subject')
})

test('trying out changes the points and nothing else', async () => {
  const { line, month, sheet } = await reported('P3')
  const worse = actual(line.rowId, { month: month.month, value: '0', revision: month.revision })
  const tried = await tryEvaluation(ports, unit, { year, subject: 'P3', entries: [worse] })
  expect(Number(tried.total.value)).not.toBe(Number(sheet.subject.total.value))
  expect((await readEvaluationSheet(ports, unit, { year, subject: 'P3' })).subject.total.value).toBe(
    sheet.subject.total.value,
  )
  const wrong = actual(line.rowId, { month: month.month, value: '很多', revision: month.revision })
  expect((await refusal(tryEvaluation(ports, unit, { year, subject: 'P3', entries: [wrong] }))).code).toBe(
    'input/invalid',
  )
})

test('an entry is the next revision of what is there; who saw another is told', async () => {
  const { line, month } = await reported('P3')
  const entry = actual(line.rowId, { month: month.month, value: month.value, note: '已复核', revision: month.revision })
  await enterEvaluation(ports, unit, { year, entries: [entry] })
  const again = (await reported('P3')).line.months.find(({ month: of }) => of === month.month)
  expect(again).toMatchObject({ note: '已复核', revision: month.revision + 1, source: '科室月报' })
  expect((await refusal(enterEvaluation(ports, unit, { year, entries: [entry] }))).code).toBe('row/changed-meanwhile')
})

test('a judgement, a reason for an indicator and one for the spending of a project', async () => {
  const sheets = await Promise.all(['P1', 'P6'].map((subject) => readEvaluationSheet(ports, unit, { year, subject })))
  const [first, sixth] = sheets
  const line = first?.indicators[0]
  const words = { cause: '其他', reason: '供货推迟', measure: '提前采购' }
  const reasonFor = (indicator: string | null, revision: number | null): EvaluationEntry => {
    return {
      kind: 'deviation',
      indicator,
      project: indicator === null ? (sixth?.project ?? null) : null,
      revision,
      ...words,
      ...PROOF,
    }
  }
  const judged = sheets.flatMap(({ indicators }) => indicators).find(({ judgement }) => judgement !== null)
  const { band = '', share = '', revision = null, evidence = [] } = judged?.judgement ?? {}
  await enterEvaluation(ports, unit, {
    year,
    entries: [
      reasonFor(line?.rowId ?? '', line?.deviation?.revision ?? null),
      reasonFor(null, sixth?.spendingDeviation?.revision ?? null),
      ...(judged === undefined
        ? []
        : [
            {
              kind: 'judgement' as const,
              indicator: judged.rowId,
              band,
              share,
              reason: '逐项核对',
              revision,
              ...PROOF,
              evidence,
            },
          ]),
    ],
  })
  expect((await readEvaluationSheet(ports, unit, { year, subject: 'P1' })).indicators[0]?.deviation).toMatchObject(
    words,
  )
  expect((await readEvaluationSheet(ports, unit, { year, subject: 'P6' })).spendingDeviation).toMatchObject(words)
})

test('what is lacking blocks submission, and is named', async () => {
  const { missing } = await reviewEvaluation(ports, unit, { year })
  const { line } = await reported('P3')
  const kept = await ports.ledgers.list(unit, 'actual_value', { year, where: { indicator: line.rowId } })
  const whole = kept.rows.filter(({ values }) => values.indicator === line.rowId)
  const trail = ports.transaction(async (within) => {
    for (const { id, revision } of whole)
      await voidRow(within, unit, { ledger: 'actual_value', id, revision, reason: '试验' })
    const refused = await refusal(submitEvaluation(within, unit, { year }))
    expect(refused.code).toBe('evaluation/incomplete')
    expect(refused.details.missing).toHaveLength(missing.length + 1)
    throw new Error('taken back')
  })
  await expect(trail).rejects.toThrow('taken back')
})

test('a unit without indicators has nothing to fill in, to submit or to report', async () => {
  const { id } = await prepareUnit(ports, { unitId: 'without-indicators' })
  const sheet = await refusal(readEvaluationSheet(ports, scope(id), { year, subject: 'unit' }))
  const facts = await refusal(loadReportFacts(ports, scope(id), { year, scoped: [], signedOn: day('2020-12-31') }))
  expect([sheet.code, facts.code]).toEqual(['evaluation/nothing-set', 'evaluation/nothing-set'])
  const { code, details } = await refusal(submitEvaluation(ports, scope('without-indicators'), { year }))
  expect([code, details]).toEqual([
    'evaluation/incomplete',
    { missing: [{ subject: 'unit', subjectName: '整体支出', words: '还没有绩效指标，请先编制绩效目标' }] },
  ])
})

test('submitted, returned, submitted again and approved: locked in between, and all of it in the trail', async () => {
  await answerAll()
  expect((await reviewEvaluation(ports, unit, { year })).missing).toEqual([])
  const { line, month } = await reported('P3')
  const change = (value: string, revision: number) =>
    enterEvaluation(ports, unit, { year, entries: [actual(line.rowId, { month: month.month, value, revision })] })
  expect((await refusal(decideEvaluation(ports, unit, { year, decision: { kind: 'approve' } }))).code).toBe(
    'evaluation/not-submitted',
  )
  await submitEvaluation(ports, unit, { year })
  expect((await refusal(change('1', month.revision))).code).toBe('evaluation/locked')
  expect((await refusal(submitEvaluation(ports, unit, { year }))).code).toBe('evaluation/locked')
  await decideEvaluation(ports, unit, { year, decision: { kind: 'return', reason: '请复核一月数据' } })
  expect(await settledEvaluation(ports, unit, { year })).toBeNull()
  await change(month.value, month.revision)
  await submitEvaluation(ports, unit, { year })
  await decideEvaluation(ports, unit, { year, decision: { kind: 'approve' } })
  const review = await reviewEvaluation(ports, unit, { year })
  expect(review.state).toMatchObject({ state: 'approved' })
  expect(review.total.submitted).toBe(review.total.now)
  expect(review.history.map(({ words }) => words).slice(0, 4)).toEqual([
    '通过自评：2020',
    '提交自评：2020',
    '退回自评：请复核一月数据',
    '提交自评：2020',
  ])
  const settled = await settledEvaluation(ports, unit, { year })
  expect(settled?.subjects.map(({ total }) => total.value)).toEqual(
    (await evaluateUnit(ports, unit, { year })).subjects.map(({ total }) => total.value),
  )
  expect((await verifyInstallation(ports)).problems).toEqual([])
})
