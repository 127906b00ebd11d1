import { describe, expect, test } from 'vitest'
import { brokenIn, heldIn } from '../wordings.builder.ts'

const TRAINING = '全年培训费应不少于28.47万元，实际支出18.94万元，比规定数少9.53万元。'

describe('how far what is lies from what shall be', () => {
  test.each([
    [TRAINING, '少9.53', '多9.53', 'change 9.53 -9.53'],
    [TRAINING, '28.47', '2.847', 'change 9.53 -16.09'],
    [
      '绿地率须不低于35%，实有绿地38.6公顷。保护区要求巡护不少于260次，实际巡护285次，比要求多25次。',
      '25次',
      '52次',
      'change 52 25',
    ],
    ['工作餐标准不超过40元，实际支出36元，比标准低4元。', '低4元', '高4元', 'change 4 -4'],
  ])('%s', (sound, from, to, broken) => {
    expect(brokenIn(sound)).toEqual([])
    expect(heldIn(sound).length).toBeGreaterThan(0)
    expect(brokenIn(sound.replace(from, to)).join('；')).toContain(broken)
  })

  test.each([
    ['no goal', TRAINING.replace('应不少于', '花了').replace('9.53', '7.53')],
    ['nothing that was done', TRAINING.replace('实际支出', '另有').replace('9.53', '7.53')],
    ['of another unit', TRAINING.replace('28.47万元', '28.47%').replace('9.53', '7.53')],
    ['of another sentence', TRAINING.replace('万元，实际', '万元。实际').replace('9.53', '7.53')],
    ['what is aimed at', TRAINING.replace('少9.53万元', '少7.53万元的要求')],
    ['one amount', '实际支出18.94万元，比规定数少9.53万元。'],
    ['what shall be alone', '应不少于28.47万元，实际支出不足18.94万元，比规定数少7.53万元。'],
  ])('silent: %s', (_, text) => expect(brokenIn(text)).toEqual([]))
})
