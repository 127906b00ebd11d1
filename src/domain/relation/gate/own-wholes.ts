import { approximately, compare, times, whole } from '../../amount/index.ts'
import type { Claim, Prose } from '../../claim/index.ts'
import { dividesInTwo, dividesLikely, dividesWhole } from '../lists/plausible.ts'
import { commonEnding } from '../tie/clause.ts'
import { isDerived } from '../tie/derived.ts'
import { magnitude, printedDigits, significantDigits } from '../tie/print.ts'
import { isSolved, solve } from '../tie/solve.ts'
import type { Quantity, Tie } from '../tie/tie.ts'
import { areComplements } from '../totals/complements.ts'
import type { ClaimsByStart } from './elsewhere.ts'

const REACH = 12
/** So much of a name tells whose part something is, and so much more than another's. */
const TELLING = 6
const MORE = 2

const alikeIn = (one: string, other: string): number => commonEnding([one, other]).length

/** 政府性基金预算财政拨款支出 is none of 一般公共预算财政拨款支出, whose name begins otherwise. */
const isMostOf = ({ length }: string, alike: number): boolean => alike * 4 >= length * 3

/** 来自外地的新签约项目58个 is among 新签约项目219个, and not among 新落地项目159个. */
function isCalledOtherwise({ claims }: Prose, part: Claim, all: Quantity, members: ReadonlySet<number>): boolean {
  const own = alikeIn(part.label, all.label)
  return claims
    .slice(Math.max(0, part.index - REACH), part.index)
    .some(
      (other) =>
        other.unit.key === part.unit.key &&
        !members.has(other.start) &&
        !isDerived(other) &&
        part.label.length > other.label.length &&
        isMostOf(other.label, alikeIn(part.label, other.label)) &&
        alikeIn(part.label, other.label) >= Math.max(TELLING, own + MORE),
    )
}

/** 甲县2000户（困难户160户）、乙县500户（困难户90户）: each bracket is of the amount before it. */
function isInOwnBracket({ normal }: Prose, { start, end }: Quantity, [first, second]: readonly Claim[]): boolean {
  if (first === undefined || second === undefined || first.depth === 0 || first.start < start) return false
  return normal[end] === '（' && normal.slice(first.end, second.start).includes('）')
}

/** 支出总量为10.1亿元，其中基金预算支出7.5亿元，…: what a total of everything right before them is divided into is of no other. */
const OF_ALL = /(?:总[量计]|合计|总收入|总支出)[为是]?$/

const isAllBeside = (claims: readonly Claim[], all: Claim | undefined): boolean =>
  all !== undefined && OF_ALL.test(all.lead) && claims[0]?.index === all.index + 1

/** A part of which the words, or a bracket, tell that it is of another whole. */
export function isOfOtherWhole(prose: Prose, { equation, holds, isClosed }: Tie, claimAt: ClaimsByStart): boolean {
  if (holds || isClosed || (equation.form !== 'sum' && equation.form !== 'ratio')) return false
  const isSum = equation.form === 'sum'
  const all = isSum ? equation.whole : equation.denominator
  const parts = isSum ? equation.terms.map(({ quantity }) => quantity) : [equation.numerator]
  const members = new Set([all, ...parts].map(({ start }) => start))
  const claims = parts.flatMap(({ start }) => claimAt.get(start) ?? [])
  if (isSum && isAllBeside(claims, claimAt.get(all.start))) return false
  return claims.some((part) => isCalledOtherwise(prose, part, all, members)) || isInOwnBracket(prose, all, claims)
}

/** In hundredths: what makes a percentage nearly, and what is nowhere near. */
const NEARLY = 3
const FAR = 50

/** 公益性岗位2,272个，上岗1,118人，上岗率50.0%: what stands nearer makes it, though coarsely; what stands farther off does not. */
export function isOfNearer({ claims }: Prose, { equation, certainty }: Tie, claimAt: ClaimsByStart): boolean {
  if (equation.form !== 'ratio' || certainty === 'certain') return false
  const { rate, numerator, denominator } = equation
  const { difference } = solve(equation)
  const part = claimAt.get(numerator.start)
  const isOff = (off: typeof difference, hundredths: number): boolean =>
    off !== null && compare(times(magnitude(off), whole(100)), times(rate.value, whole(hundredths))) > 0
  if (part === undefined || !isOff(difference, FAR) || denominator.start > part.start) return false
  return claims
    .slice(Math.max(0, part.index - 2), part.index)
    .some(
      (other) =>
        other.start > denominator.start &&
        other.unit.dimension === 'count' &&
        !isOff(
          solve({ form: 'ratio', rate: equation.rate, numerator: equation.numerator, denominator: other }).difference,
          NEARLY,
        ),
    )
}

const BACK = 200
const FINE = 3

/** 年末128个，其中服务单位12个。…仍有31个系统，占系统总数的24.2%: the total that makes it stands in the paragraphs before as well. */
export function isOfFarther({ claims }: Prose, { equation, certainty }: Tie, claimAt: ClaimsByStart): boolean {
  if (equation.form !== 'ratio' || certainty === 'certain') return false
  const { rate, numerator, denominator } = equation
  const [share, base] = [claimAt.get(rate.start), claimAt.get(denominator.start)]
  if (share === undefined || base === undefined || share.paragraph === base.paragraph || printedDigits(rate) < FINE)
    return false
  return claims
    .slice(Math.max(0, share.index - BACK), share.index)
    .some(
      (other) =>
        other.unit.key === base.unit.key &&
        other.bound === 'none' &&
        compare(other.value, numerator.value) > 0 &&
        compare(other.value, base.value) > 0 &&
        isSolved({ form: 'ratio', rate, numerator, denominator: other }),
    )
}

const FEW_DIGITS = 2

const NAMED_BEFORE = 60
const NAMES_OF_TWO = /[^，。；：\n]*两[种类个方项条][^，。；：\n]{0,6}(?=，[^，。；：\n]{0,12}$)/

/** 采用馆内发放和乡镇发放两种方式，共800份，其中馆内450份，乡镇350份; 共1500册，其中前者600册，后者900册: the words name two, and no third. */
function isOfTwoNamed(before: string, labels: readonly string[]): boolean {
  if (labels.join() === '前者,后者') return true
  const clause = NAMES_OF_TWO.exec(before)?.[0]
  return clause !== undefined && labels.every((label) => label.length > 1 && clause.includes(label))
}

/** 建议分两年安排，其中2020年380万元、2021年260万元: as many years as are told. */
const OF_TWO_YEARS =
  /(?:分|按|跨)(?:两|二|2)(?:个?年度?|期|批|次)[^，。；]{0,6}，[^，。；]{0,4}其中[^，。；]{0,4}(?:20\d\d年|第[一1][期批次])$/
const SECOND = /(?:20\d\d年|第[二2][期批次])$/

const isOfTwoYears = (normal: string, all: Quantity, [first, second]: readonly Quantity[]): boolean =>
  first !== undefined &&
  second !== undefined &&
  SECOND.test(normal.slice(first.end, second.start)) &&
  OF_TWO_YEARS.test(normal.slice(all.end, first.start))

/** 班26个，其中游泳班12个、篮球班5个: two of several kinds in few digits, which together fall short of all, may be some of them. */
export function isSomeOf({ normal }: Prose, { equation }: Tie): boolean {
  if (equation.form !== 'sum' || equation.terms.length !== 2) return false
  const { whole: all, terms } = equation
  const [first, second] = terms.map(({ quantity }) => quantity)
  const { required } = solve(equation)
  if (first === undefined || second === undefined || required === null || first.start < all.end) return false
  const isAmong = normal.slice(all.end, first.start).includes('其中')
  const isFew = [all, first, second].every((each) => significantDigits(each) <= FEW_DIGITS)
  const labels = [first.label, second.label]
  const areAll =
    dividesWhole(labels) ||
    dividesLikely(labels) ||
    dividesInTwo(first.label, second.label) ||
    areComplements(first, second) ||
    isOfTwoYears(normal, all, [first, second]) ||
    /(?:层次|[类型级岗])$/.test(commonEnding(labels)) ||
    isOfTwoNamed(normal.slice(Math.max(0, all.start - NAMED_BEFORE), all.start), labels)
  const isDoubled = Number(all.digits) === Number(`${approximately(required)}`.repeat(2)) // 55辆 for 5辆
  const isLess = compare(required, all.value) < 0 && !isDoubled
  return isAmong && isFew && isLess && !areAll && terms.every(({ sign }) => sign === 1)
}
