import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dividedBy, exactText, plus, whole } from '../amount/index.ts'
import { day, type Instant, months, wholeYear } from '../calendar/index.ts'
import type { FieldValue } from '../ledger/index.ts'
import { row } from '../ledger/row.builder.ts'
import { evaluateMeasure, measureRows } from './evaluate.ts'
import { matches } from './matches.ts'
import type { Condition, Measure } from './measure.ts'

const VOIDED = { at: '2020-04-01T00:00:00.000Z' as Instant, by: 'wang', reason: '重复登记' } // a test's own instant

const passes = (held: FieldValue, condition: Condition) =>
  matches({ field: condition }, { values: { field: held, later: '2020-05-04' }, voided: null })

const rows = (...held: FieldValue[]) =>
  held.map((value, index) => row({ id: `r${index}`, values: { amount: value }, happenedOn: day('2020-01-01') }))

const measuredText = (measure: Measure, among: ReturnType<typeof row>[]) => {
  const { value } = evaluateMeasure(measure, among)
  return value === null ? null : exactText(value)
}

describe('a condition', () => {
  test.each<[FieldValue, Condition, boolean]>([
    ['在用', '在用', true],
    ['在用', '停用', false],
    [null, '在用', false],
    [0, 0, true],
    [1, 0, false],
    [null, 0, false],
    ['1.50', 1.5, true],
    ['1.50', '1.5', false],
    ['光纤', 3, false],
    [true, true, true],
    [false, true, false],
    [true, 1, false],
    [null, null, true],
    ['', null, false],
    ['通过', { in: ['通过', '整改后通过'] }, true],
    ['未联调', { in: ['通过', '整改后通过'] }, false],
    [null, { in: ['通过'] }, false],
    ['2', { in: [1, 2] }, true],
    ['上年结转', { not: '上年结转' }, false],
    ['年初预算', { not: '上年结转' }, true],
    [null, { not: '上年结转' }, true],
    [null, { not: null }, false],
    ['x', { not: null }, true],
    [5, { atLeast: 5, atMost: 7 }, true],
    [7, { atLeast: 5, atMost: 7 }, true],
    [8, { atLeast: 5, atMost: 7 }, false],
    [4, { atLeast: 5 }, false],
    ['9.5', { atLeast: 10 }, false],
    ['10.5', { atLeast: 9 }, true],
    [null, { atLeast: 0 }, false],
    ['2020-06-30', { atLeast: '2020-06-30' }, true],
    ['2020-06-30', { atMost: '2020-06-29' }, false],
    ['2020-06-30', { atMost: '2020-07-01' }, true],
    [20200630, { atMost: '2020-07-01' }, false],
    [true, { atLeast: 0 }, false],
    ['光纤', {}, true],
    [null, {}, false],
    ['2010302', { startsWith: '20103' }, true],
    ['2010406', { startsWith: '20103' }, false],
    [2010302, { startsWith: '20103' }, false],
    [null, { startsWith: '' }, false],
    ['OA系统Z', { contains: 'oa系' }, true],
    ['系统', { contains: 'OA' }, false],
    [null, { contains: '' }, false],
    [12, { contains: '1' }, false],
    ['2020-05-03', { onOrBefore: 'later' }, true],
    ['2020-05-04', { onOrBefore: 'later' }, true],
    ['2020-05-05', { onOrBefore: 'later' }, false],
    ['2020-05-05', { onOrBefore: 'unknown' }, false],
    [null, { onOrBefore: 'later' }, false],
  ])('%j under %j: %j', (held, condition, expected) => expect(passes(held, condition)).toBe(expected))

  test('about a field that the row has not is one about an empty field', () => {
    expect(matches({ other: null }, row())).toBe(true)
    expect(matches({ other: 'x' }, row())).toBe(false)
  })

  test('every one must hold, and a voided row meets none', () => {
    expect(matches({ functionCode: '2010302', amount: 100 }, row())).toBe(true)
    expect(matches({ functionCode: '2010302', amount: 99 }, row())).toBe(false)
    expect(matches({}, row())).toBe(true)
    expect(matches({}, row({ voided: VOIDED }))).toBe(false)
  })

  test('“not” is the opposite of equality for whatever is held', () =>
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null)),
        fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null)),
        (held, wanted) => {
          expect(passes(held, { not: wanted })).toBe(!passes(held, wanted))
        },
      ),
    ))
})

describe('a measure over rows', () => {
  test.each<[string, Measure, FieldValue[], string | null]>([
    ['count', { kind: 'count', where: {} }, [1, null, 3], '3'],
    ['count over nothing', { kind: 'count', where: {} }, [], '0'],
    ['sum', { kind: 'sum', field: 'amount', where: {} }, [100, '0.25', null, -30], '70.25'],
    ['sum over nothing', { kind: 'sum', field: 'amount', where: {} }, [], '0'],
    ['sum of empty fields', { kind: 'sum', field: 'amount', where: {} }, [null], '0'],
    ['average', { kind: 'average', field: 'amount', where: {} }, [1, null, 2, 2], '5/3'],
    ['average of empty fields', { kind: 'average', field: 'amount', where: {} }, [null], null],
    ['average over nothing', { kind: 'average', field: 'amount', where: {} }, [], null],
    ['share', { kind: 'share', of: { amount: 1 }, where: {} }, [1, 1, 2, null], '0.5'],
    ['share of none', { kind: 'share', of: { amount: 1 }, where: {} }, [2], '0'],
    ['share over nothing', { kind: 'share', of: { amount: 1 }, where: { amount: 7 } }, [1], null],
    ['distinct', { kind: 'distinct', field: 'amount', where: {} }, ['a', 'b', 'a', null], '2'],
    ['distinct over nothing', { kind: 'distinct', field: 'amount', where: {} }, [null], '0'],
    ['latest of one day: the largest id', { kind: 'latest', field: 'amount', where: {} }, [5, 9, 7], '7'],
    ['latest that is empty', { kind: 'latest', field: 'amount', where: {} }, [5, null], null],
    ['latest over nothing', { kind: 'latest', field: 'amount', where: {} }, [], null],
  ])('%s', (_, measure, held, expected) => expect(measuredText(measure, rows(...held))).toBe(expected))

  test.each<[string, string | null, Record<string, FieldValue>[], string | null]>([
    [
      'what ran of what should have run',
      'down',
      [
        { planned: 100, down: 4 },
        { planned: 300, down: null },
      ],
      '0.99',
    ],
    ['without anything taken off', null, [{ planned: 100, down: 4 }], '1'],
    ['over nothing', 'down', [], null],
    ['over a base of 0', 'down', [{ planned: 0, down: 1 }], null],
  ])('a ratio: %s', (_, less, values, expected) => {
    const some = values.map((one, index) => row({ id: `r${index}`, values: one }))
    expect(measuredText({ kind: 'ratio', field: 'planned', less, base: 'planned', where: {} }, some)).toBe(expected)
  })

  test('the latest row is that of the last day, whatever its id', () => {
    const earlier = row({ id: 'z', happenedOn: day('2020-05-01'), values: { amount: 1 } })
    const later = row({ id: 'a', happenedOn: day('2020-05-02'), values: { amount: 2 } })
    expect(measuredText({ kind: 'latest', field: 'amount', where: {} }, [later, earlier])).toBe('2')
  })

  test.each<[Measure]>([
    [{ kind: 'sum', field: 'amount', where: {} }],
    [{ kind: 'average', field: 'amount', where: {} }],
    [{ kind: 'latest', field: 'amount', where: {} }],
  ])('a field that is no number cannot be measured: %j', (measure) => {
    expect(() => evaluateMeasure(measure, rows('光纤'))).toThrow(RangeError)
    expect(() => evaluateMeasure(measure, rows(true))).toThrow('not a number: true')
  })

  test('counts the rows that meet its filter, in order of id', () => {
    const among = [row({ id: 'b' }), row({ id: 'a' }), row({ id: 'c', voided: VOIDED }), row({ id: 'd', values: {} })]
    const { rows: counting } = evaluateMeasure({ kind: 'count', where: { functionCode: '2010302' } }, among)
    expect(counting.map(({ id }) => id)).toEqual(['a', 'b'])
  })

  const amounts = fc.array(fc.oneof(fc.integer(), fc.constant(null)))

  test('a sum over parts is the sum of their sums, and an average times its number is the sum', () =>
    fc.assert(
      fc.property(amounts, amounts, (left, right) => {
        const sum = (held: FieldValue[]) =>
          evaluateMeasure({ kind: 'sum', field: 'amount', where: {} }, rows(...held)).value
        const [all, first, second] = [sum([...left, ...right]), sum(left), sum(right)]
        expect(all).toEqual(first === null || second === null ? null : plus(first, second))
        const filled = left.filter((held) => held !== null).length
        expect(evaluateMeasure({ kind: 'average', field: 'amount', where: {} }, rows(...left)).value).toEqual(
          first === null ? null : dividedBy(first, whole(filled)),
        )
      }),
    ))

  test('does not depend on the order of rows', () =>
    fc.assert(
      fc.property(amounts, fc.constantFrom('sum', 'average', 'distinct', 'latest'), (held, kind) => {
        const measure: Measure = { kind, field: 'amount', where: {} }
        expect(evaluateMeasure(measure, rows(...held).reverse())).toEqual(evaluateMeasure(measure, rows(...held)))
      }),
    ))
})

describe('what is known of the rows behind a measure', () => {
  const scope = {
    ledger: 'income',
    measure: { kind: 'sum', field: 'amount', where: {} },
    period: months({ year: 2020, first: 1, last: 10 }),
  } as const
  const sm3 = (text: string) => `sm3(${text})`

  test('only rows of the ledger and the period count', () => {
    const among = [
      row({ id: 'b', strength: 3, isSample: true }),
      row({ id: 'a', strength: 1 }),
      row({ id: 'c', happenedOn: day('2020-11-01') }),
      row({ id: 'd', ledger: 'payment' }),
    ]
    expect(measureRows({ scope, rows: among, sm3 })).toEqual({
      value: whole(200),
      rowCount: 2,
      digest: 'sm3(sm3(digest of adigest of b))',
      weakest: 1,
      strongest: 3,
      sampleCount: 1,
    })
  })

  test('without rows there is no strength, and the digest is that of the empty text', () =>
    expect(measureRows({ scope: { ...scope, period: wholeYear(2019) }, rows: [row()], sm3 })).toEqual({
      value: whole(0),
      rowCount: 0,
      digest: 'sm3()',
      weakest: null,
      strongest: null,
      sampleCount: 0,
    }))
})
