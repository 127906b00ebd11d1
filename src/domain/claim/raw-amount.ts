import type { Exact } from '../amount/index.ts'
import { exactFromText, fraction, negated, ONE, times, whole } from '../amount/index.ts'
import { numberFromChinese } from './chinese-numeral.ts'
import type { Bound, Claim, NumberForm, Unit, Vagueness } from './claim.ts'
import { intervalOf } from './interval.ts'
import { unitTakenAs } from './taken-as.ts'
import { isOrdinaryWord, NO_UNIT, unitAt } from './units.ts'

/** A number with what stands directly before and behind it. */
export interface RawAmount {
  readonly start: number
  readonly numberEnd: number
  readonly end: number
  readonly digits: string
  /** In printed units. */
  readonly number: Exact
  /** One unit of the last digit, in printed units. */
  readonly place: Exact
  readonly unit: Unit
  readonly vagueness: Vagueness
  readonly bound: Bound
  readonly form: NumberForm
}

/** 1,098.8 and 1 098.8, which is how GB/T 15835 sets thousands apart. */
const ARABIC =
  /\d{1,3}(?:,\d{3})+(?:\.\d+)?(?!\d)|[1-9]\d{0,2}(?: \d{3})+(?:\.\d+)?(?= ?[万亿元个人户件亩吨台公千平所名辆])|\d+(?:\.\d+)?/y
const CHINESE = /[〇○零一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟廿卅半]+(?:点[〇零一二三四五六七八九]+)?/y
const WORDS_BEFORE =
  /(?:(大约|约为|(?<![节合预契制违签特邀履公条简])约|大概)|(将近|接近|(?<![附最靠临])近)|(不足|不到)|(超过|突破|(?<=[^一-龥]|达|已|超|占比|[重例率均])超|逾|高于|多于|大于|>|＞)|(不低于|不少于|不得少于|不小于|至少|不高于|不超过|不得超过|不大于|控制在|最多|[≥≤]|>=|<=))(?:了|到|为)?:? ?$/
const WORDS_BEHIND = /^(?:(左右|上下)|(以上|及以上)|(以下|以内|之内|之下)|(余|之多))/

interface Around {
  readonly vagueness: Vagueness
  readonly bound: Bound
}

const PLAIN: Around = { vagueness: 'none', bound: 'none' }

function vaguenessBefore(words: RegExpExecArray | null): Around {
  if (words === null) return PLAIN
  const [, about, nearly, below, above, bound] = words
  if (about !== undefined) return { vagueness: 'about', bound: 'none' }
  if (nearly !== undefined) return { vagueness: 'nearly', bound: 'none' }
  if (below !== undefined) return { vagueness: 'below', bound: 'none' }
  if (above !== undefined) return { vagueness: 'above', bound: 'none' }
  const isAtLeast = /^(?:不低于|不少于|不得少于|不小于|至少|≥|>=)/.test(bound ?? '')
  return { vagueness: 'none', bound: isAtLeast ? 'at-least' : 'at-most' }
}

function around(text: string, { start, end, hasMore }: { start: number; end: number; hasMore: boolean }): Around {
  const before = vaguenessBefore(WORDS_BEFORE.exec(text.slice(Math.max(0, start - 6), start)))
  const behind = WORDS_BEHIND.exec(text.slice(end, end + 3))
  if (behind?.[2] !== undefined) return { vagueness: 'none', bound: 'at-least' }
  if (behind?.[3] !== undefined) return { vagueness: 'none', bound: 'at-most' }
  if (before.bound !== 'none') return before
  if (hasMore || behind?.[4] !== undefined) return { vagueness: 'more', bound: 'none' }
  return behind?.[1] !== undefined ? { vagueness: 'about', bound: 'none' } : before
}

const SIGNED = /(?:^|[ （：，、；\n|为是长降减幅率额达增余比速润])$/
/** 极端最低-7.6℃; 12℃-18℃ and 5度-8℃ are ranges. */
const SIGNED_DEGREES = /(?![度月日时])[一-龥]$/
const DEGREES = /^(?:[℃°]|摄氏度|度)/
const BELOW_ZERO = '零下'

/** How many characters before its digits make an amount less than nothing: -2.5万元, 零下7.6℃. */
function signLength(text: string, at: number, numberEnd: number): number {
  const isOfHeat = DEGREES.test(text.slice(numberEnd, numberEnd + 3))
  if (isOfHeat && text.startsWith(BELOW_ZERO, at - BELOW_ZERO.length)) return BELOW_ZERO.length
  if (text[at - 1] !== '-') return 0
  const before = text.slice(Math.max(0, at - 2), at - 1)
  return SIGNED.test(before) || (isOfHeat && SIGNED_DEGREES.test(before)) ? 1 : 0
}

/** 7,392 t and 46.8 km², as GB 3101 sets units apart; 共 30 个, where the number is set apart on both sides; 共219 个， before a mark. */
function isSpacedUnit(text: string, at: number): boolean {
  const next = text[at + 1] ?? ''
  if (/[元万亿%‰㎡℃A-Za-zμ]/.test(next)) return true
  const isSetApart = /[一-龥] [\d,.]+$/.test(text.slice(Math.max(0, at - 16), at))
  const counter = unitAt(text, at + 1)
  const isAlone = counter !== null && /[，。；、：（）]/.test(text[counter.end] ?? '')
  return (isSetApart || isAlone) && !isOrdinaryWord(text, at + 1) && !/[页年月日]/.test(next)
}

/** 千克, 百分点 are units; 千元 is a scale with a unit. A scale without a unit (20万) keeps its scale. */
function unitBehind(text: string, at: number): { unit: Unit; end: number } {
  const spaced = text[at] === ' ' && isSpacedUnit(text, at) ? at + 1 : at
  const found = unitAt(text, spaced)
  if (found !== null) return found
  const scale = /^[百千万亿]{1,2}/.exec(text.slice(spaced, spaced + 2))?.[0] ?? ''
  if (scale === '') return { unit: NO_UNIT, end: at }
  const factor = numberFromChinese(`一${scale}`)
  return { unit: unitTakenAs(NO_UNIT, { printed: scale, scale: factor ?? ONE }), end: spaced + scale.length }
}

const MORE = /^[余多来](?![次样种元年媒方层])|^[余多来](?=元|[种次年层样]?[，。；、])/

/** Reads digits with their unit: `4,331,899.35元`, `900余个`, `30多亿元`. `null` when none stand at `at`. */
export function arabicAmountAt(text: string, at: number): RawAmount | null {
  ARABIC.lastIndex = at
  const printed = ARABIC.exec(text)?.[0]
  const digits = printed?.replaceAll(' ', ',')
  const magnitude = digits === undefined ? null : exactFromText(digits)
  if (digits === undefined || magnitude === null) return null
  const numberEnd = at + digits.length
  const hasMore = MORE.test(text.slice(numberEnd, numberEnd + 3))
  const { unit, end } = unitBehind(text, numberEnd + (hasMore ? 1 : 0))
  const signs = signLength(text, at, numberEnd)
  const hasInnerMore = /[余多]/.test(text.slice(numberEnd, end))
  const decimals = digits.includes('.') ? digits.length - digits.indexOf('.') - 1 : 0
  const start = at - signs
  const { vagueness, bound } = around(text, { start, end, hasMore: hasMore || hasInnerMore })
  return {
    start,
    numberEnd,
    end,
    digits,
    number: signs > 0 ? negated(magnitude) : magnitude,
    place: fraction(1n, 10n ** BigInt(decimals)),
    unit,
    vagueness,
    bound,
    form: digits.includes(',') ? 'grouped' : 'arabic',
  }
}

const PERCENT_WORDS = /(百|千)分之([〇零一二两三四五六七八九十百]+(?:点[〇零一二三四五六七八九]+)?|\d+(?:\.\d+)?)/y
const TENTHS = /([一二三四五六七八九])成(?=[以左多，。；、]|$)/y
/** Before these a numeral is part of a word: 统一, 唯一, 每一, 第一; in a quotation mark or title it is part of a name. */
const PART_OF_WORD = /[每任某同唯统这那逐进第专万归合惟“‘《〈初周星期礼不单]$/
const SET_PHRASE =
  /^(?:[一二两三四五六七八九十]{1,2}个(?:代表|意识|自信|维护|确立|全面|一百年|一批|精准|责任|务必|必然|转变|统筹|中心|基本点|文明|月内)|一[人户村事岗企校社镇区县单窗屏项点车楼网张把条本支站体对](?:一|通|式|化)|一[批些种类系股片窝]|[一二两三四五六七八九十]项规定|[一二两三四五六七八九十]年(?:规划|计划)|三会一课|三重一大)/

type Written = Pick<RawAmount, 'start' | 'numberEnd' | 'end' | 'digits' | 'number' | 'unit'>

function fromWords({ start, numberEnd, end, digits, number, unit }: Written, { vagueness, bound }: Around): RawAmount {
  return { start, numberEnd, end, digits, number, place: ONE, unit, vagueness, bound, form: 'chinese' }
}

function percentInWordsAt(text: string, at: number): RawAmount | null {
  PERCENT_WORDS.lastIndex = at
  const found = PERCENT_WORDS.exec(text)
  if (found !== null) {
    const [all, base, words = ''] = found
    const number = exactFromText(words) ?? numberFromChinese(words)
    const unit = base === '百' ? unitAt('%', 0) : unitAt('‰', 0)
    const end = at + all.length
    return number === null || unit === null
      ? null
      : fromWords({ start: at, numberEnd: end, end, digits: all, number, unit: unit.unit }, PLAIN)
  }
  TENTHS.lastIndex = at
  const tenths = TENTHS.exec(text)
  if (tenths === null) return null
  const unit = unitAt('%', 0)
  const number = numberFromChinese(tenths[1] ?? '')
  if (unit === null || number === null) return null
  const end = at + tenths[0].length
  const percent = times(number, whole(10))
  return fromWords(
    { start: at, numberEnd: end, end, digits: tenths[0], number: percent, unit: unit.unit },
    { vagueness: 'about', bound: 'none' },
  )
}

/** Reads 两名, 十二个, 二十余次, 百分之九十. `null` where the numeral is part of a word or has no counter behind it. */
export function chineseAmountAt(text: string, at: number): RawAmount | null {
  const percent = percentInWordsAt(text, at)
  if (percent !== null) return percent
  CHINESE.lastIndex = at
  const digits = CHINESE.exec(text)?.[0]
  if (digits === undefined || PART_OF_WORD.test(text.slice(Math.max(0, at - 1), at))) return null
  if (SET_PHRASE.test(text.slice(at, at + 8)) || isOtherTime(text, at)) return null
  const number = numberFromChinese(digits)
  const numberEnd = at + digits.length
  const hasMore = /^余|^多(?![样种])/.test(text.slice(numberEnd, numberEnd + 2))
  const from = hasMore ? numberEnd + 1 : numberEnd
  const found = number === null || isOrdinaryWord(text, from) ? null : unitAt(text, from)
  if (number === null || found === null || isPlaceName(text, found.end)) return null
  const written: Written = { start: at, numberEnd, end: found.end, digits, number, unit: found.unit }
  return fromWords(written, around(text, { start: at, end: found.end, hasMore }))
}

/** 上一年, 下一季度: the time before or after, no span of time. */
const isOtherTime = (text: string, at: number): boolean =>
  /[上下前后]$/.test(text.slice(Math.max(0, at - 1), at)) &&
  /^(?:一(?:年|季度|期|届|周|个?月)|半年)/.test(text.slice(at, at + 4))

/** 三家村, 八里店: a numeral with a counter that begins the name of a place. */
function isPlaceName(text: string, end: number): boolean {
  return /[家里户道]/.test(text[end - 1] ?? '') && /[村镇乡庄店铺屯寨桥沟湾路街坪坡]/.test(text[end] ?? '')
}

/** What the number means in base units, from a unit that may stand elsewhere. */
export function meaningOf(raw: RawAmount, unit: Unit): Pick<Claim, 'value' | 'step' | 'interval'> {
  const value = times(raw.number, unit.scale)
  const step = times(raw.place, unit.scale)
  const isCounted = unit.dimension === 'count' || unit.dimension === 'duration'
  const isWhole = raw.place.denominator === 1n && unit.scale.denominator === 1n && isCounted
  const isScaled = unit.scale.numerator !== 1n
  const interval = intervalOf({
    value,
    step,
    scale: unit.scale,
    vagueness: raw.vagueness,
    isWhole: isWhole && !isScaled,
  })
  return { value, step, interval }
}
