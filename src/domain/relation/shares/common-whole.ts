import type { Exact } from '../../amount/index.ts'
import { compare, exactText, fraction, minus, plus, sumOf, whole } from '../../amount/index.ts'
import type { Claim } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { isWord } from '../tie/clause.ts'
import { makeTie } from '../tie/make-tie.ts'
import { magnitude } from '../tie/print.ts'
import { slipOf } from '../tie/slip.ts'
import { isSolved } from '../tie/solve.ts'
import type { Equation, Tie } from '../tie/tie.ts'
import { amountsBefore } from './shares.ts'

interface Pair {
  readonly rate: Claim
  readonly numerator: Claim
}

const FEWEST = 3
const LOOK_BACK = 10

/** The words of a share from 占 on: the same for all members of a list. */
function wordsOf(rate: Claim): string {
  const lead = rate.lead
  return lead.slice(Math.max(0, lead.lastIndexOf('占'))).replace(/(?:为|达|约)+$/, '')
}

function pairsIn(claims: readonly Claim[], known: ReadonlySet<Claim>): Map<string, Pair[]> {
  const lists = new Map<string, Pair[]>()
  for (const [at, rate] of claims.entries()) {
    const numerator = claims[at - 1]
    const isShare = rate.role === 'share' && rate.unit.dimension === 'percent' && !known.has(rate)
    if (
      !isShare ||
      numerator === undefined ||
      numerator.unit.dimension === 'percent' ||
      numerator.sentence !== rate.sentence
    )
      continue
    const key = `${wordsOf(rate)}|${numerator.unit.key}`
    lists.set(key, [...(lists.get(key) ?? []), { rate, numerator }])
  }
  return lists
}

const equationOf = ({ rate, numerator }: Pair, denominator: Claim): Equation => ({
  form: 'ratio',
  rate,
  numerator,
  denominator,
})

/** Shares in a list that name no amount as their whole: the amount that explains most of them is it. */
export function sharesOfCommonWhole(
  { claims, before }: { claims: readonly Claim[]; before: readonly Claim[] },
  known: ReadonlySet<Claim>,
): Tie[] {
  const candidates = [
    ...amountsBefore(before, before.length, LOOK_BACK),
    ...amountsBefore(claims, claims.length, LOOK_BACK),
  ]
  return flatMapped([...pairsIn(claims, known).values()], (pairs) => {
    if (pairs.length < FEWEST) return []
    const same = candidates.filter(
      ({ unit, value }) => unit.key === pairs[0]?.numerator.unit.key && value.numerator > 0n,
    )
    const explains = (denominator: Claim): number =>
      pairs.filter((pair) => isSolved(equationOf(pair, denominator))).length
    const [best] = same.map((claim) => ({ claim, met: explains(claim) })).sort((a, b) => b.met - a.met)
    if (best === undefined || best.met < 2 || best.met * 5 < pairs.length * 3) return []
    return pairs.map((pair) => makeTie('share', equationOf(pair, best.claim), 'likely'))
  })
}

/** 50岁以上占3.9%: a limit that names the group, no amount between two shares. */
const isBand = ({ bound, unit }: Claim): boolean => bound !== 'none' && unit.dimension !== 'percent'

/** Sides of one thing, of which there is no third. */
const SIDES: readonly (readonly [RegExp, RegExp])[] = [
  [/男/, /女/],
  [/线上/, /线下/],
  [/城镇/, /农村|乡村/],
  [/国内/, /国外/],
  [/室内/, /室外/],
  [/公办/, /民办/],
  [/有效/, /无效/],
  [/上半年/, /下半年/],
  [/白天/, /夜间/],
  [/专职/, /兼职/],
  [/基本支出/, /项目支出/],
  [/(?<!不)合格/, /不合格/],
  [/(?<=[县市省区校院馆场镇村])内/, /(?<=[县市省区校院馆场镇村])外/],
]

/** 男职工 and 女职工, 男性 and 女: called alike but for the side. */
function areTwoSides(one: Claim, other: Claim): boolean {
  const [first, second] = [one.label, other.label]
  return SIDES.some(([left, right]) => {
    const isEither = left.test(first) ? right.test(second) : right.test(first) && left.test(second)
    const rest = (label: string): string => label.replace(left, '').replace(right, '').replace(/占.*$/, '')
    return isEither && (rest(first) === rest(second) || rest(second) === '')
  })
}

/** A占30%、B占50%、C占20%: shares side by side, without amounts, that come near a hundred must make a hundred; so must two sides of one thing. */
export function shareLists(claims: readonly Claim[]): readonly (readonly Claim[])[] {
  const lists: Claim[][] = []
  for (const claim of claims.filter((each) => !isBand(each))) {
    const last = lists.at(-1)?.at(-1)
    // 占比依次为92.34%、3.35%和4.31%: what 、 joins to a share is one too.
    const isJoined = last !== undefined && claim.leadStart === last.end && claim.start === last.end + 1
    const isPlain = claim.unit.dimension === 'percent' && claim.vagueness === 'none'
    const isShare = isPlain && (claim.role === 'share' || isJoined)
    if (!isShare) lists.push([])
    else if (last !== undefined && last.sentence === claim.sentence) lists.at(-1)?.push(claim)
    else lists.push([claim])
  }
  return lists.filter(
    ([one, other, ...more]) => other !== undefined && one !== undefined && (more.length > 0 || areTwoSides(one, other)),
  )
}

/** One slip of the hand in one of them would make a hundred. */
const isSlipOff = (list: readonly Claim[], sum: Exact): boolean =>
  list.some((share) => slipOf(share, plus(share.value, minus(whole(100), sum))) !== null)

/**
 * How far a list of shares is from a hundred; `null` when rounding explains it, or no slip does: then it names only some of all.
 */
export function missingShare(list: readonly Claim[]): string | null {
  const sum = sumOf(list.map(({ value }) => value))
  const difference = magnitude(minus(sum, whole(100)))
  const rounding = sumOf(list.map(({ step }) => fraction(step.numerator, step.denominator * 2n)))
  const isNear = compare(difference, whole(12)) <= 0
  return compare(difference, rounding) > 0 && isNear && isSlipOff(list, sum) ? exactText(sum) : null
}

/** 1,238套、259套、541套，分别占总数2,946套的42.0%、8.8%、18.4%: each share is of its own amount, so that all of them are some of it. */
export function areOfAmounts(claims: readonly Claim[], list: readonly Claim[]): boolean {
  const first = list[0] as Claim // two and more
  const before = claims
    .slice(Math.max(0, first.index - list.length - LOOK_BACK), first.index)
    .filter((claim) => claim.sentence === first.sentence && !isWord(claim))
  const amounts = before.slice(-list.length)
  const isShare = (rate: Claim, numerator: Claim | undefined, denominator: Claim): boolean =>
    numerator?.unit.key === denominator.unit.key && isSolved(equationOf({ rate, numerator }, denominator))
  return before
    .slice(0, -list.length)
    .some((denominator) => list.every((rate, at) => isShare(rate, amounts[at], denominator)))
}
