import { compare, dividedBy, fraction, isZero, sumOf, ZERO } from '../../amount/index.ts'
import type { Claim, Prose } from '../../claim/index.ts'
import { isDerived } from '../tie/derived.ts'
import { makeTie } from '../tie/make-tie.ts'
import { significantDigits } from '../tie/print.ts'
import { isExactSlip, isOneSlipAway } from '../tie/slip.ts'
import { isSolved, solve } from '../tie/solve.ts'
import type { Equation, Term, Tie, TieKind } from '../tie/tie.ts'
import { isDirect, isGoal, joinedParts } from './direct-lists.ts'
import {
  areOfAnother,
  hasOwnTotal,
  isBaseOfRate,
  isNoSumOfChanges,
  isOfKinds,
  isOfNamedGroup,
  isOfSeveralAnswers,
  isOpenBehind,
} from './list-guards.ts'
import { headOf, openerOf } from './list-head.ts'
import type { Opener } from './opener.ts'
import { companionTie } from './parallel.ts'
import { areOfOneSort, dividesWhole, isOutcome, plausibleSum, sharedEnding } from './plausible.ts'
import { singlePart } from './single-part.ts'

type SumEquation = Extract<Equation, { form: 'sum' }>

const ENDS_LIST =
  /(?:共计|合计|总计|总共|一共|累计|总数|总额|同比|环比|[较比与同](?:上年|去年|同期|年初|预算)|另外|另有|此外|同时|其中|人均|平均|全年|现有|不含|不包括|除.{0,12}外|(?:^|[^公一般])共(?!产|同|青|建|享|和|服|卫|安|交|党))/
/** 二、…，三、…: the next of a numbered enumeration within the line. */
const NEXT_ITEM = /(?:^|[，；、])[一二三四五六七八九十]{1,2}、/
const DOWN = /(?:减少|减收|下降|降低|压减|压缩|缩减|回落|减|降)(?:了|额|为)?：? ?$/

/** The list of parts behind an opener, as it was read. */
interface PartList {
  readonly opener: Opener
  readonly parts: readonly Claim[]
  readonly isOpenList: boolean
  /** 其中A；B: the part behind the semicolon may belong to the list or stand beside it. */
  readonly isLoose: boolean
}

interface Reading {
  readonly prose: Prose
  readonly claims: readonly Claim[]
}

const levelOf = (lead: string): number => (/；/.test(lead) ? 2 : /，/.test(lead) ? 1 : 0)

/** How far the list that begins with `head` can reach: its sentence, and not out of its bracket. */
function reachOf(claims: readonly Claim[], first: number, head: Claim): readonly Claim[] {
  let end = first + 1
  for (let claim = claims[end]; claim !== undefined && isOfList(claim, head); claim = claims[end]) end += 1
  return claims.slice(first, end)
}

/** 事故1,013起，其中甲镇559起；损失1,300万元，其中甲镇868万元；火灾484起: once another amount has been divided, the next is no part. */
const isOfAnotherList = ({ unit, depth, lead }: Claim, head: Claim): boolean =>
  unit.key !== head.unit.key && depth === head.depth && lead.includes('其中')

/** The members in reach of a list's head, up to what ends it, and how its first two are set apart. */
function membersOf(claims: readonly Claim[], head: Claim): Members {
  const parts: Claim[] = CAME_FROM.test(head.lead) ? [] : [head]
  let level: number | null = null
  const end = claims.findIndex((claim) => isOfAnotherList(claim, head))
  for (const claim of claims.slice(1, end === -1 ? claims.length : end)) {
    const { lead } = claim
    const isMember = isMemberOf(claim, head)
    if (endsList(lead, { firstLevel: level, isMember })) break
    if (!isMember) continue
    level ??= levelOf(lead)
    parts.push(claim)
  }
  const passed = claims.filter((claim) => isCountOfOthers(claim, head) && claim.start < (parts.at(-1)?.start ?? 0))
  return { parts, level, isMixed: passed.length > 0 && passed.length * 2 < parts.length }
}

interface Members {
  readonly parts: Claim[]
  readonly level: number | null
  /** 中心小学21所，村小224所，教学点73个，九年制学校11所: some members have a counter of their own, so that the list is not all. */
  readonly isMixed: boolean
}

const isCountOfOthers = (claim: Claim, head: Claim): boolean =>
  claim.unit.dimension === 'count' &&
  claim.unit.key !== head.unit.key &&
  claim.depth === head.depth &&
  !isDerived(claim)

/** Collects the members of the list that begins with claim `first`. */
function collectParts({ prose, claims }: Reading, first: number, opener: Opener): PartList {
  const head = claims[first]
  // 充电桩由96个增至184个: what 由 opens is a change.
  const isChange = head !== undefined && OPENS_CHANGE.test(head.lead)
  if (head === undefined || isChange) return { opener, parts: [], isOpenList: false, isLoose: false }
  const { parts, level, isMixed } = membersOf(reachOf(claims, first, head), head)
  const last = parts.at(-1) ?? head
  const isOpenList = isMixed || isOpenBehind(prose, last)
  const isLoose = level === 2 && !opener.hasColon && opener.kind !== 'exhaustive'
  return { opener, parts, isOpenList, isLoose }
}

/** 由218万元增加至303万元: the amount that something came from is no part. */
const CAME_FROM = /(?:由|从)(?:上年|去年|原来|年初)?的?$/

/** 充电桩由: nothing but 由 has opened the list. */
const OPENS_CHANGE = /^(?:(?!其中|包括|：|分别).)*(?:由|从)(?:上年|去年|原来|年初)?的?$/s

/** 128件，其中9件，这128件: what is told again is no part. */
const NO_MEMBER = new RegExp(`${CAME_FROM.source}|(?:这|该|上述)$`)

const SOURCE = /^(?:中央|省级?|市级?|县级?|上级|本级|财政|自筹|单位|社会)[^支出付]*资金$/
/** 其中中央资金1,200万元，到位资金1,800万元: what has come, or was paid, is no part beside those that it is to come from. */
const HAS_COME = /(?:到位|拨付|支付|支出)(?:资金|金额)?(?:为|共)?$/

function isMemberOf(claim: Claim, head: Claim): boolean {
  if (SOURCE.test(head.label) && HAS_COME.test(claim.lead)) return false
  const isLike = claim.unit.key === head.unit.key && claim.depth === head.depth
  const isJoined = claim.role === 'difference' && JOINED.test(claim.lead)
  return isLike && (isJoined || !isSkipped(claim, head)) && !NO_MEMBER.test(claim.lead)
}

/** 包括本年收入A和年初结转结余B: what is joined to the list belongs to it, though by itself it would be a rest. */
const JOINED = /^(?:、|和|及|与|以及|，?加上?)[一-龥]{2,12}$/

const isOfList = (claim: Claim, head: Claim): boolean => claim.sentence === head.sentence && claim.depth >= head.depth

/** In a list of changes the changes count; elsewhere they are beside the amounts. */
function isSkipped(claim: Claim, head: Claim): boolean {
  if (isSpan(claim)) return !isSpan(head)
  return isDerived(claim) && !(claim.role === 'growth' && head.role === 'growth')
}

/** 训练286天，其中冬训48天: days that are counted, and no price or target. */
export const isSpan = ({ unit, role, bound }: Claim): boolean =>
  unit.dimension === 'duration' && bound === 'none' && (role === 'amount' || role === 'total')

function endsList(lead: string, { firstLevel, isMember }: { firstLevel: number | null; isMember: boolean }): boolean {
  // 海洋捕捞21.3万吨，比上年略有下降；海水养殖24.1万吨: what is said behind a member ends nothing.
  if (NEXT_ITEM.test(lead) || (isMember && ENDS_LIST.test(lead.replace(/^.*；/s, '')))) return true
  return levelOf(lead) === 2 && firstLevel !== null && firstLevel < 2
}

function signOf(whole: Claim, part: Claim): 1 | -1 {
  if (whole.role !== 'growth') return 1
  const isDown = (claim: Claim): boolean => DOWN.test(claim.lead)
  if (part.role !== 'growth') return 1
  return isDown(whole) === isDown(part) ? 1 : -1
}

/** 年中调整100万元，其中追加120万元、收回冲减20万元: what is taken away again. */
const TAKEN_AWAY = /(?:冲减|核减|调减|扣减|抵减|压减|收回)(?:资金|预算|指标)?$/

function equationOf(whole: Claim, parts: readonly Claim[]): SumEquation {
  const isOfAdjustment = /调整|追加|净增/.test(whole.lead)
  const terms = parts.map((quantity): Term => {
    const isTaken = isOfAdjustment && TAKEN_AWAY.test(quantity.lead)
    return { quantity, sign: isTaken ? -1 : signOf(whole, quantity) }
  })
  return { form: 'sum', whole, terms }
}

const MOST_WHOLES = 5
/** No more claims back than this is a whole looked for. */
const FARTHEST_WHOLE = 40

/** How many sentences back the whole of a list may stand. */
const SENTENCES_BACK = 2

/** Of the same unit, and no price, target or change, unless the list itself is one of changes. */
function canBeWhole(claim: Claim, head: Claim): boolean {
  if (claim.unit.key !== head.unit.key || claim.bound !== 'none' || claim.role === 'unit-price') return false
  // 结余资金118.6万元，其中2020年27.35万元、…: a rest is divided as any other amount.
  const isRest = claim.role === 'difference' && claim.index === head.index - 1
  return !isDerived(claim) || isRest || isSpan(claim) || head.role === 'growth' || claim.role === 'growth'
}

/** 比上年同期的3,745万吨增长: what something is compared with is not divided. */
const IS_REFERENCE = /[比较与](?:上年|去年|上一年|20\d\d年)(?:度|同期)*的?$|[，（](?:上年|去年)(?:同期)?(?:为|是)$/

/** 南河区（金牌62枚）、云岭县（金牌48枚）: what stands in a bracket of its own is divided by none of the next. */
const isBesideBracket = ({ normal }: Prose, claim: Claim, head: Claim): boolean =>
  claim.depth === head.depth && head.depth > 0 && normal.slice(claim.end, head.start).includes('）')

/** Amounts before the list that could be its whole, the nearest first. */
function wholesBefore({ prose, claims }: Reading, first: number, list: PartList, taken: ReadonlySet<Claim>): Claim[] {
  const head = claims[first]
  if (head === undefined) return []
  const isAnother = list.opener.isApart && list.opener.kind === 'exhaustive'
  // 按颜色分为红色2次、…；按灾种分为…: a part of one list is no whole of another beside it.
  const isReachable = (claim: Claim): boolean =>
    claim.sentence === head.sentence
      ? !isAnother || !taken.has(claim)
      : claim.sentence >= head.sentence - SENTENCES_BACK &&
        (list.opener.startsSentence || isAnother) &&
        !taken.has(claim)
  const wholes = claims
    .slice(Math.max(0, first - FARTHEST_WHOLE), first)
    .filter((claim) => isReachable(claim) && canBeWhole(claim, head) && !IS_REFERENCE.test(claim.lead))
    .reverse()
  const depth = head.depth - (list.opener.isBracketed ? 1 : 0)
  const own = wholes.filter((claim) => claim.depth <= depth)
  const likely = own.length > 0 ? own : wholes.filter((claim) => !isBesideBracket(prose, claim, head))
  const isLess = (claim: Claim): number => Number(isDerived(claim) || isGoal(claim) || isBaseOfRate(prose, claim))
  return head.role === 'growth' ? likely : [...likely].sort((a, b) => isLess(a) - isLess(b))
}

/** 编制46名，在职43人，其中…: how many there may be. */
const POSTS = /编制(?:总?数|总额)?$/

/** 收到120万元，支出1,198,750元，其中…: so roughly comes near to anything that is a slip off the finer amount beside it, and posts to those who are there. */
function heldBy(wholes: readonly Claim[], parts: readonly Claim[]): SumEquation | null {
  const [nearest] = wholes
  const isSlipped = nearest !== undefined && isExactSlip(equationOf(nearest, parts))
  const fine = wholes.filter(
    (whole) =>
      !isSlipped || (compare(whole.step, nearest.step) <= 0 && (whole === nearest || !POSTS.test(whole.label))),
  )
  return fine.map((whole) => equationOf(whole, parts)).find((equation) => isSolved(equation)) ?? null
}

/** The list as read fits the nearest whole, or another one before it; or else a shorter reading fits the nearest. */
function findHolding(wholes: readonly Claim[], parts: readonly Claim[]): SumEquation | null {
  const held = heldBy(wholes, parts)
  if (held !== null) return held
  const [nearest] = wholes
  for (let length = parts.length - 1; length >= 2 && nearest !== undefined; length -= 1) {
    const equation = equationOf(nearest, parts.slice(0, length))
    const isClosed = length >= 3 || significantDigits(nearest) >= 3 || isJoined(parts.slice(1, length))
    const isTelling = isCutNaturally(parts[length]) && isClosed
    if (isTelling && isSolved(equation) && !isZero(solve(equation).required ?? ZERO)) return equation
  }
  return null
}

/** A、B、C: what 、 joins is not cut off from its list, nor is 广告及其他; what stands behind another mark may be something else. */
const isCutNaturally = (dropped: Claim | undefined): boolean =>
  dropped !== undefined && !/^、|^，[^，。；]{0,6}(?:其他|其它|其余)/.test(dropped.lead)

const BASIC_PROJECT = /^(?:基本支出|项目支出)/

/** 行政人员29人、事业人员20人，空编3名: 、 keeps a list together, and the next mark ends it. */
const isJoined = (parts: readonly Claim[]): boolean => parts.every((part) => /^、/.test(part.lead))

export function sumKindOf(parts: readonly Claim[]): TieKind {
  if (parts.some(({ scope }) => scope.code !== null)) return 'code-parts'
  return parts.every(({ label }) => BASIC_PROJECT.test(label)) ? 'basic-project' : 'parts'
}

/** The tie of a list of parts with its whole. `null` where nothing can be said. */
function tieOf(prose: Prose, all: readonly Claim[], list: PartList): Tie | null {
  const { parts } = list
  const [head] = parts
  const wholes = all.slice(0, MOST_WHOLES)
  if (wholes.length === 0 || head === undefined || parts.some(isMultiplied)) return null
  const holding = parts.length >= 2 ? findHolding(wholes, parts) : null
  if (holding !== null) return makeTie(sumKindOf(parts), holding, 'certain')
  if (list.opener.isApart && list.opener.kind === 'exhaustive') return slippedApart(wholes, parts)
  const own = naturalParts(parts)
  if (own.length === 1) return singlePart({ prose, wholes: all }, head, list.opener)
  const broken = brokenSum(prose, wholes, { ...list, parts: own })
  const joined = joinedParts(own)
  const [last] = joined.slice(-1)
  if (broken !== null || last === undefined || joined.length === own.length) return broken
  return brokenSum(prose, wholes, { ...list, parts: joined, isOpenList: isOpenBehind(prose, last) })
}

/** 其中国家级A亩，省级B亩；按权属分，国有C亩，集体D亩: another division of the same whole, kept from it by a slip. */
function slippedApart(wholes: readonly Claim[], parts: readonly Claim[]): Tie | null {
  const [head] = parts
  const isAnother = head !== undefined && /；[^；]*按[^，。；]{1,8}[分看]/.test(head.lead)
  const equations = parts.length < 2 || !isAnother ? [] : wholes.map((whole) => equationOf(whole, parts))
  const slipped = equations.find(isOneSlipAway)
  return slipped === undefined ? null : makeTie(sumKindOf(parts), slipped, 'likely')
}

/** 在编28人（编制30名，空编2名）: what there may be stands beside the amount, and divides nothing. */
const isBesideAllowed = ({ parts, opener }: PartList): boolean =>
  opener.isBracketed && parts.some(({ label }) => /^(?:应|计划|任务|目标|批复|核定|编制|上年|去年|同期)/.test(label))

/** A list that does not add up: accused where it was meant to, else only a part larger than its whole. */
function brokenSum(prose: Prose, wholes: readonly Claim[], list: PartList): Tie | null {
  const { parts, opener, isOpenList } = list
  const whole = likelyWhole(wholes, list)
  if (
    areOfAnother(wholes, parts) ||
    isNoSumOfChanges(prose, whole, parts) ||
    hasOwnTotal(prose, parts) ||
    isOfNamedGroup(prose, wholes, parts) ||
    isOfKinds(prose, whole, parts) ||
    isBesideAllowed(list) ||
    (list.isLoose && !areOfOneSort(parts.map(({ label }) => label))) ||
    isOfSeveralAnswers(prose, parts)
  )
    return null
  const equation = equationOf(whole, parts)
  const certainty = plausibleSum(equation, { ...opener, isDirect: isDirect(prose, equation, opener) }, isOpenList)
  if (certainty !== null && (!list.isLoose || isLooselyMeant(equation))) {
    const isSaid = isOfSentence(equation, parts) && !mayBeSome(equation, list)
    return makeTie(sumKindOf(parts), equation, isSaid ? certainty : 'likely')
  }
  const [head] = parts
  return list.isLoose && head !== undefined ? singlePart({ prose, wholes }, head, opener) : null
}

/** 97.3万个，其中：甲3.5万个，乙3.6万个，丙60.9万个，丁26.3万个: 其中 says of no list that falls short that it is complete. */
const mayBeSome = ({ whole, terms }: SumEquation, { opener, parts }: PartList): boolean =>
  opener.kind === 'among' &&
  compare(sumOf(terms.map(({ quantity }) => quantity.value)), whole.value) < 0 &&
  !dividesWhole(parts.map(({ label }) => label))

/** 其中 behind a full stop: the whole of such a list is concluded. */
const isOfSentence = ({ whole }: SumEquation, [head]: readonly Claim[]): boolean =>
  head !== undefined && (whole as Claim).sentence === head.sentence // wholes of lists are claims

/** The members up to where they divide the whole (初访、重访), or up to what became of them (办结, 满意). */
function naturalParts(parts: readonly Claim[]): readonly Claim[] {
  const labels = parts.map(({ label }) => label)
  for (let length = 2; length < parts.length; length += 1) {
    if (dividesWhole(labels.slice(0, length)) && !dividesWhole(labels)) return parts.slice(0, length)
  }
  const outcome = labels.findIndex((label, at) => at > 0 && isOutcome(label) && !isOutcome(labels[0] ?? ''))
  return outcome === -1 || dividesWhole(labels) ? parts : parts.slice(0, outcome)
}

/** Behind a semicolon a member belongs to the list when it is called alike and the sum comes near, or one slip away. */
function isLooselyMeant(equation: SumEquation): boolean {
  const { required } = solve(equation)
  const share = required === null ? null : dividedBy(required, equation.whole.value)
  const isNear = share !== null && compare(share, fraction(9n, 10n)) >= 0 && compare(share, fraction(11n, 10n)) <= 0
  const labels = equation.terms.map(({ quantity }) => quantity.label)
  return (isNear && labels.length >= 3 && sharedEnding(labels) !== '') || isOneSlipAway(equation)
}

/** 已完成整改8个, 正在整改1个: what became of some is not what is divided. */
const STATE = /(?:已|正在|未|尚)[^，。；]{0,8}$/

/**
 * The nearest amount. Where the list opens a sentence of its own, several amounts stand before it: that of which one slip
 * would make the sum, that which is called as the parts are, or the total is likelier than the nearest.
 */
function likelyWhole(wholes: readonly Claim[], { opener, parts }: PartList): Claim {
  const [nearest] = wholes
  if (nearest === undefined) throw new Error('asked only where there is one')
  if (!opener.startsSentence) return nearest
  const ending = sharedEnding(parts.map(({ label }) => label))
  const slipped = wholes.filter((whole) => isOneSlipAway(equationOf(whole, parts)))
  return (
    slipped.find((whole) => !STATE.test(whole.lead) && parts.every(({ value }) => compare(value, whole.value) < 0)) ??
    slipped[0] ??
    wholes.find(({ label }) => ending.length >= 2 && label.endsWith(ending)) ??
    wholes.find(({ role }) => role === 'total') ??
    nearest
  )
}

/** 各5个: a part that stands for several. */
function isMultiplied(part: Claim): boolean {
  return /(?:各|均|每[一-龥]{1,3})$/.test(part.lead)
}

/** 日均0.97万人次，其中节前15天发送13.2万人次: one amount behind a number of its name is a part of what stands farther off. */
const isLone = (prose: Prose, claim: Claim, { parts }: PartList): boolean => {
  const head = headOf(prose, claim)
  return parts.length < 2 && head !== claim && !COUNTS_ALL.test(prose.normal.slice(head.start, claim.start))
}

/** 医生、护士两类合计: how many are summed up is no name. */
const COUNTS_ALL = /^[两三四五六][^，。；]{1,4}(?:合计|共计?|总计|加起来|合起来)$/

/** Lists of parts in one paragraph: 共…其中…, 分别为…, 包括…, nested ones and those in brackets too. */
export function partsInParagraph(prose: Prose, claims: readonly Claim[], before: readonly Claim[]): Tie[] {
  const ties: Tie[] = []
  const taken = new Set<Claim>()
  const all = [...before, ...claims]
  const reading: Reading = { prose, claims: all }
  for (let at = before.length; at < all.length; at += 1) {
    const claim = all[at]
    if (claim === undefined || isDerivedHead(claim)) continue
    const opener = openerOf(prose, claim, at === before.length)
    if (opener === null) continue
    const list = collectParts(reading, at, opener)
    if (isLone(prose, claim, list)) continue
    const tie = tieOf(prose, wholesBefore(reading, at, list, taken), list)
    for (const part of list.parts) taken.add(part)
    if (tie !== null) ties.push(tie, ...companions(reading, tie))
  }
  return ties
}

function companions({ prose, claims }: Reading, { holds, equation }: Tie): Tie[] {
  if (!holds || equation.form !== 'sum' || equation.terms.length < 2) return []
  const whole = claims.find((claim) => claim === equation.whole)
  const parts = claims.filter((claim) => equation.terms.some(({ quantity }) => quantity === claim))
  const tie = whole === undefined ? null : companionTie(prose, claims, { whole, parts })
  return tie === null ? [] : [tie]
}

const isDerivedHead = (claim: Claim): boolean => isDerived(claim) && claim.role !== 'growth' && !isSpan(claim)
