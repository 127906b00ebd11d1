import type { Exact } from '../domain/amount/index.ts'
import { fraction } from '../domain/amount/index.ts'

/** 1—8月, as titles write the stretch of months that they tell of. */
export const MONTHS = /1月?[—－-]([2-9]|1[01])月/

/** 序时进度 is rounded as one likes: half a percentage point either way. */
export const SCHEDULE_MARGIN = fraction(1n, 2n)

/** 序时进度 after so many months, in percent: seven of them are seven twelfths of a hundred. */
export const scheduleAfter = (months: number): Exact => fraction(BigInt(months) * 100n, 12n)
