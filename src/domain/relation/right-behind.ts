import type { Prose } from '../claim/index.ts'
import { ratesRightBehind } from './rates/rates-right-behind.ts'
import type { Tie } from './tie/tie.ts'

/** What stands right behind its two amounts: a rate. */
export const rightBehind = (prose: Prose, ties: readonly Tie[]): Tie[] => [...ratesRightBehind(prose, ties)]
