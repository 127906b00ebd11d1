import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { exactFromText, exactText, sumOf, ZERO } from '../amount/index.ts'
import type { LevelOne } from '../indicator/index.ts'
import type { BlockWeights, RulePack } from '../rule-pack/index.ts'
import { distributeWeights, type WeighedIndicator } from './distribute-weights.ts'

const blocks = (
  execution: string,
  cost: string,
  output: string,
  benefit: string,
  satisfaction: string,
): BlockWeights => ({
  预算执行率: execution,
  成本指标: cost,
  产出指标: output,
  效益指标: benefit,
  满意度指标: satisfaction,
})

const sourced = (value: BlockWeights) => ({ value, source: '测试', confidence: 'confirmed' }) as const
const pack = (weights: BlockWeights, weightsWithoutSatisfaction: BlockWeights) =>
  ({ weights: sourced(weights), weightsWithoutSatisfaction: sourced(weightsWithoutSatisfaction) }) satisfies Pick<
    RulePack,
    'weights' | 'weightsWithoutSatisfaction'
  >

const plain = pack(blocks('10', '0', '50', '30', '10'), blocks('10', '0', '50', '40', '0'))
const withCost = pack(blocks('10', '20', '40', '20', '10'), blocks('10', '20', '40', '30', '0'))

const of = (code: string, levelOne: LevelOne, weight: string, levelTwo = '数量指标'): WeighedIndicator => ({
  code,
  levelOne,
  levelTwo,
  weight,
})
const year = [
  of('a', '产出指标', '30'),
  of('b', '产出指标', '20', '成本指标'),
  of('c', '效益指标', '30', '社会效益'),
  of('d', '满意度指标', '10', '服务对象满意度'),
]
const weightsOf = (distributed: ReturnType<typeof distributeWeights<WeighedIndicator>>) =>
  Object.fromEntries(distributed.weighed.map(({ indicator, block, weight }) => [indicator.code, `${block} ${weight}`]))

describe('weights under a rule pack', () => {
  test('approved weights that add up to the blocks stay as they are', () => {
    const distributed = distributeWeights(plain, year)
    expect(weightsOf(distributed)).toEqual({ a: '产出指标 30', b: '产出指标 20', c: '效益指标 30', d: '满意度指标 10' })
    expect(distributed.executionWeight).toBe('10')
    expect(distributed.scaledBlocks).toEqual([])
  })

  test('a pack with a cost block takes the cost indicators out of the output', () => {
    const distributed = distributeWeights(withCost, year)
    expect(weightsOf(distributed)).toEqual({ a: '产出指标 40', b: '成本指标 20', c: '效益指标 20', d: '满意度指标 10' })
    expect(distributed.scaledBlocks).toEqual(['产出指标', '效益指标'])
  })

  test('without cost indicators the output takes the cost block’s weight', () => {
    const distributed = distributeWeights(withCost, [
      of('a', '产出指标', '50'),
      of('c', '效益指标', '30'),
      of('d', '满意度指标', '10'),
    ])
    expect(weightsOf(distributed)).toEqual({ a: '产出指标 60', c: '效益指标 20', d: '满意度指标 10' })
  })

  test('without satisfaction the pack’s own rule gives its weight to the benefit', () => {
    expect(weightsOf(distributeWeights(plain, [of('a', '产出指标', '50'), of('c', '效益指标', '40')]))).toEqual({
      a: '产出指标 50',
      c: '效益指标 40',
    })
  })

  test.each([
    ['only benefit', [of('c', '效益指标', '9')], { c: '效益指标 90' }],
    ['only output', [of('a', '产出指标', '9')], { a: '产出指标 90' }],
    [
      'a cost indicator of its own level',
      [of('b', '成本指标', '5', '经济成本'), of('c', '效益指标', '40')],
      { b: '产出指标 50', c: '效益指标 40' },
    ],
  ])('%s', (_, indicators, expected) => {
    expect(weightsOf(distributeWeights(plain, indicators))).toEqual(expected)
  })

  test('indicators without any approved weight get none', () => {
    expect(weightsOf(distributeWeights(plain, [of('a', '产出指标', '0'), of('c', '效益指标', 'x')]))).toEqual({
      a: '产出指标 0',
      c: '效益指标 0',
    })
  })

  test('whatever the approved weights, output and benefit with weight make 100 in all', () => {
    const weight = fc.integer({ min: 1, max: 60 }).map(String)
    fc.assert(
      fc.property(
        weight,
        weight,
        weight,
        fc.boolean(),
        fc.constantFrom(plain, withCost),
        (output, benefit, other, hasCost, chosen) => {
          const indicators = [
            of('a', '产出指标', output),
            of('c', '效益指标', benefit),
            hasCost ? of('b', '产出指标', other, '经济成本') : of('d', '满意度指标', other),
          ]
          const { executionWeight, weighed } = distributeWeights(chosen, indicators)
          const total = sumOf(
            [executionWeight, ...weighed.map((one) => one.weight)].map((text) => exactFromText(text) ?? ZERO),
          )
          expect(exactText(total)).toBe('100')
        },
      ),
    )
  })
})
