import type { Claim, ExaminedTable, Prose } from '../../claim/index.ts'
import { makeTie } from '../tie/make-tie.ts'
import { isSolved } from '../tie/solve.ts'
import { sought } from '../tie/sought.ts'
import type { Equation, PricedCount, Quantity, Tie } from '../tie/tie.ts'
import { startsIn } from '../tie/tie.ts'
import type { Price } from './sought-products.ts'
import { amountsOfTables, around, countsFor, overTime, priceOf, resultsFor } from './sought-products.ts'

/** The count that stands nearest before a price or right behind it; `null` where none is meant by its words. */
function countOf(prose: Prose, price: Price): Claim | null {
  const near = around(prose, price, 8).filter(({ sentence }) => sentence === price.claim.sentence)
  const own = countsFor(prose, price, near)
  // 财政补助每人670元；困难群众8.36万名: what a semicolon sets apart is another matter.
  const behind = own.filter(
    ({ start }) => !prose.normal.slice(price.claim.end, Math.max(price.claim.end, start)).includes('；'),
  )
  const [count] = [...own.filter(({ index }) => index < price.claim.index), ...behind]
  return count ?? null
}

/** Prices of one sentence with their counts, each priced over the stretch that it is paid for. */
function pairsOf(prose: Prose, prices: readonly Price[]): PricedCount[] {
  return prices.flatMap((price) => {
    const count = countOf(prose, price)
    const [over] = overTime(prose, price, around(prose, price, 8))
    const [paid] = over?.length === 1 ? over : []
    return count === null || paid === undefined ? [] : [{ price: paid, count }]
  })
}

function pricesIn(prose: Prose): Price[][] {
  const bySentence = new Map<number, Price[]>()
  for (const claim of prose.claims) {
    const price = priceOf(prose, claim)
    if (price !== null && price.bought !== null && claim.unit.key.startsWith('元'))
      bySentence.set(claim.sentence, [...(bySentence.get(claim.sentence) ?? []), price])
  }
  return [...bySentence.values()].filter(({ length }) => length >= 2)
}

/** 每头牛60元、每只羊8元，应收28.74万元: prices of things counted before, and the one amount that they come to together. */
export function pricesTogether(prose: Prose, tables: readonly ExaminedTable[], ties: readonly Tie[]): Tie[] {
  const told = startsIn(ties.filter(({ equation: { form } }) => form === 'product' || form === 'weighted'))
  return pricesIn(prose).flatMap((prices) => {
    const pairs = pairsOf(prose, prices)
    const last = prices.at(-1) as Price // two and more
    const isTold = prices.some(({ claim }) => told.has(claim.start))
    if (pairs.length !== prices.length || isTold) return []
    const behind = resultsFor(prose, last, around(prose, last, 6)).filter(
      ({ sentence, index }) => sentence === last.claim.sentence && index > last.claim.index,
    )
    const wholes: Quantity[] = [...behind.slice(0, 1), ...amountsOfTables({ prose, tables }, last)]
    const equations = wholes.map((whole): Equation => ({ form: 'weighted', whole, pairs }))
    const holding = equations.find(isSolved)
    return holding === undefined ? (sought('product', equations) ?? []) : makeTie('product', holding, 'certain')
  })
}
