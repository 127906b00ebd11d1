import { describe, expect, test } from 'vitest'
import { brokenIn, heldIn } from '../wordings.builder.ts'

const COSTS =
  '总投资分项为：\n（一）土建工程费845万元；\n（二）设备购置费126万元；\n（三）其他费用89万元；\n（四）预备费53万元，约为前三项之和的5%。'
const ONCE = '共有362人表示“一趟办成”，占87.23%，其余53人跑了两趟以上。'

describe('shares of the items above, and of the two that all is divided into', () => {
  test.each([
    [COSTS, '的5%', '的8%', 'share 8 5'],
    [ONCE, '362', '632', 'share 87.23 92.26'],
    [ONCE, '87.23', '78.23', 'share 78.23 87.23'],
    [ONCE, '53人', '33人', 'share 87.23 91.65'],
  ])('%s', (sound, from, to, wrong) => {
    expect(brokenIn(sound)).toEqual([])
    expect(heldIn(sound).some((each) => each.startsWith('share'))).toBe(true)
    expect(brokenIn(sound.replace(from, to))).toContain(wrong)
  })

  test.each([
    ['fewer items', COSTS.replace('（一）土建工程费845万元；\n', '').replace('（二）设备购置费126万元；\n', '')],
    ['items without numbers', COSTS.replace(/（[一二三]）/g, '').replace('的5%', '的8%')],
    ['items of another sort', COSTS.replace('126万元', '126台').replace('的5%', '的8%')],
    ['a share of more', ONCE.replace('占87.23%', '占有效样本的78.23%')],
    ['of another whole', ONCE.replace('87.23', '41.62')],
    ['the rest of others', ONCE.replace('其余53人', '其中33人')],
    ['the rest in other things', ONCE.replace('其余53人', '其余33件')],
    ['a coarse share', ONCE.replace('87.23', '81')],
    ['no rest', '共有362人表示“一趟办成”，占87.23%。'],
    ['half of them', '共有362人办成，占100.0%，其余53人未办。'],
  ])('silent: %s', (_, text) => expect(brokenIn(text)).toEqual([]))
})
