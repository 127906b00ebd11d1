import { fraction } from '../../amount/index.ts'
import type { Claim, ExaminedTable, Prose, TableAmount } from '../../claim/index.ts'
import { lastUntil } from '../../claim/index.ts'
import { makeTie } from '../tie/make-tie.ts'
import { rescaled } from '../tie/rescaled.ts'
import { isExactSlip, isUnitAway } from '../tie/slip.ts'
import { isSolved } from '../tie/solve.ts'
import { isSlipped, isTelling, sumOfParts } from '../tie/sought.ts'
import type { Equation, Quantity, Tie, TieKind } from '../tie/tie.ts'

/** 468名×生均1,250元 */
const TIMES = /^ ?[×xX*✕＊] ?(?:[一-龥]?[每均](?:[一-龥]{1,2})?|单价|标准)?$/
const OVER = /^ ?[÷/] ?$/
const PLUS = /^ ?[+＋] ?$/
const EQUALS = /^）? ?[=＝≈] ?(?:约)?$/
const COMES_TO = /^）?[，、]?(?:共计?|合计|总计|计|即|得|小计|需)(?:[一-龥]{0,4})$/

/** A sign, and the words of a price. */
const LONGEST_SIGN = 7

type Operator = 'times' | 'over' | 'plus'

function operatorBetween({ normal }: Prose, one: Claim, other: Claim): Operator | null {
  const words = normal.slice(one.end, other.start)
  if (words.length > LONGEST_SIGN) return null
  if (TIMES.test(words)) return 'times'
  if (OVER.test(words)) return 'over'
  return PLUS.test(words) ? 'plus' : null
}

interface Chain {
  readonly operators: readonly Operator[]
  readonly members: readonly Claim[]
}

/** Amounts with a sign of reckoning between each and the next: 44张×365天, 60.00+30.00-5.00. */
function chainsIn(prose: Prose): Chain[] {
  const chains: Chain[] = []
  const { claims } = prose
  for (let at = 0; at < claims.length; at += 1) {
    const members = claims.slice(at, at + 1)
    const operators: Operator[] = []
    for (let next = claims[at + 1]; next !== undefined; next = claims[at + members.length]) {
      const operator = operatorBetween(prose, members.at(-1) as Claim, next) // never empty
      if (operator === null) break
      operators.push(operator)
      members.push(next)
    }
    if (members.length > 1) chains.push({ operators, members })
    at += members.length - 1
  }
  return chains
}

/** 44张×365天 are 天; 12米×8米 are no 块; 8个月÷12个月 are 66.67%. */
function isOfKind({ unit }: Quantity, { members, operators }: Chain): boolean {
  if (unit.dimension === 'percent') return operators.length === 1 && operators[0] === 'over'
  const keys = members.map((member) => member.unit.key)
  return keys.includes(unit.key) || (unit.key === '元' && keys.some((key) => key.startsWith('元/')))
}

/** 38人×5个月×5,200元 in a cell, and 98.80 in the next: the amounts of money of its row. */
function amountsBeside({ start }: Claim, tables: readonly ExaminedTable[]): readonly TableAmount[] {
  const found = lastUntil(
    tables.map(({ table }) => table),
    start,
  )
  const own = found?.cells.find((cell) => cell.start <= start && start < cell.end)
  if (own === undefined) return []
  return tables
    .filter(({ table }) => table === found)
    .flatMap(({ amounts }) => amounts.filter(({ row, unit }) => row === own.row && unit.key === '元'))
}

interface Place {
  readonly prose: Prose
  readonly tables: readonly ExaminedTable[]
}

/** What a chain comes to: behind =, behind 共, in front of the bracket that it stands in, or in the next cell. */
function resultsOf(
  { prose, tables }: Place,
  chain: Chain,
): { readonly results: readonly Quantity[]; readonly isEqual: boolean } {
  const { members } = chain
  const [first, last] = [members[0] as Claim, members.at(-1) as Claim] // two and more
  const behind = prose.claims.slice(last.index + 1, last.index + 2)
  const wordsTo = ({ start }: Claim): string => prose.normal.slice(last.end, start)
  const equal = behind.filter((next) => EQUALS.test(wordsTo(next)))
  if (equal.length > 0) return { results: equal, isEqual: true }
  const owners = prose.claims
    .slice(Math.max(0, first.index - 1), first.index)
    .filter(({ depth, sentence }) => depth < first.depth && sentence === first.sentence)
  const near = [...owners, ...behind.filter((next) => COMES_TO.test(wordsTo(next))), ...amountsBeside(first, tables)]
  return { results: near.filter((result) => isOfKind(result, chain)), isEqual: false }
}

/** 12.6公里×5万元/公里: the measure as it is printed. */
function asPrinted(claim: Claim): Quantity {
  const { numerator, denominator } = claim.unit.scale
  return claim.unit.dimension === 'measure' ? rescaled(claim, fraction(denominator, numerator)) : claim
}

const isPercent = ({ unit }: Claim): boolean => unit.dimension === 'percent'

/** 460万元×60% is a share; two shares of each other are left alone. */
function productsOf(result: Quantity, members: readonly Claim[]): Equation[] {
  const others = members.filter((member) => !isPercent(member))
  const [rates, [denominator]] = [members.filter(isPercent), others]
  if (rates.length === 0)
    return [others, others.map(asPrinted)].map((factors) => ({ form: 'product', product: result, factors }))
  if (denominator === undefined || members.length !== 2) return []
  // 433.33×72%＝312.00万元: the amount in the unit of what comes of it.
  const of = denominator.unit.key === '' ? rescaled(denominator, result.unit.scale) : denominator
  return rates.map((rate) => ({ form: 'ratio', rate, numerator: result, denominator: of }))
}

function quotientsOf(result: Quantity, [top, bottom]: readonly [Claim, Claim]): Equation[] {
  return result.unit.dimension === 'percent'
    ? [{ form: 'ratio', rate: result, numerator: top, denominator: bottom }]
    : [{ form: 'product', product: top, factors: [result, bottom] }]
}

/** What a chain says of the amount that it comes to; nothing where its signs are mixed. */
function equationsOf(result: Quantity, { members, operators }: Chain): Equation[] {
  if (operators.every((operator) => operator === 'times')) return productsOf(result, members)
  if (operators.length === 1 && operators[0] === 'over')
    return quotientsOf(result, [members[0] as Claim, members[1] as Claim]) // one sign stands between two
  const isSum = operators.every((operator) => operator === 'plus')
  const isAlike = members.every(({ unit }) => unit.key === result.unit.key)
  if (!isSum || !isAlike) return []
  return [sumOfParts(result, members)]
}

const kindOf = ({ form }: Equation): TieKind => (form === 'ratio' ? 'rate' : form === 'sum' ? 'parts' : 'product')

/** 44张×365天, 186人×50元=9,300元, 60+35=95: what is reckoned in signs and figures. */
export function formulasIn(prose: Prose, tables: readonly ExaminedTable[]): Tie[] {
  return chainsIn(prose).flatMap((chain) => {
    const { results, isEqual } = resultsOf({ prose, tables }, chain)
    const equations = results.flatMap((result) => equationsOf(result, chain))
    const holding = equations.find((equation) => isSolved(equation))
    if (holding !== undefined) return makeTie(kindOf(holding), holding, 'certain')
    const slipped = equations.find(
      (equation) =>
        ((isEqual || isTelling(equation)) && isSlipped(equation)) || isExactSlip(equation) || isUnitAway(equation),
    )
    const [broken] = slipped !== undefined || !isEqual ? [slipped] : equations
    if (broken === undefined) return []
    return makeTie(kindOf(broken), broken, isEqual || isExactSlip(broken) ? 'certain' : 'likely')
  })
}
