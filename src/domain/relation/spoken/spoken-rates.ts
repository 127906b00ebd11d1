import { compare } from '../../amount/index.ts'
import type { Claim, Prose } from '../../claim/index.ts'
import { dividesWhole } from '../lists/plausible.ts'
import { FINE, isPercentage, ratio } from '../rates/sought-rates.ts'
import { isOtherSideIn } from '../shares/sides.ts'
import { hasInOrder, wordsBefore } from '../tie/clause.ts'
import { fineDigits } from '../tie/print.ts'
import type { Tie } from '../tie/tie.ts'
import type { Context } from './spoken-words.ts'
import {
  amountsBefore,
  areCounts,
  isGoalOf,
  isJoined,
  isLike,
  judged,
  LEFT,
  stepsBack,
  wholeOf,
  wordsAround,
} from './spoken-words.ts'

const BRACKETED = /（[^（）]*）|[“”\s]/g
const LONGEST = 64
/** 占受益户的25.2%, 完成年度计划的65.81%, 为当年下达资金的91%: whose, and out of what. */
const SHARE =
  /(?:^|[，。；：、])([^，。；：]*?)(?:仅|只|约|就|合计|共|大约|已)?(?:占(?:了|到)?|相当于|完成了?|达到?|实现|[为是])([^，。；：\d]{1,16}?)的?(?:比例|比重|比率)?(?:[为达约仅是])?$/
/** 挂果面积占57%: of an amount that the words do not name. */
const OPEN =
  /(?:^|[，。；：、])([^，。；：\d]*?)(?:仅|只|约|就|合计|共)?占(?:比|了|到)?(?:总数|总量|总额|总人数|全部|比例|比重)?(?:的)?(?:[为达约仅是]|[降升][到至]|(?:提高|上升|下降|降低)[到至])?$/
/** 存贷比74.6%, 亏损面27.6%, 建档率94.0%: by its name. */
const NAMED = /([一-龥]{1,10})(?:比率|比例|[率度面比])(?:仅为|只有|[为是达约]|达到)?：?$/
const OTHERS = /[低高大小]于|超过|不足|上年|去年|同期|序时|要求|标准|确保|力争|以上$|左右|较|比(?![例重率值]|$)/
const GOAL = /计划|目标|任务|指标|预算|应|批复|下达|概算|定额/
const GOAL_NAME =
  /^(?:全年|年度|年初|当年|总|本年)?(?:的)?(?:工作)?(?:计划|目标|任务|指标|目标任务|预算|指标值|目标值|计划数|任务数)(?:数|值|任务|指标|目标|总数|总量)?$/
const LEADING = /^(?:按|以|即|目前|当前|现有|上述|全部|全年|本年|当年|年度|年末|全[市县区州校院镇乡]|本|总|该|其中)+/
const TRAILING = /(?:资金|经费|总额|总数|总量|人数|户数|件数|数量|人员|合计|金额|面积|数|额|总|量)+$/

export interface Spoken {
  readonly rate: Claim
  /** Who holds the share, where the words name it. */
  readonly subject: string
  /** What it is out of; empty where the words do not say. */
  readonly whole: string
  /** 存贷 of 存贷比; empty of a share. */
  readonly name: string
}

export function spokenOf(prose: Prose, rate: Claim): Spoken | null {
  const words = wordsBefore(prose, rate, LONGEST).replace(BRACKETED, '')
  if (OTHERS.test(rate.lead)) return null
  const isOf = /的(?:比例|比重|比率)?[为达约仅是]?$|占/.test(words.slice(-22))
  const share = OPEN.exec(words) ?? (isOf ? SHARE.exec(words) : null)
  if (share !== null) {
    const [, subject = '', whole = ''] = share
    return { rate, subject, whole, name: '' }
  }
  const name = NAMED.exec(words)?.[1]
  return name === undefined ? null : { rate, subject: '', whole: '', name }
}

function coreOf(name: string): string {
  const own = name.replace(LEADING, '')
  const core = own.replace(TRAILING, '')
  return core.length >= 2 ? core : own
}

const distinct = (claims: readonly Claim[]): Claim[] =>
  claims.filter((claim, at) => claims.findIndex(({ value }) => compare(value, claim.value) === 0) === at)

const isAtLeast = (base: Claim, part: Claim): boolean => compare(base.value, part.value) >= 0

/** 4.4% of 90 is as fine as 44.4%. */
const isFineRate = (rate: Claim): boolean => fineDigits(rate) >= FINE || rate.digits.includes('.')

/** 竣工64,645人、竣工率89.57%: what has a rate of its own is done itself, and nothing that others are out of. */
const isRated = ({ claims }: Prose, { index }: Claim): boolean => claims[index + 1]?.unit.dimension === 'percent'

/** The one amount that a rate can be out of by where it stands: its known whole, what 其中 takes it from, the one beside it, the only one. */
function basesByPlace(context: Context, part: Claim, rate: Claim): Claim[] {
  const { prose } = context
  const whole = wholeOf(context, part)
  if (whole !== undefined) return [whole]
  if (!isFineRate(rate)) return []
  const before = amountsBefore(prose, part, 0)
  const own = before.filter(({ sentence }) => sentence === part.sentence)
  const alike = before.filter((other) => isLike(other, part) && isAtLeast(other, part))
  if (/其中/.test(part.lead)) return alike.slice(0, 1)
  const [beside] = own
  const isBeside = beside !== undefined && beside.index === part.index - 1 && !isJoined(part)
  if (isBeside && (isLike(beside, part) || areCounts(beside, part))) return [beside]
  const only = distinct(alike.filter((other) => (!isJoined(other) || isJoined(part)) && !isRated(prose, other)))
  return only.length === 1 ? only : []
}

/** 年度计划放映1,632场 … 完成年度计划的: the amounts that are called a goal, the nearest of them. */
function goalsOf(prose: Prose, part: Claim): Claim[] {
  const goals = amountsBefore(prose, part, 12).filter(
    (other) =>
      isLike(other, part) && GOAL.test(wordsAround(prose, other)) && other.depth <= part.depth && isGoalOf(other, part),
  )
  return distinct(goals).slice(0, 1)
}

/** 其中过夜游客322.3万人次，占全省过夜游客的: out of its like elsewhere, and not of the amount before. */
const isOfLike = ({ label }: Claim, core: string): boolean => label.length >= 2 && core.endsWith(label)

/** 占受益户的: of 受益612户. */
function basesCalled(prose: Prose, part: Claim, whole: string): Claim[] {
  const core = coreOf(whole)
  if (core.length < 2) return []
  const near = amountsBefore(prose, part, 12).filter((other) => isLike(other, part) || areCounts(other, part))
  const called = near.filter(({ label, unit }) => {
    const name = `${label}${unit.printed}`
    return name.includes(core) || (label.length >= 2 && core.includes(label))
  })
  // 检查抽取372户，发现29户…，占抽查户数的: what stands right before it is called by some of the name.
  const beside = near.filter(
    (other) =>
      other.sentence === part.sentence &&
      stepsBack(prose, other, part) === 1 &&
      [...core].some((each) => wordsBefore(prose, other, 12).includes(each)),
  )
  return called.length > 0 ? called.slice(0, 2) : isOfLike(part, core) ? [] : beside
}

/** Amounts of the sentence right before a rate, over the shares and changes between. */
function partsBefore(prose: Prose, { rate }: Spoken): Claim[] {
  return amountsBefore(prose, rate, 0)
    .filter(({ sentence }) => sentence === rate.sentence)
    .slice(0, 2)
}

const BEHIND = 12

/** 挂果面积占: of 挂果21.3万亩; 未产生收益的项目占: of 26个尚未产生收益. */
function isSubject(prose: Prose, claim: Claim, subject: string): boolean {
  const core = coreOf(subject)
  const { normal } = prose
  const { leadStart, end } = claim
  // 清理49笔、2,092.14万元，清理金额占: what 、 joins to another is called as that.
  const joined = isJoined(claim) ? wordsAround(prose, claim) : ''
  const words = `${joined}${normal.slice(leadStart, end)}${normal.slice(end, end + BEHIND).replace(/[，。；：、].*$/s, '')}`
  return (
    core.length < 2 || Array.from(core.slice(1), (_, at) => core.slice(at, at + 2)).some((two) => words.includes(two))
  )
}

interface Pair {
  readonly part: Claim
  readonly base: Claim
}

function pairsOfShare(context: Context, spoken: Spoken): Pair[] {
  const { prose } = context
  const [nearest] = partsBefore(prose, spoken)
  if (nearest === undefined || !isSubject(prose, nearest, spoken.subject)) return []
  const isOfGoal = GOAL_NAME.test(spoken.whole)
  const bases = isOfGoal
    ? goalsOf(prose, nearest)
    : coreOf(spoken.whole) === ''
      ? basesByPlace(context, nearest, spoken.rate)
      : basesCalled(prose, nearest, spoken.whole)
  return bases.map((base) => ({ part: nearest, base }))
}

const ROOTS = /(?:总体|综合|整体|平均|按期|全年|累计|实际)/g

/** A name says what is counted by its last two characters, or by those before 化: 办结 of 按时办结率, 城镇 of 城镇化率. */
function isRootOf(prose: Prose, claim: Claim, name: string): boolean {
  const root = name.replace(ROOTS, '').replace(/化$/, '').slice(-2)
  const words = wordsAround(prose, claim)
  return root.length === 2 && hasInOrder(words, root) && !new RegExp(`[不未非]${root}`).test(words)
}

/** 进 of 进度. */
const DONE = /完成|执行|支付|支出|整改|开工|完工|进$/

interface Beside {
  readonly nearest: Claim
  /** The amount of its sentence before. */
  readonly next: Claim | undefined
}

/** 签约12,816人，总数14,400人，签约率: what the name counts stands first. */
function turnedPair({ prose }: Context, { name }: Spoken, { nearest, next }: Beside): Pair[] {
  if (next === undefined || !isLike(next, nearest) || !isAtLeast(nearest, next)) return []
  const isTurned = isRootOf(prose, next, name) && !isRootOf(prose, nearest, name)
  return isTurned ? [{ part: next, base: nearest }] : []
}

/** 9个问题，改完7个，正改2个，完成率: both are parts of what it is out of. */
function pairWithRest(context: Context, { name }: Spoken, { nearest, next }: Beside): Pair[] {
  const whole = next === undefined ? undefined : wholeOf(context, next)
  if (next === undefined || whole === undefined || whole !== wholeOf(context, nearest)) return []
  const isLeft = LEFT.test(wordsAround(context.prose, nearest)) && !isRootOf(context.prose, nearest, name)
  return isLeft ? [{ part: next, base: whole }] : []
}

function pairsBeside(context: Context, spoken: Spoken, { nearest, next }: Beside): Pair[] {
  const { prose } = context
  const { rate, name } = spoken
  const goals = DONE.test(name) ? goalsOf(prose, nearest) : []
  if (goals.length > 0) return goals.map((base) => ({ part: nearest, base }))
  const isBeside = next?.index === nearest.index - 1 && !isJoined(nearest)
  const isFine = isBeside && isFineRate(rate) && isLike(next, nearest)
  if (!isFine && !isRootOf(prose, nearest, name)) return []
  return basesByPlace(context, nearest, rate).map((base) => ({ part: nearest, base }))
}

function pairsOfRate(context: Context, spoken: Spoken): Pair[] {
  const [nearest, next] = partsBefore(context.prose, spoken)
  if (nearest?.index !== spoken.rate.index - 1) return []
  const beside = { nearest, next }
  const [turned] = [turnedPair(context, spoken, beside), pairWithRest(context, spoken, beside)].filter(
    ({ length }) => length > 0,
  )
  return turned ?? pairsBeside(context, spoken, beside)
}

/** Two parts of one whole are no share of each other; nor is 地面防治2.4万亩 of 飞机防治6万亩, which 、 joins to it. */
const areSiblings = ({ part, base }: Pair): boolean =>
  dividesWhole([part.label, base.label]) ||
  (part.index === base.index + 1 && part.lead.startsWith('、') && part.label.slice(-2) === base.label.slice(-2))

/** A rate or a share against the two amounts that its words and its place name. */
export function rateSpoken(context: Context, rate: Claim): Tie | null {
  const { prose } = context
  const spoken = isPercentage(rate) ? spokenOf(prose, rate) : null
  if (spoken === null) return null
  const pairs = spoken.name === '' ? pairsOfShare(context, spoken) : pairsOfRate(context, spoken)
  const meant = pairs.filter((pair) => !areSiblings(pair) && !isOtherSideIn(prose, pair.base, pair.part))
  return judged(
    prose,
    rate,
    meant.map(({ part, base }) => ratio(rate, part, base)),
  )
}
