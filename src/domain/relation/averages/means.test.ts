import { describe, expect, test } from 'vitest'
import { brokenIn, heldIn } from '../wordings.builder.ts'

describe('the mean of several amounts', () => {
  test.each([
    ['平均得分95.5分，三个项目分别为96.2分、94.8分、95.5分。', '94.8', '98.4', 'parts 95.5 96.7'],
    ['流程78.0分，态度71.5分，环境69.5分，三项平均73.0分。', '73.0', '37.0', 'parts 37 73'],
    [
      '四个项目自评均分93.75分，其中装备项目得分89分，另外三个项目得分依次为95分、96分、95分。',
      '96分',
      '99分',
      'parts 93.75 94.5',
    ],
    ['三年分别新入库5,240份、5,690份和6,470份，年均5,800份，照此推算。', '5,690份', '5,960份', 'parts 5,800 5,890'],
  ])('%s', (sound, from, to, wrong) => {
    expect(brokenIn(sound)).toEqual([])
    expect(heldIn(sound).some((held) => held.startsWith('parts'))).toBe(true)
    expect(brokenIn(sound.replace(from, to))).toContain(wrong)
  })

  test.each([
    '五个项目自评均分93.75分，其中装备项目得分89分，另外三个项目得分依次为95分、96分、95分。',
    '四个项目均分93.75分，其中装备项目得分89分，另外三个项目满分95分、96分、95分。',
    '三年分别新入库5,240份、5,690份和6,470份，年均约5,000份。',
    '三年新入库5,240份，本年5,690份，年均5,000份。',
    '2021年分别新入库5,240份，移出5,690份，年均5,100份。',
    '均分93.75分，其中甲得分89分，另外三个依次为95分、96分、95分。',
    '上年平均分92.1分；今年三个项目得分依次为95分、93分、88分，平均分92分。',
    '加权平均得分95.5分，三个项目分别为96.2分、94.8分、91.5分。',
  ])('silent: %s', (text) => expect(brokenIn(text)).toEqual([]))
})
