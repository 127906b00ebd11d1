import type { Prose } from '../claim/index.ts'
import { netGrowths } from './changes/net-growths.ts'
import { percentOfAmounts } from './products/percent-of-amount.ts'
import { lackingOf } from './rests/beside-totals.ts'
import type { Tie } from './tie/tie.ts'

/** What the words between figures that stand one behind the other say of them, whatever stands around. */
export const plainlySaid = (prose: Prose): Tie[] => [
  ...percentOfAmounts(prose),
  ...netGrowths(prose),
  ...lackingOf(prose),
]
