import { Refusal } from '../contract/refusals.ts'
import { consoleScope, type UnitScope } from '../domain/access/index.ts'
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
 * @throws Refusal unit/not-found; what exportReport refuses
 */
export async function exportFromConsole(
  ports: Ports,
  { unitId, year }: { readonly unitId: string; readonly year: number },
): Promise<readonly ReportFile[]> {
  if ((await ports.units.find(unitId)) === null) throw new Refusal('unit/not-found', { unitId })
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
