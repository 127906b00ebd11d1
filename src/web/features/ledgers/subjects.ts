import type { LedgerView } from '../../../contract/ledger-view.ts'

/** Groups of ledgers in the order in which they are listed. */
export const SUBJECTS: readonly { readonly subject: LedgerView['subject']; readonly title: string }[] = [
  { subject: 'budget', title: '预算与收支' },
  { subject: 'objectives', title: '目标与指标' },
  { subject: 'operations', title: '业务运行' },
]
