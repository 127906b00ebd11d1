import { describe, expect, test } from 'vitest'
import { verdictOn } from '../verdict.builder.ts'
import { t35AboveOrBelow } from './t35-above-or-below.ts'

/** The words, and whether an amount is found to go against them. */
const CASES: readonly (readonly [words: string, isFound: boolean])[] = [
  ['展厅最大承载量3,000人，国庆当天进馆2,960人，没有突破上限。', false],
  ['展厅最大承载量3,000人，国庆当天进馆3,260人，没有突破上限。', true],
  ['展厅最大承载量3,000人，国庆两天进馆3,260人、2,900人，没有突破上限。', false],
  ['展厅最大承载量3,000人，国庆当天约3,260人，没有突破上限。', false],
  ['展厅最大承载量3,000人，全年进馆13,260人，没有突破上限。', false],
  ['展厅最大承载量3,000人，没有突破上限。', false],
  ['国庆当天进馆3,260人，没有突破上限。', false],
  ['每证限借5册，读者凭一证借走8册，未超限额。', true],
  ['每证限借5册，全年借出12,600册，未超限额。', false],
  ['竞赛满分120分，无附加分，最高得分118分，最低43分。', false],
  ['竞赛满分120分，无附加分，最高得分128分，最低43分。', true],
  ['竞赛满分120分，附加题20分，最高得分128分。', false],
  ['初赛满分50分，最高得分48分；决赛满分120分，最高得分118分。', false],
  ['初赛满分50分，取前十名；决赛最高得分118分。', false],
  ['初赛满分50分，得68分左右。', false],
  ['每人120分，最高得分128分。', false],
  ['委员会7人，其中专家5人，专家所占比例超过三分之二。', false],
  ['委员会7人，其中专家5人，专家所占比例不足三分之二。', true],
  ['委员会7人，其中专家5人，专家占比达到八成。', true],
  ['委员会5人，其中专家4人，专家占比达到八成。', false],
  ['护林员312人，男性过半，为170人，其余为女性。', false],
  ['护林员312人，男性过半，为120人，其余为女性。', true],
  ['护林员312人，男性过半，另招120人。', false],
  ['护林员312人，男性过半。', false],
  ['护林员312人，站点120个，占比超过半数。', false],
  ['护林员312人，男120人，女192人，占比不足半数。', false],
  ['护林员312人，民兵392人，占比不足半数。', false],
  ['占比超过半数的站点有312个，其中120个是新设的。', false],
]

describe('T35: limits, full marks and parts of all', () => {
  test.each(CASES)('%s', (words, isFound) => {
    const seen = verdictOn(t35AboveOrBelow, words)
    expect(seen.messages).toEqual(isFound ? [expect.stringContaining('而文中的两个数为')] : [])
  })
})
