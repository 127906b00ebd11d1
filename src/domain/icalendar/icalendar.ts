import { type Day, type Instant, plusDays } from '../calendar/index.ts'

/** 日程 — something that takes a day; hours are not recorded, so no time zone is needed. */
export interface DayEvent {
  /** The same as long as it is the same thing, whatever becomes of it. */
  readonly uid: string
  readonly day: Day
  readonly summary: string
  readonly description: string
  readonly category: string
  /** How often it was changed. */
  readonly sequence: number
}

export interface EventCalendar {
  readonly name: string
  readonly madeAt: Instant
  readonly events: readonly DayEvent[]
}

/**
 * 日历订阅 — events as a file that any calendar program reads.
 *
 * @source RFC 5545: lines end in CRLF and are folded at 75 octets; RFC 7986: NAME, REFRESH-INTERVAL
 */
export function icalendarText({ name, madeAt, events }: EventCalendar): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Zhengji//Zhengji//ZH',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `NAME:${escaped(name)}`,
    `X-WR-CALNAME:${escaped(name)}`,
    'X-WR-TIMEZONE:Asia/Shanghai',
    'REFRESH-INTERVAL;VALUE=DURATION:PT6H',
    'X-PUBLISHED-TTL:PT6H',
    ...events.flatMap((event) => eventLines(event, madeAt)),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}

function eventLines({ uid, day, summary, description, category, sequence }: DayEvent, madeAt: Instant): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(uid)}`,
    `DTSTAMP:${madeAt.slice(0, 19).replaceAll(/[-:]/g, '')}Z`,
    `SEQUENCE:${sequence}`,
    `DTSTART;VALUE=DATE:${dateText(day)}`,
    // The end is not part of the event.
    `DTEND;VALUE=DATE:${dateText(plusDays(day, 1))}`,
    `SUMMARY:${escaped(summary)}`,
    `DESCRIPTION:${escaped(description)}`,
    `CATEGORIES:${escaped(category)}`,
    'CLASS:PRIVATE',
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ]
}

function dateText(date: Day): string {
  return date.replaceAll('-', '')
}

/** Signs that have a meaning of their own; what no text may hold is left out. */
function escaped(text: string): string {
  return text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[^\P{Cc}\n\t]/gu, '')
    .replaceAll(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n')
}

const OCTETS_A_LINE = 75

/** A line of more octets goes on in the next, after a space; no character is torn. */
function folded(line: string): string {
  let text = ''
  let octets = 0
  for (const character of line) {
    const length = octetsOf(character)
    if (octets + length > OCTETS_A_LINE) {
      text += '\r\n '
      octets = 1
    }
    text += character
    octets += length
  }
  return text
}

/** In UTF-8. */
function octetsOf(character: string): number {
  if (character < '\u0080') return 1
  if (character < '\u0800') return 2
  return character.length === 1 ? 3 : 4
}
