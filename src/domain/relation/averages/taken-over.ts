import { fraction, larger, minus, plus, smaller, times } from '../../amount/index.ts'
import type { Claim, Prose, Unit } from '../../claim/index.ts'
import { remembered, takenAs, unitAt, unitNamed } from '../../claim/index.ts'
import { flatMapped, matchesOf } from '../../list/index.ts'
import { lastClause, wordsBefore } from '../tie/clause.ts'
import type { Quantity } from '../tie/tie.ts'

/** What an average or a price is taken over: 个 and 社区 of 平均每个社区, 人 of 人均, nothing said of 平均 alone. */
export interface Over {
  readonly key: string
  readonly noun: string
  /** 月均, 折合每天: over a stretch of time. */
  readonly isTime: boolean
}

const EACH = /[每各]|单(?=[个户台辆座条项眼口件间所头株处套盏])|平均(?=一)/g
const AVERAGE = /(?:([一-龥]{1,2})均|单([车台户方]))[^，。；]{0,10}$/
const ANY = /(?:平均|单价)[^，。；]{0,10}$/
/** Words that mean an average, and no price of a stretch of time. */
const AVERAGED = /均|折合|相当于|摊|亩产|单产|[电水能煤药]耗|票款/
/** Things that are averaged over under a name of their own. */
const NAMED: Readonly<Record<string, string>> = {
  校: '所',
  生: '人',
  师: '人',
  车: '辆',
  村: '个',
  县: '个',
  镇: '个',
  站: '个|座|处',
  班: '个|班',
  店: '家|个',
  企: '家|户',
  床: '张|床',
  方: '平方米|立方米',
}
/** 案均 of what is counted by 件 or 起, 次均 by 人次 or 车次. */
const ALIKE: Readonly<Record<string, string>> = { 案: '案|起|件|宗|例', 次: '次|人次|车次|批次|班次|例次|户次' }
/** 每班, 每乡镇, 每村（社区）: things without a counter, which the text counts by 个, 家 or another word. */
const THING =
  /^(?:乡镇|镇街|街道|社区|村组|县区|县市|市县|企业|单位|学校|机构|班级|小组|路口|站点|医院|科室|协会|园区|窗口|基地|工地|[班村组队站县镇乡校园店厂馆社院所])/
const HALF = fraction(1n, 2n)
const NOUN = /^[一-龥]{2,4}/
const NO_NOUN = /^(?:平均|每[年月天]|投入|发放|补助|补贴|配备|经费|花费|需要|可|能|不|约|为|按|的)/

const isCounted = ({ dimension }: Unit): boolean => dimension === 'count' || dimension === 'measure'

function nounAt(words: string, at: number): string {
  const behind = words.slice(at)
  return NO_NOUN.test(behind) ? '' : (NOUN.exec(behind)?.[0].slice(0, 2) ?? '')
}

/** 每班次, 每一名, 每服务一名: the unit behind 每, where a verb may stand between. */
function unitOfEach(words: string, at: number): { unit: Unit; end: number } | null {
  const own = words[at] === '一' ? at + 1 : at
  const direct = unitAt(words, own)
  if (direct !== null) return direct
  const one = words.indexOf('一', at)
  return one > at && one <= at + 3 ? unitAt(words, one + 1) : null
}

/** 每个开放日, 每个周末日: days of a kind, which are counted as days are. */
const DAY_OF_KIND =
  /每个?(?:工作|开放|开馆|闭馆|营业|交易|教学|上课|运行|运营|生产|作业|施工|周末|节假|公休|休息|赶集|门诊|出诊|演出|放映|执勤|接待)日(?!均)[^每]*$/

/** 每班 of 教学班48个, 每村 of 116个村. */
function overThing(words: string): Over | null {
  const said = words.replace(/^.*[每各]/s, '')
  const noun = THING.exec(said)?.[0]
  return noun === undefined || said === words ? null : { key: '', noun, isTime: false }
}

function overEach(said: string): Over | null {
  const words = said.replace(/每月/g, '每个月')
  if (/每案[^每]*$/.test(words)) return { key: ALIKE.案 as string, noun: '', isTime: false } // it is there
  if (DAY_OF_KIND.test(words)) return { key: '天', noun: '', isTime: true }
  const found = matchesOf(words, EACH).flatMap(({ 0: word, index }) => {
    const each = unitOfEach(words, index + word.length)
    return each === null ? [] : [{ unit: each.unit, noun: nounAt(words, each.end) }]
  })
  const counted = found.findLast(({ unit }) => isCounted(unit))
  if (counted !== undefined)
    return { key: NAMED[counted.unit.key] ?? counted.unit.key, noun: counted.noun, isTime: false }
  const time = found.find(({ unit }) => unit.dimension === 'duration')
  return time !== undefined && AVERAGED.test(words) ? { key: time.unit.key, noun: '', isTime: true } : null
}

/** 平均亩产300公斤, 单产: what an 亩 yields. */
const YIELD = /(?:亩产|单产)量?[^，。；]{0,4}$/

/** 人次票款1.21元, 吨水电耗0.28千瓦时: what one of these costs or takes. */
const OF_ONE =
  /(?:^|[单及])(人次|车公里|床日|吨)[一-龥]?(?:票款|成本|费用|收入|补贴|补助|支出|[电水能煤药]耗)(?:约?为|约)?$/
/** 办结一件平均1,297元 */
const ONE_ON_AVERAGE = /一([一-龥]{1,2})(?:平均|均摊|折合)(?:约?为|约|要|需)?$/

function overOne(words: string): Over | null {
  const said = OF_ONE.exec(words)?.[1] ?? ONE_ON_AVERAGE.exec(words)?.[1]
  const unit = said === undefined ? null : unitNamed(said)
  return unit === null ? null : { key: unit.key, noun: '', isTime: false }
}

function overAverage(words: string): Over | null {
  if (YIELD.test(words)) return { key: '亩', noun: '', isTime: false }
  const said = AVERAGE.exec(words)?.slice(1).join('') ?? ''
  const named = NAMED[said.slice(-1)]
  if (named !== undefined) return { key: named, noun: '', isTime: false }
  const [unit] = flatMapped([said, said.slice(-1)], (word) => unitNamedBy(word) ?? [])
  return unit === undefined
    ? null
    : { key: ALIKE[unit.key] ?? unit.key, noun: '', isTime: unit.dimension === 'duration' }
}

function unitNamedBy(word: string): Unit | null {
  return unitNamed(word === '月' ? '个月' : word)
}

const SAID = /[每各均单]|亩产|人次|床日|车公里|[电水能煤药]耗|吨[一-龥]?(?:成本|费用|补贴|收入)/

/** 每千人口3.59张, 每万人: over so many, which densities read. */
const OVER_MANY = /每(?:十万|百万|[百千万])(?:名|个)?(?:常住|户籍|城镇|农村|服务)?(?:人|居民)[^，。；]{0,20}$/

/** What an average or a price is taken over; `null` where an amount is neither. */
export const takenOver = remembered(overOf)

function overOf(prose: Prose, claim: Claim): Over | null {
  const per = claim.unit.key.split('/')[1]
  if (per !== undefined) return { key: per, noun: '', isTime: false }
  const before = wordsBefore(prose, claim, 30)
  if (!SAID.test(before) || OVER_MANY.test(before)) return null
  const words = lastClause(before.replace(/（[^（）]*）/g, '')).replace(/^.*（/, '')
  if (!SAID.test(words)) return null
  // 平均一人三株: one of what is averaged over is no average.
  if (claim.form === 'chinese' && /[每各均]$/.test(words)) return null
  const said = [overEach(words), overOne(words), overAverage(words), overThing(words)].filter((over) => over !== null)
  const any = ANY.test(words) ? { key: '', noun: '', isTime: false } : null
  // 人均每年1.2万元 is over people first.
  return said.find(({ isTime }) => !isTime) ?? said[0] ?? any
}

/** 辖12个社区 … 平均每个社区, 教学班48个 … 平均每班: counts of that noun. */
export const isOfNoun = ({ normal }: Prose, { end, label }: Claim, { noun }: Over): boolean =>
  noun !== '' && (normal.startsWith(noun, end) || label.endsWith(noun))

/** 9个人 are counted as 9人 are; 9个人工湖 are not. */
const A_PERSON = /^人(?![大工民才员行居文体造事均力物像字口群])/

/** 户均 over 户, 人均 over 人 and 人次; a stretch of time over days; 每班 over what is called so; 平均 alone over things that are counted. */
export function isTakenOver(prose: Prose, claim: Claim, over: Over): boolean {
  const { unit } = claim
  const { key, noun, isTime } = over
  if (isTime) return unit.key === key
  if (key === '') return unit.dimension === 'count' && (noun === '' || isOfNoun(prose, claim, over))
  if (key === '人' && unit.key === '个' && A_PERSON.test(prose.normal.slice(claim.end, claim.end + 2))) return true
  return (
    isCounted(unit) &&
    (key.includes('|') ? key.split('|').some((each) => unit.key.startsWith(each)) : unit.key.startsWith(key))
  )
}

/** 203人次 on average is rounded or cut, though other amounts without decimals are exact. */
export function asRounded<Q extends Quantity>(claim: Q): Q {
  const { low, high } = claim.interval
  const rounded = minus(claim.value, times(claim.step, HALF))
  const interval = { low: smaller(low, rounded), high: larger(high, plus(claim.value, claim.step)) }
  return takenAs<Quantity>(claim, { interval }) as Q // of the kind that it was
}

/** 人均203元 was reckoned; 每座1万元 is what was agreed on. */
export const asAverage = (prose: Prose, claim: Claim): Claim =>
  AVERAGED.test(lastClause(wordsBefore(prose, claim, 30))) ? asRounded(claim) : claim
