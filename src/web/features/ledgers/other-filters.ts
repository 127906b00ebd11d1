import type { LedgerView } from '../../../contract/ledger-view.ts'
import { exactFromText, fenFromYuan } from '../../../domain/amount/index.ts'
import type { Chosen } from './ledger-filter.ts'

type LedgerField = LedgerView['fields'][number]

/** A field that is filtered by words, or from one value to another. */
export interface OtherFilter {
  readonly name: string
  readonly label: string
  readonly by: 'words' | 'beginning' | 'range'
  readonly field: LedgerField
}

/** What the lists of choices do not cover: words, codes, numbers, money and days; the ledger's own day is filtered by month. */
export function otherFilters({
  fields,
  happenedOn,
}: Pick<LedgerView, 'fields' | 'happenedOn'>): readonly OtherFilter[] {
  return fields.flatMap((field): OtherFilter[] => {
    const { name, label, type } = field
    if (name === happenedOn) return []
    const by = {
      text: 'words',
      code: 'beginning',
      money: 'range',
      count: 'range',
      decimal: 'range',
      date: 'range',
    } as const
    const { kind } = type
    return kind in by ? [{ name, label, by: by[kind as keyof typeof by], field }] : [] // `in` has just said so
  })
}

/** Conditions as the API takes them; a bound that cannot be read filters nothing. */
export function otherConditions(filters: readonly OtherFilter[], chosen: Chosen): Readonly<Record<string, unknown>> {
  const found = filters.flatMap((filter): [string, unknown][] => {
    const [first = '', last = ''] = chosen[filter.name] ?? []
    const condition = conditionOf(filter, { first: first.trim(), last: last.trim() })
    return condition === null ? [] : [[filter.name, condition]]
  })
  return Object.fromEntries(found)
}

interface Bounds {
  readonly first: string
  readonly last: string
}

function conditionOf({ by, field }: OtherFilter, { first, last }: Bounds): unknown {
  if (by !== 'range') return first === '' ? null : by === 'words' ? { contains: first } : { startsWith: first }
  const [atLeast, atMost] = [boundOf(field, first), boundOf(field, last)]
  if (atLeast === null && atMost === null) return null
  return { ...(atLeast === null ? {} : { atLeast }), ...(atMost === null ? {} : { atMost }) }
}

/** Money in fen, counts as numbers, decimals and days as text. */
function boundOf({ type }: LedgerField, text: string): string | number | null {
  if (text === '') return null
  if (type.kind === 'money') return fenFromYuan(text)
  if (type.kind === 'count') return /^\d{1,15}$/.test(text) ? Number(text) : null
  if (type.kind === 'decimal') return /^-?\d+(\.\d+)?$/.test(text) && exactFromText(text) !== null ? text : null
  return /^\d{4}-\d{2}-\d{2}$/.test(text) ? text : null
}

/** `摘要：含“租赁”；金额：1000 至 5000`. */
export function otherInWords(filters: readonly OtherFilter[], chosen: Chosen): readonly string[] {
  const active = otherConditions(filters, chosen)
  return filters.flatMap(({ name, label, by }) => {
    if (!(name in active)) return []
    const [first = '', last = ''] = chosen[name] ?? []
    if (by === 'words') return [`${label}：含“${first}”`]
    if (by === 'beginning') return [`${label}：以 ${first} 开头`]
    if (last === '') return [`${label}：${first} 以上`]
    return [first === '' ? `${label}：${last} 以下` : `${label}：${first} 至 ${last}`]
  })
}
