import { describe, expect, test } from 'vitest'
import { brokenIn, heldIn } from '../wordings.builder.ts'

const ASKED =
  '知晓项目内容的占81.3%，对服务满意的占90.7%；上年两项指标分别为77.5%和91.2%，前者上升3.8个百分点，后者下降0.5个百分点。'

describe('changes of the former and the latter', () => {
  test.each([
    [ASKED, '后者下降', '后者增长', 'change 0.5 -0.5'],
    [ASKED, '3.8个', '3.3个', 'change 3.3 3.8'],
  ])('%s', (sound, from, to, broken) => {
    expect(sound).toContain(from)
    expect(brokenIn(sound)).toEqual([])
    expect(heldIn(sound).length).toBeGreaterThan(0)
    expect(brokenIn(sound.replace(from, to)).join('；')).toContain(broken)
  })

  test.each([
    ['neither of the two holds', ASKED.replace('3.8个', '9.8个').replace('0.5个', '7.5个')],
    ['one before', ASKED.replace('知晓项目内容的占81.3%，', '').replace('0.5个', '0.9个').replace('3.8个', '9.8个')],
    ['no way of the former', ASKED.replace('前者上升3.8', '前者相差3.8').replace('0.5个', '9.5个')],
    ['of one', '上年两项指标分别为77.5%和91.2%，其中前者上升3.8个百分点。'],
  ])('silent: %s', (_, text) => expect(brokenIn(text)).toEqual([]))
})
