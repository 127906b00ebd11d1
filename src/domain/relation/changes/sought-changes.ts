import { compare } from '../../amount/index.ts'
import type { Claim, Prose } from '../../claim/index.ts'
import { areApart } from '../tie/apart.ts'
import { isNearlySo } from '../tie/in-row.ts'
import { closedTie, makeTie } from '../tie/make-tie.ts'
import { isExactSlip } from '../tie/slip.ts'
import { isSolved } from '../tie/solve.ts'
import { before, behind, difference, isPlain, isSlipped, OF_A_REPORT, pairsOf, sought } from '../tie/sought.ts'
import type { Equation, Tie } from '../tie/tie.ts'
import { quantitiesOf } from '../tie/tie.ts'
import { directionOf, FURTHER, isByYear } from './direction.ts'
import { isListed, isOfLaterYear, isOneOfTwoWays } from './other-changes.ts'

/** 比上年的90.12%提高2.32个百分点, 减少0.91万元（上年为5.45万元）: a change between two amounts beside it. */
export function changeOf(prose: Prose, claim: Claim): Tie | null {
  const sign = directionOf(prose, claim)
  if (sign === null || claim.vagueness !== 'none' || claim.unit.dimension === 'percent') return null
  const key = claim.unit.dimension === 'percentage-points' ? '%' : claim.unit.key
  const isLike = (other: Claim): boolean => other.unit.key === key && other.bound === 'none' && other.role !== 'growth'
  const hasReference = REFERENCES.some((pattern) => pattern.test(claim.lead))
  const earlier = before(prose, claim, { amounts: 8, paragraphs: hasReference ? 1 : 0 })
    .filter((other) => isLike(other) && !areApart(prose, claim, other))
    .slice(0, 4)
  const later = behind(prose, claim, 2).filter(
    (other) =>
      isLike(other) && other.depth >= claim.depth && !prose.normal.slice(claim.end, other.start).includes('；'),
  )
  const based = [...earlier, ...later].filter((other) => isBase(prose, { claim, other }))
  const compared = based.filter((other) => other.index === claim.index - 1 && /[比较与][^，。；]*$/.test(other.lead))
  const bases = compared.length > 0 ? compared : based
  const pairs = pairsOf([...earlier, ...later], bases).filter((pair) => !areBothBases(prose, pair))
  const rising = pairs.map(([current, base]) => difference(claim, [current, base]))
  const falling = pairs.map(([current, base]) => difference(claim, [base, current]))
  const [said, other] = sign === 1 ? [rising, falling] : [falling, rising]
  const holding = said.find(isSolved)
  if (holding !== undefined) return makeTie('change', holding, 'certain')
  const against = said[other.findIndex(isSolved)]
  if (against !== undefined)
    return isSaving(claim) || isNet(claim) || isListed(claim) ? null : makeTie('change', against, 'certain')
  const slipped = said.find(
    (equation) =>
      isExactSlip(equation) &&
      !isOneOfTwoWays(prose, claim) &&
      !FURTHER.test(claim.lead) &&
      (isOfNextTwo(prose, claim, { equation, earlier }) || isOfNamed(claim, equation)),
  )
  return slipped === undefined ? null : makeTie('change', slipped, 'likely')
}

/** 去年进书2.3万册，剔旧1.1万册，净增1.2万册: between what came and what went, whichever stands first. */
const isNet = (claim: Claim): boolean => /净[增减][^，。；]{0,3}$/.test(claim.lead)

/** 满意率69.5%，上一采暖期为66.8%，提高2.7个百分点: of the two that stand right before it. */
function isOfNextTwo(
  { normal }: Prose,
  claim: Claim,
  { equation, earlier }: { equation: Equation; earlier: readonly Claim[] },
): boolean {
  const next = earlier.filter(({ sentence }) => sentence === claim.sentence).slice(0, 2)
  const [, ...pair] = quantitiesOf(equation)
  return (
    next.slice(0, 1).some(({ end }) => /^[^，。；]*，[^，。；]*$/.test(normal.slice(end, claim.start))) &&
    pair.every(({ start }) => next.some((one) => one.start === start))
  )
}

/** 运行维护费32.1万元。…其中运行维护费减少0.9万元（上年33.0万元）: of what has its name, and of the bracket behind it. */
function isOfNamed({ index, depth, label }: Claim, equation: Equation): boolean {
  const pair = quantitiesOf(equation)
    .slice(1)
    .map((quantity) => quantity as Claim) // of the prose
  const name = label.replace(CHANGES, '').slice(-FEWEST_NAME)
  return (
    name.length === FEWEST_NAME &&
    pair.some((base) => base.index === index + 1 && base.depth > depth) &&
    pair.some((current) => current.index < index && current.label.endsWith(name))
  )
}

const CHANGES = /(?:增加|增长|减少|下降|压减)$/
const FEWEST_NAME = 4

/** 比全省（7.7%）和全国（7.0%）分别高: of two that something is compared with, neither is compared with the other. */
function areBothBases(prose: Prose, pair: readonly [Claim, Claim]): boolean {
  const [first, second] = pair[0].start < pair[1].start ? pair : [pair[1], pair[0]]
  const isJoined = /^）?[、和与及][^，。；]*$/.test(prose.normal.slice(first.end, second.start))
  return isJoined && /[比较于][^，。；]*$/.test(first.lead)
}

/** 合同价884,600元，采购预算936,000元，节约51,400元: a saving is one whichever amount stands first. */
const isSaving = (claim: Claim): boolean => /节[约支省余][^，。；]{0,4}$/.test(claim.lead)

/** Words by which an amount is the one compared with. */
const REFERENCE =
  /常年|往年|历年|上年|上一年|去年|前年|上届|上次|上轮|上一[届次轮期]|(?<![今本当]年)同期|20\d\d年|第?[一二三四]季度|[上下]半年|上月|上期|上季|计划|目标|任务|指标|预算|年初|原来|原有|此前|改造前|合同工?期?|第[一二三四]年/
const SAID_OF_BASE = new RegExp(
  `(?:比(?![例重率值])|较|同|与|和|由|从(?![业事]))[^，。；]{0,16}$|^[，（]?(?:而|原|其中)?(?:${REFERENCE.source})[^，。；]{0,10}$`,
)

/** 比上个雪季的4.16亿元增长42.3%: nothing else can be meant, whatever it is called. */
const isRightBefore = (claim: Claim, other: Claim): boolean =>
  other.index === claim.index - 1 &&
  /^，?[比较][^，。；]{2,14}的$/.test(other.lead) &&
  /^[一-龥]{1,4}$/.test(claim.lead)

const IN_BRACKET = /^（(?:上年|去年|上一年)(?:同期|度)?[一-龥]{0,4}$/

/** The amount that a change is counted from, where it stands right before, right behind, or in the bracket behind. */
function explicitBase(prose: Prose, claim: Claim, key: string | null): Claim | null {
  const isBaseOf = (other: Claim | undefined): other is Claim =>
    other !== undefined &&
    other.sentence === claim.sentence &&
    (key === null ? isPlain(other) : other.unit.key === key) &&
    other.role !== 'growth' &&
    (isRightBefore(claim, other) ||
      (REFERENCE.test(other.lead) && SAID_OF_BASE.test(other.lead.replace('与计划生育', ''))))
  const [earlier, later] = [prose.claims[claim.index - 1], prose.claims[claim.index + 1]]
  const isBehind = isBaseOf(later) && /^[，（]/.test(prose.normal.slice(claim.end, claim.end + 1))
  // 2023年1—6月已接报257起，同比增加48起（上年同期209起）: the bracket tells of last year.
  if (isBehind && IN_BRACKET.test(later.lead)) return later
  if (isBaseOf(earlier)) return earlier
  return isBehind ? later : null
}

/** So many amounts may stand between a change and what it is a change of; a slip is looked for in the nearest only. */
const MOST_CURRENTS = 10
const FEW_CURRENTS = 4

interface Compared {
  readonly isNamed: boolean
  readonly base: Claim
  readonly currents: readonly Claim[]
}

/** What a change is counted from, and what it can be a change of. */
function comparedOf(prose: Prose, claim: Claim): Compared | null {
  const isPercent = claim.unit.dimension === 'percent'
  const key = claim.unit.dimension === 'percentage-points' ? '%' : claim.unit.key
  const named = namedPairOf(prose, claim)
  const base = named?.base ?? explicitBase(prose, claim, isPercent ? null : key)
  if (base === null || isBeforeLast(prose, base) || (!isPercent && base.unit.key !== key)) return null
  if (named !== null) return { isNamed: true, base, currents: [named.current] }
  const currents = currentsOf(prose, claim, base)
  const [nearest] = currents
  return nearest !== undefined && isOfLaterYear(base, nearest)
    ? { isNamed: false, base: nearest, currents: [base] }
    : { isNamed: false, base, currents }
}

/** 目标是100万人次，也就是在这个雪季基础上再增加13.7万人次: from what there is, told elsewhere, to the amount before. */
const ON_TOP = /在[^，。；\d]{2,10}基础上/

/** 上年587个，增加45个; 比上一年7,340元下降33.8%: a change or its percentage, with the amount it is counted from beside it. */
export function comparedWith(prose: Prose, claim: Claim): Tie | null {
  const sign = directionOf(prose, claim)
  // 下半年不少于120公里 says what shall be, and no change.
  const isFact = claim.vagueness === 'none' && claim.bound === 'none'
  const isTold = isFact && !isByYear(prose, claim) && !ON_TOP.test(claim.lead)
  const compared = sign === null || !isTold ? null : comparedOf(prose, claim)
  if (sign === null || compared === null) return null
  const { isNamed, base, currents } = compared
  const isPercent = claim.unit.dimension === 'percent'
  const of = (direction: 1 | -1) =>
    currents.map((current): Equation => {
      if (isPercent) return { form: 'rise', rate: claim, current, base, sign: direction }
      return difference(claim, direction === 1 ? [current, base] : [base, current])
    })
  const tie = judgedChange(isPercent ? 'growth' : 'change', of(sign), of(sign === 1 ? -1 : 1))
  if (tie === null && isNamed && !isPercent) return nearlySo(of(sign))
  return tie?.holds === false && isSaving(claim) ? null : tie
}

/** 7月接待20,880人次，8月22,860人次，8月比7月多2,303人次: both are called by their names, so that it was reckoned amiss. */
const nearlySo = ([named]: readonly Equation[]): Tie | null =>
  named !== undefined && isNearlySo(named) ? closedTie('change', named) : null

/** 前年2起，去年5起，增加3起: beside the year before last, last year's amount is the later one. */
function isBeforeLast({ normal, sentences }: Prose, claim: Claim): boolean {
  const { start, end } = sentences[claim.sentence] ?? claim
  return /前年/.test(normal.slice(start, end)) && !/前年/.test(claim.lead)
}

const NAMES_COMPARED =
  /([一-龥\d]{2,8}?)(?:比|较)([一-龥\d]{2,8}?)(?:相比)?(?:增|减|上升|下降|提高|降低|多|少|回落|扩大|缩小)[^，。；]{0,4}$/

/** 第三年比第二年增长10.1%: both amounts are named, and stand under these names in the sentence or the one before. */
function namedPairOf(prose: Prose, claim: Claim): { current: Claim; base: Claim } | null {
  const names = NAMES_COMPARED.exec(claim.lead)
  if (names === null) return null
  const near = before(prose, claim, { amounts: 10, paragraphs: 0 }).filter(
    (other) => isPlain(other) && other.role !== 'growth' && other.sentence >= claim.sentence - 1,
  )
  const [current, base] = names.slice(1).map((name) => near.find((other) => other.lead.includes(name)))
  return current === undefined || base === undefined || current === base || current.unit.key !== base.unit.key
    ? null
    : { current, base }
}

/** 进账79.5万元 beside 去年是71.2万: money of which no unit is said. */
const isOfKind = (other: Claim, { unit }: Claim): boolean =>
  other.unit.key === unit.key ||
  (unit.key === '' && other.unit.key === '元' && compare(other.unit.scale, unit.scale) === 0)

const NEXT = 4

/** Amounts of the kind before it, the nearest first: of its sentence, else of the one before. */
function currentsOf(prose: Prose, change: Claim, base: Claim): Claim[] {
  const from = base.start < change.start ? base : change
  const near = before(prose, from, { amounts: 14, paragraphs: 1 }).filter(
    (other) => other !== base && isOfKind(other, base) && other.bound === 'none' && other.role !== 'growth',
  )
  const beside = near.filter(({ sentence }) => sentence === base.sentence)
  // 接待47.9万人次，其中甲馆18.6万人次、…，比上年: what is told first is what is told of, and not the last of its parts.
  const own = beside.length > NEXT ? [...beside.slice(-1), ...beside.slice(0, NEXT - 1)] : beside
  const found = own.length > 0 ? own : near.slice(0, MOST_CURRENTS)
  const named = namedCurrents(prose, base, change) // 决算数比2020年的29,115元减少7,655元: meant first where its sentence gives none
  return [...new Set(own.length > 0 ? [...found, ...named] : [...named, ...found])]
}

const NAMED_BEFORE = /([一-龥]{2,11}算(?=数)|[一-龥]{3,12})数?(?:比|较|同|与)[^，。；]{0,14}$/
/** 燃油费反而略降2.2%（2022年160.8万元）: what has changed, where what it is counted from stands behind. */
const CHANGED =
  /(?:^|[，。；：])([一-龥]{3,8}?)(?:反而|反倒|则|却|也|又|略|微|小幅|大幅|有所|同比)*(?:[增减降升涨]|上升|下降|增[长加]|减少|提高|降低)$/

/** 水电气费较2022年的291.4万元减少22.5万元: the amount of that name, stated some way before. */
function namedCurrents(prose: Prose, base: Claim, change: Claim): Claim[] {
  const own = base.start > change.start ? CHANGED.exec(change.lead)?.[1] : undefined
  const name = own ?? NAMED_BEFORE.exec(base.lead)?.[1] ?? OF_LAST_YEAR.exec(base.lead)?.[1]
  if (name === undefined) return []
  const isAlike = (other: Claim): boolean => other.unit.key === base.unit.key && isPlain(other)
  const near = before(prose, base, { amounts: 30, paragraphs: 6 })
    .filter((other) => isAlike(other) && other.label.endsWith(name.slice(-4)) && !LAST_YEAR.test(other.label))
    .slice(0, 2)
  if (near.length > 0 || name.length < LONG_NAME) return near
  const far = prose.claims
    .slice(Math.max(0, base.index - OF_A_REPORT), base.index)
    .filter((other) => isAlike(other) && other.label === name)
  return far.length === 1 ? far : []
}

/** 上年支出27.12万元，今年增长11.95%: what it is called but for the year. */
const OF_LAST_YEAR = /(?:^|[，。；与同和])(?:上年|去年|上一年|20\d\d年)(?:同期|度)?的?(?:全年)?([一-龥]{2,8})$/
const LAST_YEAR = /上年|去年|上一年/
/** So long a name is of one thing, wherever it stands. */
const LONG_NAME = 4

/** One that holds, or holds the other way round; else one that a slip keeps from holding. */
function judgedChange(kind: 'growth' | 'change', said: readonly Equation[], turned: readonly Equation[]): Tie | null {
  const holding = said.find(isSolved)
  if (holding !== undefined) return makeTie(kind, holding, 'certain')
  const against = said[turned.findIndex(isSolved)]
  if (against !== undefined) return makeTie(kind, against, 'certain')
  const [only] = said
  const isOne = said.length === 1 && only !== undefined && isSlipped(only)
  return isOne ? makeTie(kind, only, 'likely') : sought(kind, said.slice(0, FEW_CURRENTS))
}

const BASE =
  /上年|上一年|上一[一-龥]{0,3}[期轮次届季年]|前年|去年|上届|上次|上轮|(?<![今本当]年)同期|年初|此前|原来|测算|计划|目标|序时|(?:均衡|时间)进度|规定|预算|上期|上月|最低|20\d\d年的?[^，。；]{0,6}$|(?:比(?![例重率值])|[较由]|从(?![业事]))[^，。；]{0,12}$/

/** 比上年减少 asks for an amount of the year before, 比预算减少 for a budget. */
const REFERENCES = [/上年|上一年|去年|(?<![今本当]年)同期|[比较由]20\d\d年/, /预算/, /计划|目标/, /序时/, /测算/]

/** 追加预算96.35万元 is itself a change, and nothing is counted from it. */
const ADJUSTS = /(?:追加|追减|调增|调减|核增|核减|压减)[^，。；]{0,8}$/

/** 占预算的60.2%, 完成年度任务的63.1%: a rate of what is planned is what is compared with the plan. */
const IS_RATE = /(?:占|完成|为)[^，。；]{0,12}(?:预算|计划|目标|任务)[^，。；]{0,4}的$/

function isBase(prose: Prose, { claim, other }: { claim: Claim; other: Claim }): boolean {
  // 甲40万元，较上年持平；乙242万元: what is said behind an amount says nothing of the next.
  const [lead, words] = [claim.lead, other.lead.replace(/^.*[；。]/, '')]
  const reference = REFERENCES.find((pattern) => pattern.test(lead))
  if (isBeforeLast(prose, other) || ADJUSTS.test(words) || IS_RATE.test(words)) return false
  return reference === undefined ? other.paragraph === claim.paragraph && BASE.test(words) : reference.test(words)
}
