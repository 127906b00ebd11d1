import type { NumberToken, WrittenDate } from '../../domain/claim/index.ts'
import type { Examined } from '../../domain/relation/index.ts'
import { groupOf, quoted } from '../define-words.ts'
import { wordsBefore } from './define-dates.ts'
import type { Stretch } from './define-durations.ts'
import { daysOf, stretchesOf } from './define-durations.ts'
import type { DateSlip } from './define-signature.ts'

/** What is open from one day to another. */
const MATTER = '报名|申报|受理|申请|征集|公示|征求意见|投标|预约|投票|招募|登记|办理|接受|缴费|参评|推荐|材料'
/** 报名开始时间为. */
const OPENS_BEFORE = /([一-龥]{0,6}?)的?(?:开始|起始|启动|开放|受理)(?:时间|日期|日)(?:为|是|：|于|从|自)?$/
const CLOSES_BEFORE = /([一-龥]{0,6}?)的?(?:截止|结束|终止)(?:时间|日期|日)?(?:为|是|：|于|到|至)?$/
const OPENS_BEHIND = new RegExp(`^(?:起|开始|启动)(?:接受|正式|开放|集中)?(?:${MATTER})?(?=[，、。；\\n]|$)`)
const OPENS_FOR = new RegExp(`^(?:开放|启动)(?:${MATTER})`)
const OPENS_ON = new RegExp(`(?:${MATTER}|从|自|于|[今本当]年)$`)
const CLOSES_BEHIND = /^(?:前|[日号])?(?:截止|止|结束|停止|关闭|届满)(?!的|后|前)/
/** Nothing of its own is told of the second day. */
const SAME_MATTER = /^[^，。；\n]*[，、](?:[当同今本]年|并|将|拟|定|于|自|从|在|到|至)*$/
const SAME_YEAR = /[同当]年$/
/** Over the turn of the year a matter may be open so many days. */
const OVER_NEW_YEAR = 180
const LONGEST_BETWEEN = 24
const CLOSED_AT_ALL = /截|止|结束|关闭|届满/

const MATTER_IN = new RegExp(`(?:${MATTER})`)

/** 护理员报名 is 报名, 考试 what it is. */
const matterIn = (words: string): string => groupOf(MATTER_IN.exec(words) ?? [words], 0)

interface End {
  readonly matter: string
  /** 报名截止时间为: told by a name of its own. */
  readonly isNamed: boolean
}

function opens(document: Examined, { start, end }: NumberToken): End | null {
  const named = OPENS_BEFORE.exec(wordsBefore(document, start, 14))
  if (named !== null) return { matter: matterIn(groupOf(named, 1)), isNamed: true }
  const behind = document.normal.slice(end, end + 14)
  const isOpened =
    OPENS_FOR.test(behind) || (OPENS_BEHIND.test(behind) && OPENS_ON.test(wordsBefore(document, start, 6)))
  return isOpened ? { matter: '', isNamed: false } : null
}

/** 公告6月3日发布, 公告发布时间为: before it nothing can be handed in. */
const ANNOUNCED_BEFORE =
  /(?<!变更|更正|延期|补充|结果|中标|成交|入围|废标|流标|终止|名单|预)(?:公告|启事|通告|招标文件)(?:已?于)?$/
const ANNOUNCED_BEHIND = /^(?:正式|公开|对外)?(?:发布|发出|刊登|挂网|发售)/
const ANNOUNCED_ON =
  /(?<!变更|更正|延期|补充|结果|中标|成交|入围|废标|流标|终止|名单|预)(?:公告|启事|通告|招标文件)的?(?:发布|发出|刊登|挂网|发售)(?:时间|日期|日)?(?:为|是|：|于)?$/

/** 原投标截止时间, 此前报名截止. */
const EARLIER = /原|此前|之前|先前|上[次期一]|首次/

function announces(document: Examined, { start, end }: NumberToken): End | null {
  const before = wordsBefore(document, start, 14)
  const isSaid = ANNOUNCED_BEFORE.test(before) && ANNOUNCED_BEHIND.test(document.normal.slice(end, end + 6))
  return isSaid || ANNOUNCED_ON.test(before) ? { matter: '', isNamed: true } : null
}

function closes(document: Examined, { start, end }: NumberToken): End | null {
  const named = CLOSES_BEFORE.exec(wordsBefore(document, start, 14))
  if (named !== null) return { matter: matterIn(groupOf(named, 1)), isNamed: true }
  return CLOSES_BEHIND.test(document.normal.slice(end, end + 6)) ? { matter: '', isNamed: false } : null
}

/** 申报截止日期为5月20日，自5月28日起受理. */
export function slipOfOpening(document: Examined, token: NumberToken, next: NumberToken | undefined): DateSlip | null {
  const middle = document.normal.slice(token.end, next?.start)
  if (next === undefined || middle.length > LONGEST_BETWEEN || /[。；\n\d]/.test(middle)) return null
  if (!CLOSED_AT_ALL.test(document.normal.slice(Math.max(0, token.start - 14), next.end + 6))) return null
  return (
    slipBetween(document, { opened: token, closed: next, middle, second: next }) ??
    slipBetween(document, { opened: next, closed: token, middle, second: next })
  )
}

interface Pair {
  readonly opened: NumberToken
  readonly closed: NumberToken
  readonly second: NumberToken
  readonly middle: string
}

function isOneMatter(opening: End, closing: End, { second, closed, middle }: Pair): boolean {
  if (opening.isNamed && closing.isNamed)
    return opening.matter === closing.matter || opening.matter === '' || closing.matter === ''
  return (second === closed ? closing : opening).isNamed || SAME_MATTER.test(middle)
}

/** Closed before it is opened, or after most of a year that nobody tells of. */
function isInverted({ opened, closed, middle }: Pair): boolean {
  const [from, to, ...more] = [...opened.dates, ...closed.dates] as [WrittenDate, WrittenDate] // each has one
  if (more.length > 0 || from.month === null || to.month === null) return false
  const [stretch] = stretchesOf(from, to, SAME_YEAR.test(middle) ? 0 : null) as [Stretch] // never empty
  const [, days] = daysOf(stretch)
  return days <= 0 || (stretch.last.year > stretch.first.year && to.year === null && days > OVER_NEW_YEAR)
}

function slipBetween(document: Examined, pair: Pair): DateSlip | null {
  const isAnnounced = pair.second === pair.closed && !EARLIER.test(pair.middle)
  const announced = isAnnounced ? announces(document, pair.opened) : null
  const [opening, closing] = [opens(document, pair.opened) ?? announced, closes(document, pair.closed)]
  if (opening === null || closing === null || !isOneMatter(opening, closing, pair) || !isInverted(pair)) return null
  const [from, to] = [pair.opened, pair.closed].map(({ start, end }) => quoted(document.normal.slice(start, end)))
  const message = `截止时间“${to}”早于开始时间“${from}”，请核对。`
  return { kind: 'closes-first', message, besides: [pair.second] }
}
