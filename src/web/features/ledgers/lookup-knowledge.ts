import type { GridChoice, Lookup, Values } from '../../ui/grid/grid-types.ts'

/** What is known of references that are searched, by field. */
export type Known = Readonly<Record<string, KnownField>>

interface KnownField {
  readonly choices: ReadonlyMap<string, GridChoice>
  readonly meant: ReadonlyMap<string, string>
  readonly problems: ReadonlyMap<string, string>
}

const NOTHING: KnownField = { choices: new Map(), meant: new Map(), problems: new Map() }

type ByField<T> = Readonly<Record<string, T>>

/** With the names of more rows. */
export function withChoices(known: Known, found: ByField<readonly GridChoice[]>): Known {
  const changed = Object.entries(found).flatMap(([field, choices]): [string, KnownField][] => {
    const before = known[field] ?? NOTHING
    const fresh = choices.filter(({ value, label }) => before.choices.get(value)?.label !== label)
    if (fresh.length === 0) return []
    return [[field, { ...before, choices: withAll(before.choices, fresh) }]]
  })
  return changed.length === 0 ? known : { ...known, ...Object.fromEntries(changed) }
}

function withAll(choices: KnownField['choices'], more: readonly GridChoice[]): KnownField['choices'] {
  return new Map([...choices, ...more.map((choice) => [choice.value, choice] as const)])
}

/** With what texts mean: one row alone, or why none. */
export function withMeant(known: Known, answer: ByField<ByField<readonly GridChoice[]>>): Known {
  const changed = Object.entries(answer).map(([field, texts]): [string, KnownField] => {
    const before = known[field] ?? NOTHING
    const [meant, problems] = [new Map(before.meant), new Map(before.problems)]
    for (const [text, [only, ...others]] of Object.entries(texts)) {
      if (only !== undefined && others.length === 0) meant.set(text, only.value)
      else problems.set(text, only === undefined ? none(text) : several(text, [only, ...others]))
    }
    const single = Object.values(texts).flatMap((choices) => (choices.length === 1 ? choices : []))
    return [field, { choices: withAll(before.choices, single), meant, problems }]
  })
  return { ...known, ...Object.fromEntries(changed) }
}

const none = (text: string) => `没有“${text}”这一条，请输入名称或代码查找`

const several = (text: string, choices: readonly GridChoice[]) =>
  `“${text}”不止一条：${choices.map(({ value, label }) => (label === value ? `编号 ${value}` : label)).join('、')}，请选定其中一条`

/** Ids in the searched fields of rows whose names are not known, by field. */
export function unnamed(
  known: Known,
  { rows, searched }: { readonly rows: readonly { readonly values: Values }[]; readonly searched: readonly string[] },
): ByField<readonly string[]> {
  const found = searched.map((field) => {
    const ids = new Set(rows.map(({ values }) => values[field]).filter((id) => typeof id === 'string'))
    return [field, [...ids].filter((id) => known[field]?.choices.has(id) !== true)] as const
  })
  return Object.fromEntries(found.filter(([, ids]) => ids.length > 0))
}

/** A field as a column of the grid takes it. */
export function meaning(
  known: Known,
  field: string,
  search: Lookup['search'],
): { readonly choices: readonly GridChoice[]; readonly lookup: Lookup } {
  const { choices, meant, problems } = known[field] ?? NOTHING
  return { choices: [...choices.values()], lookup: { search, meant, problems } }
}
