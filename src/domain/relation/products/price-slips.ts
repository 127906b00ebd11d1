import { compare, ONE } from '../../amount/index.ts'
import type { Claim, Prose } from '../../claim/index.ts'
import { sentenceAround } from '../tie/clause.ts'
import { makeTie } from '../tie/make-tie.ts'
import { fineDigits, isFinelyPrinted } from '../tie/print.ts'
import { isExactSlip, isUnitAway } from '../tie/slip.ts'
import type { Equation, Quantity, Tie } from '../tie/tie.ts'
import { quantitiesOf } from '../tie/tie.ts'
import type { Price } from './sought-products.ts'

const RECKONED = /测算|计算|，即每|照[^，。；]{1,8}[算计]|核算|按[^，。；]{1,8}计/

/** Of far counts one alone, by a slip of an amount of so many digits, or where the sentence says that it reckons. */
export function farSlip(prose: Prose, { claim }: Price, far: readonly Equation[]): Tie | null {
  const fewest = RECKONED.test(sentenceAround(prose, claim)) ? 3 : 4
  const isFine = (equation: Equation): boolean =>
    quantitiesOf(equation)
      .slice(0, 1)
      .every((product) => fineDigits(product) >= fewest)
  const [only, ...more] = far.filter(isExactSlip)
  return only !== undefined && more.length === 0 && isFine(only) ? makeTie('product', only, 'likely') : null
}

const MANY_FACTORS = 3

/** 540.00 of a row: as fine as the others of its column. */
const isOfTable = (equation: Equation): boolean =>
  quantitiesOf(equation)
    .slice(0, 1)
    .some((product) => 'row' in product && isFinelyPrinted(product))

/** 16车次, each of 500元, for 60天: few digits, and yet so many amounts that one slip keeps from it; and a 万 too many. */
export function fewSlipped(equations: readonly Equation[]): Tie | null {
  const isMany = (equation: Equation): boolean =>
    equation.form === 'weighted' || quantitiesOf(equation).length > MANY_FACTORS || isOfTable(equation)
  const slipped = equations.find(isUnitAway) ?? equations.filter(isMany).find((equation) => isExactSlip(equation))
  return slipped === undefined ? null : makeTie('product', slipped, 'likely')
}

const indexOf = (quantity: Quantity): number => Number((quantity as Partial<Claim>).index) // NaN of a table's cell

/** 每份30元采购，采购5万份，花了150万元: with nothing between the three no more digits are needed. */
export function besideSlip(own: readonly Equation[]): Tie | null {
  const isBeside = (equation: Equation): boolean => {
    const quantities = quantitiesOf(equation)
    const indexes = quantities.map(indexOf)
    const isOfOne = quantities.some(({ value }) => compare(value, ONE) === 0)
    return !isOfOne && indexes.length === MANY_FACTORS && Math.max(...indexes) - Math.min(...indexes) === 2
  }
  const slipped = own.find((equation) => isBeside(equation) && isExactSlip(equation))
  return slipped === undefined ? null : makeTie('product', slipped, 'likely')
}

const FINE_DIGITS = 4

/** 增34.00万元。17户，每户会诊2次，每次1万元; 追加公用经费312.50万元。标准为每生每年500元，在园6,250人: what it comes to stands in the sentence before. */
export function earlierSlip({ claim, words }: Price, near: readonly Equation[]): Tie | null {
  const isReckoned = words.includes('标准') || /^按|照/.test(words)
  const isMany = (equation: Equation): boolean => quantitiesOf(equation).length > MANY_FACTORS
  const isOf = (equation: Equation): boolean => {
    const [product, ...factors] = quantitiesOf(equation) as readonly Partial<Claim>[]
    return (
      product?.sentence === claim.sentence - 1 &&
      factors.every(({ sentence = claim.sentence }) => sentence === claim.sentence)
    )
  }
  const fine = near.filter(
    (equation) =>
      isMany(equation) || (isReckoned && Math.max(...quantitiesOf(equation).map(fineDigits)) >= FINE_DIGITS),
  )
  const [only, ...others] = fine.filter((equation) => isOf(equation) && isExactSlip(equation))
  return only === undefined || others.length > 0 ? null : makeTie('product', only, 'likely')
}
