import { day, type Instant } from '../domain/calendar/index.ts'
import type { Clock } from '../usecases/ports.ts'

const CHINA = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})

/** The machine's clock; the day is China's wherever the machine stands. */
export const systemClock: Clock = {
  now: () => new Date().toISOString() as Instant, // exactly that text
  today: () => day(CHINA.format(new Date())),
}
