import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { exactOf, exactText, plus, sumOf } from '../amount/index.ts'
import { rulePack } from '../rule-pack/rule-pack.builder.ts'
import { tallyWeights, type Weighed } from './tally.ts'

const of = (levelOne: Weighed['levelOne'], levelTwo: string, weight: string): Weighed => ({
  levelOne,
  levelTwo,
  weight,
})
const OUTPUT = of('产出指标', '数量指标', '50')
const BENEFIT = of('效益指标', '社会效益指标', '30')
const SATISFACTION = of('满意度指标', '服务对象满意度指标', '10')
const guide = rulePack({
  weights: {
    value: { 预算执行率: '10', 成本指标: '20', 产出指标: '40', 效益指标: '20', 满意度指标: '10' },
    source: '101号',
    confidence: 'confirmed',
  },
})

const faults = (pack: Parameters<typeof tallyWeights>[0], indicators: readonly Weighed[]) =>
  tallyWeights(pack, indicators).blocks.map(({ block, expected, weight, fault }) => [block, expected, weight, fault])

describe('weights against the pack', () => {
  test('that make a hundred', () =>
    expect(tallyWeights(rulePack(), [OUTPUT, BENEFIT, SATISFACTION])).toMatchObject({
      total: '100',
      isComplete: true,
      words: '合计100分，与规则包一致',
    }))

  test('add up by level two, too', () =>
    expect(
      tallyWeights(rulePack(), [of('产出指标', '数量指标', '20'), of('产出指标', '质量指标', '12.5'), OUTPUT]).blocks[1]
        ?.levelTwo,
    ).toEqual([
      { name: '数量指标', weight: '70', count: 2 },
      { name: '质量指标', weight: '12.5', count: 1 },
    ]))

  test('without satisfaction the benefit weighs more', () =>
    expect(faults(rulePack(), [OUTPUT, BENEFIT])).toEqual([
      ['预算执行率', '10', '10', null],
      ['产出指标', '50', '50', null],
      ['效益指标', '40', '30', '还差10分'],
    ]))

  test('what lacks and what is too much is said', () => {
    const tally = tallyWeights(rulePack(), [of('产出指标', '数量指标', '52.5'), BENEFIT, SATISFACTION])
    expect(tally.words).toBe('合计102.5分，多2.5分')
    expect(tally.blocks[1]?.fault).toBe('多2.5分')
  })

  test('a hundred that is shared out otherwise is not complete', () =>
    expect(
      tallyWeights(rulePack(), [of('产出指标', '数量指标', '45'), of('效益指标', '社会效益指标', '35'), SATISFACTION]),
    ).toMatchObject({ isComplete: false, words: '合计100分，但各部分与规则包不一致' }))

  test('cost is part of output where the pack has no block for it, or none is set', () => {
    expect(faults(rulePack(), [of('产出指标', '成本指标', '8')])[1]).toEqual(['产出指标', '50', '8', '还差42分'])
    expect(faults(guide, [OUTPUT, SATISFACTION])[1]).toEqual(['产出指标', '60', '50', '还差10分'])
  })

  test('and a block of its own where the pack has one', () =>
    expect(faults(guide, [of('成本指标', '经济成本指标', '20'), SATISFACTION])).toEqual([
      ['预算执行率', '10', '10', null],
      ['成本指标', '20', '20', null],
      ['产出指标', '40', '0', '还差40分'],
      ['效益指标', '20', '0', '还差20分'],
      ['满意度指标', '10', '10', null],
    ]))

  test('a weight that is no number counts nothing', () =>
    expect(tallyWeights(rulePack(), [of('产出指标', '数量指标', '')]).total).toBe('10'))

  test('the blocks make the total', () =>
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(OUTPUT, BENEFIT, SATISFACTION, of('成本指标', '经济成本', '3.5'))),
        (drafts) => {
          const { blocks, total } = tallyWeights(rulePack(), drafts)
          expect(exactText(sumOf(blocks.map(({ weight }) => exactOf(weight))))).toBe(total)
          expect(exactText(plus(exactOf('10'), sumOf(drafts.map(({ weight }) => exactOf(weight)))))).toBe(total)
        },
      ),
    ))
})
