import { describe, expect, test } from 'vitest'
import { brokenIn, heldIn } from '../wordings.builder.ts'

const SENTENCE =
  '满分100分。投入10分，得9.5分；过程20分，得18分，扣2分；产出40分，得39分；效果20分，得20分；满意度10分，得9分；合计95.5分。'
const LINES = `满分100分，自评得分93.5分。分项如下：
（一）决策指标（15分）：依据充分，得15分；
（二）过程指标（25分）：制度执行率目标为98%，得21.5分；
（三）产出指标（40分）：得38分；
（四）效益指标（20分）：得19分。`

describe('lists of marks', () => {
  test('come to what can be had and to what was got', () => {
    expect(brokenIn(SENTENCE)).toEqual([])
    expect(heldIn(SENTENCE)).toEqual(expect.arrayContaining(['parts 100', 'parts 95.5']))
    expect(brokenIn(SENTENCE.replace('产出40分', '产出70分'))).toContain('parts 100 130')
    expect(brokenIn(SENTENCE.replace('得39分', '得36分'))).toContain('parts 95.5 92.5')
    expect(brokenIn(SENTENCE.replace('满分100分', '满分10分'))).toContain('parts 10 100')
  })

  test('stand behind what the unit gave itself', () => {
    const own =
      '总分100分，自评97.3分。执行10分，得9.6分；产出50分，得48.0分；效益30分，得30.0分；满意度10分，得9.7分。'
    expect(brokenIn(own)).toEqual([])
    expect(brokenIn(own.replace('97.3', '79.3'))).toContain('parts 79.3 97.3')
    expect(brokenIn(own.replace('48.0', '4.80'))).toContain('parts 97.3 54.1')
  })

  test('stand in lines below what was got', () => {
    expect(brokenIn(LINES)).toEqual([])
    expect(brokenIn(LINES.replace('（25分）', '（35分）'))).toContain('parts 100 110')
    expect(brokenIn(LINES.replace('得19分', '得17分'))).toContain('parts 93.5 91.5')
  })

  test('stand before the total of what can be had', () => {
    const sound = '编制10分得9分，执行20分得18分，管理30分得28分，效果40分得38分，合计分值100分，得分93分。'
    expect(brokenIn(sound)).toEqual([])
    expect(brokenIn(sound.replace('执行20分', '执行28分'))).toContain('parts 100 108')
  })

  test.each([
    // neither comes to its total, so that the list may be open
    SENTENCE.replace('产出40分', '产出70分').replace('得39分', '得36分'),
    // two totals
    `${SENTENCE.replace('产出40分', '产出70分')}总分97分。`,
    // marks that nobody got
    SENTENCE.replace('；效果20分，得20分', '；效果20分').replace('产出40分', '产出70分'),
    // no total
    SENTENCE.replace('；合计95.5分', '').replace('产出40分', '产出70分'),
    // of another year
    SENTENCE.replace('产出40分', '产出70分').replace('合计95.5分', '上年合计95.5分'),
    // too short
    '满分100分。投入40分，得39.5分；产出70分，得39分；合计78.5分。',
    // another paragraph
    `总分98分。\n\n正文。\n\n${SENTENCE.replace('产出40分', '产出70分').replace('；合计95.5分', '')}`,
    // each house has marks of its own
    '甲院满分20分，得18分；乙院满分20分，得19分；丙院满分20分，得17分；丁院满分20分，得16分。总分100分，得分70分。',
  ])('no such list: %s', (text) => expect(brokenIn(text).filter((each) => each.startsWith('parts 100'))).toEqual([]))
})

describe('marks out of a hundred that nobody says', () => {
  const items =
    '投入类满分20分，得19.8分；过程类满分30分，得28.6分；产出类满分30分，得29.0分；效果类满分20分，得19.0分。'

  test.each([
    [`${items}综合得分96.4分。`, '19.8分', '17.4分', 'parts 96.4 94'],
    [
      '① 决策15分，得15.0分；\n② 管理25分，得23.8分；\n③ 产出35分，得33.7分；\n④ 效益25分，得24.2分。\n总分96.7分。',
      '15.0',
      '12.6',
      'parts 96.7 94.3',
    ],
    [`${items}满分100分，自评总分96.4分。`, '满分100', '满分88', 'parts 88 100'],
  ])('%s', (sound, from, to, wrong) => {
    expect(brokenIn(sound)).toEqual([])
    expect(brokenIn(sound.replace(from, to))).toContain(wrong)
  })

  test('of some of them: nothing is told', () => {
    const some = items.replace('效果类满分20分，得19.0分。', '效果类满分10分，得9.0分。')
    expect(brokenIn(`${some}综合得分96.4分。`)).toEqual([])
  })
})
