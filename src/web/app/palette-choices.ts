import type { ReportVersionList } from '../../contract/report-edit-view.ts'
import type { SearchView } from '../../contract/search-view.ts'
import type { PageEntry } from '../page/unit-year.ts'
import { withUnit } from '../ui/format.ts'
import type { Action } from './actions.ts'
import { isNamed } from './initials.ts'

type Hit = SearchView['hits'][number]
type Version = ReportVersionList['versions'][number]

/** One line of the search. */
export interface PaletteChoice {
  readonly key: string
  /** 最近, 操作, 页面, 数, 台账, 报告, or the title of the record's ledger. */
  readonly kind: string
  readonly label: string
  readonly detail: string
  readonly target:
    | { readonly kind: 'address'; readonly path: string; readonly search: Readonly<Record<string, string>> }
    | { readonly kind: 'figure'; readonly id: string }
    | { readonly kind: 'record'; readonly ledger: string; readonly id: string }
}

interface Found {
  readonly words: string
  readonly recent: readonly PaletteChoice[]
  readonly actions: readonly Action[]
  readonly pages: readonly PageEntry[]
  readonly versions: readonly Version[]
  readonly hits: readonly Hit[]
}

/** Without words: what was chosen last, then every page and action. With words: pages, actions and versions so named, then what the server found, in its order. */
export function choicesFor({ words, recent, actions, pages, versions, hits }: Found): readonly PaletteChoice[] {
  if (words === '') {
    const last = recent.map((choice) => ({ ...choice, key: `recent-${choice.key}`, kind: `最近 · ${choice.kind}` }))
    return [...last, ...pages.map(pageChoice), ...actions.map(actionChoice)]
  }
  return [
    ...pages.filter(({ title }) => isNamed(title, words)).map(pageChoice),
    ...actions.filter((one) => isNamed(one.title, words) || one.words.includes(words)).map(actionChoice),
    ...hits.map(hitChoice),
    ...versions.map(versionChoice).filter(({ label }) => isNamed(label, words)),
  ]
}

function pageChoice({ title, to }: PageEntry): PaletteChoice {
  return { key: `page-${to}`, kind: '页面', label: title, detail: '', target: addressOf(to) }
}

function actionChoice({ title, path, search }: Action): PaletteChoice {
  return { key: `action-${title}`, kind: '操作', label: title, detail: '', target: addressOf(path, search) }
}

const STATES: Readonly<Record<string, string>> = {
  drafting: '编制中',
  submitted: '已提交',
  returned: '已退回',
  approved: '已定稿',
}

function versionChoice({ version, state }: Version): PaletteChoice {
  return {
    key: `version-${version}`,
    kind: '报告',
    label: `报告第 ${version} 版`,
    detail: STATES[state.state] ?? '',
    target: addressOf('/report/versions', { after: String(version) }),
  }
}

function hitChoice(hit: Hit): PaletteChoice {
  switch (hit.kind) {
    case 'figure':
      return {
        key: `figure-${hit.id}`,
        kind: '数',
        label: hit.label,
        detail: withUnit(hit),
        target: { kind: 'figure', id: hit.id },
      }
    case 'ledger':
      return {
        key: `ledger-${hit.id}`,
        kind: '台账',
        label: hit.label,
        detail: '',
        target: addressOf(`/ledgers/${hit.id}`),
      }
    case 'record':
      return {
        key: `record-${hit.ledger}-${hit.id}`,
        kind: hit.ledgerTitle,
        label: hit.label,
        detail: hit.happenedOn,
        target: { kind: 'record', ledger: hit.ledger, id: hit.id },
      }
    default:
      return hit satisfies never
  }
}

function addressOf(path: string, search: Readonly<Record<string, string>> = {}) {
  return { kind: 'address' as const, path, search }
}
