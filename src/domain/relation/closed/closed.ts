import { approximately, compare, negated } from '../../amount/index.ts'
import { flatMapped } from '../../list/index.ts'
import { closedTie } from '../tie/make-tie.ts'
import { isExactSlip } from '../tie/slip.ts'
import { isSolved, solve } from '../tie/solve.ts'
import type { Equation, Tie, TieKind } from '../tie/tie.ts'
import { quantitiesOf, startsIn } from '../tie/tie.ts'
import { allOfThem } from './all-of-them.ts'
import { closedDifference } from './differences.ts'
import { closedPart, ordersIn } from './exceeding.ts'
import { meansOf } from './means.ts'
import { multipliedIn } from './multiplied.ts'
import { closedPercents } from './percents.ts'
import { closedRate } from './rate-of-three.ts'
import { ratesOf } from './rates.ts'
import { restsOf } from './rests.ts'
import { stepsOf } from './steps.ts'
import { closedStock } from './stocks.ts'
import type { Closed } from './stretch.ts'
import { sumsOf } from './sums.ts'
import { timesIn } from './times.ts'
import { closedDivision, closedWhole } from './wholes.ts'

/** What the words of all figures make of them, however far off. */
const FORMS = [closedDifference, closedStock, closedRate, closedPercents, closedWhole, closedPart]

/** What the words of some figures make of all, where it holds or nothing else can be meant. */
const READERS: readonly (readonly [TieKind, (closed: Closed) => readonly (Equation | null)[]])[] = [
  ['parts', sumsOf],
  ['restated', allOfThem],
  ['balance', restsOf],
  ['rate', ratesOf],
  ['product', timesIn],
  ['product', multipliedIn],
  ['product', meansOf],
  ['change', stepsOf],
  ['within', ordersIn],
]

const KIND_OF: Readonly<Record<string, TieKind>> = { within: 'within', product: 'product', rise: 'growth' }

/** Farther off than so nobody has miscounted. */
const FAR = 3.2

/** 收入12亿元，支出12.6亿元，结余0.6亿元: more went out than came in. */
const isTurnedBalance = (equation: Equation): boolean =>
  /^[^,]*[结节盈]余[^,]*,[^,]*收[^,]*,[^,]*支/.test(
    quantitiesOf(equation)
      .map(({ label }) => label)
      .join(),
  )

function isNear(equation: Equation): boolean {
  const [first] = quantitiesOf(equation)
  const { required } = solve(equation)
  if (first === undefined || required === null) return equation.form === 'within'
  if (isTurnedBalance(equation) && compare(negated(required), first.value) === 0) return true
  const times = approximately(required) / approximately(first.value)
  return (times < FAR && times > 1 / FAR) || isExactSlip(equation)
}

/** Where the amount stands that an equation speaks of. */
const resultOf = (equation: Equation): number =>
  Math.max(
    ...quantitiesOf(equation)
      .slice(0, 1)
      .map(({ start }) => start),
  )

/** The first of the forms that the words have. */
function formOf(closed: Closed): Tie | null {
  if (!closed.isAlone) return null
  for (const read of closed.text.includes('其中') ? [closedDivision] : FORMS) {
    const tie = read(closed)
    if (tie !== null) return tie
  }
  return null
}

/** What the words of a stretch make of its figures: one relation, or the one of them that holds. */
function relationOf(closed: Closed): Tie | null {
  if (closed.claims.length + closed.counts.length < 2) return null
  const read = flatMapped(READERS, ([kind, reader]) =>
    flatMapped(reader(closed), (equation) =>
      equation === null ? [] : [{ kind: KIND_OF[equation.form] ?? kind, equation }],
    ),
  )
  const holding = read.find(({ equation }) => isSolved(equation))
  const [only, ...others] = holding === undefined ? read : [holding]
  return only === undefined || others.length > 0 || !isNear(only.equation) ? null : closedTie(only.kind, only.equation)
}

/**
 * Short stretches of text of which the words name one relation between all the figures: nothing else can be meant,
 * however few the digits. An amount of which another relation holds is left alone, unless that one is of the same figures.
 */
export function closedRelations(stretches: readonly Closed[], ties: readonly Tie[]): Tie[] {
  const holding = ties.filter(({ holds, equation }) => holds && equation.form !== 'within')
  const told = new Set(holding.map(({ places }) => places))
  const toldOf = new Map<number, Set<string>>()
  for (const { equation, places } of holding) {
    const start = resultOf(equation)
    toldOf.set(start, (toldOf.get(start) ?? new Set()).add(places))
  }
  const isToldOtherwise = (start: number, places: string): boolean =>
    [...(toldOf.get(start) ?? [])].some((other) => other !== places)
  const broken = startsIn(ties.filter(({ holds }) => !holds))
  return stretches.flatMap((closed) => {
    const form = formOf(closed)
    if (form !== null) return [form]
    const tie = relationOf(closed)
    if (tie === null) return []
    const { places } = tie
    const isTold = isToldOtherwise(resultOf(tie.equation), places) || (tie.holds && told.has(places))
    const isOtherwise = tie.holds && tie.kind === 'balance'
    const isBroken = !isOtherwise && quantitiesOf(tie.equation).some(({ start }) => broken.has(start))
    return isTold || isBroken ? [] : [tie]
  })
}
