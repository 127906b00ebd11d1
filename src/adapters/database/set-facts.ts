import { createHash } from 'node:crypto'
import { type Measured, recordSetDigest } from '../../domain/measure/index.ts'
import { digests } from '../digests.ts'

/** What is known of a set of rows beside its value. */
export type SetFacts = Omit<Measured, 'value'>

/** As {@link SetFacts}, of the rows of one month; `digest`: SM3 over the digests of the rows. */
export type MonthFacts = SetFacts

/** The facts of a set from those of its months, in their order. */
export function factsOf(months: readonly MonthFacts[]): SetFacts {
  const filled = months.filter(({ rowCount }) => rowCount > 0)
  return {
    rowCount: total(filled.map(({ rowCount }) => rowCount)),
    digest: recordSetDigest(
      filled.map(({ digest }) => digest),
      digests.sm3,
    ),
    weakest: least(filled.map(({ weakest }) => weakest)),
    strongest: greatest(filled.map(({ strongest }) => strongest)),
    sampleCount: total(filled.map(({ sampleCount }) => sampleCount)),
  }
}

function total(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0)
}

function least(strengths: readonly (number | null)[]): number | null {
  return strengths.reduce((least, one) => (least === null || (one !== null && one < least) ? one : least), null)
}

function greatest(strengths: readonly (number | null)[]): number | null {
  return strengths.reduce((most, one) => (most === null || (one !== null && one > most) ? one : most), null)
}

/** Digits of a mark before the row's digest: its strength, and whether it is 示例数据. */
const HEAD = 2
export const MARK_LENGTH = HEAD + 64

/** Gathers the marks of one month's rows, in order of day, then id. */
export class MonthGathering {
  #rowCount = 0
  #weakest: number | null = null
  #strongest: number | null = null
  #sampleCount = 0
  #digests: string[] = []
  readonly #hash = createHash('sm3')

  /** @param from where the mark begins in the text */
  add(marks: string, from = 0): void {
    const strength = Number(marks[from])
    this.#weakest = Math.min(this.#weakest ?? strength, strength)
    this.#strongest = Math.max(this.#strongest ?? strength, strength)
    if (marks[from + 1] === '1') this.#sampleCount += 1
    this.#rowCount += 1
    if (this.#digests.push(marks.slice(from + HEAD, from + MARK_LENGTH)) >= 1_000) this.#flush()
  }

  result(): MonthFacts {
    this.#flush()
    return {
      rowCount: this.#rowCount,
      digest: this.#hash.digest('hex'),
      weakest: this.#weakest,
      strongest: this.#strongest,
      sampleCount: this.#sampleCount,
    }
  }

  #flush(): void {
    this.#hash.update(this.#digests.join(''), 'latin1')
    this.#digests = []
  }
}

/** Digits of a month before a mark, `202001`. */
const MONTH = 6

/** The facts of each month from marks in order of day, then id, each with its month before it. */
export function marksByMonth(marks: readonly string[]): readonly MonthFacts[] {
  const months: MonthGathering[] = []
  let month = ''
  for (const mark of marks) {
    if (mark === '') continue
    if (month === '' || !mark.startsWith(month)) {
      month = mark.slice(0, MONTH)
      months.push(new MonthGathering())
    }
    months.at(-1)?.add(mark, MONTH)
  }
  return months.map((one) => one.result())
}
