import { describe, expect, test } from 'vitest'
import { brokenIn } from '../wordings.builder.ts'

describe('rates of so many out of all', () => {
  test.each([
    ['春防免疫密度99.1%。', '99.1', '109.1', 'within 109.1 null'],
    ['苗木成活率达到92%，长势良好。', '92', '192', 'within 192 null'],
    ['“明厨亮灶”覆盖率为100%。', '100', '107', 'within 107 null'],
    ['全县92%的行政村通了客车。', '92', '192', 'within 192 null'],
    ['首报及时率97.4%。', '97.4', '112.4', 'within 112.4 null'],
    ['全年系统可用率为99.6%。', '99.6', '109.6', 'within 109.6 null'],
    ['旧电池回收率为86%，未回收的多在山区。', '86', '186', 'within 186 null'],
  ])('%s', (sound, from, to, broken) => {
    expect(brokenIn(sound)).toEqual([])
    expect(brokenIn(sound.replace(from, to))).toEqual([broken])
  })

  test.each([
    ['what may be more than was planned', '计划完成率118%，床位使用率105%，毛入学率103%。'],
    ['what others pay as well', '医保覆盖率102.3%，移动电话覆盖率112%。'],
    ['a growth', '合格率同比增长120%。'],
    ['about so much', '合格率约101%。'],
    ['what is not left', '旧电池回收率为108%，未使用的另存。'],
    ['what grew', '全县136%的企业增长来自出口。'],
    ['what it is compared with', '产值相当于136%的企业实现目标。'],
    ['no rate', '达标120家。'],
  ])('of %s may be more', (_, text) => expect(brokenIn(text)).toEqual([]))
})
