import { compare, isZero, minus } from '../../amount/index.ts'
import type { Claim } from '../../claim/index.ts'
import { magnitude, printedDigits } from '../tie/print.ts'
import { isSolved } from '../tie/solve.ts'
import type { Equation, Quantity, Tie } from '../tie/tie.ts'
import { quantitiesOf } from '../tie/tie.ts'
import type { Surroundings } from './other-readings.ts'
import { isLeftOfAll, signedSums } from './told-otherwise.ts'

type Sum = Extract<Equation, { form: 'sum' }>

/** So few amounts may change their sign; of more, some pattern fits by chance. */
const MOST_TERMS = 3
const FEWEST_DIGITS = 2

/** The terms with one of them taken away rather than added, or the other way. */
const turnedOf = ({ whole, terms }: Sum): Sum[] =>
  terms.map((_, one) => ({
    form: 'sum',
    whole,
    terms: terms.map((term, at) => (at === one ? { ...term, sign: term.sign === 1 ? -1 : 1 } : term)),
  }))

const SUMS_UP = /(?:合计|共计|总计)(?:为|达)?$/
const TAKEN = /减|退|扣|关|撤|销|核减|调出|支出|使用|转出|另/

/** 自筹15万元，镇财政25万元，省级60万元，以上合计100万元: nothing among them was taken away. */
const isPlainlySummed = ({ whole, terms }: Sum, claimAt: Surroundings['claimAt']): boolean =>
  SUMS_UP.test(`${claimAt.get(whole.start)?.lead}`) &&
  terms.every(({ quantity: { start } }) => start < whole.start && !TAKEN.test(`${claimAt.get(start)?.lead}`))

/** 现有27家，新建6家、关停1家，年底达32家: one of the terms was taken away, which no word that is known says. */
const isOfOtherSigns = ({ kind, equation }: Tie, { claimAt }: Surroundings): boolean =>
  (kind === 'parts' || kind === 'balance') &&
  equation.form === 'sum' &&
  equation.terms.length <= MOST_TERMS &&
  equation.terms.every(({ quantity }) => claimAt.has(quantity.start)) &&
  printedDigits(equation.whole) >= FEWEST_DIGITS &&
  !isPlainlySummed(equation, claimAt) &&
  turnedOf(equation).some((other) => isSolved(other))

const isLike = (claim: Claim, other: Claim): boolean => claim.unit.key === other.unit.key && other.bound === 'none'

const LONGEST_LIST = 5
const BACK = 4

/** 压减5,000万元，用于：甲2,600万元，乙940万元，丙860万元，余600万元: the first of a list is no whole of the others. */
function isFirstOfList(amount: Claim, { terms }: Sum, { claims }: Surroundings): boolean {
  const parts = new Set(terms.map(({ quantity }) => quantity.start))
  const wholes = claims.slice(Math.max(0, amount.index - BACK), amount.index).filter((claim) => isLike(amount, claim))
  const list = claims.slice(amount.index, amount.index + LONGEST_LIST).filter((claim) => isLike(amount, claim))
  return wholes.some(({ value }) => {
    let rest = value
    return list.some((part, at) => {
      rest = minus(rest, part.value)
      return at > 1 && isZero(rest) && list.slice(1, at + 1).some(({ start }) => parts.has(start))
    })
  })
}

/** 职工412人，比上年减少18人，其中退休31人、调出9人，新招22人: what came and went makes what it changed by. */
function isOfChange({ whole, terms }: Sum, { claims, claimAt }: Surroundings): boolean {
  const [all, ...parts] = [whole, ...terms.map(({ quantity }) => quantity)].flatMap(
    ({ start }) => claimAt.get(start) ?? [],
  )
  const changes = claims
    .slice(Number(all?.index) + 1, parts[0]?.index)
    .filter(({ role, unit }) => role === 'growth' && unit.key === whole.unit.key)
  return changes.some(({ value }) => signedSums(parts).some((sum) => compare(magnitude(sum), value) === 0))
}

/** What is held against others is made by amounts right beside it, in so many digits that it is so by no chance. */
export function isOwnArithmetic(tie: Tie, surroundings: Surroundings): boolean {
  if (isLeftOfAll(tie, surroundings)) return true
  const { equation } = tie
  if (equation.form === 'sum' && isOfChange(equation, surroundings)) return true
  if (tie.certainty !== 'likely' || equation.form !== 'sum') return false
  const isListed = ({ start }: Quantity): boolean => {
    const amount = surroundings.claimAt.get(start)
    return (
      amount !== undefined && printedDigits(amount) >= FEWEST_DIGITS && isFirstOfList(amount, equation, surroundings)
    )
  }
  return isOfOtherSigns(tie, surroundings) || quantitiesOf(equation).slice(0, 1).some(isListed)
}
