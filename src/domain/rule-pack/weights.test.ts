import { describe, expect, test } from 'vitest'
import { rulePack } from './rule-pack.builder.ts'
import { checkWeights, type StatedWeight } from './weights.ts'

const weights = rulePack().weights.value

const leaf = (name: string, weight: string | null): StatedWeight => ({ name, weight, parts: [] })
const node = (name: string, weight: string | null, ...parts: StatedWeight[]): StatedWeight => ({ name, weight, parts })

const sound = [
  leaf('预算执行率', '10'),
  node(
    '产出指标',
    '50',
    node('数量指标', '30', leaf('场次', '15'), leaf('台数', '15')),
    node('质量指标', null, leaf('合格率', '20')),
  ),
  node('效益指标', '30', leaf('社会效益指标', '30')),
  node('满意度指标', '10', leaf('服务对象满意度指标', '10')),
]

const messages = (blocks: readonly StatedWeight[]) => checkWeights(blocks, weights).map(({ message }) => message)

describe('weights add up', () => {
  test('from level three to 100', () => expect(checkWeights(sound, weights)).toEqual([]))

  test.each<[string, StatedWeight[], string[]]>([
    [
      'level three to level two',
      [
        ...sound.slice(0, 2),
        node('效益指标', '30', node('社会效益指标', '30', leaf('覆盖面', '25'))),
        ...sound.slice(3),
      ],
      ['“社会效益指标”下级指标分值合计应为30分，实为25分，少5分'],
    ],
    [
      'level two to level one',
      [...sound.slice(0, 2), node('效益指标', '30', leaf('社会效益指标', '31')), ...sound.slice(3)],
      ['“效益指标”下级指标分值合计应为30分，实为31分，多1分'],
    ],
    [
      'blocks as the pack has them',
      [leaf('预算执行率', '20'), node('产出指标', '40'), ...sound.slice(2)],
      ['“预算执行率”分值按规则包应为10分，实为20分，多10分', '“产出指标”分值按规则包应为50分，实为40分，少10分'],
    ],
    [
      'blocks to 100',
      [...sound.slice(0, 3), leaf('满意度指标', '5')],
      ['“满意度指标”分值按规则包应为10分，实为5分，少5分', '“各部分分值合计”应为100分，实为95分，少5分'],
    ],
    [
      'a block that the pack does not know',
      [...sound, leaf('投入指标', '1')],
      ['“投入指标”分值按规则包应为0分，实为1分，多1分', '“各部分分值合计”应为100分，实为101分，多1分'],
    ],
  ])('or it is said where they do not: %s', (_, blocks, expected) => expect(messages(blocks)).toEqual(expected))

  test('a fault carries both weights', () =>
    expect(checkWeights([leaf('预算执行率', '10')], { ...weights, 预算执行率: '10' })).toEqual([
      expect.objectContaining({
        kind: 'total',
        expected: { numerator: 100n, denominator: 1n },
        actual: { numerator: 10n, denominator: 1n },
      }),
    ]))
})
