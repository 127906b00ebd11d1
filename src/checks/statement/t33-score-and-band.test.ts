import { describe, expect, test } from 'vitest'
import { national2020 } from '../../rule-packs/national-2020.ts'
import { verdictOn } from '../verdict.builder.ts'
import { t33ScoreAndBand } from './t33-score-and-band.ts'

/** The words, and what stands first in the problem; `null` where nothing is wrong. */
const CASES: readonly (readonly [words: string, at: string | null])[] = [
  ['自评总得分88.5分，评价等级为“优”。', '总得分88.5分，评价等级为“优'],
  ['自评总得分95.5分，评价等级为“优”。', null],
  ['自评总得分55.5分，评价等级为“差”。', null],
  ['得分分别为95.20分、96.75分、84.00分，等级均为“优”。', '得分分别为95.20分、96.75分、84.00分，等级均为“优'],
  ['得分分别为95.20分、96.75分和94.00分，等级均为“优”。', null],
  ['分值10分，得分12分。', '分值10分，得分12分'],
  ['分值10分，得分9.5分。', null],
  ['自评得93.70分，等级为“良”。', '自评得93.70分，等级为“良'],
  ['自评得分95.2分，其中产出指标50分。等级为“良”。', '自评得分95.2分，其中产出指标50分。等级为“良'],
  [
    '自评得分86.40分，其中产出42.70分、效益25.00分。按照“90分（含）以上为优，80分（含）至90分为良，60分以下为差”的标准，评价等级为“优”。',
    '自评得分86.40分，其中产出42.70分、效益25.00分。按照“90分（含）以上为优，80分（含）至90分为良，60分以下为差”的标准，评价等级为“优',
  ],
  [
    '自评得分96.40分，其中产出42.70分、效益25.00分。按照“90分（含）以上为优，80分（含）至90分为良，60分以下为差”的标准，评价等级为“优”。',
    null,
  ],
  ['自评得分86.40分。按照“85分及以上为优，75分及以上为良”的标准，评价等级为“优”。', null],
  ['自评得分86.40分，产出42.70分、效益25.00分。等级为“优”。', '自评得分86.40分，产出42.70分、效益25.00分。等级为“优'],
  ['自评得分86.40分，分别为42.70分、43.70分。等级为“优”。', '自评得分86.40分，分别为42.70分、43.70分。等级为“优'],
  [
    '自评总分97.3分：资金执行9.9分，产出指标49.4分。等级为“良”。',
    '总分97.3分：资金执行9.9分，产出指标49.4分。等级为“良',
  ],
  ['天气晴。', null],
  ['综合得分92.33分，自评等级为“良好”（标准为80分含以上、95分以下）。', null],
  ['综合得分97.33分，自评等级为“良好”（标准为80分含以上、95分以下）。', '综合得分97.33分，自评等级为“良'],
  ['综合得分72.33分，自评等级为“良好”（标准为80分含以上、95分以下）。', '综合得分72.33分，自评等级为“良'],
]

describe('T33', () => {
  test.each(CASES)('%s', (words, at) => {
    const seen = verdictOn(t33ScoreAndBand, words)
    if (at === null) expect(seen.outcome).not.toBe('inconsistent')
    else expect(seen.at).toEqual([at])
    for (const message of seen.messages) expect(message).toMatch(/请/)
  })

  test('takes the bands of the rule pack where there is one', () => {
    const bands = [
      { grade: '良', from: '85' },
      { grade: '优', from: '95' },
    ] as const
    const pack = { ...national2020, grades: { ...national2020.grades, value: bands } }
    expect(verdictOn(t33ScoreAndBand, '自评总得分92分，评价等级为“优”。', { pack }).messages).toEqual([
      '得分92分对应的等级为“良”，文中为“优”，两者不一致，请核对。',
    ])
    expect(verdictOn(t33ScoreAndBand, '自评总得分60分，评价等级为“优”。', { pack }).outcome).toBe('consistent')
  })

  test('says so when no score is graded', () => {
    expect(verdictOn(t33ScoreAndBand, '天气晴。').outcome).toBe('insufficient-data')
  })
})
