import type { LedgerView } from '../../../contract/ledger-view.ts'

/** Headings within a subject, in order; ledgers of no group come last. */
const GROUPS = ['视频会议与信访', '网络与安全', '门户与应用', '数据与数字经济', '党建与整改', '内部管理']

interface LedgerSection {
  readonly title: string
  readonly ledgers: readonly LedgerView[]
}

/** The ledgers of a subject under their headings. */
export function sectionsOf(subject: string, ledgers: readonly LedgerView[]): readonly LedgerSection[] {
  const groups = [...new Set(ledgers.map(({ group }) => group ?? subject))]
  const place = (group: string) => (GROUPS.includes(group) ? GROUPS.indexOf(group) : GROUPS.length)
  return groups
    .toSorted((left, right) => place(left) - place(right))
    .map((title) => ({ title, ledgers: ledgers.filter(({ group }) => (group ?? subject) === title) }))
}

/** Groups of ledgers in the order in which they are listed. */
export const SUBJECTS: readonly { readonly subject: LedgerView['subject']; readonly title: string }[] = [
  { subject: 'budget', title: '预算与收支' },
  { subject: 'objectives', title: '目标与指标' },
  { subject: 'operations', title: '业务运行' },
]
