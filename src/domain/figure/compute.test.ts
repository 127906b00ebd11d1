import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { exactOf, exactText } from '../amount/index.ts'
import type { Day, Instant } from '../calendar/index.ts'
import { canonicalJson } from '../canonical/index.ts'
import type { Measured } from '../measure/index.ts'
import type { ScoringInput } from '../scoring/index.ts'
import { computeFigures } from './compute.ts'
import { answer, environment, figure, leaf } from './figure.builder.ts'
import type { Figure, FigureDefinition, Formula } from './figure.ts'

const sourced = <T>(value: T) => ({ value, source: '测试规则', confidence: 'confirmed' }) as const

const compute = (definitions: readonly FigureDefinition[], answers: Readonly<Record<string, Measured>> = {}) =>
  new Map(computeFigures(definitions, new Map(Object.entries(answers)), environment).map((one) => [one.id, one]))

/** The last of these figures, with a = 12, b = 5, zero = 0, none = not reported. */
function last(formula: Formula, changed: Partial<FigureDefinition> = {}): Figure | undefined {
  const reported = figure('none', {
    kind: 'measure',
    ledger: 'income',
    measure: { kind: 'sum', field: 'amount', where: {} },
    needsRows: true,
  })
  return compute([figure('last', formula, changed), leaf('a'), leaf('b'), leaf('zero'), reported], {
    a: answer('12'),
    b: answer('5', { weakest: 1, sampleCount: 1 }),
    zero: answer('0'),
    none: answer('0', { rowCount: 0, weakest: null, strongest: null }),
  }).get('last')
}

describe('formulas are computed exactly', () => {
  test.each<[Formula, string]>([
    [{ kind: 'sum', terms: ['a', 'b', 'b'] }, '22'],
    [{ kind: 'sum', terms: [] }, '0'],
    [{ kind: 'difference', minuend: 'b', subtrahend: 'a' }, '-7'],
    [{ kind: 'ratio', part: 'a', base: 'b' }, '2.4'],
    [{ kind: 'ratio', part: 'zero', base: 'b' }, '0'],
    [{ kind: 'growth', current: 'b', prior: 'a' }, '-7/12'],
    [{ kind: 'product', factors: ['a', 'b'] }, '60'],
    [{ kind: 'converted', of: 'a', factor: '0.01' }, '0.12'],
  ])('%j', (formula, expected) => {
    const figure = last(formula)
    expect(figure?.value).toEqual(exactOf(expected))
    expect(figure?.absence).toBeNull()
  })

  test('Kaiyuan 2020: 4,362,576.87 − 4,331,899.35 = 30,677.52, and 47.33 % was basic', () => {
    const figures = compute(
      [
        leaf('income'),
        leaf('basic'),
        leaf('project'),
        figure('expenditure', { kind: 'sum', terms: ['basic', 'project'] }),
        figure('gap', { kind: 'difference', minuend: 'expenditure', subtrahend: 'income' }),
        figure('share', { kind: 'ratio', part: 'basic', base: 'expenditure' }, { unit: { kind: 'ratio' } }),
      ],
      { income: answer('433189935'), basic: answer('206494487'), project: answer('229763200') },
    )
    expect(figures.get('gap')?.value).toEqual(exactOf('3067752'))
    expect(figures.get('share')?.value).toEqual(exactOf('206494487/436257687'))
  })

  test('in the order given, whatever depends on what', () =>
    expect([...compute([figure('z', { kind: 'sum', terms: ['a'] }), leaf('a')], { a: answer('1') }).keys()]).toEqual([
      'z',
      'a',
    ]))
})

describe('a figure without a value says why', () => {
  test.each<[Formula, object]>([
    [
      { kind: 'ratio', part: 'a', base: 'zero' },
      { kind: 'no-denominator', figure: 'zero' },
    ],
    [
      { kind: 'growth', current: 'a', prior: 'zero' },
      { kind: 'no-denominator', figure: 'zero' },
    ],
    [
      { kind: 'sum', terms: ['a', 'none'] },
      { kind: 'depends', figure: 'none' },
    ],
  ])('%j', (formula, absence) => expect(last(formula)).toMatchObject({ value: null, absence }))

  test.each<[string, Measured, boolean, object | null]>([
    ['no rows where rows are needed', answer('0', { rowCount: 0 }), true, { kind: 'no-rows' }],
    ['no rows and nothing to look up', answer(null, { rowCount: 0 }), false, { kind: 'no-rows' }],
    ['rows whose field is empty', answer(null), true, { kind: 'no-value' }],
    ['no rows where their sum is 0', answer('0', { rowCount: 0 }), false, null],
    ['rows where they are needed', answer('7'), true, null],
  ])('%s', (_, measured, needsRows, absence) => {
    const formula = { kind: 'measure', ledger: 'income', measure: { kind: 'count', where: {} }, needsRows } as const
    const figure = compute([{ ...leaf('a'), formula }], { a: measured }).get('a')
    expect(figure?.absence).toEqual(absence)
    expect(figure?.value === null).toBe(absence !== null)
  })

  test('and names the figure at the bottom, however deep', () => {
    const figures = compute(
      [
        leaf('rows', {
          formula: { kind: 'measure', ledger: 'x', measure: { kind: 'count', where: {} }, needsRows: true },
        }),
        figure('one', { kind: 'sum', terms: ['rows'] }),
        figure('two', { kind: 'product', factors: ['one'] }),
      ],
      { rows: answer('0', { rowCount: 0 }) },
    )
    expect(figures.get('one')?.absence).toEqual({ kind: 'depends', figure: 'rows' })
    expect(figures.get('two')?.absence).toEqual({ kind: 'depends', figure: 'rows' })
  })
})

describe('a commitment', () => {
  const kept = (now: string, until: readonly string[]) => {
    const terms = until.map((day, index) => ({ figure: index === 0 ? 'a' : 'b', atLeast: 10, until: day as Day })) // days as written
    return computeFigures(
      [figure('kept', { kind: 'kept', terms }, { unit: { kind: 'ratio' } }), leaf('a'), leaf('b')],
      new Map([
        ['a', answer('12')],
        ['b', answer('5')],
      ]),
      { ...environment, now: now as Instant }, // an instant as written
    )[0]
  }

  test('is kept in the share of its periods that reached what was promised', () =>
    expect(kept('2020-07-01T00:00:00.000Z', ['2020-03-31', '2020-06-30'])).toMatchObject({
      value: exactOf('1/2'),
      dependsOn: ['a', 'b'],
    }))
  test('counts a period that is still running only when it has what was promised', () =>
    expect(kept('2020-05-01T00:00:00.000Z', ['2020-06-30', '2020-06-30'])).toMatchObject({ value: exactOf('1') }))
  test('has no value while no period is over', () => {
    const only = figure('kept', { kind: 'kept', terms: [{ figure: 'b', atLeast: 10, until: '2020-06-30' as Day }] }) // a day as written
    const figures = computeFigures([only, leaf('b')], new Map([['b', answer('5')]]), {
      ...environment,
      now: '2020-05-01T00:00:00.000Z' as Instant, // an instant as written
    })
    expect(figures[0]).toMatchObject({ value: null, absence: { kind: 'not-scored', reason: '尚无到期的周期' } })
  })
})

describe('what stands behind a figure', () => {
  test('a measure carries its record set, a formula the figures it names once each', () => {
    expect(compute([leaf('a')], { a: answer('12', { sampleCount: 1 }) }).get('a')).toMatchObject({
      records: { ledger: 'income', rowCount: 1, sampleCount: 1, digest: 'rows of 12', period: { from: '2020-01-01' } },
      dependsOn: [],
      computedAt: environment.now,
      strength: 2,
      isSample: true,
    })
    expect(last({ kind: 'sum', terms: ['b', 'a', 'b'] })).toMatchObject({ records: null, dependsOn: ['b', 'a'] })
  })

  test('strength is the weakest behind it, sample data shows through, at any depth', () => {
    expect(last({ kind: 'sum', terms: ['a', 'b'] })).toMatchObject({ strength: 1, isSample: true })
    expect(last({ kind: 'sum', terms: ['a', 'none'] })).toMatchObject({ strength: 2, isSample: false })
    expect(last({ kind: 'sum', terms: ['none'] })).toMatchObject({ strength: null, isSample: false })
  })
})

describe('points', () => {
  const scoring: ScoringInput = {
    kind: 'execution',
    weight: '10',
    executed: 'executed',
    budget: 'budget',
    rule: sourced({ kind: 'proportional' }),
  }
  const points = figure(
    'points',
    { kind: 'points', inputs: ['executed', 'budget'], scoring },
    { unit: { kind: 'points' } },
  )
  const money = { executed: answer('10184000'), budget: answer('12400000') }

  test('are scored by the rule and explain themselves', () =>
    expect(compute([points, leaf('executed'), leaf('budget')], money).get('points')).toMatchObject({
      value: exactOf('8.21'),
      absence: null,
      dependsOn: ['executed', 'budget'],
      explanation: {
        steps: [
          '执行率 = 全年执行数 ÷ 全年预算数 = 101,840.00元 ÷ 124,000.00元 ≈ 82.13%',
          '得分 = 10 × 101,840.00元 ÷ 124,000.00元 ≈ 8.21分',
        ],
        toRestore: '全年执行数再增加22,160.00元，达到124,000.00元，可恢复1.79分',
      },
    }))

  test('depend on the figures that their rule names, listed or not', () =>
    expect(
      compute(
        [{ ...points, formula: { kind: 'points', inputs: [], scoring } }, leaf('executed'), leaf('budget')],
        money,
      ).get('points')?.dependsOn,
    ).toEqual(['executed', 'budget']))

  test('from a figure that is absent are absent, with an explanation of what is owed', () =>
    expect(
      compute([points, leaf('executed'), leaf('budget')], { ...money, executed: answer(null) }).get('points'),
    ).toMatchObject({
      value: null,
      absence: { kind: 'depends', figure: 'executed' },
      explanation: { earned: null, owed: ['请补充“数 executed”'] },
    }))

  test('that a person has not judged yet are not scored, and say so', () => {
    const bands = sourced([{ name: '达成', from: '0', to: '1', includesTo: true }] as const)
    const formula: Formula = {
      kind: 'points',
      inputs: [],
      scoring: { kind: 'qualitative', weight: '5', bands, judgement: null },
    }
    expect(compute([figure('points', formula)]).get('points')).toMatchObject({
      value: null,
      absence: { kind: 'not-scored', reason: '尚未评判等级，暂不计分' },
      strength: null,
    })
  })

  test('of percent know their ratio, in percent and as a ratio', () => {
    const quantitative = (unit: FigureDefinition['unit'], [target, actual]: readonly [string, string]) =>
      compute(
        [
          leaf('target', { unit }),
          leaf('actual', { unit }),
          figure('points', {
            kind: 'points',
            inputs: ['target', 'actual'],
            scoring: {
              kind: 'quantitative',
              weight: '10',
              comparator: '≥',
              target: 'target',
              actual: 'actual',
              rule: sourced({
                kind: 'banded',
                bands: [
                  { from: '0.9', share: '1' },
                  { from: '0.8', share: '0.8' },
                ],
              }),
              zero: sourced({ lostPerUnit: '1' }),
            },
          }),
        ],
        { target: answer(target), actual: answer(actual) },
      ).get('points')
    const percent = quantitative({ kind: 'count', word: '%', decimals: 2 }, ['90', '85'])
    const ratio = quantitative({ kind: 'ratio' }, ['0.9', '0.85'])
    expect(percent).toMatchObject({ value: exactOf('8') })
    expect(ratio).toMatchObject({ value: exactOf('8') })
    expect(percent?.explanation?.steps).toEqual(ratio?.explanation?.steps)
    expect(quantitative({ kind: 'count', word: '场', decimals: 0 }, ['90', '85'])?.value).toBeNull()
  })

  test.each<[FigureDefinition['unit'], FigureDefinition['unit'], boolean]>([
    [{ kind: 'money' }, { kind: 'ratio' }, false],
    [{ kind: 'count', word: '场', decimals: 0 }, { kind: 'count', word: '次', decimals: 0 }, false],
    [{ kind: 'count', word: '场', decimals: 0 }, { kind: 'count', word: '场', decimals: 2 }, true],
  ])('of %j and %j: may be held against each other: %s', (executed, budget, isSound) => {
    const scored = () =>
      compute([points, leaf('executed', { unit: executed }), leaf('budget', { unit: budget })], money)
    if (isSound) expect(scored().get('points')?.value).toEqual(exactOf('8.21'))
    else expect(scored).toThrow('scored from figures of different units: executed, budget')
  })
})

describe('a mistake in the catalogue stops the computation', () => {
  test.each<[string, FigureDefinition[], string]>([
    ['unknown', [figure('a', { kind: 'sum', terms: ['b'] })], 'no such figure: a → b'],
    ['itself', [figure('a', { kind: 'sum', terms: ['a'] })], 'figures depend on each other: a → a'],
    [
      'a circle',
      [
        figure('a', { kind: 'sum', terms: ['b'] }),
        figure('b', { kind: 'ratio', part: 'c', base: 'c' }),
        figure('c', { kind: 'product', factors: ['b'] }),
      ],
      'figures depend on each other: a → b → c → b',
    ],
    ['twice', [leaf('a'), leaf('b'), leaf('a'), leaf('a')], 'figures defined twice: a'],
    ['without its answer', [leaf('a')], 'nothing is known of figure a'],
  ])('%s', (_, definitions, message) => expect(() => compute(definitions)).toThrow(message))

  test('a factor that is no number', () =>
    expect(() => last({ kind: 'converted', of: 'a', factor: '百' })).toThrow('not a number: 百'))
})

describe('the digest', () => {
  test('is SM3 of id, period, formula, value and what stands behind', () => {
    const figures = compute([leaf('a'), figure('b', { kind: 'sum', terms: ['a'] })], { a: answer('12') })
    const { sm3 } = environment
    const [a, b] = [figures.get('a'), figures.get('b')]
    const common = ({ id, period, formula }: Figure) => ({ id, period, formula, value: '12' })
    expect(a?.digest).toBe(a && sm3(canonicalJson({ ...common(a), records: 'rows of 12', digests: [] })))
    expect(b?.digest).toBe(b && sm3(canonicalJson({ ...common(b), records: null, digests: [a?.digest] })))
  })

  test('does not change with the clock, the label or the owner', () => {
    const digest = (changed: Partial<FigureDefinition>) =>
      compute([leaf('a', changed)], { a: answer('1') }).get('a')?.digest
    expect(digest({ label: '另一名称', owner: '办公室', note: '说明' })).toBe(digest({}))
  })

  /** Five leaves, and formulas that each look back at figures before them. */
  const graph = fc
    .array(fc.array(fc.nat(), { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 12 })
    .map((picks) => {
      const made = Array.from({ length: 5 }, (_, index) => leaf(`l${index}`))
      for (const [index, pick] of picks.entries()) {
        const terms = pick.map((at) => made[at % made.length]?.id ?? 'l0')
        made.push(figure(`f${index}`, { kind: 'sum', terms }))
      }
      return made
    })

  test('changes for one changed leaf and exactly those that depend on it', () =>
    fc.assert(
      fc.property(graph, fc.integer({ min: 0, max: 4 }), fc.boolean(), (definitions, at, isSameValue) => {
        const answers = Object.fromEntries([0, 1, 2, 3, 4].map((one) => [`l${one}`, answer(String(one * 7))]))
        const changed = isSameValue ? answer(String(at * 7), { digest: 'other rows' }) : answer('1000')
        const [before, after] = [
          compute(definitions, answers),
          compute(definitions, { ...answers, [`l${at}`]: changed }),
        ]
        const dependants = new Set([`l${at}`])
        for (const { id } of definitions) {
          if (before.get(id)?.dependsOn.some((one) => dependants.has(one))) dependants.add(id)
        }
        const different = definitions.filter(({ id }) => before.get(id)?.digest !== after.get(id)?.digest)
        expect(new Set(different.map(({ id }) => id))).toEqual(dependants)
      }),
    ))

  test('a sum is the sum of its leaves however it is nested', () =>
    fc.assert(
      fc.property(fc.array(fc.integer(), { minLength: 1, maxLength: 8 }), fc.nat(), (values, cut) => {
        const ids = values.map((_, index) => `l${index}`)
        const split = cut % (ids.length + 1)
        const definitions = [
          ...ids.map((id) => leaf(id)),
          figure('left', { kind: 'sum', terms: ids.slice(0, split) }),
          figure('right', { kind: 'sum', terms: ids.slice(split) }),
          figure('total', { kind: 'sum', terms: ['left', 'right'] }),
        ]
        const answers = Object.fromEntries(values.map((value, index) => [`l${index}`, answer(String(value))]))
        const total = compute(definitions, answers).get('total')?.value
        expect(total && exactText(total)).toBe(String(values.reduce((sum, value) => sum + value, 0)))
      }),
    ))
})
