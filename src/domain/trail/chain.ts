import { CHAIN_START, chainedText, type TrailStatement } from './trail.ts'

/** An entry with the digests that chain it. */
export interface ChainedEntry extends TrailStatement {
  readonly previousDigest: string
  readonly digest: string
}

/** Where a chain stands: its last entry's sequence and digest. */
export interface ChainEnd {
  readonly sequence: number
  readonly digest: string
}

/** The end of a chain without entries. */
export const CHAIN_BEGIN: ChainEnd = { sequence: 0, digest: CHAIN_START }

/**
 * Why an entry does not continue the chain: entries before it are missing or there twice (`gap`), it was not written
 * after the entry that stands before it (`link`), or it was changed (`content`). `null` when it continues it.
 *
 * @param sm3 the digest of a text, as 64 hex digits.
 */
export function breakAt(
  end: ChainEnd,
  entry: ChainedEntry,
  sm3: (text: string) => string,
): 'gap' | 'link' | 'content' | null {
  if (entry.sequence !== end.sequence + 1) return 'gap'
  if (entry.previousDigest !== end.digest) return 'link'
  return sm3(chainedText(entry.previousDigest, entry)) === entry.digest ? null : 'content'
}
