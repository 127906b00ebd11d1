import type { LedgerDefinition } from '../domain/ledger/index.ts'
import type { TrailEntry } from './ports.ts'

type Subject = TrailEntry['subject']

const KINDS: Readonly<Record<string, string>> = {
  backup: '备份',
  calendar_feed: '日历订阅',
  close: '月度结账',
  comment: '批注',
  evidence: '佐证材料',
  finding: '体检问题',
  import: '导入',
  objectives: '绩效目标',
  own_ledger: '台账定义',
  person: '人员',
  report: '报告',
  security: '安全规则',
  'self-evaluation': '单位自评',
  trail: '审计日志',
  unit: '单位',
  view: '共享视图',
  year: '年度',
}

/** Titles of ledgers by id. */
export function ledgerTitles(definitions: readonly LedgerDefinition[]): ReadonlyMap<string, string> {
  return new Map(definitions.map(({ id, title }) => [id, title]))
}

/** 日志的对象 — what kind of thing an entry is about: `支付台账`, `佐证材料`, `导入 支付台账`. */
export function subjectTitleOf({ kind, id }: Subject, titles: ReadonlyMap<string, string>): string {
  const title = titles.get(kind) ?? KINDS[kind] ?? kind
  return isOfLedger(kind) ? `${title} ${titles.get(id) ?? id}` : title
}

/** The id that tells it from others; nothing where the title does. */
export function subjectCodeOf({ kind, id }: Subject): string {
  return isOfLedger(kind) ? '' : id
}

/** What is told apart by a ledger, whose title says more than its id. */
function isOfLedger(kind: string): boolean {
  return kind === 'import' || kind === 'own_ledger'
}

/** The one record that an entry is about; `null` where it is about something else, or many at once. */
export function recordOf(
  { kind, id }: Subject,
  titles: ReadonlyMap<string, string>,
): { readonly ledger: string; readonly id: string } | null {
  return titles.has(kind) && !id.includes('..') ? { ledger: kind, id } : null
}
