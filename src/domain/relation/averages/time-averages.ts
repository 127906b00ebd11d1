import { compare, dividedBy, fraction, minus, plus, times, whole } from '../../amount/index.ts'
import type { Claim, Prose } from '../../claim/index.ts'
import { takenAs } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { lastClause, paragraphBefore, wordsBefore } from '../tie/clause.ts'
import { makeTie } from '../tie/make-tie.ts'
import { fineDigits, magnitude } from '../tie/print.ts'
import { rescaled } from '../tie/rescaled.ts'
import { isExactSlip } from '../tie/slip.ts'
import { isSolved } from '../tie/solve.ts'
import { before, behind, isPlain, sought, toldIn } from '../tie/sought.ts'
import type { Equation, Tie } from '../tie/tie.ts'

const DAILY = /(?:日均|平均每[日天]|每[日天]平均|天均)[^，。；]{0,10}$/
const MONTHLY = /(?:月均|平均每月|每月平均|月平均)[^，。；]{0,10}$/
/** 开放日日均, 工作日日均, 按开馆天数计算日均: over some days only, which the text counts or does not. */
const SOME_DAYS =
  /(开放|开馆|营业|运行|运营|工作|作业|生产|放映|演出|教学|执勤|通航|开诊|出诊)(?:[一-龥]{0,3}|天数计算)(?:日均|平均每|每[日天]平均|天均)/
/** What an average of some other stretch is compared with, or is a goal of. */
const OTHER =
  /上年|去年|同期|高峰|节假|假日|周末|最高|最低|峰值|目标|计划|设计|核定|能力|限流|约定|标准|不[低高少超]|[须需]要?|必须|力争|争取|预计|有望/

interface Stretch {
  readonly count: number
  readonly unit: string
}

const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const NAMED: Readonly<Record<string, readonly [number, number]>> = {
  上半年: [1, 6],
  下半年: [7, 12],
  前三季度: [1, 9],
  一季度: [1, 3],
  二季度: [4, 6],
  三季度: [7, 9],
  四季度: [10, 12],
}

/** First and last month of the stretch that an amount speaks of; `null` where that is no run of months. */
function monthsOf({ scope: { period } }: Claim): readonly [number, number] | null {
  if (period === null) return [1, 12]
  const [, first = 0, last = 0] = /^(\d{1,2})-(\d{1,2})月$/.exec(period) ?? []
  return last === 0 ? (NAMED[period] ?? null) : [Number(first), Number(last)]
}

/** How many days or months: 365 or 366, 12, 181 or 182 of 上半年. */
function stretchesOf(total: Claim, isMonthly: boolean): Stretch[] {
  const months = monthsOf(total)
  if (months === null) return []
  const [first, last] = months
  if (isMonthly) return [{ count: last - first + 1, unit: '个月' }]
  const days = MONTH_DAYS.slice(first - 1, last).reduce((sum, each) => sum + each, 0)
  const counts = first <= 2 ? [days, days + 1] : [days]
  return counts.map((count) => ({ count, unit: '天' }))
}

/** 8月，清运28,704吨: the month that the words before an amount in its sentence name, where they name but one. */
function monthOf(prose: Prose, total: Claim): Stretch[] {
  const words = wordsBefore(prose, total, 60)
  const named = [...words.matchAll(/(?<![\d—–~至到-])(\d{1,2})月(?!\d|底|末|初|以|起)/g)]
  const days = MONTH_DAYS[Number(named[0]?.[1]) - 1]
  if (named.length !== 1 || days === undefined || /[至到]\d|以来|累计|年均|截/.test(words)) return []
  return (days === 28 ? [28, 29] : [days]).map((count) => ({ count, unit: '天' }))
}

const HALF = fraction(1n, 2n)

/** 351人次 a day is rounded as 78.25万人次 is. */
function asRounded(average: Claim): Claim {
  const half = times(average.step, HALF)
  return takenAs(average, { interval: { low: minus(average.value, half), high: plus(average.value, half) } })
}

/** What an average comes to over a stretch of time. */
function over(average: Claim, { count, unit }: Stretch): Claim {
  return takenAs(rescaled(average, whole(count)), { text: `${average.text}×${count}${unit}` })
}

/** 214.59 printed as 214.5: cut, and no slip. */
function isCut(average: Claim, total: Claim, { count }: Stretch): boolean {
  const quotient = dividedBy(total.value, whole(count))
  return quotient !== null && compare(magnitude(minus(quotient, average.value)), average.step) < 0
}

/** 日均 in the clause that leads to an amount; `null` where it is no average over all of a stretch. */
function averagedIn(prose: Prose, claim: Claim): { words: string; isMonthly: boolean } | null {
  const words = lastClause(wordsBefore(prose, claim, 30))
  if (!words.includes('均')) return null
  const isMonthly = MONTHLY.test(words)
  const isAverage = (isMonthly || DAILY.test(words)) && isPlain(claim) && claim.vagueness === 'none'
  return isAverage && !OTHER.test(words) && !OF_REST.test(words) ? { words, isMonthly } : null
}

const OF_EARLIER = /(?:上年|去年|同期)[^，。；]{0,4}$/

const isTotal = (prose: Prose, claim: Claim, average: Claim): boolean =>
  isPlain(claim) &&
  claim.unit.key === average.unit.key &&
  claim.vagueness === 'none' &&
  !/growth|difference|unit-price/.test(claim.role) &&
  (claim.scope.year === null || claim.scope.year === prose.profile.fiscalYear) &&
  !OF_EARLIER.test(wordsBefore(prose, claim, 8))

const equationOf = (product: Claim, factor: Claim): Equation => ({ form: 'product', product, factors: [factor] })

const NEAR = { amounts: 8, paragraphs: 0 }
const DAYS_BACK = { amounts: 20, paragraphs: 3 }

/** 全年实际开放246天 … 开放日日均351人次: over the days that the text counts under the same word. */
function overCounted(
  prose: Prose,
  claim: Claim,
  { word, totals }: { word: string; totals: readonly Claim[] },
): Tie | null {
  const days = before(prose, claim, DAYS_BACK).filter(
    (other) => other.unit.key === '天' && isPlain(other) && wordsBefore(prose, other, 12).includes(word),
  )
  const [only] = days
  if (only === undefined || days.length > 1) return null
  return sought(
    'product',
    totals.map((product): Equation => ({ form: 'product', product, factors: [asRounded(claim), only] })),
  )
}

/** 月均办件1,200件，全年14,400件: what it comes to, right behind it. */
const BEHIND = /^，(?:全年|本年|年度|[上下]半年|前三季度|[一二三四]季度)(?:共|累计|合计|总计)?[^，。；]{0,6}$/

const totalsBehind = (prose: Prose, claim: Claim): Claim[] =>
  behind(prose, claim, 1).filter((other) => BEHIND.test(other.lead))

/** 后两个月须完成59.9亿元，月均29.95亿元; 剩余88万人次，月均22万人次: over what is left of the year. */
const OF_REST = /[前后末头]\d*[一二两三四五六七八九十]*个?[月天日周]|剩余|余下|还[需须要差]|尚[需须差]/

const isOfRest = (prose: Prose, claim: Claim): boolean =>
  prose.claims
    .slice(Math.max(0, claim.index - 2), claim.index)
    .some(
      (other) =>
        other.sentence === claim.sentence &&
        other.scope.period === null &&
        OF_REST.test(lastClause(wordsBefore(prose, other, 30))),
    )

function timeAverage(prose: Prose, claim: Claim): Tie | null {
  const averaged = averagedIn(prose, claim)
  if (averaged === null || isOfRest(prose, claim)) return null
  const near = [...totalsBehind(prose, claim), ...before(prose, claim, NEAR)]
  const totals = near.filter((other) => isTotal(prose, other, claim))
  const word = SOME_DAYS.exec(averaged.words)?.[1]
  if (word !== undefined) return overCounted(prose, claim, { word, totals })
  const ofMonth = (total: Claim): Stretch[] =>
    averaged.isMonthly || total.sentence !== claim.sentence ? [] : monthOf(prose, total)
  const pairs = totals.flatMap((total) => {
    const month = ofMonth(total)
    const stretches = month.length > 0 ? month : stretchesOf(total, averaged.isMonthly)
    return stretches.map((stretch) => ({
      total,
      stretch,
      isMonth: month.length > 0,
      sum: over(asRounded(claim), stretch),
    }))
  })
  const holding = pairs.map(({ total, sum }) => equationOf(total, sum)).find((equation) => isSolved(equation))
  if (holding !== undefined) return makeTie('product', holding, 'certain')
  if (pairs.some(({ total, stretch }) => isCut(claim, total, stretch))) return null
  const own = pairs.filter(
    ({ total, isMonth }) =>
      isNamedAlike(averaged.words, total, { claim, totals }) &&
      (isMonth || isWholeStretch(prose, total, claim) || isOfYear(prose, total, claim)),
  )
  const beside = own
    .filter(({ total }) => Math.abs(total.index - claim.index) === 1 && total.sentence === claim.sentence)
    .map(({ total, sum }) => equationOf(total, sum))
  return (
    sought(
      'product',
      own.map(({ total, sum }) => equationOf(total, sum)),
    ) ?? slipBeside(beside)
  )
}

/** 月均办件1,200件，全年14,000件: right behind its average no more digits are needed. */
function slipBeside(equations: readonly Equation[]): Tie | null {
  const slipped = equations.find(isExactSlip)
  return slipped === undefined ? null : makeTie('product', slipped, 'certain')
}

const AVERAGED = /^.*(?:日均|天均|月均|月平均|平均每[日天月]|每[日天月]平均)/s

/** 新登记企业291.1万户，平均每天新设1.6万户: the amount right before it is meant, or one that is called as what is averaged. */
function isNamedAlike(
  words: string,
  total: Claim,
  { claim, totals }: { claim: Claim; totals: readonly Claim[] },
): boolean {
  const noun = words.replace(AVERAGED, '')
  const isNext = total === totals[0] && total.sentence === claim.sentence
  return noun.length < 2 || isNext || total.label.endsWith(noun.slice(-2))
}

/** 台风期间, 9月15日以来: no stretch that can be counted. */
const NO_STRETCH =
  /期间|以来|截至|截止|自[^，。；]{0,10}起|试运行|开[馆园业通]|运营后|月份|[日旬周]内|假期|[当本上]月|(?:^|[^\d\-—–~至到])\d{1,2}月/
const WHOLE_STRETCH = /全年|年度|本年|20\d\d年|[上下]半年|季度|月/

/** In its sentence or the one before, where the words speak of all of the year or of a run of months. */
function isWholeStretch(prose: Prose, total: Claim, { sentence, start }: Claim): boolean {
  const words = wordsBefore(prose, total, 200) + prose.normal.slice(total.start, start)
  return total.sentence >= sentence - 1 && WHOLE_STRETCH.test(words) && !NO_STRETCH.test(words)
}

const ANY_TIME = /[月季旬周天日]|期间|以来|截[至止]|学年|上年|去年|同期/
const OF_DAY = /^，平均每[天日]$/

/** 急救出车8,716趟，平均每天23.9趟: where the paragraph tells of no other time it is the year. */
const isOfYear = (prose: Prose, total: Claim, claim: Claim): boolean =>
  total.index === claim.index - 1 &&
  total.sentence === claim.sentence &&
  OF_DAY.test(claim.lead) &&
  fineDigits(claim) >= FINE &&
  !ANY_TIME.test(paragraphBefore(prose, total, PARAGRAPH))

const [FINE, PARAGRAPH] = [3, 300]

/** 全年客运28,640万人次，日均78.25万人次: what is averaged over the days or months of the stretch that the total is of. */
export function timeAverages(prose: Prose, ties: readonly Tie[]): Tie[] {
  const told = toldIn(ties, ({ kind }) => kind === 'product')
  const multiplied = new Set(
    flatMapped(ties, ({ equation }) => (equation.form === 'product' ? equation.factors : [])).map(({ start }) => start),
  )
  return flatMapped(
    prose.claims.filter(({ start }) => !told.has(start) && !multiplied.has(start)),
    (claim) => timeAverage(prose, claim) ?? [],
  )
}
