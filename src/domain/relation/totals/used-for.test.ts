import { describe, expect, test } from 'vitest'
import { brokenIn, examined, heldIn } from '../wordings.builder.ts'
import { usedFor } from './used-for.ts'

const SOUND = '扣除已拨资金后尚余1,860万元，会议议定：1,240万元用于设备更新，620万元作为应急预留，年底未用完的结转。'

describe('what the rest is used for', () => {
  test.each([
    ['1,240万元', '4,240万元', 'parts 1,860 4,860'],
    ['620万元', '260万元', 'parts 1,860 1,500'],
  ])('%s printed as %s', (from, to, wrong) => {
    expect(brokenIn(SOUND)).toEqual([])
    expect(heldIn(SOUND)).toContain('parts 1,860')
    expect(brokenIn(SOUND.replace(from, to))).toContain(wrong)
  })

  test.each([
    ['less than it', SOUND.replace('620万元', '155万元')],
    ['one use', SOUND.replace('，620万元作为应急预留', '').replace('1,240', '4,240')],
    ['no use', SOUND.replace('620万元作为', '620万元是').replace('1,240', '4,240')],
    ['beside what is there', SOUND.replace('会议议定：', '另有').replace('1,240', '4,240')],
    ['about', SOUND.replace('尚余', '尚余约').replace('1,240', '4,240')],
    ['not left', SOUND.replace('尚余', '已用').replace('1,240', '4,240')],
  ])('silent: %s', (_, text) => expect(usedFor(examined(text)).filter(({ holds }) => !holds)).toEqual([]))
})
