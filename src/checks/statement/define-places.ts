import type { Examined } from '../../domain/relation/index.ts'
import type { Problem } from '../define-check.ts'
import type { Found } from '../define-words.ts'
import { allFound, groupOf, quoted } from '../define-words.ts'

/** 由第7位前移3位，升到第4位: four groups — from, forward, by how many, to. */
const MOVED =
  /[由从][^，。；\d]{0,8}第(\d{1,3})[位名](?:(前移|上升|提升|前进|跃升|晋升)|(?:后移|下降|下滑|后退|退后|跌落))了?(\d{1,3})[位名个][次]?，?[^，。；\d]{0,8}第(\d{1,3})[位名]/g
/** 由第7位升到第4位: three groups — from, forward, to. */
const ROSE =
  /[由从][^，。；\d]{0,8}第(\d{1,3})[位名](?:(前移|上升|提升|跃升|晋升|跃|升)|(?:后移|下降|下滑|退|跌|降))[至到][^，。；\d]{0,6}第(\d{1,3})[位名]/g

const NUMBER = '(\\d[\\d,]*(?:\\.\\d+)?)'
const UNIT = '([一-龥%℃]{1,2}?)'
/** 党员最多的31人、最少的15人: four groups — the most with its unit, the least with its own. */
const MOST_AND_LEAST = new RegExp(
  `最[多高大长](?:的|值|者|分|温)?[^，。；、\\d第负-]{0,6}${NUMBER}${UNIT}[，、；]?[而则其和与到至]?最[少低小短](?:的|值|者|分|温)?[^，。；、\\d第负-]{0,6}${NUMBER}\\2(?![分之/])`,
  'g',
)
const LEAST_AND_MOST = new RegExp(
  `最[少低小短](?:的|值|者|分|温)?[^，。；、\\d第负-]{0,6}${NUMBER}${UNIT}[，、；]?[而则其和与到至]?最[多高大长](?:的|值|者|分|温)?[^，。；、\\d第负-]{0,6}${NUMBER}\\2(?![分之/])`,
  'g',
)
/** Nothing but ends of one row can be held against one another. */
const NOT_OF_ONE = /上年|去年|上次|往年|原|历史|降|减|限|预警|警戒|标准|目标|要求|补|奖|罚|[男女]/
/** 最高为1月，最低为11月: when, and not how much. */
const NAMES_TIME = /^[月号时点]/
/** ，平均年龄68岁 behind the two ends. */
const AVERAGE =
  /^[，、；]?(?![^，。；\d]{0,4}[今去上]年)[^，。；\d]{0,4}平均[^，。；、\d]{0,6}(\d[\d,]*(?:\.\d+)?)([一-龥%℃]{1,2})/

/** 第一名得96分，第二名得94分: two groups — which place, and how many. */
const OF_PLACE = /第([一二三四五六七八九十])名[^，。；、\d]{0,10}?(\d{1,6}(?:\.\d+)?)([分票])(?!\d|秒|钟)/g
/** 甲县92分居第一 */
const IN_PLACE = /(\d{1,6}(?:\.\d+)?)([分票])[^，。；、\d]{0,4}[居列排获]第([一二三四五六七八九十])(?!季|批|轮|次)/g
const ORDINALS = '一二三四五六七八九十'

const numberOf = (digits: string): number => Number(digits.replaceAll(',', ''))

function problemFrom(found: Pick<Found, 'start' | 'end'>, words: string, why: string, expected?: string): Problem {
  return {
    message: `“${words}”：${why}，请核对。`,
    places: [{ start: found.start, end: found.end }],
    ...(expected === undefined ? {} : { expected }),
    actual: words,
    suggestion: '请核对位次、名次或最高最低的数值。',
    meaning: ['places', words],
  }
}

function movedProblem(found: Found): Problem[] {
  const [from, by, to] = [1, 3, 4].map((group) => Number(groupOf(found.words, group))) as [number, number, number]
  const expected = groupOf(found.words, 2) === '' ? from + by : from - by
  const words = quoted(found.words[0], 40)
  return expected === to ? [] : [problemFrom(found, words, `应为第${expected}位`, `第${expected}位`)]
}

function roseProblem(found: Found): Problem[] {
  const [from, to] = [1, 3].map((group) => Number(groupOf(found.words, group))) as [number, number]
  const isForward = groupOf(found.words, 2) !== ''
  const isRight = isForward ? to < from : to > from
  return isRight ? [] : [problemFrom(found, quoted(found.words[0], 40), '升降与两个位次的先后不符')]
}

/** The least is more than the most, or the average lies beyond them. */
function endsProblem({ normal }: Examined, found: Found, isMostFirst: boolean): Problem[] {
  const [first, last] = [1, 3].map((group) => numberOf(groupOf(found.words, group))) as [number, number]
  if (NOT_OF_ONE.test(found.words[0]) || NAMES_TIME.test(groupOf(found.words, 2))) return []
  const [most, least] = isMostFirst ? [first, last] : [last, first]
  const words = quoted(found.words[0], 40)
  if (most < least) return [problemFrom(found, words, '最高（最多）的小于最低（最少）的')]
  const average = AVERAGE.exec(normal.slice(found.end, found.end + 24))
  if (average === null || groupOf(average, 2) !== groupOf(found.words, 2)) return []
  const value = numberOf(groupOf(average, 1))
  const end = found.end + average[0].length
  return value <= most && value >= least
    ? []
    : [problemFrom({ start: found.start, end }, quoted(normal.slice(found.start, end), 40), '平均数不在最高与最低之间')]
}

interface Placed {
  readonly ordinal: number
  readonly value: number
  readonly unit: string
  readonly start: number
  readonly end: number
}

function placedIn(document: Examined): readonly Placed[] {
  const from = (found: Found, [ordinal, value, unit]: readonly [number, number, number]): Placed => ({
    ordinal: ORDINALS.indexOf(groupOf(found.words, ordinal)),
    value: Number(groupOf(found.words, value)),
    unit: groupOf(found.words, unit),
    start: found.start,
    end: found.end,
  })
  return [
    ...allFound(document, OF_PLACE, ['名']).map((found) => from(found, [1, 2, 3])),
    ...allFound(document, IN_PLACE, ['居第', '列第', '排第', '获第']).map((found) => from(found, [3, 1, 2])),
  ]
}

const NEAR = 16
/** Less time is a better place, and another year another race. */
const OF_TIME = /用时|成绩|耗时|上届|上年|去年|上次|往届|分别/

/** 第一名得96分，第二名得97分: a place behind another with more. */
function orderProblems(document: Examined): Problem[] {
  const placed = placedIn(document)
  return placed.flatMap((place, at) => {
    const before = placed[at - 1]
    if (before === undefined || before.ordinal + 1 !== place.ordinal || before.unit !== place.unit) return []
    const between = document.normal.slice(before.end, place.start)
    const isNext = place.start >= before.end && between.length <= NEAR && !/[。；\n]/.test(between)
    const told = document.normal.slice(before.start, place.end)
    if (!isNext || OF_TIME.test(told) || place.value <= before.value) return []
    const words = quoted(told, 40)
    return [problemFrom({ start: before.start, end: place.end }, words, '名次与所得的多少不符')]
  })
}

/** Places, the most and the least, by the words and by the numbers. */
export function placesSaid(document: Examined): { readonly looked: number; readonly problems: Problem[] } {
  const [moved, rose] = [MOVED, ROSE].map((pattern) => allFound(document, pattern, ['第'])) as [Found[], Found[]]
  const [falling, rising] = [MOST_AND_LEAST, LEAST_AND_MOST].map((pattern) => allFound(document, pattern, ['最'])) as [
    Found[],
    Found[],
  ]
  return {
    looked: moved.length + rose.length + falling.length + rising.length,
    problems: [
      ...moved.flatMap(movedProblem),
      ...rose.flatMap(roseProblem),
      ...falling.flatMap((found) => endsProblem(document, found, true)),
      ...rising.flatMap((found) => endsProblem(document, found, false)),
      ...orderProblems(document),
    ],
  }
}
