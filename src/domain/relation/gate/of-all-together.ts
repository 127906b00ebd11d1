import { compare, minus } from '../../amount/index.ts'
import type { Claim, Prose } from '../../claim/index.ts'
import { takenExactly } from '../../claim/index.ts'
import { lastClause, wordsBefore } from '../tie/clause.ts'
import { isSolved } from '../tie/solve.ts'
import { pairsOf } from '../tie/sought.ts'
import type { Quantity, Tie } from '../tie/tie.ts'
import type { ClaimsByStart } from './elsewhere.ts'

const OF_ALL = /总体|综合|整体|合计|累计|两[项类者批轮]|总的?[一-龥]{0,6}率/
const REACH = 14
const CLAUSE = 24

interface Fraction {
  readonly rate: Quantity
  readonly base: Quantity
}

/** The percentage and what it is out of; `null` where the relation is of another form. */
function fractionOf({ equation }: Tie): Fraction | null {
  if (equation.form === 'ratio') return { rate: equation.rate, base: equation.denominator }
  if (equation.form !== 'pooled') return null
  const [base] = equation.denominators as readonly [Quantity] // it is out of something
  return { rate: equation.rate, base }
}

/** Two of them together, or all but what one is more than the other, make the rate of all. */
function isMadeOfTwo(rate: Quantity, all: Quantity, parts: readonly Claim[]): boolean {
  return pairsOf(parts, parts).some(([one, other]) => {
    const done = takenExactly(all, minus(all.value, minus(one.value, other.value)))
    return (
      isSolved({ form: 'pooled', rate, numerators: [one, other], denominators: [all] }) ||
      (one.start < other.start && isSolved({ form: 'ratio', rate, numerator: done, denominator: all }))
    )
  })
}

/** 玉米1,200亩，出苗1,130亩；大豆860亩，出苗806亩，总出苗率93.98%: what is told of each of two, taken together. */
function isMadeOfGroups(rate: Quantity, alike: readonly Claim[]): boolean {
  const groups = pairsOf(alike, alike).filter(
    ([base, part]) => part.index === base.index + 1 || part.index === base.index + 2,
  )
  return pairsOf(groups, groups).some(
    ([[base, part], [otherBase, otherPart]]) =>
      part.start < otherBase.start &&
      isSolved({ form: 'pooled', rate, numerators: [part, otherPart], denominators: [base, otherBase] }),
  )
}

/** 隐患1,246处，立改812处，限改434处，限改的改完398处，总体整改率97.1%: out of all of them, with what was done at once. */
export function isOfAllTogether(prose: Prose, tie: Tie, claimAt: ClaimsByStart): boolean {
  const fraction = fractionOf(tie)
  const rate = claimAt.get(Number(fraction?.rate.start))
  if (fraction === null || rate === undefined) return false
  if (!OF_ALL.test(lastClause(wordsBefore(prose, rate, CLAUSE)))) return false
  const alike = prose.claims
    .slice(Math.max(0, rate.index - REACH), rate.index)
    .filter(({ unit, paragraph }) => paragraph === rate.paragraph && unit.key === fraction.base.unit.key)
  const bases = [fraction.base, ...alike].filter(({ value }) => compare(value, fraction.base.value) >= 0)
  return (
    isMadeOfGroups(rate, alike) ||
    bases.some((all) =>
      isMadeOfTwo(
        rate,
        all,
        alike.filter(({ start }) => start !== all.start),
      ),
    )
  )
}
