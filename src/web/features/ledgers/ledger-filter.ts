import { z } from 'zod'
import type { LedgerView } from '../../../contract/ledger-view.ts'
import type { RecordSort } from '../../ui/figure/figure-source.ts'
import type { RecordColumn } from '../../ui/figure/record-listing.ts'
import { otherConditions, otherFilters, otherInWords } from './other-filters.ts'

type LedgerField = LedgerView['fields'][number]

/** A filter as it stands in the address: values chosen by field. */
export type Chosen = Readonly<Record<string, readonly string[]>>

/** A field whose values can be chosen from a list. */
export interface ChoiceField {
  readonly name: string
  readonly label: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
}

const FLAG_OPTIONS = [
  { value: 'true', label: '是' },
  { value: 'false', label: '否' },
]

export function choiceFields({ fields }: Pick<LedgerView, 'fields'>): readonly ChoiceField[] {
  return fields.flatMap(({ name, label, type }) => {
    if (type.kind === 'flag') return [{ name, label, options: FLAG_OPTIONS }]
    if (type.kind !== 'choice') return []
    return [{ name, label, options: type.options.map((option) => ({ value: option, label: option })) }]
  })
}

const chosenInAddress = z.record(z.string(), z.array(z.string()).max(200))

/** Reads the filter of an address; what cannot be read filters nothing. */
export function chosenFrom(text: string | undefined): Chosen {
  if (text === undefined) return {}
  try {
    return chosenInAddress.safeParse(JSON.parse(text)).data ?? {}
  } catch {
    // An address is typed and mailed by people; a broken filter is no filter.
    return {}
  }
}

export function chosenToAddress(chosen: Chosen): string | undefined {
  const held = Object.entries(chosen).filter(([, values]) => values.some((value) => value !== ''))
  return held.length === 0 ? undefined : JSON.stringify(Object.fromEntries(held))
}

/** The filter as the API takes it; fields that the ledger lacks are left out. */
export function whereOf(ledger: Pick<LedgerView, 'fields' | 'happenedOn'>, chosen: Chosen): string | undefined {
  const conditions = choiceFields(ledger).flatMap(({ name, options }) => {
    const values = (chosen[name] ?? []).filter((value) => options.some((option) => option.value === value))
    if (values.length === 0 || values.length === options.length) return []
    return [[name, options === FLAG_OPTIONS ? values[0] === 'true' : { in: values }] as const]
  })
  const where = { ...Object.fromEntries(conditions), ...otherConditions(otherFilters(ledger), chosen) }
  return Object.keys(where).length === 0 ? undefined : JSON.stringify(where)
}

/** `支出类型：项目支出；1—6月`, for the foot of the printed page. */
export function filterInWords(
  ledger: Pick<LedgerView, 'fields' | 'happenedOn'>,
  { chosen, months }: { readonly chosen: Chosen; readonly months: Months },
): string {
  const words = choiceFields(ledger).flatMap(({ name, label, options }) => {
    const values = options.filter(({ value }) => chosen[name]?.includes(value) === true)
    return values.length === 0 ? [] : [`${label}：${values.map((option) => option.label).join('、')}`]
  })
  const isWholeYear = months.first === 1 && months.last === 12
  return [
    ...words,
    ...otherInWords(otherFilters(ledger), chosen),
    ...(isWholeYear ? [] : [`${months.first}—${months.last}月`]),
  ].join('；')
}

/** Months of the year, both included. */
export interface Months {
  readonly first: number
  readonly last: number
}

export function monthsFrom({
  from,
  to,
}: {
  readonly from?: string | undefined
  readonly to?: string | undefined
}): Months {
  const first = monthNumber(from) ?? 1
  const last = monthNumber(to) ?? 12
  return first <= last ? { first, last } : { first: last, last: first }
}

function monthNumber(text: string | undefined): number | null {
  const number = Number(text)
  return Number.isInteger(number) && number >= 1 && number <= 12 ? number : null
}

/** First and last day of those months; nothing for the whole year, so that rows without a day of their own stay in. */
export function daysOf(year: number, { first, last }: Months): { readonly from?: string; readonly to?: string } {
  if (first === 1 && last === 12) return {}
  const end = new Date(Date.UTC(year, last, 0)).toISOString().slice(0, 10)
  return { from: `${year}-${String(first).padStart(2, '0')}-01`, to: end }
}

const NUMBERS: ReadonlySet<LedgerField['type']['kind']> = new Set(['count', 'decimal', 'money'])

/** A ledger's fields as columns, with the unit in the header. */
export function ledgerColumns({ fields }: Pick<LedgerView, 'fields'>): readonly RecordColumn[] {
  return fields.map(({ name, label, type, help }) => ({
    name,
    label: `${label}${unitOf(type)}`,
    isNumber: NUMBERS.has(type.kind),
    help,
  }))
}

function unitOf(type: LedgerField['type']): string {
  if (type.kind === 'money') return '（元）'
  const unit = type.kind === 'count' || type.kind === 'decimal' ? type.unit : ''
  return unit === '' ? '' : `（${unit}）`
}

/** `-amount` ⇄ amount, descending. */
export function sortFrom(text: string | undefined): RecordSort | null {
  const parts = /^(-?)([A-Za-z][A-Za-z0-9_]*)$/.exec(text ?? '')
  return parts === null ? null : { field: parts[2] ?? '', isDescending: parts[1] === '-' }
}

export function sortToAddress(sort: RecordSort | null): string | undefined {
  return sort === null ? undefined : `${sort.isDescending ? '-' : ''}${sort.field}`
}
