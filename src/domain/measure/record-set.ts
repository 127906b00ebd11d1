/** SM3 of UTF-8 text, 64 hex digits. */
export type Sm3 = (text: string) => string

/**
 * 记录集摘要 — the digest of a set of rows: SM3 over the digests of its months one after the other, each of them SM3 over the
 * digests of the month's rows in order of day, then id. A month in which nothing changed need not be read again.
 *
 * @param months digests of the months that have rows, in their order; without any, it is SM3 of the empty text
 */
export function recordSetDigest(months: readonly string[], sm3: Sm3): string {
  return sm3(months.join(''))
}
