import { z } from 'zod'
import type { UnitYear } from '../../../api/queries.ts'

/** Words that were typed and not saved, kept in this browser until they are. */
const draft = z.object({ words: z.string(), at: z.string() })

type Draft = z.infer<typeof draft>

const keyOf = ({ unitId, year }: UnitYear) => `zhengji-report-draft:${unitId}:${year}`

export function keepDraft(at: UnitYear, words: string): void {
  localStorage.setItem(keyOf(at), JSON.stringify({ words, at: new Date().toISOString() }))
}

export function dropDraft(at: UnitYear): void {
  localStorage.removeItem(keyOf(at))
}

/** `null`: none, or the same as what is saved. */
export function keptDraft(at: UnitYear, saved: string): Draft | null {
  const text = localStorage.getItem(keyOf(at))
  if (text === null) return null
  const kept = draft.safeParse(JSON.parse(text))
  return kept.success && kept.data.words !== saved ? kept.data : null
}
