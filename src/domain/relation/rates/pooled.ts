import { compare, whole } from '../../amount/index.ts'
import type { Claim, Prose } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { makeTie } from '../tie/make-tie.ts'
import { fineDigits } from '../tie/print.ts'
import { isSolved } from '../tie/solve.ts'
import { before, isPlain, isSlipped, pairsOf } from '../tie/sought.ts'
import type { Equation, Tie } from '../tie/tie.ts'
import { FINE, isPercentage, isRateable, ratio } from './sought-rates.ts'

/** A rate that takes several groups together. */
const OF_ALL = /综合|平均|总体|整体|合计|全部|全年|总|两项|三项|三类|四类|两类/
const REACH = { amounts: 14, paragraphs: 0 }
const MOST_PARTS = 6
const LONGEST_LIST = 12

/** One that holds; else one that a slip keeps from holding, where its words leave no doubt. */
function judged(rate: Claim, equations: readonly Equation[], meant: readonly Equation[]): Tie | null {
  const holding = equations.find(isSolved)
  if (holding !== undefined) return makeTie('rate', holding, 'certain')
  const slipped = fineDigits(rate) < FINE ? undefined : meant.find(isSlipped)
  return slipped === undefined ? null : makeTie('rate', slipped, 'likely')
}

/** 612人，就业409人、升学187人、参军11人，去向落实率99.18%: several amounts together, out of one before them. */
function ofSeveral(prose: Prose, rate: Claim, sums: SumsByWhole): Tie | null {
  const near = before(prose, rate, REACH).filter(
    (claim) => isRateable(claim) && claim.sentence >= rate.sentence - 1 && !IS_SUM.test(claim.lead),
  )
  const alike = near.filter(({ unit }) => unit.key === near[0]?.unit.key).reverse()
  const runs = alike
    .flatMap((base, at) => runsBehind(alike, at).map((numerators) => ({ base, numerators, at })))
    .filter(({ base, numerators }) => !isDivision(sums, base, numerators) && !isOfOther(rate, base))
  const equations = runs.map(
    ({ base, numerators }): Equation => ({ form: 'pooled', rate, numerators, denominators: [base] }),
  )
  const isTogether = /加起来|合计|相加|[三四五]项|三块/.test(rate.lead)
  const isMeant = runs.map(({ base, numerators, at }) => {
    const [first] = numerators
    const isAll = numerators.at(-1) === alike.at(-1) && first === alike[at + 1]
    const isListed = first !== undefined && /^[、和]/.test(prose.normal.slice(base.end, first.start))
    const isRatedEach = numerators
      .slice(0, -1)
      .some(({ index }) => prose.claims.slice(index + 1, index + 2).some(isPercentage))
    const isMany =
      numerators.length >= 3 || (OF_TWO.test(rate.lead) && prose.claims[rate.index - 1] === numerators.at(-1))
    return isAll && !isListed && !isRatedEach && isMany && (base.sentence === rate.sentence || isTogether)
  })
  return judged(rate, equations, isOfOne(rate, alike) ? [] : equations.filter((_, at) => isMeant[at] === true))
}

/** 总上线率93.40%, 综合采用率28.8%: of both that stand before it. */
const OF_TWO = /^，(?:综合|合计|总|两[项类者]合?计?)[一-龥]{2,6}[率度](?:为|达)?$/

/** 受理486项，退回37项，进入评审449项，立项112项，立项率23.0%: one of them out of another makes it. */
const isOfOne = (rate: Claim, alike: readonly Claim[]): boolean =>
  pairsOf(alike, alike).some(([numerator, base]) => isSolved(ratio(rate, numerator, base)))

/** 181户、191户，合计372户: their sum is none of them beside them. */
const IS_SUM = /(?:合计|共计|总计|相加)(?:为|达)?$/

const OF_NAMED = /占[^，。；占]*?([一-龥]{2})的(?:比例|比重)?(?:为|达)?$/

/** 占总造价的83.8%: out of what is called so, and of nothing else. */
function isOfOther(rate: Claim, base: Claim): boolean {
  const name = OF_NAMED.exec(rate.lead)?.[1]
  return (
    name !== undefined &&
    !/全部|全年|[总合]/.test(name) &&
    !`${base.lead}${base.label}${base.unit.printed}`.includes(name)
  )
}

/** The sums of a document by where their whole stands. */
type SumsByWhole = ReadonlyMap<number, readonly Extract<Equation, { form: 'sum' }>[]>

function sumsByWhole(ties: readonly Tie[]): SumsByWhole {
  const sums = new Map<number, Extract<Equation, { form: 'sum' }>[]>()
  for (const { equation } of ties) {
    if (equation.form !== 'sum') continue
    sums.set(equation.whole.start, [...(sums.get(equation.whole.start) ?? []), equation])
  }
  return sums
}

/** The parts of a whole make a hundred per cent of it: a rate beside them is of something else. */
function isDivision(sums: SumsByWhole, base: Claim, numerators: readonly Claim[]): boolean {
  const [first] = numerators
  return (sums.get(base.start) ?? []).some(
    ({ terms }) => terms.length === numerators.length && terms.some(({ quantity }) => quantity.start === first?.start),
  )
}

/** Stretches of two and more amounts behind one of them. */
function runsBehind(alike: readonly Claim[], base: number): Claim[][] {
  const rest = alike.slice(base + 1)
  return rest.flatMap((_, from) =>
    Array.from({ length: Math.min(MOST_PARTS, rest.length - from) - 1 }, (__, more) =>
      rest.slice(from, from + more + 2),
    ),
  )
}

interface Group {
  readonly rate: Claim
  readonly numerator: Claim
  readonly denominator: Claim
}

/** 学生满意度95.17%、家长满意度94.25%: rates of which the two amounts are known, by paragraph. */
function groupsByParagraph(ties: readonly Tie[]): ReadonlyMap<number, readonly Group[]> {
  const groups = new Map<number, Group[]>()
  for (const { kind, equation, holds } of ties) {
    if (kind !== 'rate' || !holds || equation.form !== 'ratio') continue
    const group = equation as unknown as Group // rates of this kind are read from prose, of which every amount is a claim
    groups.set(group.rate.paragraph, [...(groups.get(group.rate.paragraph) ?? []), group])
  }
  return groups
}

/** 县里平均82.7%，我镇高1.2个百分点: of all of whom ours is one. */
const isOfOthers = ({ normal }: Prose, { end, lead }: Claim): boolean =>
  /[国省市县区州]里?平均[^，。；]{0,4}$/.test(lead) &&
  /^，我[一-龥]{1,3}[高低多少快慢]/.test(normal.slice(end, end + 8))

/** 综合满意度94.81%: the groups before it, taken together. */
function ofGroups(prose: Prose, rate: Claim, known: readonly Group[]): Tie | null {
  if (!OF_ALL.test(rate.lead.slice(-14)) || isOfOthers(prose, rate)) return null
  const groups = known.filter((group) => group.rate.index < rate.index)
  const alike = groups.filter(({ denominator }) => denominator.unit.key === groups[0]?.denominator.unit.key)
  if (alike.length < 2) return null
  const equation: Equation = {
    form: 'pooled',
    rate,
    numerators: alike.map(({ numerator }) => numerator),
    denominators: alike.map(({ denominator }) => denominator),
  }
  return judged(rate, [equation], [equation])
}

/** Amounts one right behind the other: 1,428份和1,395份. */
function runBefore(claims: readonly Claim[], last: number, length: number): Claim[] | null {
  const run = claims.slice(Math.max(0, last - length + 1), last + 1)
  return run.length === length && run.every(isPlain) ? run : null
}

const areOfOneUnit = (run: readonly Claim[]): boolean => run.every(({ unit }) => unit.key === run[0]?.unit.key)

/** So many percentages of a list that hold leave no doubt what the others are out of. */
const FEWEST_MET = 2

const JOINED = /^(?:[、和及与]|以及)$/

/** The percentages that begin with one: 分别为95.2%和93.0%. */
function ratesFrom(prose: Prose, first: Claim): Claim[] {
  const behind = prose.claims.slice(first.index, first.index + LONGEST_LIST)
  const end = behind.findIndex((claim, at) => !isPercentage(claim) || (at > 0 && !JOINED.test(claim.lead.trim())))
  return end === -1 ? behind : behind.slice(0, end)
}

/** 五项比例分别为: how many there are is none of them. */
function lastBefore({ claims }: Prose, first: Claim, count: number): number {
  const counting = claims[first.index - 1]
  const isCounting = counting?.form === 'chinese' && compare(counting.value, whole(count)) === 0
  return isCounting ? first.index - 2 : first.index - 1
}

/** 问卷1,500份、1,500份，满意的分别为1,428份和1,395份，满意度分别为95.2%和93.0%: list by list, member by member. */
function listsOf(prose: Prose, first: Claim): Tie[] {
  const isListed = isPercentage(first) && /分别|依次|各为/.test(first.lead)
  const rates = isListed ? ratesFrom(prose, first) : []
  const last = lastBefore(prose, first, rates.length)
  const numerators = rates.length < 2 ? null : runBefore(prose.claims, last, rates.length)
  if (numerators === null) return []
  const bases = runBefore(prose.claims, last - rates.length, rates.length)
  const paired = bases?.every(({ unit }, at) => unit.key === numerators[at]?.unit.key) ? [bases] : []
  const wholes = areOfOneUnit(numerators) ? before(prose, first, REACH).filter(isPlain) : []
  const readings = [...paired, ...wholes.map((base) => rates.map(() => base))].map((denominators) =>
    equationsOf(rates, numerators, denominators),
  )
  const best = readings
    .map((reading) => ({ reading, met: reading.filter(isSolved).length }))
    .sort((one, other) => other.met - one.met)[0]
  return best === undefined || best.met * 2 < rates.length
    ? []
    : best.reading.map((each) =>
        makeTie('rate', each, best.met >= FEWEST_MET && isSlipped(each) ? 'certain' : 'likely'),
      )
}

const equationsOf = (
  rates: readonly Claim[],
  numerators: readonly Claim[],
  denominators: readonly Claim[],
): Equation[] =>
  rates.flatMap((rate, at) =>
    numerators
      .slice(at, at + 1)
      .flatMap((numerator) => denominators.slice(at, at + 1).map((denominator) => ratio(rate, numerator, denominator))),
  )

const rateStart = ({ equation }: Tie): number[] =>
  equation.form === 'ratio' || equation.form === 'pooled' ? [equation.rate.start] : []

/** Percentages of lists (分别), of several amounts together, and of all groups together. */
export function pooledRates(prose: Prose, ties: readonly Tie[]): Tie[] {
  const known = new Set(
    flatMapped(
      ties.filter(({ holds }) => holds),
      rateStart,
    ),
  )
  const lists = flatMapped(prose.claims, (claim) => listsOf(prose, claim)).filter(
    (tie) => !rateStart(tie).some((start) => known.has(start)),
  )
  const listed = new Set([...known, ...lists.flatMap(rateStart)])
  const groups = groupsByParagraph([...ties, ...lists])
  const sums = sumsByWhole(ties)
  const pooled = flatMapped(prose.claims, (claim) => {
    if (!isPercentage(claim) || listed.has(claim.start) || !/[率度]|平均|综合|占/.test(claim.lead)) return []
    return ofGroups(prose, claim, groups.get(claim.paragraph) ?? []) ?? ofSeveral(prose, claim, sums) ?? []
  })
  return [...lists, ...pooled]
}

/** Ties without those of percentages that failed one reading and are explained by another. */
export function withoutReread(ties: readonly Tie[], others: readonly Tie[]): Tie[] {
  const explained = new Set(others.filter(({ holds }) => holds).flatMap(rateStart))
  return ties.filter((tie) => tie.holds || !rateStart(tie).some((start) => explained.has(start)))
}
