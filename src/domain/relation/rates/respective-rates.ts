import type { Claim, Prose } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { isJoined } from '../tie/clause.ts'
import { closedTie, makeTie } from '../tie/make-tie.ts'
import { isSolved } from '../tie/solve.ts'
import { isPlain, isSlippedWidely } from '../tie/sought.ts'
import type { Equation, Tie } from '../tie/tie.ts'

/** 满意度分别为, 合格率依次为 */
const EACH = /(?:率|度|比例)(?:分别|依次)[为是达]?$/
/** 满意的分别为1,428份 */
const EACH_DONE = /(?:分别|依次)(?:为|是|有|达)?$/
const MOST = 4

/** The claims of one list, from its first on. */
function listFrom({ claims }: Prose, first: Claim): Claim[] {
  const others = claims.slice(first.index + 1, first.index + MOST)
  const end = others.findIndex((claim) => claim.sentence !== first.sentence || !isJoined(claim))
  return [first, ...(end === -1 ? others : others.slice(0, end))]
}

const areAlike = ([first, ...others]: readonly Claim[]): boolean =>
  first !== undefined && isPlain(first) && others.every((each) => isPlain(each) && each.unit.key === first.unit.key)

/** Three lists of as many: bases, what was done of each, and the rate of each. */
function ratiosOf(prose: Prose, first: Claim): Equation[] {
  const rates = listFrom(prose, first)
  const { length } = rates
  const [from, to] = [first.index - 2 * length, first.index - length]
  if (length < 2 || from < 0) return []
  const [bases, done] = [prose.claims.slice(from, to), prose.claims.slice(to, first.index)]
  const areOfOne = [...bases, ...done].every(({ sentence }) => sentence === first.sentence)
  const areLists = [bases, done].every((list) => list.slice(1).every(isJoined))
  const areSaid =
    areOfOne && areLists && areAlike([...bases, ...done]) && done.slice(0, 1).every(({ lead }) => EACH_DONE.test(lead))
  return areSaid
    ? flatMapped(rates, (rate, at) =>
        flatMapped(bases.slice(at, at + 1), (denominator) =>
          flatMapped(
            done.slice(at, at + 1),
            (numerator): Equation => ({ form: 'ratio', rate, numerator, denominator }),
          ),
        ),
      )
    : []
}

/** 问卷1,500份、1,500份，满意的分别为1,428份和1,395份，满意度分别为95.2%和93.0%: each rate of its own two amounts, where the others hold. */
export function respectiveRates(prose: Prose): Tie[] {
  if (!/分别|依次/.test(prose.normal)) return []
  return prose.claims.flatMap((claim) => {
    if (claim.unit.dimension !== 'percent' || !EACH.test(claim.lead)) return []
    const equations = ratiosOf(prose, claim)
    const broken = equations.filter((equation) => !isSolved(equation))
    const isOne = broken.length === 1 && broken.every((equation) => isSlippedWidely(equation))
    if (broken.length > 0 && !isOne) return []
    return equations.map((equation) =>
      isSolved(equation) ? makeTie('rate', equation, 'certain') : closedTie('rate', equation),
    )
  })
}
