import type { NumberToken, WrittenDate } from '../../domain/claim/index.ts'
import type { Examined } from '../../domain/relation/index.ts'
import type { Place } from '../define-check.ts'
import { groupOf, quoted, sentenceAt } from '../define-words.ts'
import { wordsBefore } from './define-dates.ts'
import type { Duration, Stretch } from './define-durations.ts'
import { DURATION, durationFrom, lengthIn, mayLast, stretchesOf } from './define-durations.ts'
import type { DateSlip } from './define-signature.ts'

/** From one date of a sentence to another. */
interface Span extends Place {
  readonly from: WrittenDate
  readonly to: WrittenDate
  readonly tokens: readonly NumberToken[]
  /** 次年 is one year later, 同年 none; `null` where neither is said. */
  readonly yearsLater: number | null
  /** What happened between: nothing for 5月8日至12日. */
  readonly middle: string
}

/** What a span is said to last, with its place. */
interface Said extends Place {
  readonly duration: Duration
  /** 历时, 公示期. */
  readonly cue: string
}

const BEGUN =
  /^[^，。；、]{0,8}?(?:开|启[动幕用航程]|动工|进[场驻]|起|出发|[入住]院|入[职伍驻学党]|从[教警医业]|参加|参军|建[成校厂馆]|[成建]立|投[产用入]|[上到就]任|任[职教]|[立批]项|挂牌|揭牌|破土|放(?:假|$|，)|提[交出]|申[请报]|报[送请]|递交|受[理案]|立案|上[线岗]|落成|当兵|从军|奠基|受理|发布|生效|签)/
const ENDED =
  /^[^，。；、]{0,8}?(?:止|结束|[完竣]工|[闭落谢][幕馆营园]|结[业题课]|收官|完成|[届期]满|到期|出院|返回|验收|交付|建成|毕业|退休|撤离|退[场出]|审批|批[准复]|审[结定]|核[准发]|办[结好]|拿到|[领取]到|获批|出证|答复|开学|[离卸]任|轮换|关闭|收尾|通车)/
const FROM = /(?:从|自|由|(?:始?建|[创开]办|成立|[创设]立|诞生|创刊)于)$/
const TO = /[到至](?:了)?$/
const OTHER_YEAR = /(?:(次|翌|来|第二)|[同当])年$/
const LONGEST_MIDDLE = 24

/** 次年, 同年 directly before the last date. */
function yearsLaterIn(middle: string): number | null {
  const said = OTHER_YEAR.exec(middle)
  if (said === null) return null
  return said[1] === undefined ? 0 : 1
}

/** 3月1日0时起至6月30日24时止: the hours change no day. */
const CLOCK = /^ ?(?:[上下]午|晚上?|凌晨)?\d{1,2}(?:[:：]\d\d|时(?:\d{1,2}分)?)/
const JOINED = /^[至到—–~-]+$/

const PUT_OFF = '[^，。；、\\d]{0,8}[，、]?[^，。；、\\d]{0,6}?(?:延长|推迟|延期|顺延|展期|延后)了?'
/** 公示, 试行: what it is that lasts, told again with its end. */
const LASTS = '公[示告开]|展[出示览]|试行|封闭|停[电水气]|征集|报名|受理|开放'
const WITHIN = new RegExp(
  `^((?:起|${PUT_OFF})[，]?(?:(?:${LASTS})|为期|一?共)*)${DURATION}[，（]?(?:有效|止)?[，]?即?(?:${LASTS})?(?:期限?)?[至到]$`,
)

/** 自2024年7月1日起2年，至2026年6月30日届满; 原定5月10日截止，延长10天至5月20日. */
function saidWithin({ middle, tokens }: Span): Said | null {
  const found = WITHIN.exec(middle)
  const duration = found === null ? null : durationFrom(found.slice(2))
  if (found === null || duration === null) return null
  const [before, said] = [1, 2].map((group) => groupOf(found, group)) as [string, string]
  const start = Number(tokens[1]?.start) - middle.length + before.length
  return { duration, cue: '期限', start, end: start + said.length }
}

/** 从5月8日打到5月12日; 5月6日开班，5月10日结束. */
function spanOfTwo(document: Examined, first: NumberToken, last: NumberToken): Span | null {
  const { normal } = document
  const [from, to, ...more] = [...first.dates, ...last.dates] as [WrittenDate, WrittenDate] // each has one
  const middle = normal.slice(first.end, last.start).replace(CLOCK, '')
  if (more.length > 0 || middle.length > LONGEST_MIDDLE || /[。；\n]/.test(middle)) return null
  const asSaid = middle.replace(OTHER_YEAR, '')
  const isFrom = FROM.test(wordsBefore(document, first.start, 3))
  const isBegun = BEGUN.test(middle)
  const [isTo, isEnded] = [TO.test(asSaid), ENDED.test(normal.slice(last.end, last.end + 16))]
  const isSpan = isFrom ? isTo || (isBegun && isEnded) : isBegun && (isTo || isEnded)
  if (!isSpan && !JOINED.test(middle) && !WITHIN.test(middle)) return null
  return {
    from,
    to,
    tokens: [first, last],
    start: first.start,
    end: last.end + groupOf(CLOCK.exec(normal.slice(last.end, last.end + 12)) ?? [], 0).length,
    yearsLater: yearsLaterIn(middle),
    middle,
  }
}

/** 25日至3日, 5月25日至3日: of what month is not said. */
const isOfMonth = (from: WrittenDate, to: WrittenDate): boolean =>
  from.month === null
    ? from.day === null && to.day === null
    : to.month !== null || to.day === null || to.day > Number(from.day)

function spanFrom(document: Examined, token: NumberToken, next: NumberToken | undefined): Span | null {
  const [from, to] = token.dates
  if (from !== undefined && to !== undefined)
    return { from, to, tokens: [token], start: token.start, end: token.end, yearsLater: null, middle: '' }
  return next === undefined ? null : spanOfTwo(document, token, next)
}

const CLOSED = '(?=[，。；、）：\\n]|$|左右|时间|之久|历史)'
/** How long it took, whatever stands behind. */
const TOOK =
  '历时|为期|历经|为时|用时|耗时|时长|跨度|前后|首尾|持续|长达|相隔|相距|住院|学制|[工党教军警]龄|[已共]运行|已使用|在任|一[干守]就是|已(?:干|走过|坚守|坚持|工作|从教|服务|服役|运营|经营|任职|担任)了?'
/** So many in all: of what, the words behind tell. */
const IN_ALL = '一?共|共计|合计|总计|计|正好|刚好|恰好|整整|足足|满|已有?'
/** 她在讲台上站了25年: no other stretch of years may follow. */
const WORKED = '[站干守教做当唱演跑]了'
/** 共开放62天: no more than there are. */
const OF_ALL = '[共计](?:开放|开馆|开园|闭馆|展出|运行|施工|停运|停工|停水|停电)'
/** 含头含尾, 首尾算上: both days count. */
const BOTH_ENDS =
  '(?:含|连)?(?:首尾|头尾|头[含带连]尾|[首头尾起]{1,2}两[日天端头]|两[头端]|起止日?)(?:两[日天])?(?:都|均|也)?(?:算上|计入|算在内|计算在内|包括在内|在内)?，?(?=一?共|总计|合计|计|为|是|整|历)'
const BEHIND = new RegExp(
  `^）?([^，。；、：（\\d]{0,14}?)([，（、]?)(?:${BOTH_ENDS})?([^，。；、：（）\\d]{0,6}?期[限间]?|[^，。；、：（）\\d]{0,6}?(?:${TOOK})|[^，。；、：（）\\d]{0,2}(?:${IN_ALL})|[^，。；、：（）\\d]{0,6}?(?:${WORKED}|${OF_ALL})|)(?:用了|花了|一?共|约定|计算|为|是|共计|整整|已|达|满|：)*?${DURATION}(?!多|余|以[上内]|内|前|后|的)`,
)
const IS_TOLD = new RegExp(`(?:${TOOK}|期[限间]?)$`)
const IS_CLOSED = new RegExp(`^${CLOSED}`)
const IS_WORKED = new RegExp(`(?:${WORKED})$`)
const IS_OF_ALL = new RegExp(`(?:${OF_ALL})$`)
const ENDS_THERE = /^(?:[。；\n]|$)/
const OVER_YEARS = /^(?:间|来|里|期间|时间|中|累计|共)/
/** 合同工期, 计划历时: how long it was to take. */
const PLANNED = /合同|计划|约定|要求|批复|定额|规定|核定|原|预计|目标|标准|法定|应/
/** 其中主体施工历时30天; 含首尾两日. */
const OF_A_PART = /其中|每|各|另|路上|途中|休|停|准备|主体|含|扣除/
const CALENDAR = /工期|历时|历经|前后|首尾|持续|长达|相隔|相距|跨度/

/** 工龄 runs from then, 2010年入职 may not begin a 教龄. */
const BEGAN_TO_WORK = /参加工作|入[党伍]|[从任]教|从[警医军]|参军|当兵/

/** 公示期 counts the days of a 公示: what it is of is told before. */
function isOfSpan(document: Examined, { start, middle }: Span, [cue, ending]: readonly [string, string]): boolean {
  const noun = /(工|[^为]{1,2})期[限间]?$/.exec(cue)?.[1]
  if (cue.endsWith('龄')) return BEGAN_TO_WORK.test(middle)
  const before = document.normal.slice(Number(sentenceAt(document, start)?.start), start)
  return noun === undefined || cue.length === 1 || `${before.slice(-24)}${middle}${ending}`.includes(noun)
}

/** Told as the length of what was before: 为期5天，, （共8天）, 五年间. */
function isToldOf(found: RegExpExecArray, after: string): boolean {
  const [words, ending, mark, cue] = [0, 1, 2, 3].map((group) => groupOf(found, group)) as [
    string,
    string,
    string,
    string,
  ]
  if (IS_WORKED.test(cue)) return ENDS_THERE.test(after)
  if (cue !== '') return !PLANNED.test(cue) && !OF_A_PART.test(cue) && (IS_TOLD.test(cue) || IS_CLOSED.test(after))
  if (mark !== '') return IS_CLOSED.test(after) && ending.length <= 1
  return words.endsWith('年') && OVER_YEARS.test(after)
}

/** ，前后一共5天; （共8天）; 五年间. */
function saidBehind(document: Examined, span: Span): Said | null {
  const { normal } = document
  const found = BEHIND.exec(normal.slice(span.end, span.end + 50))
  if (found === null) return null
  const [words, cue, said] = [0, 3, 4].map((group) => groupOf(found, group)) as [string, string, string]
  const end = span.end + words.length
  const duration = durationFrom(found.slice(4))
  const isOfIt = isToldOf(found, normal.slice(end, end + 3)) && isOfSpan(document, span, [cue, groupOf(found, 1)])
  return duration === null || !isOfIt ? null : { duration, cue, start: end - said.length, end }
}

const BEFORE = new RegExp(
  `(历时|为期|[公放请休].{0,2}[示假]|培训|学制|(?:[一-龥](?<![近前后同定上下本短长预中早远分学首末年]))期)(?:限|间)?(?:一?共|为|是|：)?${DURATION}((?:的[一-龥“”]{1,12}|（[^（）\\d]{1,10}）)?[，（：]?(?:自|从|即|由|于|时间为)*)$`,
)

/** 预计工期75天，即8月25日至11月7日: what was planned, and no other. */
const IS_TIED = /[即自从（为：]$/

/** 为期5天（含首尾两日），9月2日开班; 质保期2年（…至…）. */
function saidBefore(document: Examined, { start, end, tokens }: Span): Said | null {
  const words = wordsBefore(document, start, 36)
  const found = BEFORE.exec(words)
  if (found === null) return null
  const [cue, said, behind] = [1, 2, 7].map((group) => groupOf(found, group)) as [string, string, string]
  const isPlan = PLANNED.test(words.slice(Math.max(0, found.index - 4), found.index)) || /[^为]期$/.test(cue)
  const isTied = IS_TIED.test(behind) || (tokens.length === 1 && ENDS_THERE.test(document.normal.slice(end, end + 1)))
  if (isPlan && !isTied) return null
  const duration = durationFrom(found.slice(2))
  const at = start - behind.length - said.length
  return duration === null ? null : { duration, cue, start: at, end: at + said.length }
}

/** 逐日采样无一日缺测，共采样29天: as many days as there are. */
const EVERY_DAY = new RegExp(
  `^，?[^。；\\n\\d]{0,24}?(?:逐日|每[天日]|天天|日日|连续)[^。；\\n\\d]{0,14}?(?:无一[日天]|[未无不]曾?[间中]断|没有[间中]断|一[日天][不没]|全勤|从[未不])[^，。；\\n\\d]{0,8}，(?:一?共|累计|合计|总共|共计)?[^，。；\\n\\d一二两三四五六七八九十]{0,4}${DURATION}${CLOSED}`,
)

function saidOfEveryDay({ normal }: Examined, { end }: Span): Said | null {
  const found = EVERY_DAY.exec(normal.slice(end, end + 80))
  const duration = found === null ? null : durationFrom(found.slice(1))
  if (found === null || duration?.unit !== '天') return null
  const at = end + found[0].length
  return { duration, cue: '历时', start: at - groupOf(found, 1).length, end: at }
}

/** Between the two dates stands nothing else that is counted. */
function saidOf(document: Examined, span: Span): Said | null {
  const within = saidWithin(span)
  if (within !== null || /\d/.test(span.middle)) return within
  return saidBehind(document, span) ?? saidBefore(document, span) ?? saidOfEveryDay(document, span)
}

const TERM = /(?:合同|服务|租|聘|任|质保|保修|有效|期限|^)期[限间]?$|期限/

function fits(span: Span, { duration, cue }: Said, from = span.from): boolean {
  const told = { isOfCalendar: CALENDAR.test(cue), isTerm: TERM.test(cue), isOfSome: IS_OF_ALL.test(cue) }
  return stretchesOf(from, span.to, span.yearsLater).some((stretch) => mayLast(duration, stretch, told))
}

/** 3月1日开工，5月10日复工，6月30日结束，历时121天: from an earlier date of the sentence on. */
function isFromOther(document: Examined, span: Span, said: Said, before: readonly NumberToken[]): boolean {
  const start = Number(sentenceAt(document, span.start)?.start)
  return before.some(({ start: at, dates: [date] }) => at >= start && fits(span, said, date))
}

/** 2月9日至15日、8月21日至25日，合计12天: of both together. */
const isLastOfSpans = ({ normal }: Examined, { start }: Span): boolean =>
  /[日月年底初][、和及与]$/.test(normal.slice(Math.max(0, start - 2), start))

function slipFrom(document: Examined, span: Span, said: Said): DateSlip {
  const { normal } = document
  const [real] = stretchesOf(span.from, span.to, span.yearsLater) as [Stretch] // never empty
  const expected = lengthIn(said.duration.unit, real)
  const words = span.tokens.map(({ start, end }) => `“${quoted(normal.slice(start, end))}”`).join('至')
  return {
    kind: 'length',
    message: `${words}为${expected}，与所写的“${quoted(normal.slice(said.start, said.end))}”不一致，请核对。`,
    expected,
    besides: [...span.tokens.slice(1), { start: said.start, end: said.end }],
  }
}

/** Where a date stands among those of its document. */
export interface At {
  readonly dates: readonly NumberToken[]
  readonly index: number
}

const LENGTH_BEFORE = new RegExp(`^起[，]?(?:${LASTS}|为期|一?共)+$`)

/** 4月1日起公示7日: so many days, and no day of the month. */
const isLength = ({ normal }: Examined, { end }: NumberToken, next: NumberToken | undefined): boolean =>
  next?.dates[0]?.month === null && LENGTH_BEFORE.test(normal.slice(end, next.start))

/** 5月6日开班，5月10日结束，为期8天: what a stretch of days, months or years is said to last. */
export function slipOfLength(document: Examined, token: NumberToken, { dates, index }: At): DateSlip | null {
  const span = spanFrom(document, token, dates[index + (isLength(document, token, dates[index + 1]) ? 2 : 1)])
  if (span === null || !isOfMonth(span.from, span.to)) return null
  const said = saidOf(document, span)
  if (said === null || fits(span, said) || isLastOfSpans(document, span)) return null
  return isFromOther(document, span, said, dates.slice(Math.max(0, index - 3), index))
    ? null
    : slipFrom(document, span, said)
}
