import type { SearchView } from '../../contract/search-view.ts'
import type { PageEntry } from '../page/unit-year.ts'
import { withUnit } from '../ui/format.ts'

type Hit = SearchView['hits'][number]

/** One line of the search. */
export interface PaletteChoice {
  readonly key: string
  /** 页面, 数, 台账, or the title of the record's ledger. */
  readonly kind: string
  readonly label: string
  readonly detail: string
  readonly target:
    | { readonly kind: 'page'; readonly to: PageEntry['to'] }
    | { readonly kind: 'ledger'; readonly id: string }
    | { readonly kind: 'figure'; readonly id: string }
    | { readonly kind: 'record'; readonly ledger: string; readonly id: string }
}

interface Found {
  readonly words: string
  readonly pages: readonly PageEntry[]
  readonly hits: readonly Hit[]
}

/** Pages first, then what the server found, in its order. Without words: every page. */
export function choicesFor({ words, pages, hits }: Found): readonly PaletteChoice[] {
  const named = pages.filter(({ title }) => title.includes(words))
  return [...named.map(pageChoice), ...(words === '' ? [] : hits.map(hitChoice))]
}

function pageChoice({ title, to }: PageEntry): PaletteChoice {
  return { key: `page-${to}`, kind: '页面', label: title, detail: '', target: { kind: 'page', to } }
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
        target: { kind: 'ledger', id: hit.id },
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
