import { describe, expect, test } from 'vitest'
import { brokenIn, examined } from '../wordings.builder.ts'
import { overNamedGoals } from './over-named-goals.ts'

const OVER = '年度目标为：接入视频点位不少于320个；在线率不低于96%。\n年末接入视频点位347个，超出目标值27个。'
const LATE = '群众平均办理时间控制在12分钟以内。\n高峰日平均办理时间25分钟，超过控制目标13分钟。'
const UNDER = '绩效目标：开展巡回义诊不少于48场次。\n全年开展巡回义诊41场次，未达目标7场次。'

describe('how far something lies beyond its goal', () => {
  test.each([
    [OVER, '27个', '72个', 'change 72 27'],
    [OVER, '320个', '330个', 'change 27 17'],
    [LATE, '25分钟', '255分钟', 'change 13 243'],
    [UNDER, '未达目标7', '未达目标17', 'change 17 7'],
  ])('%s: %s printed as %s', (sound, from, to, wrong) => {
    expect(brokenIn(sound)).toEqual([])
    expect(brokenIn(sound.replace(from, to))).toContain(wrong)
  })

  test.each([
    ['of another goal', OVER.replace('接入视频点位不少于', '新建机房点不少于').replace('27个', '72个')],
    ['two goals', OVER.replace('；在线率', '；市级接入视频点位不少于300个；在线率').replace('27个', '72个')],
    ['far off', OVER.replace('27个', '96个')],
    ['another unit', OVER.replace('27个', '72台')],
    ['not beside', OVER.replace('，超出', '。今年，超出').replace('27个', '72个')],
    ['about', OVER.replace('347个', '约347个').replace('27个', '72个')],
    ['just as many', OVER.replace('347', '320')],
    ['no goal', '接入视频点位347个，超出目标值72个。'],
  ])('silent: %s', (_, text) => expect(overNamedGoals(examined(text)).filter(({ holds }) => !holds)).toEqual([]))
})
