import type { Prose } from '../../claim/index.ts'
import type { Tie } from '../tie/tie.ts'
import { closedDifference } from './differences.ts'
import { closedPart } from './exceeding.ts'
import { closedPercents } from './percents.ts'
import { closedRate } from './rates.ts'
import type { Closed } from './sentences.ts'
import { closedSentences } from './sentences.ts'
import { closedStock } from './stocks.ts'
import { closedDivision, closedWhole } from './wholes.ts'

const READERS = [closedDifference, closedStock, closedRate, closedPercents, closedWhole, closedPart]

const readersOf = ({ isDivided }: Closed): typeof READERS => (isDivided ? [closedDivision] : READERS)

/** What the words of a short sentence make of all its figures, however few the digits and however far off. */
export const closedForms = (prose: Prose): Tie[] =>
  closedSentences(prose).flatMap((closed) => {
    for (const read of readersOf(closed)) {
      const tie = read(closed)
      if (tie !== null) return [tie]
    }
    return []
  })
