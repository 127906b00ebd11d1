import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { day, instant } from '../calendar/index.ts'
import { readCalendar, textOf } from './icalendar.builder.ts'
import { type DayEvent, icalendarText } from './icalendar.ts'

const event = (changed: Partial<DayEvent> = {}): DayEvent => ({
  uid: 'video_conference.r1@u1.zhengji',
  day: day('2020-12-31'),
  summary: '全州视频会议',
  description: '会议系统：信访高清',
  category: '视频会议保障',
  sequence: 0,
  ...changed,
})
const madeAt = instant('2021-01-05T01:02:03.004Z')
const textWith = (...events: DayEvent[]) => icalendarText({ name: '视频会议保障', madeAt, events })
const read = (text: string) => readCalendar(new TextEncoder().encode(text))

describe('a calendar', () => {
  test('stands as the standard has it', () =>
    expect(textWith(event({ sequence: 2 })).split('\r\n')).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Zhengji//Zhengji//ZH',
      'CALSCALE:GREGORIAN',
      'METHOD:PUBLISH',
      'NAME:视频会议保障',
      'X-WR-CALNAME:视频会议保障',
      'X-WR-TIMEZONE:Asia/Shanghai',
      'REFRESH-INTERVAL;VALUE=DURATION:PT6H',
      'X-PUBLISHED-TTL:PT6H',
      'BEGIN:VEVENT',
      'UID:video_conference.r1@u1.zhengji',
      'DTSTAMP:20210105T010203Z',
      'SEQUENCE:2',
      'DTSTART;VALUE=DATE:20201231',
      'DTEND;VALUE=DATE:20210101',
      'SUMMARY:全州视频会议',
      'DESCRIPTION:会议系统：信访高清',
      'CATEGORIES:视频会议保障',
      'CLASS:PRIVATE',
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]))

  test('without events is one all the same', () => expect(read(textWith()).parts).toEqual([]))

  test('reads back as it was, whatever the words', () =>
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 60 }),
        fc.string({ unit: 'binary', maxLength: 60 }),
        (summary, some) => {
          // Half characters cannot be written in UTF-8, signs of control stand in no text.
          const description = some.replaceAll(/\p{Surrogate}/gu, '')
          const { parts } = read(textWith(event({ summary, description })))
          const kept = (text: string) => text.replaceAll(/\r\n?/g, '\n').replaceAll(/[^\P{Cc}\n\t]/gu, '')
          const [found] = parts
          expect(found && textOf(found, 'SUMMARY')).toBe(kept(summary))
          expect(found && textOf(found, 'DESCRIPTION')).toBe(kept(description))
        },
      ),
    ))

  test.each([
    ['一个，两个, 三个; \\ 与\r\n换行', '一个，两个\\, 三个\\; \\\\ 与\\n换行'],
    ['\u0007铃声', '铃声'],
  ])('%j is written as %j', (summary, written) => expect(textWith(event({ summary }))).toContain(`SUMMARY:${written}`))

  test.each([22, 23, 24, 60])('%i characters of three octets are folded between characters', (length) => {
    const summary = '会'.repeat(length)
    const [found] = read(textWith(event({ summary }))).parts
    expect(found && textOf(found, 'SUMMARY')).toBe(summary)
  })

  test('characters of two and of four octets count as such', () => {
    const summary = `${'é'.repeat(40)}${'😀'.repeat(40)}`
    const [found] = read(textWith(event({ summary }))).parts
    expect(found && textOf(found, 'SUMMARY')).toBe(summary)
  })
})
