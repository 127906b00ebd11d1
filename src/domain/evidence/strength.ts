import type { Strength } from '../ledger/index.ts'

/** 佐证强度 of a row once a file stands behind it: at least E1; what a record or a log proves already stays. */
export function strengthWithFile(strength: Strength): Strength {
  return strength === 0 ? 1 : strength
}

/** 佐证强度 of a row that no file stands behind any more: E1 was the file, so a statement is left; E2 to E4 never rested on it. */
export function strengthWithoutFile(strength: Strength): Strength {
  return strength === 1 ? 0 : strength
}
