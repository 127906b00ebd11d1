import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { compare, exactOf, exactText, sumOf, ZERO } from '../domain/amount/index.ts'
import { day } from '../domain/calendar/index.ts'
import { distributeWeights } from '../domain/evaluation/index.ts'
import type { LevelOne } from '../domain/indicator/index.ts'
import type { RulePack, Sourced } from '../domain/rule-pack/index.ts'
import { blockWeightsFor, dueDay, packFor } from '../domain/rule-pack/index.ts'
import {
  type Explanation,
  explainPoints,
  gradeOf,
  type Operand,
  type QuantitativeComparator,
  quantitativeRuleFor,
  totalPoints,
} from '../domain/scoring/index.ts'
import { hubei2020 } from './hubei-2020.ts'
import { rulePacks } from './index.ts'
import { national2020 } from './national-2020.ts'
import { national2021 } from './national-2021.ts'
import { yunnan2020 } from './yunnan-2020.ts'

describe('the pack of a region and a year', () => {
  test.each([
    { regionCode: '532502', year: 2020, pack: yunnan2020 },
    { regionCode: '530100', year: 2023, pack: yunnan2020 },
    { regionCode: '420200', year: 2021, pack: hubei2020 },
    { regionCode: '110101', year: 2020, pack: national2020 },
    { regionCode: '110101', year: 2021, pack: national2020 },
    { regionCode: '110101', year: 2022, pack: national2021 },
  ])('$regionCode in $year: $pack.id', ({ pack, ...place }) => expect(packFor(rulePacks, place)).toBe(pack))

  test('before 2020 there is none', () => expect(packFor(rulePacks, { regionCode: '532502', year: 2019 })).toBeNull())
})

/** Everything of a pack that says where it comes from. */
function sourcedParts(pack: RulePack): readonly Sourced<unknown>[] {
  return [...Object.values(pack), ...Object.values(pack.forms), ...pack.deadlines.value].filter(
    (part): part is Sourced<unknown> => part !== null && typeof part === 'object' && 'confidence' in part,
  )
}

describe.each(rulePacks.map((pack) => ({ id: pack.id, pack })))('$id', ({ pack }) => {
  test('has weights that add up to 100, with satisfaction and without', () => {
    for (const hasSatisfaction of [true, false]) {
      const { value } = blockWeightsFor(pack, hasSatisfaction)
      expect(exactText(sumOf(Object.values(value).map(exactOf)))).toBe('100')
    }
    expect(pack.weightsWithoutSatisfaction.value.满意度指标).toBe('0')
  })

  test('says of every part where it comes from', () => {
    const parts = sourcedParts(pack)
    expect(parts.length).toBeGreaterThanOrEqual(20)
    for (const { source } of parts) expect(source).not.toBe('')
  })

  test('has qualitative bands that cover 0 to 100 % without a gap or an overlap', () => {
    const bands = pack.qualitative.value
    expect(bands[0]).toMatchObject({ to: '1', includesTo: true })
    expect(bands.at(-1)?.from).toBe('0')
    for (const [index, band] of bands.slice(1).entries()) {
      expect(band).toMatchObject({ to: bands[index]?.from, includesTo: false })
    }
  })

  test('has grades that fall from 90 to 0', () => {
    const froms = pack.grades.value.map(({ from }) => exactOf(from))
    expect(froms.every((from, index) => index === 0 || compare(from, froms[index - 1] ?? ZERO) < 0)).toBe(true)
    expect(pack.grades.value.map((_, index) => gradeOf(froms[index] ?? ZERO, pack))).toEqual(['优', '良', '中', '差'])
  })

  test('warns later than it watches', () =>
    expect(compare(exactOf(pack.lights.value.warnBehind), exactOf(pack.lights.value.watchBehind))).toBeGreaterThan(0))

  test('has terms that end on a day', () => {
    for (const { due } of pack.deadlines.value) {
      expect(dueDay(due, { year: 2020, happenedOn: day('2020-05-06'), isWorkingDay: () => true })).toMatch(/^202[01]-/)
    }
  })

  test('gives level-two types to every block that it gives weight', () => {
    for (const [levelOne, types] of Object.entries(pack.levelTwo.value)) {
      const weight = Object.entries(pack.weights.value).find(([block]) => block === levelOne)?.[1] ?? '0'
      expect({ levelOne, hasTypes: types.length > 0 }).toEqual({ levelOne, hasTypes: weight !== '0' })
    }
  })
})

describe('what nobody confirmed is marked so', () => {
  test.each([
    ['execution bands of 2021', national2021.execution],
    ['satisfaction bands of 2021', national2021.satisfaction],
    ['lights', national2020.lights],
    ['the zero rule', national2020.zero],
    ['the split of 效益 and 满意度 in Hubei', hubei2020.weights],
    ['the outline', yunnan2020.outline],
  ])('%s', (_, { confidence }) => expect(confidence).toBe('unconfirmed'))
})

interface Sample {
  readonly code: string
  readonly levelOne: LevelOne
  readonly levelTwo: string
  readonly weight: string
  readonly comparator: QuantitativeComparator
  readonly target: string
  readonly actual: string
  readonly unit: string
}

/** 示例数据: one project, whose indicators are read under each pack in turn. */
const INDICATORS: readonly Sample[] = [
  {
    levelOne: '产出指标',
    levelTwo: '数量指标',
    weight: '30',
    comparator: '≥',
    target: '928',
    actual: '909.93',
    unit: '场',
  },
  {
    levelOne: '产出指标',
    levelTwo: '成本指标',
    weight: '20',
    comparator: '≤',
    target: '90',
    actual: '100',
    unit: '万元',
  },
  {
    levelOne: '效益指标',
    levelTwo: '社会效益指标',
    weight: '30',
    comparator: '≥',
    target: '100',
    actual: '88',
    unit: '个',
  },
  {
    levelOne: '满意度指标',
    levelTwo: '服务对象满意度指标',
    weight: '10',
    comparator: '≥',
    target: '90',
    actual: '86',
    unit: '%',
  },
].map((one, index) => ({ ...one, code: String(index) }) as Sample) // literals of the fields' own types
const MONEY = { executed: '101.84', budget: '124' }

const operand = (label: string, value: string, unit: string): Operand => ({
  label,
  value: exactOf(value),
  ratio: unit === '%' ? exactOf(`${value}/100`) : null,
  print: (printed) => `${exactText(printed)}${unit}`,
})

function evaluate(pack: RulePack): readonly Explanation[] {
  const { executionWeight, weighed } = distributeWeights(pack, INDICATORS)
  const execution = explainPoints(
    { kind: 'execution', weight: executionWeight, executed: 'executed', budget: 'budget', rule: pack.execution },
    (id) => operand(id, id === 'budget' ? MONEY.budget : MONEY.executed, '万元'),
  )
  const indicators = weighed.map(({ indicator: { levelOne, comparator, target, actual, unit }, weight }) =>
    explainPoints(
      {
        kind: 'quantitative',
        weight,
        comparator,
        target: 'target',
        actual: 'actual',
        rule: quantitativeRuleFor(pack, { levelOne, name: '', scoringRule: null }),
        zero: pack.zero,
      },
      (id) => operand(id, id === 'target' ? target : actual, unit),
    ),
  )
  return [execution, ...indicators]
}

/**
 * By hand: 2020: 8.21 + 29.42 + 18.00 + 26.40 + 9.56; 2021: 7.00 + 38.05 + 15.00 + 14.00 + 8.00; Hubei: 16.43 + 23.53 + 14.40 +
 * 26.40 + 9.56.
 */
describe('the same data under three packs', () => {
  const total = (pack: RulePack) => totalPoints(evaluate(pack).map(({ earned }) => earned))

  test.each([
    { pack: national2020, points: '91.59', grade: '优' },
    { pack: national2021, points: '82.05', grade: '良' },
    { pack: hubei2020, points: '90.32', grade: '优' },
  ])('$pack.id: $points, $grade', ({ pack, points, grade }) => {
    const sum = total(pack)
    expect(sum && exactText(sum)).toBe(points)
    expect(sum && gradeOf(sum, pack)).toBe(grade)
  })

  test.each([national2020, national2021, hubei2020])('$id explains every lost point', (pack) => {
    for (const { lost, steps, toRestore, source, rule } of evaluate(pack)) {
      expect(rule).not.toBe('')
      expect(source).not.toBe('')
      expect(steps.length).toBeGreaterThan(0)
      expect(toRestore === null).toBe(lost === null || compare(lost, ZERO) === 0)
    }
  })

  test('no code but the packs and the forms they choose by name knows a region', () => {
    const src = new URL('..', import.meta.url)
    const isCode = (path: string) => /\.tsx?$/.test(path) && !/\.(?:test|builder)\.tsx?$/.test(path)
    const named = readdirSync(src, { recursive: true, encoding: 'utf8' })
      .map((path) => path.replaceAll('\\', '/'))
      .filter((path) => isCode(path) && !/^(?:rule-packs|documents\/forms|domain\/rule-pack)\//.test(path))
      .filter((path) => REGIONS.test(withoutComments(readFileSync(new URL(path, src), 'utf8'))))
    expect(named).toEqual([])
    expect(REGIONS.test("if (unit.regionCode === '532502') return 20")).toBe(true)
  })
})

/** A comment may cite a province's form as its source. */
const withoutComments = (code: string) => code.replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')

const REGIONS = /云南|湖北|湖南|四川|安徽|重庆|yunnan|hubei|regionCode\s*[=!]==/
