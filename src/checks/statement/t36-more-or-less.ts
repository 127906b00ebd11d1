import { compare, whole } from '../../domain/amount/index.ts'
import type { Claim } from '../../domain/claim/index.ts'
import { between } from '../../domain/claim/index.ts'
import { flatMapped } from '../../domain/list/index.ts'
import type { Examined } from '../../domain/relation/index.ts'
import { agreedAmount } from '../../domain/relation/index.ts'
import type { Problem } from '../define-check.ts'
import { defineCheck, verdictOf } from '../define-check.ts'
import type { Found } from '../define-words.ts'
import { allFound, quoted } from '../define-words.ts'
import { allUsed } from './define-all-used.ts'
import { pointsSaid } from './define-points.ts'
import { risenOrFallen } from './define-risen-fallen.ts'
import type { Sides } from './define-said-otherwise.ts'
import { saidOtherwise } from './define-said-otherwise.ts'
import { vagueWays } from './define-vague-ways.ts'

/** What is said of two sides: the first is more, less, or the same. */
type Said = 'more' | 'less' | 'same'

const IN_AND_OUT =
  /收入(?:决算)?总计(?:与|和|同|等于|大于|小于|高于|低于|多于|少于)支出(?:决算)?总计(?:相等|一致|持平)?|收支(?:总体|总量|基本)?(?:平衡|相等|持平)|收大于支|收入(?:大于|多于)支出|支大于收|支出(?:大于|多于)收入|收不抵支|入不敷出/g
/** 坚持收支平衡的原则, 防止收不抵支: no statement of what was. */
const NO_STATEMENT_BEFORE =
  /(?:坚持|保持|确保|力求|做到|实现|按照?|遵循|以|如|若|防止|避免|可能|不得|促进|编制|预算)[^，。；]{0,6}$/
const NO_STATEMENT_BEHIND =
  /^(?:的?(?:原则|要求|方针|目标|编制|地区|县|年份|预算|压力|风险|矛盾|局面)|，略有结余的?原则)/

function saidOfIncome(words: string): Said {
  if (/等|平|一致/.test(words)) return 'same'
  return /^(?:支|收不|入不)|(?:小|低|少)于/.test(words) ? 'less' : 'more'
}

const holds = (said: Said, sign: number): boolean =>
  said === 'same' ? sign === 0 : said === 'more' ? sign > 0 : sign < 0

const clauseOf = ({ normal }: Examined, { leadStart, start }: Claim): string => normal.slice(leadStart, start)

/** 2020年决算收入…: the only amount under this name. */
function onlyAmount(document: Examined, name: RegExp): Claim | null {
  const named = document.claims.filter(
    (claim) => claim.unit.key === '元' && claim.scope.year === null && name.test(clauseOf(document, claim)),
  )
  const [only, ...others] = named
  return only === undefined || others.length > 0 ? null : only
}

function incomeAndExpenditure(document: Examined, isGrand: boolean): Sides | null {
  const { facts } = document
  const first = agreedAmount(facts, isGrand ? 'grand-income' : 'income') ?? onlyAmount(document, /决算总?收入为?$/)
  const second =
    agreedAmount(facts, isGrand ? 'grand-expenditure' : 'expenditure') ?? onlyAmount(document, /决算总?支出为?$/)
  return first === null || second === null ? null : { first, second }
}

/** 当年收大于支: of the unit's whole money, where a clause begins; not of one 科目 or project. */
const OF_THE_WHOLE =
  /(?:^|[，。；：）\n])(?:本?单位|本?部门|全年|年度|本年度?|当年|决算|总体上?|整体上?|\d{4}年度?|全部|基本|预算|执行|情况)*$/

function isStatement({ normal }: Examined, { start, end }: Found): boolean {
  const before = normal.slice(Math.max(0, start - 14), start)
  const sentence = normal.slice(normal.lastIndexOf('。', start) + 1, start).replace(/^.*\n/s, '')
  const isOfOneCode = /\d{7}|科目|项目/.test(sentence)
  return (
    OF_THE_WHOLE.test(before) &&
    !isOfOneCode &&
    !NO_STATEMENT_BEFORE.test(before) &&
    !NO_STATEMENT_BEHIND.test(normal.slice(end, end + 12))
  )
}

function problemOf(found: Found, { first, second }: Sides, names: readonly [string, string]): Problem {
  const words = quoted(found.words[0])
  return {
    message: `此处称“${words}”，而文中${names[0]}为${first.text}、${names[1]}为${second.text}，两处说法不能同时成立，请核对。`,
    places: [found, first, second].map(({ start, end }) => ({ start, end })),
    expected: second.text,
    actual: first.text,
    suggestion: '请核对两个数额与“大于”“小于”“平衡”“持平”等用语。',
    meaning: [words, first.text, second.text],
  }
}

/** 收大于支 beside as much spent as received. */
function incomeProblem(document: Examined, found: Found, sidesOf: (isGrand: boolean) => Sides | null): Problem | null {
  const [words] = found.words
  const isGrand = words.includes('总计')
  const sides = sidesOf(isGrand)
  if (sides === null) return null
  const said = saidOfIncome(words)
  const { low, high } = sides.second.interval
  const sign = compare(sides.first.interval.low, high) > 0 ? 1 : compare(sides.first.interval.high, low) < 0 ? -1 : 0
  // What was carried over balances the year; then the words may hold.
  const mayHold = said === 'same' && !isGrand && /结转|结余/.test(document.normal)
  return holds(said, sign) || mayHold ? null : problemOf(found, sides, ['收入', '支出'])
}

const OUTCOME = /(?:支出)?决算数?(?:大于|高于|多于|小于|低于|少于|等于)(?:年初|全年|调整)?预算数?/g
const RATE = /(?:完成|占|为)[^，。；\d]{0,12}预算[^，。；\d]{0,6}$/
const BUDGET = /预算(?:数|安排)?(?:为|是)?$/
const SPENT = /决算(?:数)?(?:为|是)?$/

/** Amounts of the same paragraph before the words. */
function claimsBefore(document: Examined, { start }: Found): readonly Claim[] {
  const paragraph = document.paragraphAt(start)
  const before = paragraph === null ? [] : between(document.claims, paragraph.start, start)
  return before.filter(({ end, role }) => end <= start && role !== 'growth')
}

/** 决算数大于预算数 behind 完成年初预算的85.16%. */
function outcomeProblem(document: Examined, found: Found): Problem | null {
  const claims = claimsBefore(document, found)
  const [words] = found.words
  const said: Said = /等于/.test(words) ? 'same' : /大于|高于|多于/.test(words) ? 'more' : 'less'
  const rate = claims.findLast((claim) => claim.unit.dimension === 'percent' && RATE.test(clauseOf(document, claim)))
  const budget = claims.findLast((claim) => claim.unit.key === '元' && BUDGET.test(clauseOf(document, claim)))
  const spent = claims.findLast((claim) => claim.unit.key === '元' && SPENT.test(clauseOf(document, claim)))
  if (spent === undefined || budget === undefined) {
    if (rate === undefined || holds(said, compare(rate.value, whole(100)))) return null
    return rateProblem(found, rate)
  }
  if (holds(said, compare(spent.value, budget.value))) return null
  return problemOf(found, { first: spent, second: budget }, ['决算数', '预算数'])
}

function rateProblem(found: Found, rate: Claim): Problem {
  const words = quoted(found.words[0])
  return {
    message: `此处称“${words}”，前文却完成预算的${rate.text}，两处说法不能同时成立，请核对。`,
    places: [found, rate].map(({ start, end }) => ({ start, end })),
    expected: '100%',
    actual: rate.text,
    suggestion: '请核对完成预算的比例与“大于”“小于”等用语。',
    meaning: [words, rate.text],
  }
}

const LEVEL_AND_CHANGED =
  /与(上年|去年|上一年|年初预算|预算)(?:数|决算数|相比|支出)*(?:基本)?持平[，、](?:比|较)(?:上年|去年|上一年|年初预算|预算)(?:数|决算数)?(?:增加|减少|增长|下降|提高|降低)/g

/** 与上年持平，比上年减少…: one sentence says both. */
function levelProblem({ normal }: Examined, found: Found): Problem | null {
  if (/基本持平/.test(found.words[0])) return null
  const behind = normal.slice(found.end, found.end + 20).replace(/[，。；\n].*$/s, '')
  if (/^(?:了)?0(?:\.0+)?(?!\d|\.)/.test(behind)) return null
  const words = quoted(found.words[0])
  return {
    message: `此处既称“持平”，又称有增减（${words}${behind}），两种说法不能同时成立，请核对。`,
    places: [{ start: found.start, end: found.end + behind.length }],
    actual: `${words}${behind}`,
    suggestion: '请核对本年数与对比数，统一表述。',
    meaning: ['level', words, behind],
  }
}

const OTHER_YEAR = '(?:上年|去年|上一年|同期|(?:19|20)\\d{2}年)'
const OTHERS_AMOUNT = new RegExp(`^[，；（](${OTHER_YEAR})[^，。；]{0,10}(?:为|是)?$`)
const LEVEL_BEHIND = new RegExp(`^，与(${OTHER_YEAR})(?:度|同期|决算数?|预算数?|相比|水平)*持平`)
const SHIFTED_BEHIND =
  /^[^，。；\d]{0,3}(?:有所|略有|明显|大幅|稳步|持续|小幅|进一步)(下降|降低|减少|回落|上升|提高|增加|增长|提升)(?![^，。；]{0,3}\d)/
const FROM_TO_BEHIND =
  /^[^，。；\d]{0,4}，[^，。；\d]{0,6}(?:有所|略有|明显|大幅|稳步|小幅|进一步)(下调|下降|降低|减少|上调|提高|增加|增长|提升)(?=[，。；])/

/** What two amounts side by side are said to be. */
interface Paired {
  readonly now: Claim
  readonly before: Claim
  readonly said: Said
  readonly words: string
  /** Where the words stand: behind the two, where nothing is told. */
  readonly from?: number
}

const saidOfChange = (word: string | undefined): Said => (/[升提增]|上调/.test(String(word)) ? 'more' : 'less')

const AGAINST = new RegExp(`(?:^|[，。；])([^，。；\\d]{0,12})[比较与同]${OTHER_YEAR}(?:度|同期)?的$`)

/** 0.67，比上年的0.64; 公务接待费0.55万元，无出国费。公务接待费较上年的0.80万元: of the same, right behind it or by its name again. */
function isAgainst(first: Claim, lead: string): boolean {
  const [, name] = AGAINST.exec(lead) ?? []
  if (name === undefined) return false
  return name === '' ? /^[，。；][^，。；]*$/.test(lead) : first.lead.endsWith(name)
}

/** Of two that are set against each other: 有所下降, 持平. */
function comparedWith(pair: Pick<Paired, 'now' | 'before'>, tail: string): Paired | null {
  if (tail.startsWith('持平')) return { ...pair, said: 'same', words: '持平' }
  const shifted = SHIFTED_BEHIND.exec(tail)
  return shifted === null ? null : { ...pair, said: saidOfChange(shifted[1]), words: shifted[0] }
}

/** 9.60万元，上年为10.40万元，与上年持平; 0.67%，比上年的0.64%有所下降; 由1,020元提高到1,080元，标准有所下调. */
function pairAt(document: Examined, second: Claim): Paired | null {
  const { claims, normal } = document
  const first = claims[second.index - 1]
  if (first === undefined || first.paragraph !== second.paragraph || first.unit.key !== second.unit.key) return null
  const lead = normal.slice(first.end, second.start)
  const tail = normal.slice(second.end, second.end + 40)
  const level = LEVEL_BEHIND.exec(tail)
  const isSameYear = level !== null && OTHERS_AMOUNT.exec(lead)?.[1] === level[1]
  if (isSameYear) return { now: first, before: second, said: 'same', words: level[0] }
  if (isAgainst(first, lead)) return comparedWith({ now: first, before: second }, tail)
  const isFrom = /[由从](?:每[一-龥])?$/.test(first.lead) && /^[一-龥]{0,3}[到至为]$/.test(lead)
  const turned = isFrom ? FROM_TO_BEHIND.exec(tail) : null
  return turned === null ? null : { now: second, before: first, said: saidOfChange(turned[1]), words: turned[0] }
}

/** 办件量同比上升，上年5,200件，今年4,980件; 收入较上年有所增长，由350万元降至320万元: said before the two amounts. */
const SHIFTED_BEFORE =
  /(?:同比|[比较](?:上年|去年)(?:同期)?)(?:均)?(?:有所|略有|明显|大幅|稳步|持续|小幅)?(增长|上升|增加|提高|提升|下降|减少|降低|回落)，/g
const OF_EARLIER = /^(?:上年|去年)(?:同期)?[^，。；\d]{0,8}$/
const OF_NOW = /^，(?:今年|本年|当年|本期)[^，。；\d]{0,8}$/

const REACH = 40

/** 数据到报率逐年下降。2019年到报率为95.2%，2020年为91.8%: the years behind tell. */
const YEAR_BY_YEAR = /(?:逐年|连年|连续[两二三四五]年)(增长|上升|增加|提高|提升|下降|减少|降低|回落)[。，：]/g
const OF_YEAR = /^[^，。；\d]{0,4}(20\d\d)年[^，。；\d]{0,10}$/

/** 2019年为95.2%，2020年为91.8%: two years in a row right behind the words. */
function pairOfYears({ claims, normal }: Examined, { words, start, end }: Found): Paired | null {
  const [before, now] = between(claims, end, end + REACH)
  if (before === undefined || now === undefined || before.unit.key !== now.unit.key) return null
  const [first, second] = [normal.slice(end, before.start), normal.slice(before.end, now.start)].map((lead) =>
    Number(OF_YEAR.exec(lead.replace(/^[，、；]/, ''))?.[1]),
  )
  if (first === undefined || Number(second) !== first + 1) return null
  return { now, before, said: saidOfChange(words[1]), words: words[0].slice(0, -1), from: start }
}

function pairBehind({ claims, normal }: Examined, { words, start, end }: Found): Paired | null {
  const [before, now] = between(claims, end, end + REACH)
  if (before === undefined || now === undefined || before.unit.key !== now.unit.key) return null
  const [first, second] = [normal.slice(end, before.start), normal.slice(before.end, now.start)]
  const isOfYears = OF_EARLIER.test(first) && OF_NOW.test(second)
  const isFromTo = /^[由从][^，。；\d]{0,8}$/.test(first) && /^[^，。；\d]{0,4}[到至为]$/.test(second)
  const said = { said: saidOfChange(words[1]), words: words[0].slice(0, -1) }
  return isOfYears || isFromTo ? { now, before, ...said, from: start } : null
}

function pairProblem({ now, before, said, words, from }: Paired): Problem | null {
  const isMore = compare(now.interval.low, before.interval.high) > 0
  const isLess = compare(now.interval.high, before.interval.low) < 0
  const isBare = now.unit.key === '' && !(now.digits.includes('.') && before.digits.includes('.'))
  if (isBare || (!isMore && !isLess) || (said === 'more' && isMore) || (said === 'less' && isLess)) return null
  const printed = quoted(words.replace(/^，/, ''))
  const start = from ?? Math.min(now.start, before.start)
  const end = Math.max(now.end, before.end) + (from === undefined ? words.length : 0)
  return {
    message: `此处称“${printed}”，而所说的两个数为${now.text}、${before.text}，两种说法不能同时成立，请核对。`,
    places: [{ start, end }],
    expected: isMore ? '增加' : '减少',
    actual: printed,
    suggestion: '请核对两个数额与“持平”“下降”“提高”等用语。',
    meaning: ['pair', printed, now.text, before.text],
  }
}

/** 城乡居民收入比由2.1缩小到2.0: three groups — from, up, to. */
const RATIO_MOVED =
  /(?:比值?|系数|指数|倍数|倍差)[一-龥]{0,4}?[由从](\d{1,3}(?:\.\d+)?)[^，。；\d]{0,4}?(?:(扩大|上升|提高|升)|(?:缩小|下降|降低|收窄|回落|降))[到至为](\d{1,3}(?:\.\d+)?)(?=[，。；（]|$)/g

function ratioProblem(found: Found): Problem[] {
  const [from, to] = [Number(found.words[1]), Number(found.words[3])]
  const isUp = found.words[2] !== undefined
  if (from === to || isUp === to > from) return []
  const words = quoted(found.words[0])
  return [
    {
      message: `此处称“${words}”，升降的说法与前后两个数不符，请核对。`,
      places: [{ start: found.start, end: found.end }],
      actual: words,
      suggestion: '请核对前后两个数与“缩小”“扩大”等用语。',
      meaning: ['ratio', words],
    },
  ]
}

/** 大于、小于、平衡、持平 beside the two amounts. */
export const t36MoreOrLess = defineCheck({
  code: 'T36',
  title: '收支平衡、收支大小、决算与预算大小、持平的说法应与数额一致',
  severity: 'error',
  source: '部门决算公开说明：收支总体情况、增减变化情况',
  examine(document) {
    const ofIncome = allFound(document, IN_AND_OUT).filter((found) => isStatement(document, found))
    const ofOutcome = allFound(document, OUTCOME)
    const level = allFound(document, LEVEL_AND_CHANGED)
    const pairs = [
      ...flatMapped(document.claims, (claim) => pairAt(document, claim) ?? []),
      ...allFound(document, SHIFTED_BEFORE).flatMap((found) => pairBehind(document, found) ?? []),
      ...allFound(document, YEAR_BY_YEAR).flatMap((found) => pairOfYears(document, found) ?? []),
    ]
    const known = new Map<boolean, Sides | null>()
    const sidesOf = (isGrand: boolean): Sides | null => {
      const sides = known.get(isGrand)
      if (sides !== undefined) return sides
      const found = incomeAndExpenditure(document, isGrand)
      known.set(isGrand, found)
      return found
    }
    const said = saidOtherwise(document, () => sidesOf(false))
    const isToldSo = said.some(({ meaning: [kind] }) => kind === 'nothing-left')
    const otherwise = [
      ...said,
      ...(isToldSo ? [] : allUsed(document)),
      ...risenOrFallen(document),
      ...vagueWays(document),
      ...pointsSaid(document),
    ]
    const problems = [
      ...ofIncome.flatMap((found) => incomeProblem(document, found, sidesOf) ?? []),
      ...ofOutcome.flatMap((found) => outcomeProblem(document, found) ?? []),
      ...level.flatMap((found) => levelProblem(document, found) ?? []),
      ...pairs.flatMap((pair) => pairProblem(pair) ?? []),
      ...otherwise,
      ...allFound(document, RATIO_MOVED, ['比', '系数', '指数', '倍']).flatMap(ratioProblem),
    ]
    return verdictOf(ofIncome.length + ofOutcome.length + level.length + pairs.length + otherwise.length, problems)
  },
})
