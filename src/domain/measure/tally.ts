import { dividedBy, type Exact, minus, plus, whole, ZERO } from '../amount/index.ts'
import { isWithin } from '../calendar/index.ts'
import type { FieldValue, LedgerRow } from '../ledger/index.ts'
import { matcher, numberIn } from './matches.ts'
import type { Measure, Measured, MeasureScope } from './measure.ts'
import { recordSetDigest, type Sm3 } from './record-set.ts'

/** 取数 — a measure's value over rows that come one after the other, in order of day, then id. */
export class MeasuredValue {
  readonly #measure: Measure
  readonly #isOf: ((row: LedgerRow) => boolean) | null
  readonly #different = new Set<FieldValue>()
  #rows = 0
  /** Those that meet `of`, or whose field is filled in. */
  #counted = 0
  #sum = ZERO
  #base = ZERO
  #last: FieldValue = null

  constructor(measure: Measure) {
    this.#measure = measure
    this.#isOf = measure.kind === 'share' ? matcher(measure.of) : null
  }

  /** @param row one that counts */
  add(row: LedgerRow): void {
    this.#rows += 1
    const measure = this.#measure
    if (measure.kind === 'count') return
    if (measure.kind === 'share') {
      if (this.#isOf?.(row)) this.#counted += 1
      return
    }
    if (measure.kind === 'ratio') {
      this.#addRatio(row, measure)
      return
    }
    const held = row.values[measure.field] ?? null
    if (measure.kind === 'latest') this.#last = held
    if (held === null) return
    if (measure.kind === 'distinct') this.#different.add(held)
    if (measure.kind !== 'sum' && measure.kind !== 'average') return
    this.#counted += 1
    this.#sum = plus(this.#sum, numberIn(held))
  }

  #addRatio({ values }: LedgerRow, { field, less, base }: Extract<Measure, { readonly kind: 'ratio' }>): void {
    const number = (name: string | null) => {
      const held = name === null ? null : (values[name] ?? null)
      return held === null ? ZERO : numberIn(held)
    }
    this.#sum = plus(this.#sum, minus(number(field), number(less)))
    this.#base = plus(this.#base, number(base))
  }

  result(): Exact | null {
    switch (this.#measure.kind) {
      case 'count':
        return whole(this.#rows)
      case 'sum':
        return this.#sum
      case 'average':
        return dividedBy(this.#sum, whole(this.#counted))
      case 'ratio':
        return dividedBy(this.#sum, this.#base)
      case 'share':
        return dividedBy(whole(this.#counted), whole(this.#rows))
      case 'distinct':
        return whole(this.#different.size)
      case 'latest':
        return this.#last === null ? null : numberIn(this.#last)
    }
  }
}

/**
 * 取数 — a measure with its scope over any number of rows, with memory for one month's digests only. Rows of other ledgers
 * and periods may come as well; all of them come in order of day, then id.
 */
export class MeasureTally {
  readonly #scope: MeasureScope
  readonly #sm3: Sm3
  readonly #isMeant: (row: LedgerRow) => boolean
  readonly #value: MeasuredValue
  readonly #months: string[] = []
  #month = ''
  #digests: string[] = []
  #rowCount = 0
  #sampleCount = 0
  #weakest: number | null = null
  #strongest: number | null = null

  constructor(scope: MeasureScope, sm3: Sm3) {
    this.#scope = scope
    this.#sm3 = sm3
    this.#isMeant = matcher(scope.measure.where)
    this.#value = new MeasuredValue(scope.measure)
  }

  add(row: LedgerRow): void {
    const { ledger, period } = this.#scope
    if (row.ledger !== ledger || !isWithin(row.happenedOn, period) || !this.#isMeant(row)) return
    this.#turnTo(row.happenedOn.slice(0, 7))
    this.#digests.push(row.digest)
    this.#value.add(row)
    this.#rowCount += 1
    if (row.isSample) this.#sampleCount += 1
    this.#weakest = Math.min(this.#weakest ?? row.strength, row.strength)
    this.#strongest = Math.max(this.#strongest ?? row.strength, row.strength)
  }

  result(): Measured {
    this.#turnTo('')
    return {
      value: this.#value.result(),
      rowCount: this.#rowCount,
      digest: recordSetDigest(this.#months, this.#sm3),
      weakest: this.#weakest,
      strongest: this.#strongest,
      sampleCount: this.#sampleCount,
    }
  }

  #turnTo(month: string): void {
    if (month === this.#month) return
    if (this.#digests.length > 0) this.#months.push(this.#sm3(this.#digests.join('')))
    this.#digests = []
    this.#month = month
  }
}
