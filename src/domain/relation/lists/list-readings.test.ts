import { describe, expect, test } from 'vitest'
import { brokenIn, heldIn } from '../wordings.builder.ts'

describe('lists whose members have numbers in their names', () => {
  const sound =
    '降雨量超过250毫米的站点3个，100毫米至250毫米的28个，50毫米至100毫米的17个，50毫米以下的5个，全县53个站点全部有雨。'

  test('hold', () => expect(heldIn(sound)).toContain('parts 53'))
  test('are not strewn', () => expect(brokenIn(sound.replace('28个', '8个'))).toEqual(['parts 53 33']))
  test('other amounts between are no names', () =>
    expect(brokenIn('全县53个站点，3个缺员412名，8个缺员180名，17个缺员90名，5个缺员60名。')).toEqual([]))
})

describe('what a gap was found to be made of', () => {
  const sound =
    '账面登记设备1264台，盘点实有1237台，相差27台。经逐一核对，已报废未核销19台，外借未登记5台，尚待查明3台。'

  test('holds', () => expect(heldIn(sound)).toContain('parts 27'))
  test.each([
    ['19台', '91台', 'parts 27 99'],
    ['5台，尚', '55台，尚', 'parts 27 77'],
  ])('%s for %s', (from, to, wrong) => expect(brokenIn(sound.replace(from, to))).toContain(wrong))
  test.each([
    '账面登记设备1264台，盘点实有1237台，相差27台。全年新购91台，维修5台，调拨3台。',
    '账面登记设备1264台，盘点实有1237台。经逐一核对，已报废未核销91台，外借未登记5台，尚待查明3台。',
  ])('silent: %s', (text) => expect(brokenIn(text)).toEqual([]))
})
