import type { NumberToken, WrittenDate } from '../../domain/claim/index.ts'
import { between } from '../../domain/claim/index.ts'
import type { Examined } from '../../domain/relation/index.ts'
import { quoted, sentenceAt } from '../define-words.ts'
import { clauseTo, orderOf, wordsBefore } from './define-dates.ts'
import type { DateSlip } from './define-signature.ts'

/** 提前8天, 推迟了16天, 晚18天, 逾期: how the day on which a thing was done stands to the day it was due. */
const SHIFT =
  /(提前|提早|早于|推迟|延期|延迟|逾期|滞后|超期|延后|晚于|延误|误期|拖期|[迟晚][报交到](?=了?\d)|[早晚](?=了?\d{1,3}天))了?(?:完成|完工|竣工|交付|竣工验收|验收)?(?:了)?(?:(\d{1,3})(?:天|日(?!前|内)))?/g
const EARLY = /提|早/
const DUE = /计划|合同|约定|(?<![供响反对相适效])应于?|原?定于?|预定|要求|规定|目标|节点|限期|承诺|工期/
const DAY_LENGTH = 86_400_000

/** A day, with the year that is not said taken from another; a month stands for its last day. */
function dayOf(date: WrittenDate | undefined, assumed: number): number | null {
  if (date?.month == null) return null
  const { year, month, day } = date
  const time = day === null ? Date.UTC(year ?? assumed, month, 0) : Date.UTC(year ?? assumed, month - 1, day)
  return time / DAY_LENGTH
}

interface Shifted {
  readonly word: string
  readonly days: number | null
  readonly due: NumberToken
  readonly done: NumberToken
  readonly end: number
  readonly start: number
}

const COMPARED_WITH = /[比较][^，。；]{0,8}$/

const DONE =
  /^[^，。；]{0,6}?(?:到[货账位场]|交[货付]|送达|[完竣]工|完成|[报上]报|报送|提交|拨付|下达|支付|发放|开工|启动|投[用产]|验收|公[开示]|印发|召开|开[班馆赛])/
const NOTHING_ELSE = /^[^。；\n\d第首另]{0,24}$/

/** 应于3月15日前上报，3月25日上报，迟报10天: nothing else is told, and what is told ends there. */
function isPlainlyDone(document: Examined, [first, second]: readonly [NumberToken, NumberToken], at: number): boolean {
  const [between, behind] = [document.normal.slice(first.end, second.start), document.normal.slice(second.end, at)]
  const isDue = DUE.test(clauseTo(document, first.start)) && !DUE.test(clauseTo(document, second.start))
  return isDue && NOTHING_ELSE.test(between) && NOTHING_ELSE.test(behind) && DONE.test(behind)
}

/** 计划9月30日前完工，实际于9月22日完工; 竣工时间为10月25日，比计划的11月10日…. */
function dueAndDone(
  document: Examined,
  [first, second]: readonly NumberToken[],
  toldAt: number | null,
): Pick<Shifted, 'due' | 'done'> | null {
  if (first === undefined || second === undefined) return null
  const [before, later] = [clauseTo(document, first.start), clauseTo(document, second.start)]
  const isOther = (words: string): boolean => !DUE.test(words) || /实际/.test(words)
  if (COMPARED_WITH.test(later) && !isOther(later) && isOther(before)) return { due: second, done: first }
  const isActual = /实际/.test(document.normal.slice(first.end, second.start))
  if (isActual && !isOther(before)) return { due: first, done: second }
  return toldAt !== null && isPlainlyDone(document, [first, second], toldAt) ? { due: first, done: second } : null
}

const CLOSED = /^(?:[，。；、）\n]|$)/

/** 计划9月30日前完工，实际于9月22日完工，比计划提前8天: the two days before the word, in one sentence. */
function shiftedIn(document: Examined, dates: readonly NumberToken[]): Shifted[] {
  return [...document.normal.matchAll(SHIFT)].flatMap(({ 0: all, 1: word = '', 2: days, index }) => {
    const sentence = sentenceAt(document, index)
    const before = between(dates, Number(sentence?.start), index).filter(({ end }) => end <= index)
    const isClosed =
      days !== undefined && CLOSED.test(document.normal.slice(index + all.length, index + all.length + 1))
    const pair = before.length > 3 ? null : dueAndDone(document, before.slice(-2), isClosed ? index : null)
    if (pair === null || /[；\n]/.test(document.normal.slice(before.at(-1)?.end, index))) return []
    return [{ word, days: days === undefined ? null : Number(days), ...pair, start: index, end: index + all.length }]
  })
}

/** 5月底, 5月31日. */
const isEndOfMonth = ({ normal }: Examined, { end }: NumberToken): boolean => /[底末]/.test(normal.charAt(end))

const [A_YEAR, HALF_A_YEAR] = [365, 183]

/** How many days late a thing was done, about where a day is not said; of 12月20日, 1月5日, the next year's. */
function latenessOf(
  document: Examined,
  due: NumberToken,
  done: NumberToken,
): { late: number; isExact: boolean } | null {
  const [last, first] = [due.dates.at(-1), done.dates.at(-1)]
  const said = [...due.dates, ...done.dates].find((date) => date.year !== null)
  const [planned, actual] = [last, first].map((date) => dayOf(date, said?.year ?? document.profile.fiscalYear ?? 0))
  if (planned == null || actual == null) return null
  const apart = actual - planned
  const isSure = [last, first].every((date) => date?.year != null)
  const late = isSure || Math.abs(apart) <= HALF_A_YEAR ? apart : apart - Math.sign(apart) * A_YEAR
  return { late, isExact: (last?.day != null || isEndOfMonth(document, due)) && first?.day != null }
}

function slipOfShift(document: Examined, { word, days, due, done, start, end }: Shifted): DateSlip | null {
  const lateness = latenessOf(document, due, done)
  if (lateness === null) return null
  const { late, isExact } = lateness
  const isSameMonth = !isExact && Math.abs(late) < 31
  const isWrongWay = late !== 0 && !isSameMonth && EARLY.test(word) === late > 0
  const isFar = days !== null && isExact && Math.abs(Math.abs(late) - days) > 1
  if (!isWrongWay && !isFar) return null
  const { normal } = document
  const names = [due, done].map((token) => quoted(normal.slice(token.start, token.end)))
  const expected = late === 0 ? '当日' : `${late > 0 ? '推迟' : '提前'}${Math.abs(late)}天`
  const said = quoted(normal.slice(start, end))
  return {
    kind: 'shift',
    message: `计划时间“${names[0]}”、实际时间“${names[1]}”，应为${expected}，文中写“${said}”，请核对。`,
    besides: [due, { start, end }],
    expected,
  }
}

const PUT_OFF = /(?:滞留|推迟|延期|拖延|延后|延迟|顺延)(?:至|到)$/

/** 应于2019年12月底前发放，实际滞留至2019年4月: put off to a day before the one it was due. */
function slipOfPuttingOff(document: Examined, done: NumberToken, due: NumberToken | undefined): DateSlip | null {
  const [before, after] = [due?.dates.at(-1), done.dates[0]]
  if (due === undefined || before?.month == null || after?.month == null || before.year === null) return null
  // Without its year, a month behind December is one of the next year.
  if (after.year === null) return null
  if (!PUT_OFF.test(wordsBefore(document, done.start, 4)) || !DUE.test(clauseTo(document, due.start))) return null
  const { normal } = document
  const isNear = /^[^。；\n]{0,30}$/.test(normal.slice(due.end, done.start))
  if (!isNear || orderOf(after) >= orderOf({ ...before, day: 1 })) return null
  const [planned, actual] = [due, done].map((token) => quoted(normal.slice(token.start, token.end)))
  const message = `推迟后的时间“${actual}”早于应当完成的时间“${planned}”，请核对。`
  return { kind: 'put-off', message, besides: [due] }
}

/** What dates due and dates done say against each other, by the date done. */
export function deadlineSlips(document: Examined, dates: readonly NumberToken[]): ReadonlyMap<NumberToken, DateSlip> {
  const slips = new Map<NumberToken, DateSlip>()
  for (const [at, done] of dates.entries()) {
    const slip = slipOfPuttingOff(document, done, dates[at - 1])
    if (slip !== null) slips.set(done, slip)
  }
  for (const shifted of shiftedIn(document, dates)) {
    const slip = slipOfShift(document, shifted)
    if (slip !== null) slips.set(shifted.done, slip)
  }
  return slips
}
