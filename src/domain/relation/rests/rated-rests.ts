import { compare, whole as whole_ } from '../../amount/index.ts'
import type { Claim, Prose } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { FINE, isExactPercentage } from '../rates/sought-rates.ts'
import { isBesideOthers, isJoined } from '../tie/clause.ts'
import { isNearlySo } from '../tie/in-row.ts'
import { closedTie } from '../tie/make-tie.ts'
import { fineDigits, isFinelyPrinted, significantDigits } from '../tie/print.ts'
import { isSolved } from '../tie/solve.ts'
import { difference, isPlain, sumOfParts } from '../tie/sought.ts'
import type { Equation, Tie } from '../tie/tie.ts'

/** 办结率95.87%, 占83.5%, 支出进度84.4%: of the amount right before it. */
const RATE = /^[^，。；\d]{0,6}[，（](?:[^，。；\d]{0,8}率|占比?|[^，。；\d]{0,6}进度)(?:约|仅|只)?(?:为|达到?|是)?$/
const OTHER_RATE =
  /序时|时间|上年|去年|同期|按[期时]|及时|准时|一次|首次|要求|目标|比(?!例|重|$)|较|增|降|升|度[^，]*率/
/** What else came of the whole: nothing of it is anywhere else. */
const LEFT =
  /^[，；]?(?:[还尚仍]有|现|目前|年末|年底|全年)?(?:其余|剩余|剩下|余下|结余|节余|结转|在办|正在|未能?[一-龥]{2}|不(?![满清知了予太])[一-龥]{2}|[还尚仍][欠差缺]|[差缺]的|[还尚仍]有)[^，。；\d]{0,10}$/
/** 结余, 结转: there may be the one beside the other. */
const IN_TWO = /结余|节余|结转/
const OF_OTHERS = /上年|去年|年初|历年|累计|其中|比|较|各|每|均|集中|主要|最|涉及|另/
/** 不合格, 未整改: of what is 合格 and 整改. */
const DENIED = /[未不]能?([一-龥]{2})/
/** 检测648份, 排查出220处: all that anything can have come of. */
const IS_ALL =
  /共|总|检[测查]|抽[检查]|排查|核查|受理|接[到收]|收[到集]|指出|发现|查出|反馈|交办|转办|督办|梳理|征集|问题/
const NO_ALL = /其中|应|计划|目标|任务|现有|在[册建]|上年|去年|累计/
const FARTHEST = { back: 14, on: 8, around: 60 }
const FAR_DIGITS = 4
/** From here on a small rest is left of many a whole. */
const NEARLY_ALL = whole_(99)

/** 不合格 of 合格率, and 不达标 of nothing that was told. */
function isOfThese(rest: Claim, part: Claim, rate: Claim): boolean {
  const root = DENIED.exec(rest.lead)?.[1]
  // 支出8,904万元…。项目支出7,220万元，占81.1%。未支出的344万元: of all of it.
  if (root !== undefined && rate.lead.includes('占')) return !part.lead.includes(root)
  return root === undefined || `${part.lead}${rate.lead}`.includes(root)
}

interface Rated {
  readonly prose: Prose
  readonly part: Claim
  readonly rate: Claim
  readonly rest: Claim
  /** Amounts of the unit before the part that are more than the rest, the nearest first. */
  readonly before: readonly Claim[]
  /** No other amount of the unit stands between the rate and the rest. */
  readonly isNext: boolean
}

/** 办结395件，办结率95.87%，在办17件: a part, its rate, and what is left. */
function ratedIn(prose: Prose, rate: Claim): Rated | null {
  const part = prose.claims[rate.index - 1]
  if (part === undefined || part.sentence !== rate.sentence || !isPlain(part)) return null
  const isLike = (claim: Claim): boolean => claim.unit.key === part.unit.key
  const behind = prose.claims
    .slice(rate.index + 1, rate.index + 1 + FARTHEST.on)
    .filter((claim) => isLike(claim) && claim.paragraph === part.paragraph)
  const at = behind.findIndex((claim) => isPlain(claim) && LEFT.test(claim.lead))
  const [rest, next] = [behind[at], behind[at + 1]]
  if (rest === undefined || OF_OTHERS.test(rest.lead) || isBesideOthers(prose, rest)) return null
  if (!isOfThese(rest, part, rate)) return null
  // 不合格19份、未检3份: more came of it than this.
  if (next !== undefined && next.sentence === rest.sentence && isJoined(next)) return null
  const before = prose.claims
    .slice(Math.max(0, part.index - FARTHEST.around), part.index)
    .filter((claim) => isLike(claim) && isPlain(claim) && compare(claim.value, rest.value) > 0)
    .reverse()
  return { prose, part, rate, rest, before, isNext: at === 0 && rest.sentence <= rate.sentence + 1 }
}

const ratio = ({ rate, part }: Rated, denominator: Claim): Equation => ({
  form: 'ratio',
  rate,
  numerator: part,
  denominator,
})

const isNear = ({ part }: Rated, { index, paragraph }: Claim): boolean =>
  paragraph === part.paragraph && index >= part.index - FARTHEST.back

/** 预算559.70万元，支出548.51万元，执行率86.24%，结余11.19万元: what was spent and what is left are all there was, so that the rate is of it. */
function rateAmiss(rated: Rated): Tie | null {
  const { prose, part, rate, rest, before } = rated
  const whole = before.find(
    (all) => (isNear(rated, all) || significantDigits(all) >= FAR_DIGITS) && isSolved(sumOfParts(all, [part, rest])),
  )
  if (whole === undefined || ![whole, part, rest].some(isFinelyPrinted) || isSolved(ratio(rated, whole))) return null
  // 完成调整预算的…: out of another amount of the unit it may be right.
  const isOfAnother = prose.claims
    .slice(Math.max(0, rate.index - FARTHEST.around), rate.index + FARTHEST.around)
    .some((other) => other.unit.key === part.unit.key && isPlain(other) && isSolved(ratio(rated, other)))
  return isOfAnother ? null : closedTie('rate', ratio(rated, whole))
}

/** 抽检648份，合格610份，合格率97.07%；不合格19份: without what is left, the whole has the rate. */
const isOfOthers = ({ rate, rest }: Rated, base: Claim): boolean =>
  compare(rate.value, NEARLY_ALL) < 0 && isSolved({ form: 'rise', rate, current: rest, base, sign: -1 })

/** 受理424件，办结395件，办结率95.87%，在办17件: the rate is of the two together, which are not all that came in. */
const isOfBoth = ({ part, rate, rest }: Rated, whole: Claim): boolean =>
  whole.sentence === rest.sentence &&
  IS_ALL.test(whole.lead) &&
  !NO_ALL.test(whole.lead) &&
  isSolved({ form: 'pooled', rate, numerators: [part], denominators: [part, rest] })

/** 欠租217户，已有139户结清，清欠率64.1%，仍欠91户: the rate bears out two of the three. */
function isBorne(rated: Rated, whole: Claim): boolean {
  const isOfRate = isSolved(ratio(rated, whole))
  if (!isNear(rated, whole)) return isOfRate && fineDigits(rated.rate) >= FAR_DIGITS && !IN_TWO.test(rated.rest.lead)
  return isOfOthers(rated, whole) || (!IN_TWO.test(rated.rest.lead) && (isOfRate || isOfBoth(rated, whole)))
}

function restAmiss(rated: Rated): Tie | null {
  const { part, rate, rest, before, isNext } = rated
  const larger = before.filter(({ value }) => compare(part.value, value) < 0)
  const [nearest] = larger
  if (nearest === undefined || !isNext || fineDigits(rate) < FINE) return null
  // 到位3,742万元，到位率97.19%，差的89万元: in so many digits the rate finds what it is of.
  const whole = [nearest, ...(fineDigits(rate) >= FAR_DIGITS ? larger : [])].find((all) => isBorne(rated, all))
  if (whole === undefined) return null
  const equation = difference(rest, [whole, part])
  return !isSolved(equation) && isNearlySo(equation) ? closedTie('balance', equation) : null
}

/** What a part, its rate and the rest say of their whole: where two of them agree, the third is wrong. */
export function ratedRests(prose: Prose): Tie[] {
  return flatMapped(prose.claims, (rate) => {
    if (!isExactPercentage(rate) || !RATE.test(rate.lead) || OTHER_RATE.test(rate.lead)) return []
    const rated = ratedIn(prose, rate)
    return rated === null ? [] : (rateAmiss(rated) ?? restAmiss(rated) ?? [])
  })
}
