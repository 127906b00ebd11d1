import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { exactOf } from '../amount/index.ts'
import { explainPoints, figuresOf } from './explain-points.ts'
import { PROPORTIONAL, QUALITATIVE_BANDS, sourced, textOf } from './scoring.builder.ts'
import type { Judgement } from './scoring-input.ts'

const judged = (judgement: Partial<Judgement> | null, weight = '10') =>
  explainPoints(
    {
      kind: 'qualitative',
      weight,
      bands: sourced(QUALITATIVE_BANDS),
      judgement:
        judgement === null
          ? null
          : { band: '达成', share: '1', reason: '系统全年稳定', evidence: ['e1'], ...judgement },
    },
    () => {
      throw new Error('a qualitative indicator asks for no figure')
    },
  )

describe('points of a qualitative indicator', () => {
  test.each([
    { band: '达成', share: '1', points: '10' },
    { band: '达成', share: '0.8', points: '8' },
    { band: '部分达成', share: '0.7999', points: '8' },
    { band: '部分达成', share: '0.6', points: '6' },
    { band: '未达成', share: '0.5999', points: '6' },
    { band: '未达成', share: '0', points: '0' },
  ])('$band with a share of $share earns $points', ({ points, ...judgement }) =>
    expect(textOf(judged(judgement).earned)).toBe(points),
  )

  test.each([
    { band: '达成', share: '0.79', fault: '得分比例79%不在“达成”80%至100%之内' },
    { band: '达成', share: '1.01', fault: '得分比例101%不在“达成”80%至100%之内' },
    { band: '部分达成', share: '0.8', fault: '得分比例80%不在“部分达成”60%至80%（不含）之内' },
    { band: '未达成', share: '0.6', fault: '得分比例60%不在“未达成”0%至60%（不含）之内' },
    { band: '达成', share: '八成', fault: '得分比例“八成”不是数' },
    { band: '很好', share: '1.2', fault: '规则包没有“很好”这一等级，得分比例120%也不在任何一档之内' },
  ])('$band with a share of $share is not scored', ({ fault, ...judgement }) =>
    expect(judged(judgement)).toMatchObject({
      earned: null,
      lost: null,
      notScored: `${fault}，暂不计分`,
      owed: ['请重新选定评判等级和得分比例'],
    }),
  )

  test('without a judgement it is not scored, and asks for one', () =>
    expect(judged(null)).toMatchObject({
      rule: '定性指标按评判等级在档内赋分：“达成”80%至100%、“部分达成”60%至80%（不含）、“未达成”0%至60%（不含）',
      earned: null,
      notScored: '尚未评判等级，暂不计分',
      owed: ['请选定评判等级，写明理由并附上佐证材料'],
    }))

  test('lost points say how they would come back', () =>
    expect(judged({ band: '部分达成', share: '0.75' }, '8')).toMatchObject({
      completion: null,
      earned: exactOf('6'),
      lost: exactOf('2'),
      steps: ['评判等级“部分达成”，得分比例75%', '得分 = 8 × 75% = 6.00分'],
      toRestore: '评判达到“达成”且得分比例为100%，可恢复2.00分',
      owed: ['请填写偏差原因和改进措施'],
    }))

  test('the best band owes nothing; a judgement without reason or evidence owes both', () => {
    expect(judged({}).owed).toEqual([])
    expect(judged({ reason: ' ', evidence: [] }).owed).toEqual(['请写明评判理由', '请附上评判的佐证材料'])
  })

  test('a band of another pack gives way to the one in which the share lies', () =>
    expect(judged({ band: '基本达成目标', share: '0.7' })).toMatchObject({
      earned: exactOf('7'),
      steps: [
        '评判等级“基本达成目标”，得分比例70%',
        '本规则包没有这一等级，按得分比例归入“部分达成”',
        '得分 = 10 × 70% = 7.00分',
      ],
      owed: ['请按本规则包重新评判等级', '请填写偏差原因和改进措施'],
    }))

  test('every share from 0 to 100 % lies in exactly one band', () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000 }), (share) => {
        const scored = QUALITATIVE_BANDS.filter(
          ({ name }) => judged({ band: name, share: `${share}/10000` }).notScored === null,
        )
        expect(scored).toHaveLength(1)
      }),
    ))
})

test('each kind of scoring names the figures that enter it, in order', () => {
  const rule = sourced({ kind: 'proportional' } as const)
  expect(figuresOf({ kind: 'execution', weight: '10', executed: 'e', budget: 'b', rule })).toEqual(['e', 'b'])
  expect(
    figuresOf({
      kind: 'quantitative',
      weight: '10',
      comparator: '≥',
      target: 't',
      actual: 'a',
      rule: sourced(PROPORTIONAL),
      zero: sourced({ lostPerUnit: '1' }),
    }),
  ).toEqual(['t', 'a'])
  expect(figuresOf({ kind: 'qualitative', weight: '10', bands: sourced(QUALITATIVE_BANDS), judgement: null })).toEqual(
    [],
  )
})
