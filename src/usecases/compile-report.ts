import type { FigureView } from '../contract/figure-view.ts'
import { Refusal } from '../contract/refusals.ts'
import type { CompiledReport } from '../contract/report.ts'
import { compileTemplate } from '../documents/compile/compile-template.ts'
import { scopedNames } from '../documents/compile/scoped-figures.ts'
import type { ReportFacts } from '../documents/facts.ts'
import { parseTemplate } from '../documents/template/parse-template.ts'
import type { ReportTemplate } from '../documents/template/template.ts'
import { REPORT_VOCABULARY } from '../documents/vocabulary/report-vocabulary.ts'
import type { UnitScope } from '../domain/access/index.ts'
import type { Day } from '../domain/calendar/index.ts'
import type { TemplateFinding } from '../domain/document/index.ts'
import type { LedgerDefinition } from '../domain/ledger/index.ts'
import { scopedFigures as scopedDefinitions } from '../figures/define-scoped-figures.ts'
import { definitionsOf } from './compute-figures.ts'
import { loadOutline } from './load-outline.ts'
import { loadReportFacts } from './load-report-facts.ts'
import type { Ports } from './ports.ts'

/** What a report is made of at one moment; enough to write every file of it. */
export interface ReportSnapshot {
  readonly compiled: CompiledReport
  readonly facts: SnapshotFacts
}

export interface SnapshotFacts extends ReportFacts {
  readonly figures: ReadonlyMap<string, FigureView>
}

export interface ReportToCompile {
  readonly year: number
  readonly template: string
  readonly signedOn: Day
}

/** What came of a template: with any error there is no report. */
export interface Attempt {
  readonly errors: readonly TemplateFinding[]
  readonly snapshot: ReportSnapshot | null
}

/**
 * 编译报告 — a template's words and the figures of this moment become the document, with what blocks its submission and
 * what it lacks.
 *
 * @throws Refusal report/template-invalid (`findings`, all of them by line), unit/not-found, year/not-found,
 * rule-pack/not-found
 */
export async function compileReport(
  ports: Ports,
  scope: UnitScope,
  toCompile: ReportToCompile,
): Promise<ReportSnapshot> {
  const { errors, snapshot } = await tryReport(ports, scope, toCompile)
  if (snapshot === null) throw invalid(errors)
  return snapshot
}

/**
 * 试编报告 — as {@link compileReport}, with what is wrong with the words given back.
 *
 * @throws Refusal unit/not-found, year/not-found, rule-pack/not-found
 */
export async function tryReport(
  ports: Ports,
  scope: UnitScope,
  { year, template: words, signedOn }: ReportToCompile,
): Promise<Attempt> {
  const { template, findings } = parseTemplate(words, REPORT_VOCABULARY)
  if (findings.length > 0) return { errors: findings, snapshot: null }
  const scoped = await scopedFigures(ports, scope, { year, template })
  const { computed: _computed, ...facts } = await loadReportFacts(ports, scope, { year, scoped, signedOn })
  const { document, errors, bareNumbers, missing, used } = compileTemplate(template, facts)
  return { errors, snapshot: errors.length > 0 ? null : { compiled: { document, bareNumbers, missing, used }, facts } }
}

/** @throws Refusal report/template-invalid (`findings`) when the words cannot be read as a template. */
export function assertReadable(words: string): void {
  const { findings } = parseTemplate(words, REPORT_VOCABULARY)
  if (findings.length > 0) throw invalid(findings)
}

function invalid(findings: readonly TemplateFinding[]): Refusal {
  return new Refusal('report/template-invalid', { findings })
}

/**
 * Figures over some months that the template names, those of every class where it repeats over classes. An id that names
 * nothing is left to the compiler, which says so at its line.
 */
async function scopedFigures(
  ports: Ports,
  scope: UnitScope,
  { year, template }: { year: number; template: ReportTemplate },
): Promise<readonly string[]> {
  const { figures, classes } = scopedNames(template, year)
  if (figures.length + classes.length === 0) return []
  const outline = await loadOutline(ports, scope, { year })
  const bases = definitionsOf(outline)
  const ledgers = await ports.ledgers.definitions(scope)
  const ids = [...figures, ...classes.flatMap((name) => classIds(name, ledgers))]
  return ids.filter((id) => scopedDefinitions(id, { bases, ledgers }).length > 0)
}

/** `video_conference.supported.system@…` → one id an option of the field. */
function classIds(name: string, definitions: readonly LedgerDefinition[]): string[] {
  const [base = '', months = ''] = name.split('@')
  const [ledger, measure, field = ''] = base.split('.')
  const type = definitions.find(({ id }) => id === ledger)?.fields[field]?.type
  return type?.kind === 'choice'
    ? type.options.map((option) => `${ledger}.${measure}.${field}=${option}@${months}`)
    : []
}
