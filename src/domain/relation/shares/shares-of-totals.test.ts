import { describe, expect, test } from 'vitest'
import { brokenIn, examined, heldIn } from '../wordings.builder.ts'
import { sharesOfTotals } from './shares-of-totals.ts'

const WALL = '现存堤防524米，其中渗漏112米，裂缝、沉陷67米，局部坍塌18米，三类互不重叠，合计197米，占37.6%。'

describe('a total among all of it, out of all of it', () => {
  test.each([
    [WALL, '524米', '54米', 'share 37.6 364.81'],
    [WALL, '37.6%', '87.6%', 'share 87.6 37.6'],
  ])('%s', (sound, from, to, broken) => {
    expect(brokenIn(sound)).toEqual([])
    expect(heldIn(sound)).toContain('share 37.6')
    expect(brokenIn(sound.replace(from, to))).toContain(broken)
  })

  test.each([
    ['no slip', WALL.replace('37.6%', '46.1%')],
    ['coarse', WALL.replace('37.6%', '87%')],
    ['parts that make no total', WALL.replace('112米', '132米').replace('37.6%', '87.6%')],
    ['no 其中', WALL.replace('其中', '').replace('37.6%', '87.6%').concat('其中。')],
    ['of something named', WALL.replace('占37.6%', '占全县的87.6%')],
    ['no total', WALL.replace('合计197米', '修复197米').replace('37.6%', '87.6%')],
    ['one part', '现存堤防524米，其中合计197米，占87.6%。'],
    ['a part alone', '现存堤防524米，其中渗漏112米，合计112米，占87.6%。'],
    ['in another sentence', '其中渗漏112米，合计112米。另外，占87.6%。'],
    ['none of it', WALL.replace('524米', '0米')],
  ])('silent: %s', (_, text) => expect(sharesOfTotals(examined(text))).toEqual([]))
})
