import type { Claim, Prose } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { fineDigits, significantDigits } from '../tie/print.ts'
import { isSolved } from '../tie/solve.ts'
import { difference, isPlain, pairsOf, sumOfParts } from '../tie/sought.ts'
import type { Equation, TieKind } from '../tie/tie.ts'
import { quantitiesOf } from '../tie/tie.ts'

/** Digits of the finest amount of a sum, and of the amount itself elsewhere. */
const FINE = 4
const FEWEST_DIGITS = 3
/** So many amounts of money, rates and counts around one are looked at. */
const MONEY = 8
const RATES = 6
const COUNTS = 5
const MOST_PARTS = 8

/** A relation that an amount would fit, and the sort of statement that it would come from. */
export interface Fit {
  readonly kind: TieKind
  readonly equation: Equation
}

const isExact = ({ vagueness, form }: Claim): boolean => vagueness === 'none' && form !== 'chinese'

/** Amounts on either side of one, in the order of the text. */
function around(list: readonly Claim[], claim: Claim, reach: number): Claim[] {
  const at = list.findIndex(({ index }) => index >= claim.index)
  const behind = at === -1 ? [] : list.slice(at, at + reach + 1)
  const before = at === -1 ? list.slice(-reach) : list.slice(Math.max(0, at - reach), at)
  return [...before, ...behind].filter(({ index }) => index !== claim.index)
}

/** Sums and differences of three. */
function ofThree(claim: Claim, money: readonly Claim[]): Equation[] {
  return flatMapped(money, (one, at) =>
    flatMapped(money.slice(at + 1), (other) => [
      sumOfParts(claim, [one, other]),
      sumOfParts(one, [claim, other]),
      difference(claim, [other, one]),
    ]),
  )
}

/** Parts in a row with their whole before or behind them, the amount among them. */
function ofRows(claim: Claim, money: readonly Claim[]): Equation[] {
  const all = [...money, claim].sort((left, right) => left.index - right.index)
  return flatMapped(all, (_, from) =>
    flatMapped(
      Array.from({ length: MOST_PARTS - 2 }, (__, more) => all.slice(from, from + 3 + more)),
      (parts, more) => {
        if (parts.length < 3 + more) return []
        const wholes = [all[from - 1], all[from + parts.length]].filter((whole) => whole !== undefined)
        return wholes
          .filter((whole) => whole === claim || parts.includes(claim))
          .map((whole) => sumOfParts(whole, parts))
      },
    ),
  )
}

const isRate = ({ unit, bound }: Claim): boolean => unit.dimension === 'percent' && bound === 'none'

/** Rates that nothing explains yet, of the amount or out of it. */
function ofRates(claim: Claim, money: readonly Claim[], rates: readonly Claim[]): Equation[] {
  return pairsOf([claim, ...money], [claim, ...money])
    .filter((pair) => pair.includes(claim))
    .flatMap(([numerator, denominator]) =>
      rates.map((rate): Equation => ({ form: 'ratio', rate, numerator, denominator })),
    )
}

/** 租金8.5万元，只收4.6万元，减少45.9%: what two amounts of a sentence grew or fell by. */
function ofGrowths(claim: Claim, money: readonly Claim[], rates: readonly Claim[]): Equation[] {
  const isOwn = ({ sentence }: Claim): boolean => sentence === claim.sentence
  return pairsOf([claim, ...money.filter(isOwn)], [claim, ...money.filter(isOwn)])
    .filter((pair) => pair.includes(claim))
    .flatMap(([current, base]) =>
      rates
        .filter((rate) => isOwn(rate) && rate.role === 'growth')
        .flatMap((rate) => ([1, -1] as const).map((sign): Equation => ({ form: 'rise', rate, current, base, sign }))),
    )
}

const isFineSum = (equation: Equation): boolean => Math.max(...quantitiesOf(equation).map(significantDigits)) >= FINE

/** What so many things cost together and each. */
function ofPrices(claim: Claim, money: readonly Claim[], counts: readonly Claim[]): Equation[] {
  return money.flatMap((other) =>
    counts.flatMap((count): Equation[] => [
      { form: 'product', product: claim, factors: [other, count] },
      { form: 'product', product: other, factors: [claim, count] },
    ]),
  )
}

/**
 * The first relation that an amount of money fits to the last digit among the amounts around it, whatever the words say:
 * with so many digits it does so hardly ever by chance. `told`: where amounts stand that a relation explains already.
 */
export function fitOf({ claims }: Prose, claim: Claim, told: ReadonlySet<number>): Fit | null {
  if (!isExact(claim)) return null
  const near = claims.slice(Math.max(0, claim.index - 4 * MONEY), claim.index + 4 * MONEY)
  const money = around(
    near.filter((other) => other.unit.key === '元' && isPlain(other) && isExact(other)),
    claim,
    MONEY,
  )
  const rates = around(
    near.filter((other) => isRate(other) && !told.has(other.start) && fineDigits(other) >= FEWEST_DIGITS),
    claim,
    RATES,
  ).filter(({ paragraph }) => paragraph === claim.paragraph)
  const counts = around(
    near.filter((other) => other.sentence === claim.sentence && other.unit.key !== '元' && isPlain(other)),
    claim,
    COUNTS,
  )
  const beside = money.filter(({ sentence }) => Math.abs(sentence - claim.sentence) <= 1)
  const isFine = significantDigits(claim) >= FEWEST_DIGITS
  const fits = (kind: TieKind, equations: readonly Equation[]): Fit[] =>
    equations.filter((equation) => isSolved(equation)).map((equation) => ({ kind, equation }))
  return (
    [
      ...fits('parts', [...ofRows(claim, money), ...ofThree(claim, money)]).filter(({ equation }) =>
        isFineSum(equation),
      ),
      ...(isFine ? fits('rate', ofRates(claim, beside, rates)) : []),
      ...fits('growth', ofGrowths(claim, beside, rates)),
      ...(isFine ? fits('product', ofPrices(claim, beside, counts)) : []),
    ][0] ?? null
  )
}
