import type { Claim, Prose } from '../claim/index.ts'
import { flatMapped } from '../list/index.ts'
import { averageOf } from './averages/sought-averages.ts'
import { ratioNamed } from './rates/named-ratios.ts'
import { rateOf } from './rates/sought-rates.ts'
import type { FiscalFacts } from './rests/fiscal.ts'
import { rightBehind } from './right-behind.ts'
import { shareOf } from './shares/sought-shares.ts'
import { makeTie } from './tie/make-tie.ts'
import { isSlipped, isTelling } from './tie/sought.ts'
import type { Equation, Quantity, Tie, TieKind } from './tie/tie.ts'
import { placesOf, quantitiesOf } from './tie/tie.ts'

/** So few amounts may stand between those of a relation that no slip brings together; an average tells by its words what it is over. */
const [REACH, REACH_OF_AVERAGE] = [4, 10]

/** All in one sentence, close together, or those of an average in one paragraph. */
function areClose({ claims }: Prose, equation: Equation, claim: Claim): boolean {
  const isAverage = equation.form === 'product'
  const reach = isAverage ? REACH_OF_AVERAGE : REACH
  const own = new Set(quantitiesOf(equation).map(({ start }) => start))
  const near = claims.slice(Math.max(0, claim.index - reach), claim.index + reach + 1)
  const isBeside = ({ sentence, paragraph }: Claim): boolean =>
    isAverage ? paragraph === claim.paragraph : sentence === claim.sentence
  return near.filter((other) => isBeside(other) && own.has(other.start)).length === own.size
}

/** Of a rate in few digits there is hardly any that is not near; an average that no slip explains is far from it. */
const tells = (equation: Equation): boolean =>
  isTelling(equation) || (equation.form === 'product' && !isSlipped(equation))

/** 新收1,512.5万件，结案1,238.9万件，结案率68.17%: out of what was there before as well. */
const NEW = /新[收增受立]/

/** 一工区2.94万亩、二工区3.18万亩: neither of two that are listed is out of the other, nor out of what came in anew. */
function areApart({ normal }: Prose, equation: Equation): boolean {
  if (equation.form !== 'ratio') return false
  const { numerator, denominator } = equation
  const between = normal.slice(Math.min(numerator.end, denominator.end), Math.max(numerator.start, denominator.start))
  return NEW.test(denominator.label) || /^[^，；。]*、[^，；。]*$/.test(between)
}

/** 签约2,410户，签约率71.3%: of the only two amounts that its words can mean a figure is told, however far off. */
function onlyOf(prose: Prose, claim: Claim) {
  return (kind: TieKind, equations: readonly Equation[]): Tie | null => {
    const [first, ...others] = equations.filter((equation) => areClose(prose, equation, claim))
    const isOnly = first !== undefined && others.every((other) => placesOf(other) === placesOf(first))
    return isOnly && tells(first) && !areApart(prose, first) ? makeTie(kind, first, 'likely') : null
  }
}

/** 接待412批次，收入96.4万元，其中散客平均每批次1,860元: of some of them, which no amount tells. */
const OF_SOME = /其中|最[高低多少大小]/

const startOf = ({ start }: Quantity): number => start

/** Figures of which nothing is told yet: their words leave one candidate, which was miscalculated. */
function onlyCandidates(prose: Prose, ties: readonly Tie[], facts: FiscalFacts): Tie[] {
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

/** With rates that stand right behind their amounts, of which the others say nothing. */
export function onlyOrBehind(prose: Prose, ties: readonly Tie[], facts: FiscalFacts): Tie[] {
  const only = onlyCandidates(prose, ties, facts)
  const behind = rightBehind(prose, [...ties, ...only])
  const places = new Set(behind.map((tie) => tie.places))
  return [...only.filter((tie) => !places.has(tie.places)), ...behind]
}
