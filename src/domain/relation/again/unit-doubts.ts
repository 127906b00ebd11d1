import type { Exact } from '../../amount/index.ts'
import { approximately, fraction, isZero, whole } from '../../amount/index.ts'
import type { Claim, Prose } from '../../claim/index.ts'
import { withClaims } from '../../claim/index.ts'
import { makeTie } from '../tie/make-tie.ts'
import { fineDigits } from '../tie/print.ts'
import { rescaled } from '../tie/rescaled.ts'
import type { Quantity, Tie } from '../tie/tie.ts'
import { quantitiesOf, startsIn } from '../tie/tie.ts'
import { withQuantity } from '../tie/unit-off.ts'
import { fitOf } from './fitting.ts'

/** 万 forgotten, 万 added. */
const MORE = whole(10_000)
const LESS = fraction(1n, 10_000n)
/** Amounts of money around one that it is measured by, and how far off it must be to be doubted. */
const AROUND = 6
const FAR_OFF = 300
/** So many amounts of a document are doubted at most. */
const MOST = 40
const FEWEST_DIGITS = 3

const numberOf = ({ value }: Claim): number => Math.abs(approximately(value))

const isAmount = ({ unit, bound, value }: Claim): boolean => unit.key === '元' && bound === 'none' && !isZero(value)

/** 0.55亿元 of which each of many costs more than all of them together. */
function isDearPrice(claim: Claim, near: readonly Claim[]): boolean {
  const amounts = near.filter(({ role, sentence }) => role !== 'unit-price' && Math.abs(sentence - claim.sentence) <= 1)
  return amounts.length > 0 && amounts.every((other) => numberOf(other) <= numberOf(claim))
}

/** 386.20亿元 among amounts of millions: so far from all around it that its unit is doubted; what would bring it to them. */
function shiftOf(money: readonly Claim[], at: number): Exact | null {
  const claim = money[at] as Claim // of this list
  const near = money.slice(Math.max(0, at - AROUND), at + AROUND + 1).filter((other) => other !== claim)
  if (claim.role === 'unit-price') return isDearPrice(claim, near) ? LESS : null
  const sizes = near.filter(({ role }) => role !== 'unit-price').map((other) => numberOf(other) / numberOf(claim))
  const middle = sizes.sort((left, right) => left - right)[sizes.length >> 1] ?? 1
  if (middle > FAR_OFF) return MORE
  return middle < 1 / FAR_OFF ? LESS : null
}

/** Reads the relations of a paragraph once more. */
export type ReadAgain = (prose: Prose, paragraph: number) => readonly Tie[]

const isTelling = ({ equation, holds }: Tie): boolean =>
  holds &&
  equation.form !== 'within' &&
  equation.form !== 'same' &&
  Math.max(...quantitiesOf(equation).map((quantity: Quantity) => fineDigits(quantity))) >= FEWEST_DIGITS

interface Doubt {
  readonly claim: Claim
  /** What would bring it to the amounts around it. */
  readonly by: Exact
}

interface Known {
  readonly readAgain: ReadAgain
  /** Where amounts stand that take part in relations. */
  readonly told: ReadonlySet<number>
}

function doubtOf(prose: Prose, { claim, by }: Doubt, { readAgain, told }: Known): Tie | null {
  const claims = prose.claims.slice()
  claims[claim.index] = rescaled(claim, by)
  const other = withClaims(prose, claims)
  const found =
    readAgain(other, claim.paragraph).find(
      (tie) => isTelling(tie) && quantitiesOf(tie.equation).some(({ start }) => start === claim.start),
    ) ?? fitOf(other, claims[claim.index] as Claim, told)
  const tie = found === null ? null : makeTie(found.kind, withQuantity(found.equation, claim.start, claim), 'likely')
  return tie?.holds === false ? tie : null
}

/** Amounts that fit nothing around them as printed, and a relation exactly in another unit: 万 forgotten, 亿 for 万. */
export function unitDoubts(prose: Prose, ties: readonly Tie[], readAgain: ReadAgain): Tie[] {
  const told = startsIn(ties.filter(({ equation: { form } }) => form !== 'within'))
  const money = prose.claims.filter(isAmount)
  const doubted = money.flatMap((claim, at) => {
    const by = told.has(claim.start) ? null : shiftOf(money, at)
    return by === null ? [] : [{ claim, by }]
  })
  return doubted.slice(0, MOST).flatMap((doubt) => doubtOf(prose, doubt, { readAgain, told }) ?? [])
}
