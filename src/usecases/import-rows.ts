import type { AppliedImportView, ImportPlanView } from '../contract/import-view.ts'
import type { UnitScope } from '../domain/access/index.ts'
import { applyImport, type ImportToApply } from './import-apply.ts'
import { type Attendance, type ImportRequest, planImport } from './import-plan.ts'
import { presentPlan, remarksOf } from './import-present.ts'
import type { Ports } from './ports.ts'

/**
 * 核对导入文件 — what an import would do, with every problem; saves nothing.
 *
 * @throws Refusal ledger/not-found, file/unreadable, import/no-header
 */
export async function previewImport(
  ports: Ports,
  scope: UnitScope,
  request: ImportRequest,
  attendance: Attendance,
): Promise<ImportPlanView> {
  return presentPlan(ports, scope, await planImport(ports, scope, request, attendance))
}

/**
 * 导入 — all of a file or nothing. @throws Refusal as applyImport
 */
export async function importRows(
  ports: Ports,
  scope: UnitScope,
  request: ImportToApply,
  attendance: Attendance,
): Promise<AppliedImportView> {
  const { plan, added, changed } = await applyImport(ports, scope, request, attendance)
  return { added, changed, unchanged: plan.rows.length - added - changed }
}

export interface AnnotatedFile {
  readonly fileName: string
  readonly content: Uint8Array
}

/**
 * 标注问题 — the person's own workbook with a remark on every wrong cell and a sheet that lists them.
 *
 * @throws Refusal ledger/not-found, file/unreadable, import/no-header
 */
export async function annotateImport(
  ports: Ports,
  scope: UnitScope,
  request: ImportRequest,
  attendance: Attendance,
): Promise<AnnotatedFile> {
  const plan = await planImport(ports, scope, request, attendance)
  await attendance.pace({ phase: '标注', done: 0, total: plan.issues.length })
  const content = await ports.tables.annotate(request.file, remarksOf(plan), attendance.signal)
  return { fileName: `${request.file.fileName.replace(/\.[^.]*$/, '')}（标注问题）.xlsx`, content }
}
