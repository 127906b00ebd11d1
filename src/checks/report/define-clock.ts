import type { Examined } from '../../domain/relation/index.ts'
import type { Found } from '../define-words.ts'
import { allFound, groupOf, quoted, sentenceAt } from '../define-words.ts'
import { countOf } from './define-durations.ts'
import type { SlippedWords } from './define-signature.ts'

/** 15时25分, 9点半, 14:05: four groups — hour, minutes, half, minutes. */
export const CLOCK = '([01]?\\d|2[0-4])(?:[时点](?:([0-5]?\\d)分?|(半)|整)?|[：:]([0-5]\\d))(?![\\d.：:秒])'
/** The first of them, not the end of a date or of another stretch. */
export const FIRST_CLOCK = `(?<![\\d.：:—/-])${CLOCK}`
const HOURS = '\\d{1,2}(?:\\.\\d)?|[一二两三四五六七八九十]{1,2}|半'
/** 1小时40分钟, 一个半小时, 90分钟: four groups — hours, half, half, minutes. */
const LENGTH = `(?:(${HOURS})(?:个(半)?)?(?:小时|钟头)(半)?)?(?:零?(\\d{1,3})分钟)?`
const TOOK =
  '历时|用时|耗时|为时|时长|持续|前后|全程|长达|[花开谈聊演讲议打跑走等忙修抢]了|一?共|共计|总计|计|[仅只]用|停[电水气]|开放|营业|供[餐水电气暖热]|[接坐]诊|门诊|值[班守]|巡[逻查护]|直播|播出|授课|培训|演出|放映|训练|讲座|封路'
/** Of the whole, not 其中表演用时40分钟. */
const WHOLE =
  '[上下]午|晚上|[早中午晚]餐|每[天日场次]|前后|全程|总|共|一共|仅|只|整[个场次]?(?:过程|活动|会议|演练)?|实际|累计|连续|正好|刚好|恰好|足足'
const BETWEEN = '[^，。；\\n\\d]{0,10}[，、]?[^，。；\\n\\d]{0,8}?(?:(?:\\d{1,2}月)?\\d{1,2}日[^，。；\\n\\d]{0,4}?)?'
/** 中间不休息: no meal is left out. */
const WITHOUT_REST = '(?:，(?:中[间途]|其间|期间)?(?:不|未|没有?|无)(?:安排|作|设)?(?:休息|间断|停[顿歇]?))?'
const EARLIER = new RegExp(`(?<!\\d)${CLOCK}`, 'g')
const STRETCH = new RegExp(
  `${FIRST_CLOCK}(${BETWEEN})${CLOCK}([^，。；、\\n\\d（]{0,12}?)${WITHOUT_REST}[，（、]?(?:${WHOLE})?(?:${TOOK})(?:时[间长])?(?:了|为|是|共)?${LENGTH}(?<=小时半?|钟头半?|分钟)(?!\\d|多|余|以|的)`,
  'g',
)
const CUES = ['小时', '钟头', '分钟']
const TO = /[到至](?:(?:\d{1,2}月)?\d{1,2}日)?[^，、\d]{0,4}$|^[—–~～-]+$/
const DAY_BEFORE = /(\d{1,2})日[^，。；\d]{0,3}$/
const DAY_BETWEEN = /(\d{1,2})日/
const BEGUN = /^[^，、]{0,6}?(?:开|起|启|接|出|发|上|入|进|到|抵|点火|报警|举行)/
const ENDED =
  /^[^，]{0,8}?(?:结束|止|[闭落谢]幕|[到抵送]达|[到赶]到|到场|完[成毕工]|扑灭|恢复|散[场会市学]|返回|撤离|收[工官餐摊操车队]|停[止诊售]|[闭离]馆|关[闭门]|打烊|下[班课]|熄灭|脱险|救出)/

const HOUR = 60
/** Nine may be in the morning or in the evening. */
export const HALF_DAY = 720
/** A meal lies in a stretch so long, and may be left out. */
const WITH_A_MEAL = 360
const LONGEST_MEAL = 180
const OF_HALF_A_DAY = /[，、（](?:[上下]午|[早中午晚]餐|晚上)[^，。；]*$/
const LONGEST_HALF = 300

/** A time of day, in minutes from midnight. */
export interface Clock {
  readonly at: number
  readonly isFine: boolean
}

export function clockFrom(groups: readonly (string | undefined)[]): Clock {
  const minutes = groupOf(groups, 1) + groupOf(groups, 3)
  const half = groupOf(groups, 2) === '' ? 0 : HOUR / 2
  return { at: Number(groupOf(groups, 0)) * HOUR + half + Number(minutes), isFine: minutes !== '' }
}

interface Length {
  readonly minutes: number
  /** 历时2小时 may be a little more. */
  readonly leeway: number
}

function lengthFrom(groups: readonly (string | undefined)[], isFine: boolean): Length {
  const [hours, minutes] = [groupOf(groups, 0), groupOf(groups, 3)]
  const half = groupOf(groups, 1) + groupOf(groups, 2) === '' ? 0 : HOUR / 2
  const leeway = minutes === '' ? (half > 0 || /[.半]/.test(hours) ? 15 : 35) : isFine ? 1 : 10
  return { minutes: (hours === '' ? 0 : countOf(hours) * HOUR) + half + Number(minutes), leeway }
}

/** The lengths that a stretch may have: half a day more or less, where mornings and evenings are not told apart. */
function lengthsOf(from: Clock, to: Clock, days: number | null): readonly number[] {
  const shortest = (to.at - from.at + 2 * HALF_DAY) % HALF_DAY
  const exact = to.at - from.at + Number(days) * 2 * HALF_DAY
  return days === null
    ? [shortest, shortest + HALF_DAY, shortest + 2 * HALF_DAY]
    : [exact, exact + HALF_DAY, exact - HALF_DAY].filter((length) => length > 0)
}

/** 16日22:00至17日10:00: one day later; `null` where no day is said, and where the months may differ. */
function daysLater(before: string, middle: string): number | null {
  const [first, last] = [DAY_BEFORE.exec(before)?.[1], DAY_BETWEEN.exec(middle)?.[1]]
  return first === undefined || last === undefined || Number(last) < Number(first) ? null : Number(last) - Number(first)
}

/** Whether a stretch may take so long, a meal left out. */
function mayTake(lengths: readonly number[], { minutes, leeway }: Length): boolean {
  return lengths.some((length) => {
    const left = length - minutes
    return Math.abs(left) <= leeway || (length >= WITH_A_MEAL && left >= 0 && left <= LONGEST_MEAL)
  })
}

const inWords = (minutes: number): string => {
  const [hours, rest] = [Math.floor(minutes / HOUR), minutes % HOUR]
  return `${hours === 0 ? '' : `${hours}小时`}${hours > 0 && rest === 0 ? '' : `${rest}分钟`}`
}

function slipOf(document: Examined, found: Found): SlippedWords[] {
  const groups = found.words.slice(1)
  const [from, to] = [clockFrom(groups), clockFrom(groups.slice(5))]
  const [middle, ending] = [groupOf(groups, 4), groupOf(groups, 9)]
  const length = lengthFrom(groups.slice(10), from.isFine || to.isFine)
  // 8时开门，17时关门，上午开放3.5小时: of the morning alone.
  if (OF_HALF_A_DAY.test(found.words[0]) && Number(lengthsOf(from, to, null)[0]) > LONGEST_HALF) return []
  const isStretch = TO.test(middle) || (BEGUN.test(middle) && ENDED.test(ending))
  const before = document.normal.slice(Number(sentenceAt(document, found.start)?.start), found.start)
  const earlier = [...before.matchAll(EARLIER)].map((words) => clockFrom(words.slice(1)))
  const days = daysLater(before, middle)
  if (!isStretch || earlier.length > 1 || (days === null && DAY_BETWEEN.test(middle))) return []
  const lengths = [from, ...earlier].map((clock) => lengthsOf(clock, to, days))
  if (lengths.some((possible) => mayTake(possible, length))) return []
  const words = quoted(found.words[0])
  const expected = inWords(Number(lengths[0]?.[0]))
  const message = `“${words}”：起止相距${expected}，与所写的时长不一致，请核对。`
  return [{ start: found.start, end: found.end, words, slip: { kind: 'clock', message, expected } }]
}

/** 9时开始，10时30分结束，用时150分钟. */
export function slipsOfClock(document: Examined): SlippedWords[] {
  return allFound(document, STRETCH, CUES).flatMap((found) => slipOf(document, found))
}
