import type { Exact } from '../../amount/index.ts'
import { whole } from '../../amount/index.ts'
import type { Claim, Prose } from '../../claim/index.ts'
import { takenAs, takenExactly } from '../../claim/index.ts'
import { asRounded } from '../averages/taken-over.ts'
import { stretchesOf } from '../closed/stretch.ts'
import { countFor } from '../products/per-unit.ts'
import { isAccounted, lastClause } from '../tie/clause.ts'
import { closedTie } from '../tie/make-tie.ts'
import { rescaled } from '../tie/rescaled.ts'
import { isExactSlip } from '../tie/slip.ts'
import { timesOff } from '../tie/solve.ts'
import { isPlain, isPlainSlip } from '../tie/sought.ts'
import type { Equation, Quantity, Tie } from '../tie/tie.ts'
import { startsIn } from '../tie/tie.ts'
import type { Per } from './each-words.ts'
import { isCountOf, perOf, timeOf } from './each-words.ts'

/** 去年开放350天: all of it is told of that year. */
const OPENED_BY = /^[^，。；\d]{0,8}(?:去年|上年)(?!同期)(?!.*(?:今年|本年|当年|比|较))/s
/** No more figures than so are read as one relation. */
const MOST = 5
const OTHER_TIME = /上年|去年|前年|同期|上次|往年|计划|目标|预计|拟|任务|按实(?!有)|减免|折扣|优惠|兼|其余|另/
const VAGUE = /最[高低多少大小]|不[超低少多足]|至少|起码|以[内上下]|[上下]限|超过|约|限|可|能|其中|设计/
const NO_TOTAL =
  /其中|[一-龥]{2}[和及与][一-龥]|连同|加上|一并|[比较]|已|仅|另|首付|预[付留]|押金|余|剩|欠|缺|减|免|最|限|不|未|含|原|应(?![领发付得补])|可(?![领得])|能|各[派抽出配选设]?$/
const TOGETHER =
  /共|合计|总|累计|小计|就是|合(?:成|为)?$|下来|[全一]年|每[月年天日季]|全[家队班]|^，?[月年](?:付|发|支|需)/
/** 付了3,400元, 印刷费7万元: what a price comes to, told right behind it. */
const COMES_TO = /[付花用支发收缴领得开拨补需费款额金资票卖][了出到得入]?(?:为|是)?$|^，?(?:为|计|即|合|折合)$/
const EMPTY = /^(?:约|为|是|有|达到?|仅|只|需|合|都|均|各|[-—：:])*$/
const COMMON = /[总共全年额数有了的个为是约，、：各计每均\d]/g
const MONTHS_OF: readonly (readonly [RegExp, number])[] = [
  [/半年/, 6],
  [/季度/, 3],
  [/[全一本当]年|年度|年(?=共|合计|总|需|要|累计|就|可|补[助贴]|津贴|工资)/, 12],
]

/** Words of an amount between the marks around it. */
const wordsOf = (prose: Prose, claim: Claim): string =>
  lastClause(claim.lead) +
  prose.normal.slice(claim.end, Math.max(claim.end, claim.tailEnd)).replace(/[，。；：（].*$/s, '')

const areAlike = ({ unit: { key: one } }: Claim, { unit: { key: other } }: Claim): boolean =>
  one.split('/')[0] === other || (/^人次?$/.test(one) && /^人次?$/.test(other))

/** 罚款 of 平均每起罚款3万元 and of 罚款24万元. */
function sharesWord(noun: string, words: string): boolean {
  return [...noun.replace(COMMON, '')].some((character) => words.replace(COMMON, '').includes(character))
}

interface Reading {
  readonly price: Claim
  readonly per: Per
  readonly total: Claim
}

/** Whether the words say that one amount is what the other comes to. */
function isTotal(prose: Prose, { price, per, total }: Reading, group: readonly Claim[]): boolean {
  const [lead, words] = [lastClause(total.lead), wordsOf(prose, total)]
  const isOfOne = group.some((other) => isPricedOne(price, other) && other.end < price.start)
  if (isOfOne && !BARE.test(lead)) return false
  if (NO_TOTAL.test(lead) || isAccounted(prose, total)) return false
  if (total.start < price.start) {
    const isPlainly = per.subject === '' || /^(?:折合|相当于|[一-龥]{0,2}平?)$/.test(per.subject)
    const isThing = group.some((other) => other !== price && other !== total && other.label.endsWith(per.noun))
    return isPlainly && (EMPTY.test(per.noun) || isThing || sharesWord(per.noun, words))
  }
  return (
    TOGETHER.test(lead) ||
    isOfYear(prose, total) ||
    /^，?每[一-龥]$|算，每[一-龥]$/.test(lead) ||
    (!per.isAverage && (COMES_TO.test(lead) || (per.noun.length > 1 && lead.endsWith(per.noun))))
  )
}

/** 名护林员, 位护林员, 人: a person. */
const headOf = (word: string): string => word.slice(0, 1).replace(/[名位]/, '人')

/** 每人年补助9,600元, of what each gets a month. */
const isOfYear = (prose: Prose, total: Claim): boolean =>
  (perOf(prose, total)?.words ?? []).some((word) => timeOf(word) === '年')

/** The words of a price for which the total is not told as well: 人 of 每人每月 where 每月 is what all get. */
function wordsLeft(prose: Prose, { per, total }: Reading): readonly string[] {
  const isOverMonths = isOfYear(prose, total) && per.words.some((word) => timeOf(word) === '个月')
  const own = (perOf(prose, total)?.words ?? []).filter((word) => !isOverMonths || timeOf(word) !== '年')
  const isLike = (one: string, other: string): boolean =>
    timeOf(one) === null ? headOf(one) === headOf(other) : timeOf(one) === timeOf(other)
  // 每月400元，按10个月发放，每人4,000元: what each gets of what each gets a month.
  const isOfTime = per.words.every((word) => timeOf(word) !== null)
  const isKept = own.every(
    (word) => per.words.some((each) => isLike(each, word)) || (isOfTime && timeOf(word) === null),
  )
  return isKept ? per.words.filter((word) => !own.some((other) => isLike(word, other))) : []
}

/** How many of one time are in another: 12 months of a year. */
const TIMES_IN: Readonly<Record<string, number>> = { '个月/年': 12, '季度/年': 4, '个月/季度': 3 }

/** 12个月 for 每月, 三年 for 年均, 一年 for 每月. */
function spanFor(key: string, { unit }: Claim): Exact | null {
  if (unit.dimension !== 'duration') return null
  const times = unit.key === key ? 1 : TIMES_IN[`${key}/${unit.key}`]
  return times === undefined ? null : whole(times)
}

/** 卖了, 共收入: and not 团体票卖了. */
const BARE = /^，?(?:一?共|总共|合计|总计)?[卖收得花付奖补拿赚值][一-龥]{0,3}$/

/** 380元一套, 一头卖380元: what the price is for. */
const isPricedOne = (price: Claim, { start, index, text }: Claim): boolean =>
  start === price.end || (index === price.index - 1 && text.startsWith('一'))

interface Taken {
  /** The price first. */
  readonly factors: readonly [Quantity, ...Quantity[]]
  readonly rest: readonly Claim[]
  /** 人 of 每人每月 where nobody is counted: what one gets. */
  readonly isOfOne: boolean
}

/** How often a word of the price is counted by an amount; `null` where it is not. */
function countedBy(prose: Prose, { price }: Reading, { claim, word }: { claim: Claim; word: string }): Quantity | null {
  const key = timeOf(word)
  if (perOf(prose, claim) !== null) return null
  if (key === null) return isCountOf(prose, claim, word) ? countFor(price, claim) : null
  const span = spanFor(key, claim)
  return span === null ? null : rescaled(claim, span)
}

/** 每月, of which the total is for 全年: so many months more. `null` where no stretch is named. */
function overMonths({ total }: Reading, { factors: [first, ...others], ...taken }: Taken): Taken | null {
  const words = lastClause(total.lead)
  const months = MONTHS_OF.find(([pattern]) => pattern.test(words))?.[1]
  if (months === undefined) return null
  const paid = takenAs(rescaled(first, whole(months)), { text: `${first.text}×${months}个月` })
  return { ...taken, factors: [paid, ...others] }
}

/** The amount that a word of the price is counted by, taken from those that are left. */
function takeOne(prose: Prose, reading: Reading, { taken, word }: { taken: Taken; word: string }): Taken | null {
  for (const claim of taken.rest) {
    const factor = countedBy(prose, reading, { claim, word })
    if (factor === null) continue
    return { ...taken, factors: [...taken.factors, factor], rest: taken.rest.filter((other) => other !== claim) }
  }
  const key = timeOf(word)
  if (key === null) return { ...taken, isOfOne: true }
  return key === '个月' ? overMonths(reading, taken) : null
}

/** 一年, 一次: a word rather than a figure, where nothing is reckoned with it. */
const isWord = ({ text }: Claim): boolean => /^一/.test(text)

type Product = Extract<Equation, { form: 'product' }>

const NEAR = 0.001

/** 每人每月800元，一年28.8万元: for 30 of them, who were counted before. */
function isMultiple(equation: Product): boolean {
  const times = timesOff(equation)
  return times > 1.5 && Math.abs(times - Math.round(times)) < NEAR
}

const FINE = 3

/** 每月1.5万元，全年11.7万元: what was paid from some month on, where nobody says 12个月 or 一年. */
const isOfWholeTime = (group: readonly Claim[], words: readonly string[]): boolean =>
  !words.some((word) => timeOf(word) === '个月') ||
  group.some(({ unit, text }) => unit.key === '个月' || text === '一年')

/** The price times all that is left, where nothing else stands in the clause. */
function equationOf(prose: Prose, group: readonly Claim[], reading: Reading): Product[] {
  const { price, per, total } = reading
  const words = wordsLeft(prose, reading)
  let taken: Taken | null = {
    factors: [per.isAverage ? asRounded(price) : takenExactly(price)],
    rest: group.filter((claim) => claim !== price && claim !== total && !isPricedOne(price, claim)),
    isOfOne: words.length === 0,
  }
  for (const word of words) taken = taken === null ? null : takeOne(prose, reading, { taken, word })
  if (taken === null || !taken.rest.every(isWord)) return []
  const equation: Product = { form: 'product', product: total, factors: taken.factors }
  const isTimed = words.some((word) => timeOf(word) !== null)
  if (taken.isOfOne && (!isTimed || isMultiple(equation))) return []
  return isOfWholeTime(group, words) || isPlainSlip(equation, FINE) ? [equation] : []
}

/** Farther off than so nobody has miscounted. */
const FAR = 2

const isNear = (equation: Product): boolean => {
  const times = timesOff(equation)
  return (times < FAR && times > 1 / FAR) || isExactSlip(equation)
}

/** A price, what it is paid for, and what it comes to: the only figures between two full stops or semicolons. */
function tieOf(prose: Prose, group: readonly Claim[]): Tie[] {
  const readings = group.flatMap((price) => {
    const per = isPlain(price) && !VAGUE.test(price.lead) ? perOf(prose, price) : null
    const totals =
      per === null ? [] : group.filter((total) => total !== price && isPlain(total) && areAlike(price, total))
    return totals.map((total) => ({ price, per, total }) as Reading) // without a price there are no totals
  })
  const equations = readings
    .filter((reading) => isTotal(prose, reading, group))
    .flatMap((reading) => equationOf(prose, group, reading))
    .filter(isNear)
  const [only, ...others] = equations
  return only === undefined || others.length > 0 ? [] : [closedTie('product', only)]
}

/** Few figures, and each of them exact. */
const isClosed = (group: readonly Claim[]): boolean =>
  group.length > 1 &&
  group.length <= MOST &&
  group.every(({ vagueness, bound, depth }) => vagueness === 'none' && bound === 'none' && depth === 0)

const PER =
  /每|([户人村家班校])\1|(?<![一-龥])一[一-龥]|元一[一-龥]|均|\/|亩产|月[工薪租补津报]|日[工薪门供处接销产]|年[租薪]/

function wordsAround({ normal }: Prose, group: readonly Claim[]): string {
  return group.map(({ leadStart, tailEnd }) => normal.slice(leadStart, tailEnd)).join('')
}

/**
 * 办了6期，每期都是40人，累计240人次: short clauses whose words make one product of all their figures, however few the digits.
 *
 * @param ties what was read before: a clause of which a figure takes part in what holds is left alone
 */
export function closedProducts(prose: Prose, ties: readonly Tie[]): Tie[] {
  const told = startsIn(ties.filter(({ holds, equation }) => holds && equation.form !== 'within'))
  return stretchesOf(prose).flatMap((group) => {
    if (!isClosed(group) || group.some(({ start }) => told.has(start))) return []
    const words = wordsAround(prose, group)
    return PER.test(words) && !OTHER_TIME.test(words.replace(OPENED_BY, '')) ? tieOf(prose, group) : []
  })
}
