import type { FigureView } from '../contract/figure-view.ts'
import type { FormView } from '../contract/form-view.ts'
import type { GoalView, MonitoredSubject, MonitoringView } from '../contract/monitoring-view.ts'
import type { EvaluationFacts, ReportFacts } from '../documents/facts.ts'
import type {
  MonitoredFund,
  MonitoredGoalFacts,
  MonitoredSubjectFacts,
  MonitoringFacts,
} from '../documents/forms/monitoring-facts.ts'
import { monitoringWorkbook } from '../documents/forms/monitoring-form.ts'
import { printedContent } from '../documents/forms/printed-content.ts'
import type { FormCell, FormWorkbook } from '../documents/forms/workbook.ts'
import { computeDefined } from './compute-figures.ts'
import type { Entry } from './enter-unit.ts'
import { type ExportedFile, XLSX } from './export-rows.ts'
import { type LoadedFacts, loadReportFacts } from './load-report-facts.ts'
import { monthFigures } from './monitoring-goals.ts'
import type { Ports } from './ports.ts'
import { contextOf, presentFigure } from './present-figure.ts'
import { viewMonitoring } from './view-monitoring.ts'

export interface MonitoringFormQuery {
  readonly year: number
  /** 1…12. */
  readonly month: number
}

interface LoadedForm {
  readonly workbook: FormWorkbook
  readonly figures: ReadonlyMap<string, FigureView>
}

/**
 * 绩效运行监控表 on screen — as it prints, every digit still a figure that can be opened.
 *
 * @throws Refusal what viewMonitoring and loadReportFacts refuse
 */
export async function viewMonitoringForm(ports: Ports, entry: Entry, query: MonitoringFormQuery): Promise<FormView> {
  const { workbook, figures } = await loadForm(ports, entry, query)
  const cells = workbook.sheets.flatMap(({ rows }) => rows.flatMap((row) => row.cells))
  const shown = new Set(cells.flatMap(({ figure }) => figure ?? []))
  return {
    title: workbook.title,
    sheets: workbook.sheets.map(({ name, columnWidths, rows, footer }) => ({
      name,
      columnWidths: [...columnWidths],
      rows: rows.map((row) => row.cells.map(printedCell)),
      footer,
    })),
    figures: Object.fromEntries([...figures].filter(([id]) => shown.has(id))),
  }
}

function printedCell({ content, ...cell }: FormCell): FormView['sheets'][number]['rows'][number][number] {
  return { ...cell, text: printedContent(content) }
}

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/**
 * 下载绩效运行监控表 — as a workbook whose sums and rates compute, or as a Word file; who took it is recorded in the trail.
 *
 * @throws Refusal what viewMonitoring and loadReportFacts refuse
 */
export async function downloadMonitoringForm(
  ports: Ports,
  entry: Entry,
  { format, ...query }: MonitoringFormQuery & { readonly format: 'xlsx' | 'docx' },
): Promise<ExportedFile> {
  const { workbook } = await loadForm(ports, entry, query)
  const fileName = `${workbook.title}.${format}`
  const content = await (format === 'xlsx' ? ports.writers.xlsx(workbook) : ports.writers.formDocx(workbook))
  const { unitId, actor } = entry.scope
  await ports.transaction((within) =>
    within.trail.append({
      unitId,
      actor,
      action: 'monitoring:download',
      subject: { kind: 'year', id: String(query.year) },
      details: { fileName },
    }),
  )
  return { fileName, mediaType: format === 'xlsx' ? XLSX : DOCX, content }
}

async function loadForm(ports: Ports, entry: Entry, { year, month }: MonitoringFormQuery): Promise<LoadedForm> {
  const view = await viewMonitoring(ports, entry, { year, month })
  const loaded = await loadReportFacts(ports, entry.scope, { year, scoped: [], signedOn: ports.clock.today() })
  const { funds, figures } = await fundsByMonth(ports, entry, { loaded, month })
  const shown = new Map([...loaded.figures, ...figures, ...figuresOfView(view)])
  const facts: ReportFacts = { ...loaded, figures: shown }
  const monitoring: MonitoringFacts = {
    facts,
    month,
    rule: loaded.computed.outline.pack.monitoring,
    lightWords: view.rule.words,
    subjects: view.subjects.map((subject) => subjectFacts(subject, { loaded, funds })),
  }
  return { workbook: monitoringWorkbook(monitoring), figures: shown }
}

/** 项目资金 of a subject as they stood at the end of the month. */
type FundsOf = (evaluation: EvaluationFacts) => readonly MonitoredFund[]

async function fundsByMonth(
  ports: Ports,
  { scope }: Entry,
  { loaded, month }: { readonly loaded: LoadedFacts; readonly month: number },
): Promise<{ readonly funds: FundsOf; readonly figures: ReadonlyMap<string, FigureView> }> {
  const { outline, definitions } = loaded.computed
  const ledgers = await ports.ledgers.definitions(scope)
  const byMonth = monthFigures(loaded.year, { bases: definitions, ledgers })
  const funds: FundsOf = (evaluation) =>
    evaluation.funds.map(({ fund, initial, annual, executed }) => ({
      fund,
      initial,
      annual,
      executed: byMonth.asOf(executed, month),
      forecast: byMonth.atPace(executed, month),
    }))
  const all = [loaded.wholeUnit, ...loaded.projects.map(({ evaluation }) => evaluation)].flatMap(funds)
  const only = all.flatMap(({ executed, forecast }) => [executed, forecast].filter((id) => id !== null))
  const computed = await computeDefined(ports, scope, { outline, definitions: byMonth.definitions, only })
  const context = contextOf(computed, ledgers)
  const figures = [...computed.figures].map(([id, figure]) => [id, presentFigure(context, figure)] as const)
  return { funds, figures: new Map(figures) }
}

function figuresOfView({ subjects }: MonitoringView): [string, FigureView][] {
  return subjects
    .flatMap(({ money, indicators }) => [money, ...indicators])
    .flatMap(({ target, actual, forecast }) => [target, actual, forecast.figure])
    .flatMap((figure) => (figure === null ? [] : [[figure.id, figure]]))
}

function subjectFacts(
  { id, kind, name, money, indicators }: MonitoredSubject,
  { loaded, funds }: { readonly loaded: LoadedFacts; readonly funds: FundsOf },
): MonitoredSubjectFacts {
  const project = loaded.projects.find(({ code }) => code === id)
  const evaluation = project?.evaluation ?? (kind === 'unit' ? loaded.wholeUnit : null)
  const goals = kind === 'unit' ? loaded.objectives.map(({ content }) => content) : [project?.expectedGoal ?? '']
  return {
    kind,
    name,
    goals,
    funds: evaluation === null ? [] : funds(evaluation),
    money: goalFacts(money),
    indicators: indicators.map(goalFacts),
  }
}

function goalFacts(goal: GoalView): MonitoredGoalFacts {
  const { levelOne, levelTwo, name, targetWords, target, actual, forecast, light, answer, why } = goal
  return {
    levelOne,
    levelTwo,
    name,
    target: targetWords,
    targetFigure: target?.id ?? null,
    actual: actual?.id ?? null,
    forecast: forecast.figure?.id ?? null,
    light,
    absence: light === '无数据' ? why : null,
    answer,
  }
}
