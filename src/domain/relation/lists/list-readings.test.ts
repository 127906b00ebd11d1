import { describe, expect, test } from 'vitest'
import { sumOfParts } from '../tie/sought.ts'
import { amountsIn, brokenIn, heldIn } from '../wordings.builder.ts'
import { isClose } from './list-readings.ts'

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

describe('a list that is opened by words', () => {
  const sound = '全年调解1,982件，撤诉312件。按案由看，婚姻家庭712件、民间借贷668件、买卖合同602件。'

  test('holds', () => expect(heldIn(sound)).toContain('parts 1,982'))
  test.each([
    ['less', '504件', ['parts 1,982 1,884']],
    ['more', '748件', ['parts 1,982 2,128']],
    ['far less', '404件', []],
    ['far more', '788件', []],
  ])('close to its whole, and %s', (_, part, wrong) => expect(brokenIn(sound.replace('602件', part))).toEqual(wrong))
  test('by no words: nothing is told', () =>
    expect(brokenIn('全年调解1,982件，撤诉312件。婚姻家庭712件、民间借贷668件、买卖合同504件。')).toEqual([]))

  test.each([
    ['共1,000人，城区612人、镇区308人。', true],
    ['共1,000人，城区612人、镇区307人。', false],
    ['共1,000人，城区612人、镇区468人。', true],
    ['共1,000人，城区612人、镇区469人。', false],
    ['共1,000人，城区1,000人、镇区12人。', false],
  ])('%s', (text, close) => {
    const [all, ...parts] = amountsIn(text)
    if (all === undefined) throw new Error('no amounts')
    expect(isClose(sumOfParts(all, parts))).toBe(close)
  })
})
