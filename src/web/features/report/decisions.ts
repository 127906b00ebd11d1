import type { ReportView } from '../../../contract/report-view.ts'
import type { Permission } from '../../../domain/access/index.ts'

export type Decision = 'submit' | 'approve' | 'return'

/** What a person may decide about a report in its state; the server decides whether it is done. */
export function decisionsFor(
  { state: { state } }: Pick<ReportView, 'state'>,
  permissions: readonly Permission[],
): readonly Decision[] {
  const isOpen = state === 'drafting' || state === 'returned'
  if (isOpen && permissions.includes('report:write')) return ['submit']
  if (state === 'submitted' && permissions.includes('report:approve')) return ['return', 'approve']
  return []
}
