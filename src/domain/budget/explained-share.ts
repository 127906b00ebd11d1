import { dividedBy, type Exact, type Fen, fen, totalFen, whole } from '../amount/index.ts'

/** How much of a change its stated reasons account for. */
export interface ExplainedChange {
  readonly explained: Fen
  /** What is left; below 0 when the reasons make more than the change. */
  readonly unexplained: Fen
  /** Explained ÷ change; `null` when nothing changed. */
  readonly share: Exact | null
}

/** 增减说明 — the stated parts of a change held against the whole. @source check T04: 增减原因应能加出增减额 */
export function explainedShare({ change, parts }: { change: Fen; parts: readonly Fen[] }): ExplainedChange {
  const explained = totalFen(parts)
  return { explained, unexplained: fen(change - explained), share: dividedBy(whole(explained), whole(change)) }
}
