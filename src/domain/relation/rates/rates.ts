import { compare } from '../../amount/index.ts'
import type { Claim, Prose } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { amountsBefore, explainedBy } from '../shares/shares.ts'
import { isDerived } from '../tie/derived.ts'
import { closedTie, makeTie } from '../tie/make-tie.ts'
import { isSolved } from '../tie/solve.ts'
import { isSlippedWidely } from '../tie/sought.ts'
import type { Equation, Tie } from '../tie/tie.ts'
import { adjustedPair } from './adjusted-pair.ts'
import { isOfSeveral } from './of-several.ts'

/** A rate by its name: what is counted, and out of what. */
export interface RateWords {
  readonly name: RegExp
  readonly numerator: RegExp
  readonly denominator: RegExp
}

/** 整改完成率, 整治完成率: out of what was found or is there, and not out of a plan. */
const REMEDIED = '整改|整治|治理|改造|化解|处置|修复|销号|清理|拆除'

const RATES: readonly RateWords[] = [
  { name: new RegExp(`(?:${REMEDIED})完成率$`), numerator: new RegExp(REMEDIED), denominator: /./ },
  {
    name: /(?:预算)?(?:执行率|支出率|支付率|支出进度|执行进度|支付进度|资金使用率|完成率|预算完成率)$/,
    numerator: /实际|执行|支出|支付|使用|完成|完工|竣工|建成|决算|列支|实施|落实|发放|兑付|付款/,
    denominator: /预算|下达|安排|指标|批复|到位|计划|目标|任务|应|拨付|调整[为到至]/,
  },
  { name: /到位率$/, numerator: /到位|拨付|下达|落实|筹集/, denominator: /预算|计划|下达|安排|应|批复|投资/ },
  {
    name: /(?:参训|参加|出席|到会|参会|参评|到课|签到|参保|参与|入学|就业|到岗)率$/,
    numerator: /实(?![现施行践])|参加|参训|出席|到会|参会|签到|参保|参与|入学|就业|到岗/,
    denominator: /应|共(?!同)|总|全(?![年市区县省国])|登记|毕业|报名/,
  },
  {
    name: /(?:使用|占用|利用|入住|上座)率$/,
    numerator: /使用|占用|占床|利用|停放|入住|收住|在住|在院|上座|售出/,
    denominator: /开放|编制|设[有置]|可|共(?!同)|总|核定|现有|拥有|座位/,
  },
  { name: /(?:回收|收回)率$/, numerator: /收回|回收/, denominator: /发放|发出|发送/ },
  { name: /有效率$/, numerator: /有效/, denominator: /收回|回收|发放|发出/ },
  {
    name: /(?:合格|达标|优良|优秀|良好|及格|通过)率$/,
    numerator: /合格|达标|优良|优秀|良好|及格|通过/,
    denominator: /./,
  },
  {
    name: /(?:满意|知晓|支持|认可)[率度]$/,
    numerator: /满意|知晓|知道|支持|认可/,
    denominator: /./,
  },
  {
    name: /(?:控制率)$/,
    numerator: /在职|实有|在编|实际|支出/,
    denominator: /编制|核定|预算/,
  },
]

/** 按时办结率 is made of what was 办结, 上线率 of who was 上线: a rate is named after what is counted. */
const NAMED_AFTER = /([一-龥]{2})率$/

/** What the name of a rate says that it is made of; `null` where it says nothing. */
export function wordsOf(name: string): RateWords | null {
  const listed = RATES.find((each) => each.name.test(name))
  const root = NAMED_AFTER.exec(name)?.[1]
  if (listed !== undefined || root === undefined) return listed ?? null
  // 失业人员实现再就业: of whom, and not what is counted.
  return { name: NAMED_AFTER, numerator: new RegExp(`${root}(?!(?:人员|对象)[一-龥])`), denominator: /./ }
}

/** 完成年初预算的105%, 为预算的98.9%: a rate without a name of its own. */
const OF_BUDGET =
  /(?:完成|为|占)(?:年初|全年|年度|调整后?|变动)?预算(?:数)?的?(?:比例)?(?:为|达)?$|，完成(?:年度|全年)?(?:投资)?计划(?:投资)?的?(?:比例)?(?:为|达)?$/
const RATE_NAME = /([一-龥]{1,10}[率度])(?:为|达到?|约|是|均为|均达)?：?$/

interface Pair {
  readonly numerator: Claim
  readonly denominator: Claim
}

const ratio = (rate: Claim, { numerator, denominator }: Pair): Equation => ({
  form: 'ratio',
  rate,
  numerator,
  denominator,
})

function wordsAround({ normal }: Prose, claim: Claim): string {
  const lead = claim.lead
  const clause = lead.slice(Math.max(lead.lastIndexOf('，'), lead.lastIndexOf('；'), lead.lastIndexOf('。')) + 1)
  const noun = /^[一-龥]{0,8}/.exec(normal.slice(claim.end, Math.min(claim.tailEnd, claim.end + 8)))?.[0] ?? ''
  return clause + noun
}

/** 不合格7批次 counts what a 合格率 leaves out. */
const NEGATED =
  /(?<![或和及、与])(?:基本|较|比较)满意|不合格|不达标|不(?:太|够|很)?满意|不及格|未完成|未办结|未整改|未通过|不通过|未参加|缺席/
const BASE =
  /受理|收到|接收|排查|发现|登记|共|总|发放|发出|收回|回收|应|计划|目标|抽检|抽查|检查|检测|调查|梳理|查出|查摆|反馈|立案|安排|核定|参考|报考|应考|报名|应届|毕业|样品|样本|开展/

/** The base of a rate: a total, or what is said to be received, found, planned; else the one amount there is. */
function baseAmong(prose: Prose, numerator: Claim, bases: readonly Claim[]): Claim | null {
  const larger = bases.filter(({ value }) => compare(value, numerator.value) >= 0)
  const said = (claim: Claim): boolean => BASE.test(wordsAround(prose, claim))
  const total =
    bases.find((claim) => claim.role === 'total' && said(claim)) ?? bases.find(({ role }) => role === 'total')
  if (total !== undefined) return total
  const [named] = bases.filter(said)
  if (named !== undefined) return named
  const [near] = bases.filter(({ end }) => !/[；。]/.test(prose.normal.slice(end, numerator.start)))
  if (near !== undefined && compare(near.value, numerator.value) >= 0) return near
  return bases.length === 1 ? (bases[0] ?? null) : larger.length === 1 ? (larger[0] ?? null) : null
}

const ASKED = /调查|抽查|检查|测评|评价|评议|访|问卷|发放|收回|回收|共|总|应/

/** 两项满意的32户 is no base of the 满意度 that 一项满意的12户 would make. */
function isCountedToo(prose: Prose, claim: Claim, { numerator, denominator }: RateWords): boolean {
  const words = wordsAround(prose, claim)
  return denominator.source === '.' && numerator.test(words) && !NEGATED.test(words) && !ASKED.test(words)
}

/** 结案率 is out of what was received and what was left from before, so that what came in anew is not its base. */
const SETTLED = /(?:结案|审结|执结|办结|清结)率$/
const NEW_ONLY = /新[收立]|新受理/

const IS_EXCESS = /超(?:出|过)?(?:年初|全年|年度)?(?:收入|支出)?(?:预算|计划|目标|任务)$/

/** The two amounts that the name of a rate asks for, where each is one and no other. */
function namedPair(
  prose: Prose,
  amounts: readonly Claim[],
  { words, isSettled }: { words: RateWords; isSettled: boolean },
): Pair | null {
  // 收入预算1,432万元，实际超出预算84万元: by how much it is over is not what came.
  const own = amounts.filter((claim) => !isDerived(claim) && !IS_EXCESS.test(claim.lead))
  const [nearest] = own
  const isNumerator = (claim: Claim): boolean =>
    words.numerator.test(wordsAround(prose, claim)) && !NEGATED.test(wordsAround(prose, claim))
  const numerator =
    own.find((claim) => isNumerator(claim) && !/计划|目标|应|预算/.test(wordsAround(prose, claim))) ??
    own.find(isNumerator)
  if (nearest === undefined || numerator === undefined || own.indexOf(numerator) > 1) return null
  // 抽查180人，满意171人；另访60人，满意率96.7%: the rate is of those named last.
  if (nearest !== numerator && /；/.test(prose.normal.slice(numerator.end, nearest.start))) return null
  const bases = own.filter(
    (claim) =>
      claim !== numerator &&
      claim.unit.key === numerator.unit.key &&
      claim.sentence === numerator.sentence &&
      (claim.start < numerator.start || claim.role === 'total') &&
      words.denominator.test(wordsAround(prose, claim)) &&
      !(isSettled && NEW_ONLY.test(wordsAround(prose, claim))) &&
      !isCountedToo(prose, claim, words),
  )
  const denominator = baseAmong(prose, numerator, bases)
  return denominator === null ? null : { numerator, denominator }
}

/** `true` when the rate is said of just these: the same sentence, or the one before where it is no rate of all together. */
function isNearby({ normal, sentences }: Prose, rate: Claim, { numerator }: Pair): boolean {
  const isOfAll = /综合|总体|整体|平均|合计/.test(rate.lead)
  const { start } = sentences[numerator.sentence] ?? numerator
  // 甲村120户，签约96户；乙村80户，签约72户，综合签约率84%
  if (isOfAll && normal.slice(start, numerator.start).includes('；')) return false
  return rate.sentence === numerator.sentence || (!isOfAll && rate.sentence === numerator.sentence + 1)
}

/** 检测640批次，不合格7批次，合格率98.91%: what is left when those that fail are taken away. */
function restOf(
  prose: Prose,
  { rate, name }: { rate: Claim; name: string },
  amounts: readonly Claim[],
): Equation | null {
  const root = /([一-龥]{2})[率度]$/.exec(name)?.[1] ?? name
  const isFailed = (claim: Claim): boolean => new RegExp(`[不未]${root}`).test(wordsAround(prose, claim))
  const failed = amounts.find((claim) => claim.sentence === rate.sentence && isFailed(claim))
  const hasPassed = amounts.some(
    (claim) => claim.sentence === rate.sentence && !isFailed(claim) && wordsAround(prose, claim).includes(root),
  )
  if (failed === undefined || hasPassed) return null
  const base = amounts.find(
    (claim) =>
      claim !== failed &&
      claim.sentence === failed.sentence &&
      claim.start < failed.start &&
      claim.unit.key === failed.unit.key,
  )
  if (base === undefined) return null
  // 不合格率 counts those that fail.
  if (/[不未][一-龥]{2}[率度]$/.test(name)) return ratio(rate, { numerator: failed, denominator: base })
  return { form: 'rise', rate, current: failed, base, sign: -1 }
}

/** 仅为35.2%（预算125万元，支出44万元）: what the rate is made of may stand in the bracket behind it. */
function amountsBehind(prose: Prose, claims: readonly Claim[], at: number): Claim[] {
  const rate = claims[at]
  if (rate === undefined || prose.normal[rate.end] !== '（') return []
  const amounts: Claim[] = []
  for (const claim of claims.slice(at + 1, at + 4)) {
    if (claim.sentence !== rate.sentence || claim.depth <= rate.depth) break
    amounts.unshift(claim)
  }
  return amounts
}

const OF_OTHERS = /上年|去年|同期|上月|序时/

/** The name of a rate: what its words say, or 预算完成率 where they say 完成年初预算的. */
function nameOf(lead: string): string | null {
  if (OF_OTHERS.test(lead)) return null
  if (OF_BUDGET.test(lead)) return '预算完成率'
  return RATE_NAME.exec(lead.replace(/(?:偏低|较低|偏高|较高)?，?(?:仅为|只有|仅)$/, ''))?.[1] ?? null
}

const isPlainRate = ({ role, unit, vagueness }: Claim): boolean =>
  role === 'rate' && unit.dimension === 'percent' && vagueness === 'none'

/** Where the sentence gives no pair, 预算执行率 of the whole unit is its spending by its budget. */
function wholePair(name: string, amounts: readonly Claim[], budget: Claim | null): Pair | null {
  const [numerator] = amounts
  const isOfBudget = /^(?:部门|全年|整体)?预算执行率$/.test(name) && budget !== null && numerator !== undefined
  if (!isOfBudget || numerator.unit.key !== '元' || !/支出|执行/.test(numerator.label)) return null
  return /总|全年|合计|本年|^支出/.test(numerator.label) ? { numerator, denominator: budget } : null
}

/** The amounts of its sentence from the last ； on. */
function groupOf({ normal }: Prose, rate: Claim, amounts: readonly Claim[]): Claim[] {
  return amounts.filter(
    ({ sentence, end, start }) =>
      sentence === rate.sentence && (start > rate.start || !normal.slice(end, rate.start).includes('；')),
  )
}

/** Where its own sentence, or what stands there behind ；, gives the pair that a rate's name asks for, nothing else explains it. */
function amountsBeside(prose: Prose, rate: Claim, named: Pair | null, amounts: readonly Claim[]): Claim[] {
  const plain = amounts.filter(({ unit }) => unit.dimension !== 'score')
  const own = plain.filter(({ sentence }) => sentence === rate.sentence)
  const group = groupOf(prose, rate, own)
  const isWithin = (some: readonly Claim[]): boolean =>
    named !== null && some.includes(named.numerator) && some.includes(named.denominator)
  return isWithin(group) ? group : isWithin(own) ? own : plain
}

/** 计划80个，完成76个，完成率105%: what was to be out of what was done. */
const isTurned = (rate: Claim, named: Pair, explained: Pair | null): boolean =>
  explained?.numerator === named.denominator &&
  explained.denominator === named.numerator &&
  isRightBehind(rate, named) &&
  !isSolved(ratio(rate, named))

/** ；全年预算2,810万元，执行率49.6%: what stands between the last ； and a rate takes part in it. */
function takesGroup(prose: Prose, rate: Claim, { numerator, denominator }: Pair, amounts: readonly Claim[]): boolean {
  const group = groupOf(prose, rate, amounts).filter((claim) => !isDerived(claim))
  return group.length === 0 || group.includes(numerator) || group.includes(denominator)
}

/** Those that the name of a rate asks for. */
function pairCalled(prose: Prose, name: string, amounts: readonly Claim[]): Pair | null {
  const words = wordsOf(name)
  return words === null ? null : namedPair(prose, amounts, { words, isSettled: SETTLED.test(name) })
}

/** 支出预算调整为500万元，实际完成452万元，为调整预算的90.4%: nothing of another sentence makes it. */
function ownOf(rate: Claim, named: Pair | null, amounts: readonly Claim[]): readonly Claim[] {
  const isSaid = named !== null && OF_BUDGET.test(rate.lead) && isRightBehind(rate, named)
  return isSaid ? amounts.filter(({ sentence }) => sentence === rate.sentence) : amounts
}

function tieOfRate(prose: Prose, claims: readonly Claim[], at: number, budget: Claim | null): Tie | null {
  const rate = claims[at]
  const name = rate === undefined || !isPlainRate(rate) ? null : nameOf(rate.lead)
  if (rate === undefined || name === null) return null
  const before = amountsBefore(claims, at, rate.digits.includes('.') ? 8 : 4)
  const amounts = [...amountsBehind(prose, claims, at), ...before].filter((each) => each.role !== 'growth')
  const named = adjustedPair(claims, at) ?? pairCalled(prose, name, amounts)
  const explained = explainedBy(rate, amountsBeside(prose, rate, named, amounts))
  if (named !== null && isTurned(rate, named, explained)) return makeTie('rate', ratio(rate, named), 'certain')
  if (explained !== null && takesGroup(prose, rate, explained, amounts))
    return makeTie('rate', ratio(rate, explained), 'certain')
  return isOfSeveral(rate, ownOf(rate, named, amounts))
    ? null
    : brokenRate(prose, { rate, name }, { amounts, named, budget })
}

interface Amounts {
  readonly amounts: readonly Claim[]
  readonly named: Pair | null
  readonly budget: Claim | null
}

const ALL_SETTLED = /^(?:结案|审结|执结|办结|清结)率$/
const WITH_OLD =
  /^（(?:含|其中)[^（）]*(?:旧存|上年结转|往年)[^（）]*）(?:，[同环]比[^，。；]*%)?，(?:已|共)?(?:审结|执结|审执结|结案|办结)[^，。；、\d]{0,4}$/

/** 受理案件879件（含旧存343件），结案700件，结案率79.64%: out of all of them, as the bracket says. */
const isOfAllCases = ({ normal }: Prose, name: string, { numerator, denominator }: Pair): boolean =>
  ALL_SETTLED.test(name) && WITH_OLD.test(normal.slice(denominator.end, numerator.start))

/** A rate that no two amounts make: against what is left of those that fail, or those that its name asks for. */
function brokenRate(
  prose: Prose,
  { rate, name }: { rate: Claim; name: string },
  { amounts, named, budget }: Amounts,
): Tie | null {
  const rest = restOf(prose, { rate, name }, amounts)
  if (rest !== null) return makeTie('rate', rest, 'likely')
  const pair = named ?? wholePair(name, amounts, budget) ?? goalPair(prose, { rate, name }, amounts)
  if (pair === null || !isNearby(prose, rate, pair) || isOfYears(prose, name, pair)) return null
  if (isOfItem(prose, rate, pair) || isOfHead(prose, rate, pair)) return null
  const isRest = /正在|[剩未尚]|其余/.test(wordsAround(prose, pair.denominator))
  const isBeside = pair === named && !isRest && isRightBehind(rate, pair)
  // 市政854万元，用于…。年初预算1,024万元，支出决算828万元，完成预算的83.4%: of no amount but its own.
  const isFullySaid = isBeside ? OF_BUDGET.test(rate.lead) : isOfAllCases(prose, name, pair)
  if (isFullySaid) return closedTie('rate', ratio(rate, pair))
  return makeTie('rate', ratio(rate, pair), isBeside && isSlippedWidely(ratio(rate, pair)) ? 'certain' : 'likely')
}

/** 预算1.20万元，决算0.86万元，为预算的71.7%: nothing else stands between, so that nothing else can be meant. */
const isRightBehind = (rate: Claim, { numerator, denominator }: Pair): boolean =>
  numerator.index === rate.index - 1 && denominator.index === rate.index - 2 && denominator.sentence === rate.sentence

/** 新增的13.50亿元安排了41个项目。…拨付12.83亿元，支出11.96亿元，支出进度88.6%: out of what the paragraph opens with. */
function isOfHead({ claims }: Prose, rate: Claim, { numerator, denominator }: Pair): boolean {
  const head = claims.findLast(
    ({ index, paragraph }) =>
      index < rate.index && paragraph === rate.paragraph && claims[index - 1]?.paragraph !== paragraph,
  )
  return (
    head !== undefined &&
    rate.digits.includes('.') &&
    head.unit.key === denominator.unit.key &&
    compare(head.value, denominator.value) > 0 &&
    isSolved(ratio(rate, { numerator, denominator: head }))
  )
}

/** 床位500张，占用430张，其中外科床位使用率92%: of an item that neither amount is called by. */
function isOfItem(prose: Prose, rate: Claim, { numerator, denominator }: Pair): boolean {
  const [, item] = /其中([一-龥]{2})[一-龥]{2,}率[为达是]*$/.exec(rate.lead) ?? []
  return item !== undefined && ![numerator, denominator].some((claim) => wordsAround(prose, claim).includes(item))
}

/** 推出展览6个，目标为8个，完成率75%: what was done and what was to be, right before the rate. */
function goalPair(prose: Prose, { rate, name }: { rate: Claim; name: string }, amounts: readonly Claim[]): Pair | null {
  const [one, other] = amounts.filter(({ index }) => index < rate.index && index >= rate.index - 2)
  if (!/(?:完成|达成|实现)率$/.test(name) || one === undefined || other === undefined) return null
  const isOfOne = one.unit.key === other.unit.key && other.sentence === rate.sentence
  const isGoal = (claim: Claim): boolean => /目标|计划|任务/.test(wordsAround(prose, claim))
  if (!isOfOne || isGoal(one) === isGoal(other)) return null
  return isGoal(one) ? { numerator: other, denominator: one } : { numerator: one, denominator: other }
}

/** 本年支出120万元，累计执行率86%: of what was spent since the beginning. */
const isOfYears = ({ normal }: Prose, name: string, { numerator: { leadStart, start } }: Pair): boolean =>
  name.includes('累计') && !/累计|至|末/.test(normal.slice(leadStart, start))

/**
 * Rates by name, each against the two amounts it is made of: 受理120件，办结118件，办结率98.3%.
 *
 * @param budget 全年预算数 of the whole unit, where the document states it.
 */
export function ratesIn(prose: Prose, claims: readonly Claim[], budget: Claim | null): Tie[] {
  return flatMapped(claims, (_, at) => tieOfRate(prose, claims, at, budget) ?? [])
}
