import { describe, expect, test } from 'vitest'
import { brokenIn, heldIn } from '../wordings.builder.ts'

const AID =
  '全年发放办案补贴138.6万元，办结一件平均1,297元。\n市级安排经费210万元，支出204.3万元。除办案补贴外，其余65.7万元用于值班和宣传。'
const FUND = '会议同意资助上述项目，资助经费合计12,600万元。\n基金总盘子为15,000万元。扣除本次资助经费后尚余2,400万元。'

describe('what is left beside something told elsewhere', () => {
  test.each([
    [AID, '65.7万', '56.7万', 'balance 56.7 65.7'],
    [AID, '204.3万', '240.3万', 'balance 65.7 101.7'],
    [FUND, '2,400', '4,200', 'balance 4,200 2,400'],
    ['馆藏文物8,642件。除一级文物126件外，其余8,516件均已建档。', '8,516', '8,156', 'balance 8,156 8,516'],
  ])('%s', (sound, from, to, wrong) => {
    expect(brokenIn(sound)).toEqual([])
    expect(heldIn(sound).some((each) => each.startsWith('balance'))).toBe(true)
    expect(brokenIn(sound.replace(from, to))).toContain(wrong)
  })

  test.each([
    ['nothing of that name', '支出204.3万元。除值班补助外，其余56.7万元用于宣传。'],
    ['a name of one character', '支出204.3万元，其中粮100万元。除粮外，其余140.3万元用于宣传。'],
    ['what was told of something else', '发放办案补贴138.6万元。\n支出204.3万元。除办案补贴外，其余19.3万元用于宣传。'],
  ])('silent: %s', (_, text) => expect(brokenIn(text)).toEqual([]))
})
