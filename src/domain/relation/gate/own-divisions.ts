import { compare, isZero, plus, sumOf } from '../../amount/index.ts'
import type { Claim, Prose } from '../../claim/index.ts'
import { significantDigits } from '../tie/print.ts'
import { isExactSlip, isTellingSlip } from '../tie/slip.ts'
import { sumOfParts } from '../tie/sought.ts'
import type { Quantity, Tie } from '../tie/tie.ts'
import type { ClaimsByStart } from './elsewhere.ts'

/** An amount of so many digits is not made by some of its neighbours by chance. */
const TELLING = 4
const MOST_TERMS = 9

/** Whether two and more of them, but not all, make the whole to the last digit. */
function someMake(whole: Quantity, terms: readonly Quantity[]): boolean {
  if (terms.length < 3 || terms.length > MOST_TERMS || significantDigits(whole) < TELLING) return false
  const own = terms.filter(({ value }) => !isZero(value))
  const all = 2 ** own.length
  for (let chosen = 3; chosen < all - 1; chosen += 1) {
    const some = own.filter((_, at) => chosen & (1 << at))
    if (some.length > 1 && compare(sumOf(some.map(({ value }) => value)), whole.value) === 0) return true
  }
  return false
}

const [REACH, FEW_DIGITS] = [6, 3]
const OPENED = /其中|包[含括]|分别为?/
/** A total of what stands before it may be divided behind it once more. */
const SUMS_UP = /(?:合计|共计|总计)(?:为|达)?$/

/** 市级6处，3.9万公顷；公园22处，合计23.9万公顷。包含国家级22.0万公顷，省级1.9万公顷: what stands behind makes it, and not what stands before. */
function isMadeBehind({ claims, normal }: Prose, whole: Claim, terms: readonly Claim[]): boolean {
  if (terms.some(({ start }) => start > whole.start) || significantDigits(whole) < FEW_DIGITS) return false
  if (SUMS_UP.test(whole.lead) && isTellingSlip(sumOfParts(whole, terms))) return false
  const behind = claims
    .slice(whole.index + 1, whole.index + 1 + 2 * REACH)
    .filter(({ unit, sentence }) => unit.key === whole.unit.key && sentence <= whole.sentence + 1)
    .slice(0, REACH)
  const isOpened = OPENED.test(normal.slice(whole.end, behind[0]?.start))
  return (
    isOpened &&
    behind.some(
      (_, at) => at > 0 && compare(sumOf(behind.slice(0, at + 1).map(({ value }) => value)), whole.value) === 0,
    )
  )
}

const PAIRS_BACK = 8

/** 编制内396人，空编24名；备案制214人，两类合计610人: two others before it make it to the last digit. */
function isMadeBefore({ claims }: Prose, whole: Claim, terms: readonly Claim[]): boolean {
  if (terms.some(({ start }) => start > whole.start) || whole.digits.length < FEW_DIGITS) return false
  const before = claims
    .slice(Math.max(0, whole.index - PAIRS_BACK), whole.index)
    .filter(({ unit, paragraph }) => unit.key === whole.unit.key && paragraph === whole.paragraph)
  return before.some((one, at) =>
    before.slice(at + 1).some((other) => compare(plus(one.value, other.value), whole.value) === 0),
  )
}

const LEAST_NAME = 3
/** 非税收入 is no 税收收入, 其他学校 none of the other 学校. */
const OPPOSED = /^(?:非|不|未|无|其[他余它])/

/** 高等级公路 is 等级公路, 乡镇卫生技术人员 are 卫生技术人员 beside doctors: what is some of another or of all by its name is told besides. */
function areNested(whole: Claim, terms: readonly Claim[]): boolean {
  const names = terms.map(({ label }) => label)
  const isOf = (name: string, other: string): boolean =>
    other.length >= LEAST_NAME && name !== other && name.endsWith(other) && !OPPOSED.test(name)
  const someOfAll = names.filter((name) => isOf(name, whole.label)).length
  const isMore = compare(sumOf(terms.map(({ value }) => value)), whole.value) > 0
  const isMixed = someOfAll > 0 && someOfAll < names.length && names.every((name) => name.length >= LEAST_NAME)
  // 高级工程师4人、工程师18人、其他人员5人: apart, where the rest is told as well.
  if (names.some((name) => /^其[他余它]/.test(name)) && isExactSlip(sumOfParts(whole, terms))) return false
  // 支出决算 and the like are names of any money.
  return (
    isMore &&
    whole.unit.key !== '元' &&
    names.length > 2 &&
    (isMixed || names.some((name) => names.some((other) => isOf(name, other))))
  )
}

/** 一是增收11.85亿元。二是拨付甲10.65亿元，乙0.23亿元: the amount of one item is not divided in the next. */
const isOfItemBefore = ({ normal }: Prose, whole: Claim, [first]: readonly Claim[]): boolean =>
  first !== undefined &&
  first.start > whole.end &&
  /[。；\n](?:[二三四五六七八九十]|十[一二三四五])是/.test(normal.slice(whole.end, first.start))

/** Of 因公出国、公务用车、公务接待 there is no more than each: where two make the whole, the third is one too many. */
const areThreePublic = (terms: readonly Claim[]): boolean =>
  terms.length > 0 && terms.every(({ label }) => /出国|公务用?车|接待费/.test(label))

/** A sum whose figures, or those beside it, show that its parts are others. */
export function isDividedBeside(prose: Prose, { equation, holds }: Tie, claimAt: ClaimsByStart): boolean {
  if (holds || equation.form !== 'sum' || equation.terms.some(({ sign }) => sign === -1)) return false
  const quantities = equation.terms.map(({ quantity }) => quantity)
  const whole = claimAt.get(equation.whole.start)
  const terms = quantities.flatMap(({ start }) => claimAt.get(start) ?? [])
  if (someMake(equation.whole, quantities) && !areThreePublic(terms)) return true
  if (whole === undefined || terms.length < quantities.length) return false
  return (
    isMadeBefore(prose, whole, terms) ||
    isMadeBehind(prose, whole, terms) ||
    areNested(whole, terms) ||
    isOfItemBefore(prose, whole, terms)
  )
}
