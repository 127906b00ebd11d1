import type { FiguresFile, StandaloneReport } from '../contract/report.ts'
import { projectWorkbook, wholeUnitWorkbook } from '../documents/forms/annexes.ts'
import { publicScope, type UnitScope } from '../domain/access/index.ts'
import { recordsBehind, withTerms } from './carried-figures.ts'
import type { SnapshotFacts } from './compile-report.ts'
import { computeUnitFigures } from './compute-figures.ts'
import { type CurrentReport, currentReport } from './current-report.ts'
import type { DocumentProperties, Ports } from './ports.ts'
import { REPORT_FILES, type ReportFileName } from './report-files.ts'

export interface ReportFile {
  readonly name: ReportFileName
  readonly title: string
  readonly mediaType: string
  readonly content: Uint8Array
}

export interface ReportToExport {
  readonly year: number
  /** Only these files; all of them when not given. */
  readonly only?: readonly ReportFileName[]
}

/** Records of one figure that report.html carries; the rest are counted there and read in the application. */
const RECORD_LIMIT = 1_000

/**
 * 导出报告 — report.docx, report.html, both annexes and figures.json, all from one state of the figures.
 *
 * @throws Refusal report/template-invalid, unit/not-found, year/not-found, rule-pack/not-found
 */
export async function exportReport(
  ports: Ports,
  scope: UnitScope,
  { year, only }: ReportToExport,
): Promise<readonly ReportFile[]> {
  const report = await currentReport(ports, scope, { year })
  const writers: Readonly<Record<ReportFileName, () => Promise<Uint8Array>>> = {
    'report.docx': () => ports.writers.docx(report.snapshot.compiled.document, propertiesOf(report)),
    'report.html': async () => ports.writers.html(await standaloneReport(ports, scope, report)),
    'annex-2.xlsx': () => ports.writers.xlsx(wholeUnitWorkbook(report.snapshot.facts)),
    'annex-3.xlsx': () => ports.writers.xlsx(projectWorkbook(report.snapshot.facts)),
    'figures.json': () => ports.writers.json(figuresFile(report.snapshot.facts)),
  }
  const wanted = REPORT_FILES.filter(({ name }) => only === undefined || only.includes(name))
  const files: ReportFile[] = []
  for (const file of wanted) files.push({ ...file, content: await writers[file.name]() })
  return files
}

function propertiesOf({ snapshot: { compiled, facts } }: CurrentReport): DocumentProperties {
  return {
    title: compiled.document.title,
    author: facts.unit.name,
    subject: `${facts.year}年度绩效自评`,
    createdAt: facts.generatedAt,
  }
}

function figuresFile({ unit, year, generatedAt, figures }: SnapshotFacts): FiguresFile {
  return { unit: { id: unit.id, name: unit.name }, year, generatedAt, figures: [...figures.values()] }
}

async function standaloneReport(
  ports: Ports,
  scope: UnitScope,
  { snapshot: { compiled, facts } }: CurrentReport,
): Promise<StandaloneReport> {
  const views = withTerms(compiled.used, facts.figures)
  const scoped = views.map(({ id }) => id).filter((id) => id.includes('@'))
  const { figures: now } = await computeUnitFigures(ports, scope, { year: facts.year, scoped })
  const carried = await recordsBehind(ports, publicScope(scope), { views, now, limit: RECORD_LIMIT })
  return {
    document: compiled.document,
    figures: Object.fromEntries(views.map((view) => [view.id, view])),
    ...carried,
    meta: {
      unitId: facts.unit.id,
      unitName: facts.unit.name,
      year: facts.year,
      title: compiled.document.title,
      generatedAt: facts.generatedAt,
      rulePack: facts.pack.title,
      recordLimit: RECORD_LIMIT,
    },
  }
}
