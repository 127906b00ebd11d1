import { compare, fraction, times } from '../../amount/index.ts'
import type { Claim, ExaminedTable, Prose } from '../../claim/index.ts'
import { takenExactly } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { lastClause, wordsBefore } from '../tie/clause.ts'
import { closedTie, makeTie } from '../tie/make-tie.ts'
import { fineDigits } from '../tie/print.ts'
import { isExactSlip } from '../tie/slip.ts'
import { isSolved } from '../tie/solve.ts'
import { heldOrOnly, isPlain, isSlipped } from '../tie/sought.ts'
import type { Equation, Quantity, Tie } from '../tie/tie.ts'

/** 按工程部分投资的5%, 按合同价的8%: what the percentage is taken of, by its name. */
const BY_NAME = /(?:按照?|依)(?:照)?([^，。；：、\d]{2,14}?)(?:总[额数价])?的$/
/** 工程费用扣留5%作为质量保证金 */
const HELD_BACK = /^([^，。；：、\d（）]{2,10})(?:中)?(?:扣留|预留|提取|计提|扣除)$/
/** 计列, 计取, 测算: what is done by it. */
const RECKONED =
  /^(?:的?比例)?(?:标准)?(?:计列|计取|计提|计算|测算|核算|提取|安排|预留|扣留|收取|列支|配套|掌握)?(?:，|作为[一-龥]{2,8}，|为)/
/** 全年培训费应不少于, 每年约需, 即: what it comes to. */
const COMES_TO =
  /^(?:作为[一-龥]{2,8}，?)?(?:的?比例)?(?:计列|计取|计提|计算|测算|核算|提取|安排|预留|扣留|收取|列支|配套)?，(?:即|计|合|共?需|应[为提付缴列收留]?|每年约?需?|全年约?需?|年需|约)?[^，。；\d]{0,12}(?:应|约|需|即|为|计|不[少低高]于|不超过)?$/
/** 1,190.78万元，按…的5%计列: told right before it. */
const TOLD_BEFORE = /^，(?:均|系|其中)?按/
const ENDS = /^(?:的?比例)?(?:计列|计取|计提|计算|测算|核算|提取|安排|预留|列支|配套)[，。；）]/
const NOT_OF_IT = /首|先|另|单价|均|上年|去年|同期|实际|已|比(?!例)|较|增|降|减/
const PERCENT = fraction(1n, 100n)
const BACK = 300
const FEWEST_DIGITS = 3

/** The amount that the percentage makes: right before it, or right behind. */
function resultOf({ claims, normal }: Prose, rate: Claim, base: Claim | null): Claim | null {
  const [next] = claims.slice(rate.index + 1, rate.index + 2)
  const isNext = next?.sentence === rate.sentence && COMES_TO.test(next.lead) && RECKONED.test(`${next.lead}，`)
  if (isNext && !NOT_OF_IT.test(next.lead)) return next
  const before = base === null ? claims[rate.index - 1] : undefined
  const isBefore = TOLD_BEFORE.test(rate.lead) && ENDS.test(normal.slice(rate.end, rate.tailEnd + 1))
  return isBefore && before?.sentence === rate.sentence ? before : null
}

/** What the name of the base is, without words that say how it stands. */
const coreOf = (name: string): string =>
  name.replace(/^(?:上述|该|本|其|项目)/, '').replace(/(?<=..)(?:投资|预算|总额)$/, '')

/** 按合同价1,507.20万元的8%: the base between the words and the percentage. */
function baseBetween({ claims, normal }: Prose, rate: Claim): Claim | null {
  const base = claims[rate.index - 1]
  if (base?.sentence !== rate.sentence || normal.slice(base.end, rate.start) !== '的') return null
  const words = lastClause(base.lead)
  return /(?:按照?|依照?)[^，。；\d]{2,14}$/.test(words) && !NOT_OF_IT.test(words) ? base : null
}

/** Amounts that are called so, wherever they stand before. */
function basesNamed(prose: Prose, rate: Claim, name: string): Claim[] {
  const core = coreOf(name)
  return core.length < 2
    ? []
    : prose.claims.slice(Math.max(0, rate.index - BACK), rate.index + 4).filter(
        (claim) =>
          claim !== rate &&
          isPlain(claim) &&
          lastClause(claim.lead)
            .replace(/(?:小计|合计)?(?:为|共|是)?$/, '')
            .endsWith(core),
      )
}

function nameOf(prose: Prose, rate: Claim): string | undefined {
  const words = lastClause(wordsBefore(prose, rate, 30))
  return (BY_NAME.exec(words) ?? HELD_BACK.exec(words))?.[1]
}

function equationOf(rate: Claim, product: Claim, base: Quantity): Equation {
  return { form: 'product', product, factors: [base, takenExactly(rate, times(rate.value, PERCENT))] }
}

const ratioOf = (rate: Claim, product: Claim, base: Quantity): Equation => ({
  form: 'ratio',
  rate: takenExactly(rate),
  numerator: product,
  denominator: base,
})

const isSlip = (equation: Equation, rate: Claim, product: Claim, base: Claim): boolean =>
  isSlipped(equation) || isSlipped(ratioOf(rate, product, base))

/** The amounts that the words can take it of. */
function basesOf(prose: Prose, rate: Claim, product: Claim): Claim[] {
  const direct = baseBetween(prose, rate)
  const bases = direct === null ? basesNamed(prose, rate, nameOf(prose, rate) ?? '') : [direct]
  return bases.filter(
    (base) => base !== product && base.unit.key === product.unit.key && compare(base.value, product.value) > 0,
  )
}

function judged(rate: Claim, product: Claim, bases: readonly Claim[]): Tie | null {
  const holding = bases.map((base) => equationOf(rate, product, base)).find((equation) => isSolved(equation))
  if (holding !== undefined) return makeTie('product', holding, 'certain')
  const [base, ...others] = bases
  if (base === undefined || others.some(({ value }) => compare(value, base.value) !== 0)) return null
  const equation = equationOf(rate, product, base)
  const isFine = fineDigits(product) >= FEWEST_DIGITS
  return isFine && isSlip(equation, rate, product, base) ? closedTie('product', equation) : null
}

/** In so many digits no percentage of a total comes to another amount by chance. */
const MANY_DIGITS = 5

/** 工程费用扣留5%, of what a table adds up, however its total is called: to the last digit. */
function ofTotals(tables: readonly ExaminedTable[], rate: Claim, product: Claim): Tie | null {
  if (fineDigits(product) < MANY_DIGITS) return null
  const totals = tables.flatMap(({ rows, amounts }) => {
    const own = new Set(rows.filter(({ isTotal }) => isTotal).map(({ index }) => index))
    return amounts.filter(({ row, unit, value }) => {
      const isLarger = unit.key === product.unit.key && compare(value, product.value) > 0
      return own.has(row) && isLarger
    })
  })
  const isTold = (equation: Equation, at: number): boolean => {
    const ratios = totals.slice(at, at + 1).map((total) => ratioOf(rate, product, total))
    return [equation, ...ratios].some(isExactSlip)
  }
  const equations = totals.map((total) => equationOf(rate, product, total))
  return heldOrOnly('product', equations, { isTold, certainty: 'closed' })
}

function tieOf(prose: Prose, tables: readonly ExaminedTable[], rate: Claim): Tie | null {
  const isShare = rate.unit.dimension === 'percent' && rate.vagueness === 'none'
  if (!isShare || NOT_OF_IT.test(lastClause(rate.lead))) return null
  const product = resultOf(prose, rate, baseBetween(prose, rate))
  const isAmount = product !== null && product.unit.key !== '' && product.unit.dimension !== 'percent'
  if (!isAmount) return null
  const bases = basesOf(prose, rate, product)
  const isOfTotal = bases.length === 0 && nameOf(prose, rate) !== undefined
  return isOfTotal ? ofTotals(tables, rate, product) : judged(rate, product, bases)
}

/**
 * 基本预备费1,190.78万元，按工程部分投资的5%计列; 按合同价1,507.20万元的8%计算，每年约需120.58万元; 工程费用扣留5%作为质量保证金，即6.33万元: of what
 * is named, wherever it is told.
 */
export const percentOfNamed = (prose: Prose, tables: readonly ExaminedTable[]): Tie[] =>
  /的\d[\d.]*%|[留取提除]\d[\d.]*%/.test(prose.normal)
    ? flatMapped(prose.claims, (claim) => tieOf(prose, tables, claim) ?? [])
    : []
