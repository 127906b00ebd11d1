import { compare } from '../../amount/index.ts'
import type { Claim, Prose } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { isDerived } from '../tie/derived.ts'
import { makeTie } from '../tie/make-tie.ts'
import { fineDigits } from '../tie/print.ts'
import { isSolved } from '../tie/solve.ts'
import { isSlipped } from '../tie/sought.ts'
import type { Equation, Tie } from '../tie/tie.ts'
import { isOtherSide } from './sides.ts'

/** How many paragraphs apart the members of one list of shares may stand. */
const PARAGRAPHS_APART = 2
/** So many amounts back a whole is looked for that no words name. */
const AMOUNTS_BACK = 40

/** 个体户12户，占3.45%: a share of something that is not named. */
const SHARE_OF_UNNAMED =
  /^[一-龥]{0,3}(?:（[^（）]*）)?，?占(?:比|总数|总量|总额|总人数|比重|比例)?(?:的比例|的比重)?(?:为|达)?：?$/

/** 可回收物占27.5%，厨余垃圾占22.4%: the share of an amount that was listed before by this name. */
const OF_LISTED = /^[，、；和]?([一-龥]{2,12}?)(?:约|仅)?占[比到了]?(?:为|达)?$/
const LISTED_BACK = 12

interface OpenShare {
  readonly rate: Claim
  readonly numerator: Claim
}

interface Known {
  readonly whole: Claim
  readonly paragraph: number
  readonly share: OpenShare
}

const ratioOf = ({ rate, numerator }: OpenShare, denominator: Claim): Equation => ({
  form: 'ratio',
  rate,
  numerator,
  denominator,
})

/** The amount of this paragraph that a share names. */
function listedAs(prose: Prose, rate: Claim): Claim | undefined {
  const name = OF_LISTED.exec(rate.lead)?.[1]
  if (name === undefined) return undefined
  return prose.claims
    .slice(Math.max(0, rate.index - LISTED_BACK), rate.index)
    .findLast((claim) => claim.label === name && claim.paragraph === rate.paragraph && !isDerived(claim))
}

/** Shares right behind their amount of which no tie tells yet. */
function openShares(prose: Prose, ties: readonly Tie[]): OpenShare[] {
  const told = new Set(flatMapped(ties, ({ equation }) => (equation.form === 'ratio' ? [equation.rate.start] : [])))
  return flatMapped(prose.claims, (rate, at) => {
    const isOpen = rate.role === 'share' && rate.vagueness === 'none' && !told.has(rate.start)
    const named = isOpen ? listedAs(prose, rate) : undefined
    if (named !== undefined) return { rate, numerator: named }
    const numerator = prose.claims[at - 1]
    if (!isOpen || numerator?.sentence !== rate.sentence || isDerived(numerator)) return []
    // 前两项合计占95%: what was listed, no amount of two.
    const isReference = /[前后这上述]$/.test(numerator.lead)
    return SHARE_OF_UNNAMED.test(rate.lead) && !isReference ? { rate, numerator } : []
  })
}

/** The amount before it of which it is the share, exactly, where the percentage is fine enough not to fit by chance. */
function exactWhole({ claims }: Prose, share: OpenShare): Claim | null {
  const { numerator, rate } = share
  if (!rate.digits.includes('.')) return null
  const from = Math.max(0, numerator.index - AMOUNTS_BACK)
  const before = claims.slice(from, numerator.index).filter(({ unit }) => unit.key === numerator.unit.key)
  return (
    before.findLast((whole) => compare(whole.value, numerator.value) > 0 && isSolved(ratioOf(share, whole))) ?? null
  )
}

const GROUP = /(?:^|[，。；：])([一-龥]{2,12})中[，：]?[^，。；]*$/

/** 酒后驾驶中，醉酒驾驶153起，占25.0%: of 酒后驾驶, and of nothing else. */
function isOfGroup({ numerator }: OpenShare, whole: Claim): boolean {
  const group = GROUP.exec(numerator.lead)?.[1]
  return group === undefined || whole.label.endsWith(group.slice(-2)) || group.endsWith(whole.label)
}

/** Wholes of the shares that were understood. */
function knownWholes({ claims }: Prose, ties: readonly Tie[]): Known[] {
  const claimAt = new Map(claims.map((claim) => [claim.start, claim]))
  return flatMapped(ties, ({ kind, equation, holds }) => {
    if (!holds || equation.form !== 'ratio' || !kind.endsWith('share')) return []
    const [rate, numerator, whole] = [equation.rate, equation.numerator, equation.denominator].map(({ start }) =>
      claimAt.get(start),
    )
    return rate === undefined || numerator === undefined || whole === undefined
      ? []
      : { whole, paragraph: rate.paragraph, share: { rate, numerator } }
  })
}

const FINE = 3

type Alike = (whole: Claim, share: OpenShare) => boolean

const areOfUnit: Alike = (whole, { numerator }) => whole.unit.key === numerator.unit.key

/** 女性负责人251名 are those of 618项 as well, where the percentage is fine enough to tell. */
const areCounted: Alike = (whole, share) =>
  areOfUnit(whole, share) ||
  (share.numerator.unit.key === '人' &&
    /^[项户家份件]$/.test(whole.unit.key) &&
    fineDigits(share.rate) >= FINE &&
    share.rate.digits.includes('.'))

/** The whole of the nearest shares of the same unit, where all of them have one. */
function wholeBeside(share: OpenShare, known: readonly Known[], areAlike: Alike): Claim | null {
  const { rate, numerator } = share
  const alike = known.filter(
    ({ whole }) => whole !== numerator && areAlike(whole, share) && !isOtherSide(whole, numerator),
  )
  const distances = alike.map(({ paragraph }) => Math.abs(paragraph - rate.paragraph))
  const nearest = Math.min(...distances)
  if (nearest > PARAGRAPHS_APART) return null
  const beside = alike.filter((_, at) => distances[at] === nearest)
  // 0.11亿立方米，占1.3% fits many a whole: it is the one that all of them fit.
  const common = beside.filter(({ whole }) => beside.every((each) => isSolved(ratioOf(each.share, whole))))
  const [first, ...others] = common
  const isOne = others.every(({ whole }) => first !== undefined && compare(whole.value, first.whole.value) === 0)
  return isOne ? (first?.whole ?? null) : null
}

/** More than all of it is no share, unless a slip made it so. */
const isPossible = (share: OpenShare, whole: Claim): boolean =>
  (whole.unit.key === share.numerator.unit.key && compare(whole.value, share.numerator.value) >= 0) ||
  isSlipped(ratioOf(share, whole)) ||
  isSolved(ratioOf(share, whole))

function sharesOf(prose: Prose, ties: readonly Tie[], areAlike: Alike): Tie[] {
  const shares = openShares(prose, ties).map((share) => ({ share, whole: exactWhole(prose, share) }))
  const exact = shares.flatMap(({ share, whole }) =>
    whole === null ? [] : makeTie('share', ratioOf(share, whole), 'certain'),
  )
  const known = knownWholes(prose, [...ties, ...exact])
  const beside = shares.flatMap(({ share, whole }) => {
    const found = whole === null ? wholeBeside(share, known, areAlike) : null
    return found === null || !isPossible(share, found) || !isOfGroup(share, found)
      ? []
      : makeTie('share', ratioOf(share, found), 'likely')
  })
  return [...exact, ...beside]
}

/** Shares that name no whole: of the amount that fits them exactly, else of the same as the shares beside them. */
export const sharesBeside = (prose: Prose, ties: readonly Tie[]): Tie[] => sharesOf(prose, ties, areOfUnit)

/** The same once all other readers have told what they know. */
export const sharesLeft = (prose: Prose, ties: readonly Tie[]): Tie[] => sharesOf(prose, ties, areCounted)
