import type { Examined } from '../../domain/relation/index.ts'
import type { Found } from '../define-words.ts'
import { allFound, groupOf, quoted, sentenceAt } from '../define-words.ts'
import { CLOCK, clockFrom, FIRST_CLOCK, HALF_DAY } from './define-clock.ts'
import type { SlippedWords } from './define-signature.ts'

const PART_OF_DAY = '(上午|早上|早晨|凌晨|中午|下午|傍晚|晚上?|)'
/** 14:30开始，当日16:20散会: nine groups — part of the day, hour and minutes, what is between, the same again. */
const BEGUN_AND_ENDED = new RegExp(
  `${PART_OF_DAY}${FIRST_CLOCK}(?:准时|正式|按时)?(?:开[始会场幕课考讲标庭演播馆餐饭赛诊门]|启动|举行|入场|召开)[^，。；、\\n\\d]{0,4}[，、；]([^，。；、\\n\\d]{0,6}?)${PART_OF_DAY}${CLOCK}(?:准时|正式|圆满|按时)?(?:结束|散[场会市学]|[闭落谢]幕|休庭|闭庭|宣布结束|收[官场餐摊]|停[止诊播]|[闭离]馆|关门|打烊|终场|放学|下课|交卷|完[成毕])`,
  'g',
)
const CUES = ['时', '点', ':', '：']
const ON_ANOTHER_DAY = /[次翌隔]日|第[二三]天|[次隔]天|凌晨|\d[日号]/
const ONE_DAY = /当[日天晚]|同[日天]|上午/
/** What nobody holds by night. */
const BY_DAY = /会|仪式|典礼|讲座|比赛|考试|演出|课|庭|标|培训|报告|论坛/
/** So long no meeting is. */
const LONGEST = 600

/** The minutes that a time of day may mean: an hour up to twelve is of the morning or the evening. */
function minutesOf(part: string, groups: readonly (string | undefined)[]): readonly number[] {
  const { at } = clockFrom(groups)
  if (at > HALF_DAY || /上午|早|凌晨/.test(part)) return [at]
  return /下午|晚/.test(part) ? [at + HALF_DAY] : [at, at + HALF_DAY]
}

function slipOf(document: Examined, found: Found): SlippedWords[] {
  const groups = found.words.slice(1)
  const [first, second] = [
    minutesOf(groupOf(groups, 0), groups.slice(1)),
    minutesOf(groupOf(groups, 6), groups.slice(7)),
  ]
  const { normal } = document
  const before = normal.slice(Number(sentenceAt(document, found.start)?.start), found.start)
  const isOneDay = ONE_DAY.test(`${before}${found.words[0]}`) || BY_DAY.test(before)
  if (!isOneDay || ON_ANOTHER_DAY.test(found.words[0])) return []
  const ends = second.flatMap((end) => [end, end + 2 * HALF_DAY])
  const mayBe = first.some((start) => ends.some((end) => end > start && end - start <= LONGEST))
  if (mayBe) return []
  const message = `“${quoted(found.words[0])}”：结束时间不晚于开始时间，请核对。`
  const words = quoted(found.words[0])
  return [{ start: found.start, end: found.end, words, slip: { kind: 'clock-order', message } }]
}

/** 当日14:30开始，当日13:20散会. */
export function slipsOfClockOrder(document: Examined): SlippedWords[] {
  return allFound(document, BEGUN_AND_ENDED, CUES).flatMap((found) => slipOf(document, found))
}
