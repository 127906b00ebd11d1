import { describe, expect, test } from 'vitest'
import { brokenIn, heldIn } from '../wordings.builder.ts'

describe('how much of it has been used', () => {
  test.each([
    ['本次抢修费用35.20万元。全年应急预算160万元，这一次已用去22.0%。', '22.0%', '22.8%', 'rate 22.8 22'],
    [
      '抢修费用35.20万元，其中材料费20.15万元，机械费15.05万元。全年应急预算160万元，这一次就花掉了22.0%。',
      '22.0%',
      '27.0%',
      'rate 27 22',
    ],
    ['全年安排经费160.0万元，目前已花35.20万元，用了22.0%。', '22.0%', '12.0%', 'rate 12 22'],
    ['设计库容24.0万立方米，已填埋18.60万立方米，占用77.5%。', '77.5%', '71.5%', 'share 71.5 77.5'],
  ])('%s', (sound, from, to, wrong) => {
    expect(brokenIn(sound)).toEqual([])
    expect(heldIn(sound).length).toBeGreaterThan(0)
    expect(brokenIn(sound.replace(from, to))).toEqual([wrong])
  })

  test.each([
    ['of nothing', '这一次，已用去22.8%。'],
    ['of what was told long before', '全年应急预算160万元。抢修费用35.20万元。这一次，已用去22.8%。'],
    ['of what is no whole', '抢修费用35.20万元。门诊收治160人，已用去22.8%。'],
    ['of some of it', '全年应急预算160万元。其中抢修费用35.20万元。机械预算160万元，这一次已用去22.8%。'],
    ['of more than there is', '抢修费用360.20万元。全年应急预算160万元，这一次已用去22.8%。'],
    ['of other things', '抢修6次，投入人力35.20人。全年应急预算160万元，这一次已用去22.8%。'],
    ['of a price per day', '抢修费用35.20万元。全年应急预算160万元，每天2万元，已用去22.8%。'],
    ['of a price', '抢修单价费用35.20万元。全年应急预算160万元，这一次已用去22.8%。'],
    ['that no slip makes', '本次抢修费用35.20万元。全年应急预算160万元，这一次已用去68.3%。'],
  ])('%s nothing is said', (_, text) => expect(brokenIn(text)).toEqual([]))
})
