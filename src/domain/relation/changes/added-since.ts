import { approximately, minus } from '../../amount/index.ts'
import type { Claim, Prose } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { isDerived } from '../tie/derived.ts'
import { closedTie } from '../tie/make-tie.ts'
import { isOneSlipAway, isUnitAway } from '../tie/slip.ts'
import { isSolved } from '../tie/solve.ts'
import { difference } from '../tie/sought.ts'
import type { Equation, Tie } from '../tie/tie.ts'

type SumEquation = Extract<Equation, { form: 'sum' }>

const COMPARED = /^，(?:与|同|和|比|较)[^，。；、]{2,24}$/
/** 相比，十年共增加: the words between what something was and what was added. */
const ADDED =
  /^(?:人|元)?(?:相比|相较)?，?(?:[一二两三四五六七八九十]{1,2}年间?)?，?(?:共|净|累计)*(增加|减少|增|减|多|少)了?$/
const BACK = 6
const FAR = 2

const isAmount = (claim: Claim, like: Claim): boolean =>
  claim.unit.key === like.unit.key && claim.sentence === like.sentence && claim.vagueness === 'none'

/** Not so far off that other amounts must be meant. */
function isNear(one: number, other: number): boolean {
  return one > 0 && one <= other * FAR && other <= one * FAR
}

/** What there is now, what there was, and whether that was less. */
interface Since {
  readonly current: Claim
  readonly base: Claim
  readonly isMore: boolean
}

/** The two amounts right before what was added, where the words say that it is. */
function sinceOf(prose: Prose, added: Claim, before: readonly Claim[]): Since | null {
  const [base, current] = before.filter(({ unit }) => unit.dimension !== 'duration').reverse()
  if (base === undefined || current === undefined || isDerived(current)) return null
  const word = COMPARED.test(base.lead) ? ADDED.exec(prose.normal.slice(base.end, added.start))?.[1] : undefined
  if (word === undefined || !isAmount(base, added) || !isAmount(current, added)) return null
  return { current, base, isMore: /增|多/.test(word) }
}

const equationOf = (added: Claim, { current, base, isMore }: Since): SumEquation =>
  difference(added, isMore ? [current, base] : [base, current])

/** 增加7家、撤并2家: what was added and what went, apart. */
const isAlone = ({ normal }: Prose, { end, vagueness }: Claim): boolean =>
  vagueness === 'none' && !/^[^，。；]{0,4}、/.test(normal.slice(end, end + 5))

function tieOf(prose: Prose, added: Claim): Tie | null {
  if (!isAlone(prose, added)) return null
  const before = prose.claims.slice(Math.max(0, added.index - BACK), added.index)
  const since = sinceOf(prose, added, before)
  if (since === null) return null
  const equation = equationOf(added, since)
  if (isSolved(equation)) return closedTie('change', equation)
  const gap = approximately(minus(since.current.value, since.base.value)) * (since.isMore ? 1 : -1)
  const isMeant = isNear(gap, approximately(added.value)) || isOneSlipAway(equation) || isUnitAway(equation)
  const others = before.filter((each) => isAmount(each, added) && each !== since.current && each !== since.base)
  const isOther = others.some((current) => isSolved(equationOf(added, { ...since, current })))
  return isMeant && !isOther ? closedTie('change', equation) : null
}

/** 常住人口579,101人，与2010年的442,854人相比，十年共增加136,247人: what there is now, what there was, and what was added. */
export const addedSince = (prose: Prose): Tie[] =>
  flatMapped(prose.claims, (claim) =>
    claim.role === 'growth' && claim.unit.dimension !== 'percent' ? (tieOf(prose, claim) ?? []) : [],
  )
