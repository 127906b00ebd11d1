import fc from 'fast-check'
import { type Day, day } from '../../domain/calendar/index.ts'
import type { FieldValue, LedgerRow, Strength } from '../../domain/ledger/index.ts'
import type { Condition, Filter, Measure, MeasureScope } from '../../domain/measure/index.ts'
import { VISITS, visit } from './test-ledgers.ts'

const optional = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: null, freq: 3 })
const days = fc
  .integer({ min: 0, max: 365 })
  .map((after) => day(new Date(Date.UTC(2020, 0, 1 + after)).toISOString().slice(0, 10)))
const texts = fc.constantFrom('2010301', '2010302', '20', '办', '办结', 'Z', 'z', '😀', '')
const numbers = fc.integer({ min: 0, max: 5 })
const decimals = fc.constantFrom('0', '1.5', '1.50', '-2.25', '3', '10')
const amounts = fc.integer({ min: -3, max: 3 }).map((small) => small * 33_333_333_333)

const values = fc.record({
  visitedOn: days as fc.Arbitrary<FieldValue>,
  place: texts,
  outcome: fc.constantFrom('办结', '转办', '未办'),
  people: numbers,
  hours: optional(decimals),
  cost: optional(amounts),
  isUrgent: fc.boolean(),
  note: optional(texts),
  order: optional(numbers),
})

export interface Drawn {
  readonly happenedOn: Day
  readonly values: Readonly<Record<string, FieldValue>>
  readonly strength: number
  readonly isSample: boolean
  readonly isVoided: boolean
}

export const drawnRows: fc.Arbitrary<Drawn> = fc.record({
  happenedOn: days,
  values,
  strength: fc.integer({ min: 0, max: 4 }),
  isSample: fc.boolean(),
  isVoided: fc.boolean().map((flag) => flag && true),
})

const ends = <T extends string | number>(of: fc.Arbitrary<T>): fc.Arbitrary<Condition> =>
  fc.record({ atLeast: of, atMost: of }, { requiredKeys: [] })

const conditionsOn = (
  of: fc.Arbitrary<string | number>,
  plain: fc.Arbitrary<string | number | boolean>,
): fc.Arbitrary<Condition> =>
  fc.oneof(
    plain,
    fc.constant(null),
    of.map((one) => ({ not: one })),
    fc.constant({ not: null }),
    fc.array(of, { maxLength: 3 }).map((some) => ({ in: some })),
    ends(of),
  )

/** Conditions as definitions and people write them: a number for numbers, text for texts; for decimals either. */
export const filters: fc.Arbitrary<Filter> = fc.record(
  {
    visitedOn: fc.oneof(
      conditionsOn(days, days),
      fc.constantFrom('visitedOn', 'place', 'note', 'people').map((onOrBefore) => ({ onOrBefore })),
    ),
    place: fc.oneof(
      conditionsOn(texts, texts),
      texts.map((startsWith) => ({ startsWith })),
      texts.map((contains) => ({ contains })),
    ),
    people: conditionsOn(fc.oneof(numbers, texts), numbers),
    hours: conditionsOn(fc.oneof(decimals, numbers), fc.oneof(decimals, numbers)),
    cost: conditionsOn(amounts, amounts),
    isUrgent: fc.oneof(
      fc.boolean(),
      fc.boolean().map((not) => ({ not })),
      fc.constantFrom<Condition>(null, 'true', 1),
    ),
    note: fc.oneof(
      conditionsOn(texts, texts),
      texts.map((startsWith) => ({ startsWith })),
      fc.constant(true),
    ),
  },
  { requiredKeys: [] },
)

export const numberFields = fc.constantFrom('people', 'hours', 'cost', 'order')
const measures: fc.Arbitrary<Measure> = fc.oneof(
  fc.record({ kind: fc.constant('count' as const), where: filters }),
  fc.record({
    kind: fc.constantFrom('sum' as const, 'average' as const, 'latest' as const),
    field: numberFields,
    where: filters,
  }),
  fc.record({
    kind: fc.constant('distinct' as const),
    field: fc.constantFrom('people', 'hours', 'place', 'note', 'visitedOn', 'isUrgent'),
    where: filters,
  }),
  fc.record({
    kind: fc.constant('ratio' as const),
    field: numberFields,
    less: fc.option(numberFields),
    base: numberFields,
    where: filters,
  }),
  fc.record({ kind: fc.constant('share' as const), of: filters, where: filters }),
)

export const questions: fc.Arbitrary<MeasureScope> = fc
  .record({ measure: measures, first: days, second: days })
  .map(({ measure, first, second }) => ({
    ledger: VISITS.id,
    measure,
    period: first < second ? { from: first, to: second } : { from: second, to: first },
  }))

export function rowFrom(
  unitId: string,
  { happenedOn, values: drawnValues, strength, isSample, isVoided, index }: Drawn & { index: number },
): LedgerRow {
  const row = visit(unitId, {
    id: `row-${(index * 7) % 25}`,
    happenedOn,
    strength: strength as Strength, // 0 to 4 are drawn
    isSample,
    values: drawnValues,
  })
  return isVoided ? visit(unitId, { ...row, voided: { at: row.enteredAt, by: 'li', reason: '重复' } }) : row
}
