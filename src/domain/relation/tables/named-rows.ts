import type { ExaminedTable } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'

/** What of a row's label no words repeat: numbers, brackets, quotes. */
export const NOISE = /（[^（）]*）|[“”\s：:]|^[一二三四五六七八九十]+、|^\d+[.、]/g
/** 农村饮水巩固提升项目 is the row 农村饮水巩固提升; 产出指标 the row 产出. */
const nameOfRow = (label: string): string =>
  label
    .replace(NOISE, '')
    .replace(/[（(].*$/, '')
    .replace(/^其中[：:]?|^\d+(?=[一-龥])/, '')
    .replace(/^(?:[一-龥]{2,3}(?:指标|效益|影响)|产出|效益|满意度)+(?=[一-龥]{3})/, '')
    .replace(/(?:指标|项目|费)$/, '')

/** A name that words may repeat. */
interface Name {
  readonly name: string
  /** The characters that it begins and ends with: words that say neither do not name it. */
  readonly edges: readonly [head: string, tail: string]
}

const edgesOf = (name: string): Name['edges'] => [name.slice(0, PART), name.slice(-PART)]
const asName = (name: string): Name => ({ name, edges: edgesOf(name) })

/** A row under such a name. */
export interface CalledRow extends Name {
  readonly index: number
  readonly isTotal: boolean
}

function calledRow({ index, label, isTotal }: ExaminedTable['rows'][number]): CalledRow {
  const name = nameOfRow(label)
  return { name, edges: edgesOf(name), index, isTotal }
}

const CALLED = new WeakMap<ExaminedTable, readonly CalledRow[]>()

/** The rows of a table by {@link nameOfRow}; each table is read once. */
export function rowsCalled(table: ExaminedTable): readonly CalledRow[] {
  const known = CALLED.get(table) ?? table.rows.map(calledRow)
  CALLED.set(table, known)
  return known
}

/** Where words name a row, and by how many characters: its whole name, or what it begins or ends with. */
export function placeNamed(
  words: string,
  { name, edges: [head, tail] }: Name,
): { readonly end: number; readonly length: number } | null {
  if (!words.includes(head) && !words.includes(tail)) return null
  const whole = words.lastIndexOf(name)
  if (whole !== -1) return { end: whole + name.length, length: name.length }
  const partAt = (length: number): number =>
    Math.max(words.lastIndexOf(name.slice(0, length)), words.lastIndexOf(name.slice(-length)))
  let length = name.length - 1
  while (partAt(length) === -1) length -= 1 // a part of so many characters is there
  return { end: partAt(length) + length, length }
}

/** A row that words name: where its name ends in them, and how much of it they say. */
export interface SaidRow {
  readonly table: ExaminedTable
  readonly row: number
  readonly end: number
  readonly length: number
}

const SHORTEST_SAID = 2

/** The rows that words name, those named last before the others; of two that end there, the longer. */
export function rowsSaid(tables: readonly ExaminedTable[], words: string): SaidRow[] {
  const said = flatMapped(tables, (table) =>
    flatMapped(rowsCalled(table), (called): SaidRow[] => {
      const isName = !called.isTotal && called.name.length >= SHORTEST_SAID
      const place = isName ? placeNamed(words, called) : null
      return place === null ? [] : [{ table, row: called.index, ...place }]
    }),
  )
  return said.sort((one, other) => other.end - one.end || other.length - one.length)
}

const SHORTEST = 3
const NUMBERED = /^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\d+[.、]?|其中：?)+|[（(][^（()）]*[）)]$/g
const PART = 4

/** Whether words say all of a label of three characters and more, over its number and its bracket. */
export function isNamedBy(words: string, label: string): boolean {
  const name = label.replace(/\s/g, '').replace(NUMBERED, '')
  return name.length >= SHORTEST && words.includes(name)
}

interface NamedRow extends Name {
  readonly table: ExaminedTable
  readonly row: number
}

/** Rows by the characters with which their names begin and end: what words say none of, they do not name. */
export type RowsByEdge = ReadonlyMap<string, ReadonlySet<NamedRow>>

export function rowsByEdge(tables: readonly ExaminedTable[]): RowsByEdge {
  const rows = new Map<string, Set<NamedRow>>()
  const all = tables.flatMap((table) =>
    table.rows.map(({ label, index }): NamedRow => ({ table, row: index, ...asName(label.replace(NOISE, '')) })),
  )
  for (const row of all.filter(({ name }) => name.length >= SHORTEST))
    for (const edge of [row.name.slice(0, SHORTEST), row.name.slice(-SHORTEST)])
      rows.set(edge, (rows.get(edge) ?? new Set()).add(row))
  return rows
}

/** The table row that the words name: where most of a label is said, and of no other as much. */
export function rowNamed(rows: RowsByEdge, words: string): { table: ExaminedTable; row: number } | null {
  const edges = Array.from({ length: Math.max(0, words.length - SHORTEST + 1) }, (_, at) =>
    words.slice(at, at + SHORTEST),
  )
  const candidates = new Set(flatMapped(edges, (edge) => [...(rows.get(edge) ?? [])]))
  const named = [...candidates]
    .flatMap((one) => {
      const place = placeNamed(words, one)
      return place === null ? [] : [{ table: one.table, row: one.row, said: place.length }]
    })
    .sort((one, other) => other.said - one.said)
  const [first, second] = named
  return first === undefined || second?.said === first.said ? null : first
}
