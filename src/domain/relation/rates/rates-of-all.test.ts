import { describe, expect, test } from 'vitest'
import { brokenIn } from '../wordings.builder.ts'

describe('rates of so many out of all', () => {
  test.each([
    ['春防免疫密度99.1%。', '99.1', '109.1', 'within 109.1 null'],
    ['苗木成活率达到92%，长势良好。', '92', '192', 'within 192 null'],
    ['“明厨亮灶”覆盖率为100%。', '100', '107', 'within 107 null'],
  ])('%s', (sound, from, to, broken) => {
    expect(brokenIn(sound)).toEqual([])
    expect(brokenIn(sound.replace(from, to))).toEqual([broken])
  })

  test.each([
    ['what may be more than was planned', '计划完成率118%，床位使用率105%，毛入学率103%。'],
    ['what others pay as well', '医保覆盖率102.3%，移动电话覆盖率112%。'],
    ['a growth', '合格率同比增长120%。'],
    ['about so much', '合格率约101%。'],
    ['no rate', '达标120家。'],
  ])('of %s may be more', (_, text) => expect(brokenIn(text)).toEqual([]))
})
