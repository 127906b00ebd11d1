import { z } from 'zod'
import type { PaletteChoice } from './palette-choices.ts'

const MOST = 6

const target = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('address'),
    path: z.string().startsWith('/'),
    search: z.record(z.string(), z.string()),
  }),
  z.object({ kind: z.literal('figure'), id: z.string() }),
  z.object({ kind: z.literal('record'), ledger: z.string(), id: z.string() }),
])

const choices = z.array(z.object({ key: z.string(), kind: z.string(), label: z.string(), detail: z.string(), target }))

/** Whose choices, and in which unit: what is found in one is not in another. */
export interface Seeker {
  readonly personId: string
  readonly unitId: string
}

const keyOf = ({ personId, unitId }: Seeker) => `zhengji.recent.${personId}.${unitId}`

/** 最近打开 — what a person chose last on this computer, the last first. */
export function recentChoices(seeker: Seeker): readonly PaletteChoice[] {
  try {
    return choices.safeParse(JSON.parse(window.localStorage.getItem(keyOf(seeker)) ?? '[]')).data ?? []
  } catch {
    // What an earlier version or another program left there is no choice of ours.
    return []
  }
}

/** A figure's value is left out: it may be another one next time. */
export function rememberChoice(seeker: Seeker, choice: PaletteChoice): void {
  const chosen = choice.target.kind === 'figure' ? { ...choice, detail: '' } : choice
  const others = recentChoices(seeker).filter(({ key }) => key !== choice.key)
  window.localStorage.setItem(keyOf(seeker), JSON.stringify([chosen, ...others].slice(0, MOST)))
}
