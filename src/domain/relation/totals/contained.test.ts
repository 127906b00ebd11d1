import { describe, expect, test } from 'vitest'
import { brokenIn, heldIn } from '../wordings.builder.ts'

describe('amounts that are said to be among others', () => {
  test.each([
    ['存栏12.5万头，能繁母猪1.1万头包含在内。', '1.1', '21.1', 'within 21.1 null'],
    ['投资860万元，税费60万元，设备费320万元已包括在内。', '320', '920', 'within 920 null'],
    ['在册215人，借调18人也都在内。', '18', '218', 'within 218 null'],
  ])('%s', (sound, from, to, broken) => {
    expect(brokenIn(sound)).toEqual([])
    expect(heldIn(sound).some((tie) => tie.startsWith('within'))).toBe(true)
    expect(brokenIn(sound.replace(from, to))).toContain(broken)
  })

  test.each([
    ['what is not', '在册215人，退休人员236人未计算在内。'],
    ['other things', '在册215人，车辆236辆包括在内。'],
    ['an amount of another sentence', '在册215人。临时用工236人包括在内。'],
    ['about so many', '在册约215人，临时用工236人包括在内。'],
    ['about so many of them', '在册215人，临时用工约236人包括在内。'],
    ['a percentage', '缴费12%，个人15%包括在内。'],
  ])('of %s tell nothing', (_, text) => expect(brokenIn(text)).toEqual([]))
})
