import type { Day } from '../../domain/calendar/index.ts'
import { dayFromText, dayInWords, plusDays } from '../../domain/calendar/index.ts'
import type { NumberToken } from '../../domain/claim/index.ts'
import type { Examined } from '../../domain/relation/index.ts'
import { defineDisclosureCheck } from './define-disclosure-check.ts'

/** @source 预算法 第十四条 */
const DAYS = 20
const APPROVED = { before: /批复(?:日期|时间)[：:]?(?:为)?$/, behind: /^[^。；，]{0,20}批复/ }
const PUBLISHED = { before: /公开(?:日期|时间)[：:]?(?:为)?$/, behind: /^(?:在|向|于|通过)?[^。；，]{0,16}公开/ }

interface Dated {
  readonly day: Day
  readonly start: number
  readonly end: number
}

const twoDigits = (value: number): string => String(value).padStart(2, '0')

function dayOf({ dates: [date] }: NumberToken): Day | null {
  if (date === undefined || date.year === null || date.month === null || date.day === null) return null
  return dayFromText(`${date.year}-${twoDigits(date.month)}-${twoDigits(date.day)}`)
}

/** The first day with such words before or behind it. */
function dated({ tokens, normal }: Examined, { before, behind }: typeof APPROVED): Dated | null {
  for (const token of tokens) {
    const day = token.kind === 'date' ? dayOf(token) : null
    const { start, end } = token
    if (day === null) continue
    if (before.test(normal.slice(Math.max(0, start - 8), start)) || behind.test(normal.slice(end, end + 32)))
      return { day, start, end }
  }
  return null
}

/** D17 Published within twenty days of 批复. */
export const d17PublishedInTime = defineDisclosureCheck({
  code: 'D17',
  title: '决算应在财政部门批复后二十日内公开',
  severity: 'error',
  source: '预算法第十四条',
  needs: '批复日期和公开日期，无法判断是否在批复后二十日内公开',
  examine(_, document) {
    const [approved, published] = [dated(document, APPROVED), dated(document, PUBLISHED)]
    if (approved === null || published === null) return { looked: 0, problems: [] }
    const last = plusDays(approved.day, DAYS)
    if (published.day <= last) return { looked: 1, problems: [] }
    return {
      looked: 1,
      problems: [
        {
          message: `决算于${dayInWords(approved.day)}批复，应在${dayInWords(last)}前公开，文中公开日期为${dayInWords(published.day)}，超过二十日，请核对。`,
          places: [published, approved].map(({ start, end }) => ({ start, end })),
          expected: `${dayInWords(last)}前`,
          actual: dayInWords(published.day),
          meaning: [approved.day, published.day],
        },
      ],
    }
  },
})
