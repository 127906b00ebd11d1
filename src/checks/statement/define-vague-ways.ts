import { compare } from '../../domain/amount/index.ts'
import type { Claim } from '../../domain/claim/index.ts'
import { lastUntil } from '../../domain/claim/index.ts'
import type { Examined } from '../../domain/relation/index.ts'
import type { Problem } from '../define-check.ts'
import type { Found } from '../define-words.ts'
import { allFound, groupOf, quoted } from '../define-words.ts'

const UP = '增长|上升|提高|增加|上涨|多|高'
const DOWN = '下降|减少|降低|回落|下跌|缩减|压缩|少|低'
const ABOUT = '(?:近|约|超过?|逾|不足|不到|将近|大约|接近)?'
/** 四分之一, 六成, 1.8倍, 一半: no number that is read to the last digit. */
const VAGUE =
  '(?:[一二三四五六七八九十]+分之[一二三四五六七八九]|[一二三四五六七八九两]成|[一两三四五六七八九\\d.]+倍|一半|过半|大半)'
/** 上年同期为28.0微克，下降近四分之一; 较常年同期68毫米多1.8倍. */
const SAID = new RegExp(`(?:同比|比上年|较上年|两者相比)?(${UP}|${DOWN})了?${ABOUT}${VAGUE}`, 'g')
const CUES = ['成', '倍', '分之', '半']
const WAS = /^[，（；](?:而)?(?:上年|去年|上一年|前年|20\d\d年)(?:同期|末|底)?(?:只?[为是有])?$/
const AGAINST = /^，?(?:较|比)(?:上年|去年|常年|往年|20\d\d年)(?:同期)?的?$/
const YEAR = /20\d\d/

/** What is measured, also where the unit is none that is known. */
const measureOf = ({ normal }: Examined, { unit, end, numberEnd }: Claim): string =>
  unit.key === '' ? normal.slice(numberEnd, end + 4).replace(/[^一-龥/a-zA-Z].*$/s, '') : unit.key

/** The unit that stands between a number and the words behind it, where it is none that is known: 微克/升. */
const UNKNOWN_UNIT = /^[一-龥a-zA-Z/]{0,5}，?$/

interface Sides {
  readonly now: Claim
  readonly then: Claim
}

/** 2018年是145起 beside 2020年…58起: told of an earlier year. */
const isEarlier = ({ profile }: Examined, { lead }: Claim): boolean => {
  const [year] = YEAR.exec(lead) ?? []
  return year === undefined || (profile.fiscalYear !== null && Number(year) < profile.fiscalYear)
}

function sidesOf(document: Examined, { start }: Found): Sides | null {
  const then = lastUntil(document.claims, start - 1)
  const now = then === undefined ? undefined : document.claims[then.index - 1]
  if (then === undefined || now === undefined || now.sentence !== then.sentence) return null
  const isBeside = UNKNOWN_UNIT.test(document.normal.slice(then.end, start))
  const isSaid = WAS.test(then.lead) || AGAINST.test(then.lead)
  if (!isBeside || !isSaid || !isEarlier(document, then)) return null
  const areAlike = measureOf(document, now) === measureOf(document, then) && now.role !== 'growth'
  const areExact = [now, then].every(({ bound, vagueness }) => bound === 'none' && vagueness === 'none')
  return areAlike && areExact ? { now, then } : null
}

function problemAt(document: Examined, found: Found): Problem[] {
  const sides = sidesOf(document, found)
  if (sides === null) return []
  const { now, then } = sides
  const isUp = new RegExp(`^(?:${UP})$`).test(groupOf(found.words, 1))
  const isAgainst = isUp
    ? compare(now.interval.high, then.interval.low) < 0
    : compare(now.interval.low, then.interval.high) > 0
  if (!isAgainst) return []
  const words = quoted(found.words[0])
  return [
    {
      message: `此处称“${words}”，而所比的两个数为${now.text}、${then.text}，升降的说法与数额不符，请核对。`,
      places: [found, now, then].map(({ start, end }) => ({ start, end })),
      expected: isUp ? '下降' : '增长',
      actual: words,
      suggestion: '请核对两个数额与“增长”“下降”等用语。',
      meaning: ['vague-way', words, now.text, then.text],
    },
  ]
}

/** 21.4，上年同期为28.0，增长近四分之一: the way that words go, beside the two amounts. */
export const vagueWays = (document: Examined): Problem[] =>
  allFound(document, SAID, CUES).flatMap((found) => problemAt(document, found))
