import { canonicalJson } from '../canonical/index.ts'

/** What an entry of the audit trail (审计日志) says, without the digests that chain it. */
export interface TrailStatement {
  readonly unitId: string
  /** From 1, without gaps, one chain a unit. */
  readonly sequence: number
  readonly at: string
  readonly actor: string
  readonly action: string
  readonly subject: { readonly kind: string; readonly id: string }
  readonly details: unknown
}

/** What the first entry of a chain names as the digest before it: 64 zeros. */
export const CHAIN_START = '0'.repeat(64)

/**
 * 审计日志规范文本 — the text of an entry that its digest is made of. Further fields of `entry`, such as its digests, take
 * no part; `details` count as JSON does, so the text is the same before and after the database.
 */
export function canonicalEntry({ unitId, sequence, at, actor, action, subject, details }: TrailStatement): string {
  const { kind, id } = subject
  return canonicalJson({ unitId, sequence, at, actor, action, subject: { kind, id }, details: details ?? null })
}

/** The text whose SM3 is an entry's digest: the digest before it, then {@link canonicalEntry}. */
export function chainedText(previousDigest: string, entry: TrailStatement): string {
  return `${previousDigest}${canonicalEntry(entry)}`
}
