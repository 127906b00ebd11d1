import type { Prose } from '../claim/index.ts'
import { growthsRightBehind } from './changes/growths-right-behind.ts'
import { ratesRightBehind } from './rates/rates-right-behind.ts'
import { sharesInWords } from './shares/shares-in-words.ts'
import type { Tie } from './tie/tie.ts'

/** What stands right behind its two amounts: a rate, a share, a growth. */
export const rightBehind = (prose: Prose, ties: readonly Tie[]): Tie[] => [
  ...ratesRightBehind(prose, ties),
  ...sharesInWords(prose),
  ...growthsRightBehind(prose),
]
