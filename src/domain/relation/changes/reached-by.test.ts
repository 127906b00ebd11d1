import { describe, expect, test } from 'vitest'
import { brokenIn, examined } from '../wordings.builder.ts'
import { reachedBy } from './reached-by.ts'

const SOUND = '目前管网漏损监测覆盖率为58%，建成后要求达到85%以上，即至少提高27个百分点。'

describe('how far a share is to rise', () => {
  test.each([
    ['85%', '88%', 'change 27 30'],
    ['58%', '53%', 'change 27 32'],
    ['27个', '72个', 'change 72 27'],
  ])('%s printed as %s', (from, to, wrong) => {
    expect(brokenIn(SOUND)).toEqual([])
    expect(brokenIn(SOUND.replace(from, to))).toContain(wrong)
  })

  test.each([
    ['not now', SOUND.replace('目前', '上年').replace('27个', '25个')],
    ['about', SOUND.replace('58%', '近58%').replace('27个', '25个')],
    ['each year', SOUND.replace('即至少', '每年').replace('27个', '9个')],
    ['not what it shall be', SOUND.replace('建成后要求达到', '邻县已有').replace('27个', '25个')],
    ['alone', '至少提高27个百分点。'],
    ['of amounts', '目前覆盖率为58%，改造120公里，即至少提高27个百分点。'],
  ])('silent: %s', (_, text) => expect(reachedBy(examined(text))).toEqual([]))
})
