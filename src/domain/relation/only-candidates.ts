import type { Claim, Prose } from '../claim/index.ts'
import { flatMapped } from '../list/index.ts'
import { averageOf } from './averages/sought-averages.ts'
import { ratioNamed } from './rates/named-ratios.ts'
import { rateOf } from './rates/sought-rates.ts'
import type { FiscalFacts } from './rests/fiscal.ts'
import { shareOf } from './shares/sought-shares.ts'
import { makeTie } from './tie/make-tie.ts'
import { isTelling } from './tie/sought.ts'
import type { Equation, Quantity, Tie, TieKind } from './tie/tie.ts'
import { placesOf, quantitiesOf } from './tie/tie.ts'

/** So few amounts may stand between those of a relation that no slip brings together. */
const REACH = 3

/** All in one sentence, close together. */
function areClose({ claims }: Prose, equation: Equation, claim: Claim): boolean {
  const own = new Set(quantitiesOf(equation).map(({ start }) => start))
  const near = claims.slice(Math.max(0, claim.index - REACH), claim.index + REACH + 1)
  return near.filter(({ start, sentence }) => sentence === claim.sentence && own.has(start)).length === own.size
}

/** 一工区2.94万亩、二工区3.18万亩: neither of two that are listed is out of the other. */
function areListed({ normal }: Prose, equation: Equation): boolean {
  if (equation.form !== 'ratio') return false
  const { numerator, denominator } = equation
  const between = normal.slice(Math.min(numerator.end, denominator.end), Math.max(numerator.start, denominator.start))
  return between.includes('、') && !/[，；。]/.test(between)
}

/** 签约2,410户，签约率71.3%: of the only two amounts that its words can mean a figure is told, however far off. */
function onlyOf(prose: Prose, claim: Claim) {
  return (kind: TieKind, equations: readonly Equation[]): Tie | null => {
    const [first, ...others] = equations
    const isOnly = first !== undefined && others.every((other) => placesOf(other) === placesOf(first))
    return isOnly && isTelling(first) && areClose(prose, first, claim) && !areListed(prose, first)
      ? makeTie(kind, first, 'likely')
      : null
  }
}

/** 接待412批次，收入96.4万元，其中散客平均每批次1,860元: of some of them, which no amount tells. */
const OF_SOME = /其中|最[高低多少大小]/

const startOf = ({ start }: Quantity): number => start

/** Figures of which nothing is told yet: their words leave one candidate, which was miscalculated. */
export function onlyCandidates(prose: Prose, ties: readonly Tie[], facts: FiscalFacts): Tie[] {
  const told = new Set(
    flatMapped(ties, ({ equation }) =>
      quantitiesOf(equation)
        .slice(0, equation.form === 'product' ? 3 : 1)
        .map(startOf),
    ),
  )
  return flatMapped(prose.claims, (claim) => {
    if (told.has(claim.start) || OF_SOME.test(claim.lead)) return []
    const tell = onlyOf(prose, claim)
    return (
      ratioNamed(prose, claim, tell) ??
      shareOf(prose, claim, tell) ??
      rateOf(prose, claim, facts, tell) ??
      averageOf(prose, claim, tell) ??
      []
    )
  })
}
