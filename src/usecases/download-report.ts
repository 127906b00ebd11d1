import { Refusal } from '../contract/refusals.ts'
import { consoleScope, type UnitScope } from '../domain/access/index.ts'
import { consoleUnit, consoleYear } from './console-unit.ts'
import { exportReport, type ReportFile } from './export-report.ts'
import type { Ports } from './ports.ts'
import { REPORT_FILES } from './report-files.ts'

/**
 * 下载报告 — one file of the current report; who took it is recorded in the trail.
 *
 * @throws Refusal route/not-found for a file that reports do not have; what exportReport refuses
 */
export async function downloadReport(
  ports: Ports,
  scope: UnitScope,
  { year, name }: { readonly year: number; readonly name: string },
): Promise<ReportFile> {
  const known = REPORT_FILES.find((file) => file.name === name)
  const [file] = known === undefined ? [] : await exportReport(ports, scope, { year, only: [known.name] })
  if (file === undefined) throw new Refusal('route/not-found')
  await record(ports, scope, { year, files: [file.name] })
  return file
}

/**
 * 导出报告 — every file of the current report, for the command line, which reaches every unit.
 *
 * @throws Refusal unit/not-found, year/not-found; what exportReport refuses
 */
export async function exportFromConsole(
  ports: Ports,
  asked: { readonly unitId: string | null; readonly year: number | null },
): Promise<readonly ReportFile[]> {
  const unitId = await consoleUnit(ports, asked.unitId)
  const year = await consoleYear(ports, { unitId, asked: asked.year })
  const scope = consoleScope(unitId)
  const files = await exportReport(ports, scope, { year })
  await record(ports, scope, { year, files: files.map(({ name }) => name) })
  return files
}

async function record(
  ports: Ports,
  { unitId, actor }: UnitScope,
  { year, files }: { readonly year: number; readonly files: readonly string[] },
): Promise<void> {
  await ports.transaction((within) =>
    within.trail.append({
      unitId,
      actor,
      action: 'report:download',
      subject: { kind: 'report', id: String(year) },
      details: { fileName: files.join('、') },
    }),
  )
}
