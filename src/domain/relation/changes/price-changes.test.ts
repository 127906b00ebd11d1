import { describe, expect, test } from 'vitest'
import { brokenIn, heldIn } from '../wordings.builder.ts'

const UNIFORMS =
  '2019年采购186套，每套420元，合计78,120元。2020年春季采购190套，三家比价后每套378元，合计71,820元，单价下降10%。'
const PAPER = '复印纸采购320箱，每箱140元。本年采购300箱，每箱147元，平均单价较上年上涨5%。'

describe('how much dearer or cheaper one of some things is', () => {
  test.each([
    [UNIFORMS, '下降10%', '下降11%', 'growth 11 10'],
    [UNIFORMS, '下降10%', '增长10%', 'growth 10 -10'],
    [PAPER, '上涨5%', '上涨8%', 'growth 8 5'],
  ])('%s: %s → %s', (sound, from, to, wrong) => {
    expect(brokenIn(sound)).toEqual([])
    expect(heldIn(sound).some((held) => held.startsWith('growth'))).toBe(true)
    expect(brokenIn(sound.replace(from, to))).toContain(wrong)
  })

  test.each([
    ['of two things', '甲型采购12台，每台8,600元。乙型采购8台，每台7,200元，单价下降4%（与上年相比）。'],
    ['of three prices', `上期每套460元。${UNIFORMS.replace('下降10%', '下降30%')}`],
    ['of one price', UNIFORMS.replace('每套420元', '总价').replace('下降10%', '下降30%')],
    ['of none', '采购310套，合计11.7万元，单价下降30%。'],
    ['of another unit', UNIFORMS.replace('每套420元', '每箱420元').replace('下降10%', '下降30%')],
    ['in one sentence', '2020年采购时每套420元，改为每套378元，单价下降30%。'],
    ['by so much', UNIFORMS.replace('单价下降10%', '单价下降30元')],
    ['as it was', UNIFORMS.replace('420元', '378元').replace('78,120', '70,308')],
    ['in no way', UNIFORMS.replace('单价下降10%', '单价为30%')],
  ])('silent: %s', (_, text) => expect(brokenIn(text).filter((broken) => broken.startsWith('growth'))).toEqual([]))
})
