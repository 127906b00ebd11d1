export type Direction = 'up' | 'down'

/** The ids with one of them a place further up or down; `null` where it cannot go. */
export function moved(
  ids: readonly string[],
  { id, direction }: { readonly id: string; readonly direction: Direction },
): readonly string[] | null {
  const from = ids.indexOf(id)
  const to = direction === 'up' ? from - 1 : from + 1
  const other = ids[to]
  if (from === -1 || other === undefined) return null
  return ids.map((one, place) => (place === from ? other : place === to ? id : one))
}

/** 排序 of a new row: behind all that are there. */
export function nextPosition(rows: readonly { readonly values: Readonly<Record<string, unknown>> }[]): number {
  return Math.max(0, ...rows.map(({ values }) => Number(values.position ?? 0))) + 1
}
