import type { Claim, Prose } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { wordsBefore } from '../tie/clause.ts'
import { closedTie } from '../tie/make-tie.ts'
import { isSolved } from '../tie/solve.ts'
import type { Equation, Tie } from '../tie/tie.ts'
import { directionOf } from './direction.ts'
import { runFrom } from './respective-changes.ts'

const IN_ORDER = /(?:分别|依次)[^，。；\d]{0,8}$/
const BACK = 10
/** 上年两项分别为77.5%和91.2%，前者上升3.8个百分点，后者下降0.5个百分点: each of two, told where one of them holds. */
function ofFormerAndLatter(prose: Prose, first: Claim): Tie[] {
  const bases = runFrom(prose, first)
  const { claims } = prose
  const changes = claims.slice(first.index + bases.length, first.index + bases.length + 2)
  const isCalled = ({ lead }: Claim, at: number): boolean => (at === 0 ? /^，前者/ : /^[，；]后者/).test(lead)
  if (bases.length !== 2 || changes.length !== 2 || !changes.every(isCalled)) return []
  const earlier = claims
    .slice(Math.max(0, first.index - BACK), first.index)
    .filter(
      ({ sentence, unit, role }) => sentence === first.sentence && unit.key === first.unit.key && role !== 'growth',
    )
  const currents = earlier.slice(-2)
  const equations = changes.flatMap((change, at): Equation[] => {
    const [current, base, sign] = [currents[at], bases[at], directionOf(prose, change)]
    if (current === undefined || base === undefined || sign === null) return []
    const terms = [
      { quantity: current, sign },
      { quantity: base, sign: sign === 1 ? (-1 as const) : (1 as const) },
    ]
    return [{ form: 'sum', whole: change, terms }]
  })
  return equations.some(isSolved) ? equations.map((equation) => closedTie('change', equation)) : []
}

const EARLIER_TWO = /(?:上年|去年|同期)[^，。；]{0,12}(?:分别|依次)为?$/

/** Changes of two amounts that the words call the former and the latter. */
export const formerAndLatter = (prose: Prose, claims: readonly Claim[]): Tie[] =>
  flatMapped(claims, (claim) =>
    IN_ORDER.test(claim.lead) && EARLIER_TWO.test(wordsBefore(prose, claim, 24)) ? ofFormerAndLatter(prose, claim) : [],
  )
