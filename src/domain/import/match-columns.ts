/** 导入列 — a column that an import knows: by what headings it is found, and whether it must be there. */
export interface KnownColumn {
  readonly key: string
  /** As the template heads it. */
  readonly heading: string
  /** Other headings that mean the same. */
  readonly synonyms: readonly string[]
  readonly isRequired: boolean
}

/** How a column of a file was understood. */
export interface ColumnMatch {
  /** From 0. */
  readonly index: number
  readonly heading: string
  /** `null`: not imported. */
  readonly key: string | null
  /** heading, synonym: by its words; person: somebody said so; unknown: nobody knows; counter: 序号 and the like. */
  readonly by: 'heading' | 'synonym' | 'person' | 'unknown' | 'counter'
  /** What stands in brackets after the heading: 万元; `null` without. */
  readonly unit: string | null
}

/** What a person said of columns: by position, the key of the known column, or `null` for none. */
export type ChosenColumns = ReadonlyMap<number, string | null>

/** Rows counted by hand say nothing. */
const COUNTERS: ReadonlySet<string> = new Set(['序号', '行号', 'no', 'no.'])

/**
 * 按表头对列 — finds for every heading of a file the column that it means. Spaces, letter case, full and half width, marks
 * of required columns and units in brackets make no difference; each known column is taken once, the better reason first.
 */
export function matchColumns(
  headings: readonly string[],
  { known, chosen = new Map() }: { readonly known: readonly KnownColumn[]; readonly chosen?: ChosenColumns },
): readonly ColumnMatch[] {
  const taken = new Set<string>([...chosen.values()].filter((key) => key !== null))
  const found = new Map<number, Pick<ColumnMatch, 'key' | 'by'>>()
  for (const [index, key] of chosen) found.set(index, { key, by: 'person' })
  for (const { by, means } of REASONS) {
    headings.forEach((heading, index) => {
      if (found.has(index) || heading.trim() === '') return
      const column = known.find((one) => !taken.has(one.key) && means(one, heading))
      if (column === undefined) return
      taken.add(column.key)
      found.set(index, { key: column.key, by })
    })
  }
  return headings.flatMap((heading, index) => {
    const match = found.get(index) ?? { key: null, by: COUNTERS.has(plainWords(heading)) ? 'counter' : 'unknown' }
    return heading.trim() === '' && match.key === null
      ? []
      : [{ index, heading: heading.trim(), ...match, unit: unitOf(heading) }]
  })
}

const REASONS: readonly {
  readonly by: 'heading' | 'synonym'
  readonly means: (column: KnownColumn, heading: string) => boolean
}[] = [
  { by: 'heading', means: (column, heading) => plainWords(column.heading) === plainWords(heading) },
  { by: 'heading', means: (column, heading) => withoutUnit(column.heading) === withoutUnit(heading) },
  {
    by: 'synonym',
    means: ({ synonyms }, heading) => synonyms.some((synonym) => plainWords(synonym) === withoutUnit(heading)),
  },
]

/** Required columns that no heading means. */
export function missingColumns(known: readonly KnownColumn[], matches: readonly ColumnMatch[]): readonly KnownColumn[] {
  return known.filter(({ key, isRequired }) => isRequired && !matches.some((match) => match.key === key))
}

/** A heading, or what somebody chose from a list, without what makes no difference. */
export function plainWords(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/[\s*:]/g, '')
    .toLowerCase()
}

const UNIT = /\(([^()]*)\)$/

function withoutUnit(heading: string): string {
  return plainWords(heading).replace(UNIT, '')
}

function unitOf(heading: string): string | null {
  return UNIT.exec(plainWords(heading))?.[1] ?? null
}
