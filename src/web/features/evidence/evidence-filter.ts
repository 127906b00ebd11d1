import type { EvidenceQuery } from '../../api/queries.ts'

/** What the address says of the list. */
export interface EvidenceSearch {
  readonly words?: string | undefined
  readonly linked?: string | undefined
  readonly ledger?: string | undefined
  readonly strength?: string | undefined
  readonly sort?: string | undefined
  readonly page?: string | undefined
}

export const PAGE = 50

/** Only what may be asked for; anything else in an address is as if it were not there. */
export function queryOf({ words, linked, ledger, strength, sort, page }: EvidenceSearch): EvidenceQuery {
  const number = Number(page ?? 1)
  return {
    limit: PAGE,
    offset: Number.isInteger(number) && number > 1 ? (number - 1) * PAGE : 0,
    words: words === undefined ? undefined : words.slice(0, 100),
    linked: linked === 'true' || linked === 'false' ? linked : undefined,
    ledger: ledger !== undefined && /^[a-z][a-z0-9_]{0,62}$/.test(ledger) ? ledger : undefined,
    strength: strength !== undefined && /^[0-4]$/.test(strength) ? strength : undefined,
    sort: sort !== undefined && /^-?(addedAt|fileName|bytes|rows)$/.test(sort) ? sort : undefined,
  }
}

/** The order as a header shows it; newest first where nothing is asked for. */
export function sortOf({ sort }: EvidenceSearch): { readonly field: string; readonly isDescending: boolean } {
  const asked = queryOf({ sort }).sort ?? '-addedAt'
  return { field: asked.replace('-', ''), isDescending: asked.startsWith('-') }
}

/** 筛选 in words, for the foot of the printed page. */
export function filterInWords(search: EvidenceSearch, titleOf: (ledger: string) => string): string {
  const { words, linked, ledger, strength } = queryOf(search)
  return [
    words === undefined ? '' : `含“${words}”`,
    linked === undefined ? '' : linked === 'true' ? '已关联' : '还没有关联',
    ledger === undefined ? '' : titleOf(ledger),
    strength === undefined ? '' : `强度 E${strength}`,
  ]
    .filter((part) => part !== '')
    .join('，')
}
