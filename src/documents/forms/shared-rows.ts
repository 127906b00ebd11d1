/** How many rows a cell spans from here, as those below have the same key; 0 where the row above already covers it. */
export function sharedRows<Row>(
  rows: readonly Row[],
  { index, keyOf }: { readonly index: number; readonly keyOf: (row: Row) => string },
): number {
  const keys = rows.map(keyOf)
  if (index > 0 && keys[index - 1] === keys[index]) return 0
  const end = keys.findIndex((key, at) => at > index && key !== keys[index])
  return (end === -1 ? keys.length : end) - index
}
