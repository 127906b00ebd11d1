import { compare, sumOf } from '../../amount/index.ts'
import type { Claim, Prose } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { ASPECT } from '../lists/list-runs.ts'
import { isOutcome, mayOverlap } from '../lists/plausible.ts'
import { isDerived } from '../tie/derived.ts'
import { closedTie } from '../tie/make-tie.ts'
import { printedDigits, significantDigits } from '../tie/print.ts'
import { isExactSlip, slipsIn } from '../tie/slip.ts'
import { solve } from '../tie/solve.ts'
import { isPlain, sumOfParts } from '../tie/sought.ts'
import type { Equation, Tie } from '../tie/tie.ts'
import { quantitiesOf } from '../tie/tie.ts'

/** 分两年安排，2024年: as many as it says, each by its year. */
const BY_YEARS = /分([两二三四五])年[^，。；]{0,8}[，：]?(?:其中[：，]?)?20\d\d年[^，。；\d]{0,6}$/
const YEAR_NEXT = /^[、，；和及]?20\d\d年[^，。；\d]{0,6}$/
/** Some of them, or what is set against others. */
const NO_MEMBER =
  /其中|另|上年|去年|同期|[比较超每均各]|累计|合计|共计|总计|预计|最|约|余下|其余|剩|未|减|依次|前[两三四五十]/
const OPEN = /^[^，。；]{0,6}(?:等|以上|左右|不等)/
const FEWEST = 2
const MOST = 12
const BACK = 400
/** In so many digits nothing is a slip away from a sum that was not meant to be it. */
const FINE_DIGITS = 6
const FEW_DIGITS = 4
/** So many paragraphs, a heading among them. */
const NEAR = 3

type Sum = Extract<Equation, { form: 'sum' }>

/** Every amount of a unit in the sentence, from the one that such words open. */
function membersFrom({ claims, normal }: Prose, first: Claim): readonly Claim[] {
  const own = claims
    .slice(first.index, first.index + 3 * MOST)
    .filter(({ sentence, unit }) => sentence === first.sentence && unit.key === first.unit.key)
  const areAll = own.every((claim) => isPlain(claim) && !isDerived(claim) && claim.depth === first.depth)
  const isNone = own.some(({ lead }) => NO_MEMBER.test(lead.replace(/其中(?=20\d\d年)/, '')))
  const last = own.at(-1)
  const isOpen = last === undefined || OPEN.test(normal.slice(last.end, last.end + 8))
  if (!areAll || isOpen || own.length > MOST || isNone) return []
  return own
}

const OPENING = 32

/** The words of the sentence before an amount, over 两 of 分两年. */
const openingOf = ({ normal, sentences }: Prose, { start, sentence }: Claim): string =>
  normal.slice(Math.max(Number(sentences[sentence]?.start), start - OPENING), start)

/** What a division by some aspect, or by years, consists of. */
function divisionFrom(prose: Prose, first: Claim): readonly Claim[] {
  const words = openingOf(prose, first)
  const years = BY_YEARS.exec(words)?.[1]
  if (years === undefined && !ASPECT.test(words)) return []
  const members = membersFrom(prose, first)
  if (years === undefined) return members
  const isAsSaid = members.length === '两三四五'.indexOf(years.replace('二', '两')) + 2
  return isAsSaid && members.slice(1).every(({ lead }) => YEAR_NEXT.test(lead)) ? members : []
}

const isWhole = (claim: Claim, first: Claim): boolean =>
  claim.unit.key === first.unit.key && isPlain(claim) && !isDerived(claim) && claim.vagueness === 'none'

/** 从结案类型看 names what was 审结5,391件. */
const isNamed = ({ label }: Claim, first: Claim): boolean =>
  [...label.slice(-2)].some((each) => first.lead.includes(each))

/** 有效问卷756份: whatever is counted so is what was answered. */
const isOfAnswers = ({ lead, unit }: Claim): boolean => unit.printed === '份' && /有效|收回/.test(lead)

/** 高等学校402项，占65.05%; 烧柴的27家 … 烧柴户占42.2%: a share beside a member, or of its name right behind the list. */
function sharesOf({ claims }: Prose, { whole, terms }: Sum): Extract<Equation, { form: 'ratio' }>[] {
  const members = terms.map(({ quantity }) => quantity as Claim) // of prose
  const [first, last] = [members[0], members.at(-1)] as [Claim, Claim] // a division has parts
  const near = claims.slice(first.index, last.index + SHARES_BEHIND)
  return flatMapped(near, (rate) => {
    if (rate.unit.key !== '%' || rate.vagueness !== 'none' || printedDigits(rate) < FINE_SHARE) return []
    const named = /(?:^|[，。])([一-龥]{2})[一-龥]{0,4}占$/.exec(rate.lead)?.[1]
    const holder = members.find(
      ({ index, label }) =>
        (index === rate.index - 1 && /^，占$/.test(rate.lead)) || (named !== undefined && label.includes(named)),
    )
    return holder === undefined ? [] : [{ form: 'ratio' as const, rate, numerator: holder, denominator: whole }]
  })
}

const SHARES_BEHIND = 3
const FINE_SHARE = 3

/** The slip that would make the parts add up makes their shares right as well. */
function isBorneByShares(prose: Prose, equation: Sum): boolean {
  const shares = sharesOf(prose, equation)
  const slips = shares.length === 0 ? [] : slipsIn(equation)
  return slips.some(({ quantity, value }) => shares.every((share) => solve(share, { quantity, value }).holds))
}

const digitsOf = (equation: Sum): number => Math.max(...quantitiesOf(equation).map(significantDigits))

function isTelling(prose: Prose, equation: Sum, first: Claim): boolean {
  const [digits, whole] = [digitsOf(equation), equation.whole as Claim] // of prose
  if (digits >= FINE_DIGITS) return true
  const isNear = first.paragraph - whole.paragraph <= NEAR
  const isOfMany = equation.terms.length > 2 && (isNamed(whole, first) || isOfAnswers(whole))
  const isOfYears = BY_YEARS.test(openingOf(prose, first))
  if ((isOfYears && whole.sentence === first.sentence) || isBorneByShares(prose, equation)) return true
  return digits >= (isOfAnswers(whole) ? FEW_DIGITS - 1 : FEW_DIGITS) && isNear && (isOfMany || isOfYears)
}

function tieOf(prose: Prose, first: Claim): Tie | null {
  const members = divisionFrom(prose, first)
  const labels = members.map(({ label }) => label)
  if (members.length < FEWEST || labels.some(isOutcome) || mayOverlap(labels)) return null
  const all = sumOf(members.map(({ value }) => value))
  if (prose.claims.some((claim) => isWhole(claim, first) && compare(claim.value, all) === 0)) return null
  const equations = prose.claims
    .slice(Math.max(0, first.index - BACK), first.index)
    .filter((claim) => isWhole(claim, first))
    .map((whole) => sumOfParts(whole, members))
    .filter((equation) => isExactSlip(equation) && isTelling(prose, equation, first))
  const [only] = equations.toReversed()
  const isOne = only !== undefined && equations.every(({ whole }) => compare(whole.value, only.whole.value) === 0)
  return isOne ? closedTie('parts', only) : null
}

/**
 * 本年支出合计409.2万元 … 按功能分类，农林水支出339.3万元，社会保障支出31.3万元，住房保障支出38.6万元: what some aspect divides stands far
 * before it, and one slip of the hand keeps the parts from it.
 */
export const divisionsAfar = (prose: Prose): Tie[] =>
  /[按从就以依]|分[两二三四五]年/.test(prose.normal)
    ? flatMapped(prose.claims, (claim) => tieOf(prose, claim) ?? [])
    : []
