import type { Claim } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { lastClause, twosOf } from '../tie/clause.ts'

/** What an amount is compared with. */
const REFERENCE =
  /上年|去年|上一年|前年|同期|上期|上季|上月|上个?[一-龥]{0,2}[季轮届次批]|往年|年初|期初|20\d\d年|预算|计划|目标|任务|原有?|现[有行]|编制|核定|合同|批[复准]|指标|[一-龥]年前|此前|改造前|调整前|限[额价]|控制[数价]|标准|平均|总体|设计/g
const OF_TIME = /[上去前往]|初|同期|20|原|现[有行]|此前/
const COMPARED =
  /(?:(?<![占同])比(?![例重率值])|较|[与由]|(?<![自服归跟])从(?![业事严而中紧优])|(?<![合协共相不])同(?!意)|[高低多少大小]于|超出?过?)[^，。；]{0,16}$/
/** 上年218场，增加22场: what a change right behind it is counted from. */
const EARLIER =
  /(?:上年|去年|上一年|前年|同期|上期|上季|上月|上个?[一-龥]{0,2}[季轮届次批]|往年|[一-龥]年前|年初|期初|原有?|此前|20\d\d年)[^，。；]{0,12}$/
/** 比现有能力增加, 比现行支出减少: what is there now is called by its noun alone. */
const PRESENT =
  /[比较](?:现有|现行|目前|当前|原有?|改造前|此前)的?([一-龥]{2,6}?)[数额]?(?:再|又|净|共|约)?(?:[增减提降高低多少]|下降|上升)/
/** 最后并成17处，减少29处: what it came to, of what there was at first. */
const BECAME = /(?:并|变|调|压|减|增|扩|提|降|缩)[^，。；]{0,4}[成为至到]$/
const AT_FIRST = /(?:原有|原来|原先|原)[^，。；]{0,12}$/
/** 实训工位增加60个，达到140个 */
const REACHED = /^，(?:总数|总量|累计)?(?:达到?|增至|减至|为|变为)$/
/** So many pairs of characters make a name of its own. */
const FEWEST_NAMES = 3
/** 现有实训工位80个 */
const NOW = /(?:现有|原有|目前|已有|原)[^，。；]{0,12}$/
const LAST = /上年|去年|上一年|同期/
const BEHIND = /^[，（。；]?(?:而|原)?[^，。；（）]{0,8}(?:上年|去年|同期|年初|期初|20\d\d年)/
const DONE =
  /已|支出|支付|完成|执行|到位|使用|办结|收回|拨付|发放|落实|签|开工|整改|化解|安置|开放|实[际有]|在[职编]|核减|扣|建成|清理|认定|审定|核定|预拨|决算|补助|费/
const WHOLE =
  /计划|预算|目标|任务|总|共|合计|应|核定|合同|申报|限额|编制|下达|安排|涉及|受理|中标|成交|送审|概算|资金|收入|认定|登记|年初|配套|自筹|缺口|挂账/
/** 超出136张, 缺口9个, 差8.7分: of two amounts, whichever stands first. */
const EITHER = /超|多出|缺口|[差短]|不足|亏损|赤字|短收|净资产增加|差额/
/** Words that are in names of all sorts. */
const NOISE =
  /资金|金额|情况|全年|本年度?|年度|年末|实际|合计|总计|共计|累计|其中|截至|完成|安排|万元|[较比与同和由从的为共达至到已约仅计了是各]|[^一-龥]/g

/** What other relations tell: pairs that a rate is of, and amounts that are parts of a sum. */
export interface Known {
  readonly rated: ReadonlySet<string>
  readonly parts: ReadonlySet<number>
}

/** A difference, with the words that tell of it. */
export interface Told extends Known {
  readonly claim: Claim
  readonly clause: string
  readonly names: ReadonlySet<string>
  /** The year that the document speaks of. */
  readonly fiscalYear: number | null
  /** What is left, lacks or goes beyond; else a change. */
  readonly isLeft: boolean
  readonly sign: 1 | -1
}

/** The words before an amount, and what they name. */
export interface Called {
  readonly lead: string
  readonly names: ReadonlySet<string>
}

/** An amount that may be one of the two, with the words before it. */
export interface Candidate extends Called {
  readonly claim: Claim
  /** Called as the difference is. */
  readonly isNamed: boolean
  /** Called as what is taken from another, and as what is taken from. */
  readonly isDone: boolean
  readonly isWhole: boolean
}

export function candidateFor({ names }: Told, claim: Claim, { lead, names: own }: Called): Candidate {
  return { claim, lead, names: own, isNamed: meet(own, names), isDone: DONE.test(lead), isWhole: WHOLE.test(lead) }
}

export type Pair = readonly [Candidate, Candidate]

/** How much the words say that two amounts are those that a difference lies between. */
export interface Evidence {
  /** For what is larger, or what has changed. */
  readonly whole: number
  /** For what was taken from it, or what it is counted from. */
  readonly done: number
}

/** Words that state a pair, and that state it beyond doubt. */
export const STATED: Evidence = { whole: 2, done: 3 }
export const STRONG = 6
const BY_RATE: Evidence = { whole: 3, done: 4 }
const NONE: Evidence = { whole: 0, done: 0 }

export const strength = ({ whole, done }: Evidence): number => whole + done

/** Every two characters that stand beside each other in the names of words. */
export const namesIn = (words: string): ReadonlySet<string> =>
  new Set(flatMapped(words.split(NOISE), (part) => twosOf(part)))

function meet(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  for (const pair of one) if (other.has(pair)) return true
  return false
}

const score = (...parts: readonly (readonly [boolean, number])[]): number =>
  parts.reduce((sum, [isSo, worth]) => sum + (isSo ? worth : 0), 0)

/** 执行率92%，剩余…: the two that a rate is of, where the words name nothing else. */
const isRated = ({ rated, names }: Told, [whole, done]: Pair): boolean =>
  rated.has(`${whole.claim.start} ${done.claim.start}`) && (names.size === 0 || whole.isNamed || done.isNamed)

/** 保洁面积增至104.3万平方米，净增17.8万平方米: what it came to, and the only amount of what it was. */
function isNet(told: Told, near: readonly Candidate[], [whole, done]: Pair): boolean {
  if (!/^净[增减]/.test(told.clause)) return false
  const [current, base] = told.clause.startsWith('净减') ? [done, whole] : [whole, done]
  return (
    isSpan(told, base, current) && near.filter((each) => each !== current && isCalledLike(each, current)).length < 2
  )
}

function evidenceOfLeft(told: Told, near: readonly Candidate[], [whole, done]: Pair): Evidence {
  if (isRated(told, [whole, done]) || isNet(told, near, [whole, done])) return BY_RATE
  const { claim, parts } = told
  const nearestTo = (other: Claim) => near.find((each) => each.claim.index < other.index)
  // What a sum consists of is passed over on the way to what it was taken from.
  const wholeOf = (other: Claim) => near.find((each) => each.claim.index < other.index && !parts.has(each.claim.start))
  return {
    done: score(
      [done === nearestTo(claim), 2],
      [done.claim.sentence === claim.sentence, 1],
      [done.isNamed, 2],
      [done.isDone, 1],
    ),
    whole: score(
      [whole === nearestTo(done.claim) || whole === wholeOf(done.claim), 1],
      [whole.claim.sentence === claim.sentence, 1],
      [whole.isNamed || meet(whole.names, done.names), 2],
      [whole.isWhole, 1],
    ),
  }
}

const stronger = (one: Evidence, other: Evidence): Evidence => (strength(one) >= strength(other) ? one : other)

const yearIn = ({ lead, claim }: Candidate): number =>
  Number(/20\d\d(?=年)/.exec(lead)?.[0] ?? claim.scope.year ?? Number.NaN)

/** 2022年执行率82.4% is what 比上年提高 of 2023年执行率93.6% is counted from, and of this year's without a year. */
function isOfYearBefore({ fiscalYear }: Told, base: Candidate, current: Candidate): boolean {
  const year = yearIn(current)
  return yearIn(base) + 1 === (Number.isNaN(year) ? fiscalYear : year)
}

/** Bounds are goals: 不超过1,100元, beside 比控制数低. */
const isGoalOf = ({ bound }: Claim, words: readonly string[]): boolean =>
  bound !== 'none' && words.some((word) => /目标|计划|任务|控制|限|标准|指标/.test(word))

/** 支付处置费 is 支出 as well. */
const SPENDING = /支[出付]|费用?|花费|开支/

/** 资源库保存能力100,000份 is what 比现有能力增加 is counted from; 支付处置费2,956.8万元 what 比现行支出减少 is. */
function isPresent({ clause }: Told, { lead }: Candidate): boolean {
  const [, noun] = PRESENT.exec(clause) ?? []
  return noun !== undefined && (lead.includes(noun) || (SPENDING.test(noun) && SPENDING.test(lead)))
}

/** 原有46处 … 最后并成17处，减少29处; 现有80个 … 增加60个，达到140个: said by the words of both. */
function isSpan({ claim, clause }: Told, base: Candidate, current: Candidate): boolean {
  if (/[较比与同]/.test(clause)) return false
  const isBehind = current.claim.index === claim.index + 1
  if (isBehind) return REACHED.test(current.lead) && NOW.test(base.lead)
  const isReached = current.claim.index === claim.index - 1 && BECAME.test(current.lead)
  return isReached && (AT_FIRST.test(base.lead) || isCalledLike(base, current))
}

/** 按保洁面积86.5万平方米核定 … 保洁面积增至104.3万平方米: all of the name of one is in that of the other. */
function isCalledLike(base: Candidate, { lead }: Candidate): boolean {
  const names = [...namesIn(lastClause(lead).replace(BECAME, ''))]
  return names.length >= FEWEST_NAMES && names.every((name) => base.names.has(name))
}

/** An amount of before right before a change, and none such is what has changed. */
const isEarlierOf = ({ clause }: Told, base: Candidate, current: Candidate): boolean =>
  EARLIER.test(base.lead) && !EARLIER.test(current.lead) && !/[较比与]/.test(clause)

/** 比年初预算 is said of 年初, whatever else is a budget. */
function referencesIn(clause: string): readonly string[] {
  const words = clause.match(REFERENCE) ?? []
  const ofTime = words.filter((word) => OF_TIME.test(word))
  return ofTime.length > 0 ? ofTime : words
}

function evidenceOfChange(told: Told, near: readonly Candidate[], [current, base]: Pair): Evidence {
  const { claim, clause, parts } = told
  if (isSpan(told, base, current)) return BY_RATE
  if (current.claim.index > claim.index) return NONE
  const isBeside = base.claim.index === claim.index - 1 && base.claim.sentence === claim.sentence
  const words = referencesIn(clause)
  const nearest = near.find((each) => each.claim.index < claim.index && each !== base && !parts.has(each.claim.start))
  return {
    done: score(
      [isBeside && (COMPARED.test(base.lead) || isEarlierOf(told, base, current)), 4],
      [base.claim.index > claim.index && BEHIND.test(base.lead), 4],
      [
        words.some((word) => base.lead.includes(word)) ||
          (LAST.test(clause) && isOfYearBefore(told, base, current)) ||
          isGoalOf(base.claim, words) ||
          isPresent(told, base),
        STATED.done,
      ],
    ),
    whole: score(
      [current === nearest, 1],
      [current.claim.sentence === claim.sentence, 1],
      [current.isNamed || meet(current.names, base.names), 2],
    ),
  }
}

/** What speaks for the two amounts: the whole and what was taken from it, or what has changed and what it is counted from. */
export function evidenceOf(told: Told, near: readonly Candidate[], [one, other]: Pair): Evidence {
  if (!told.isLeft) return evidenceOfChange(told, near, [one, other])
  const own = evidenceOfLeft(told, near, [one, other])
  return EITHER.test(told.clause) ? stronger(own, evidenceOfLeft(told, near, [other, one])) : own
}
