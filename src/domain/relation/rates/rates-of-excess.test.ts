import { describe, expect, test } from 'vitest'
import { brokenIn, examined, heldIn } from '../wordings.builder.ts'
import { ratesOfExcess } from './rates-of-excess.ts'

const MILES = '手工台账记载里程24,360公里，而终端轨迹里程为22,540公里，台账多计1,820公里，多计幅度8.1%。'
const AREA = '申报面积为6,410亩，实测面积为6,820亩，少报410亩，少报比例6.0%。'

describe('what was counted too much, out of what there was', () => {
  test.each([
    [MILES, '8.1%', '3.1%', 'rate 3.1 8.07'],
    [AREA, '6.0%', '9.0%', 'rate 9 6.01'],
  ])('%s', (sound, from, to, broken) => {
    expect(brokenIn(sound)).toEqual([])
    expect(heldIn(sound).some((held) => held.startsWith('rate'))).toBe(true)
    expect(brokenIn(sound.replace(from, to))).toContain(broken)
  })

  test.each([
    ['no slip', MILES.replace('8.1%', '25.6%')],
    ['another verb', MILES.replace('多计幅度8.1%', '少报幅度3.1%')],
    ['no difference of the two', MILES.replace('24,360', '34,830').replace('8.1%', '3.1%')],
    ['another unit', MILES.replace('24,360公里', '24,360人').replace('8.1%', '3.1%')],
    ['in two sentences', '台账24,360公里，轨迹22,540公里。台账多计1,820公里，多计幅度3.1%。'],
    ['one amount', '台账多计1,820公里，多计幅度3.1%。'],
    ['alone', '台账（含补录）多计，多计幅度3.1%。'],
    ['no percentage', MILES.replace('8.1%', '31公里')],
  ])('silent: %s', (_, text) => expect(ratesOfExcess(examined(text))).toEqual([]))
})
