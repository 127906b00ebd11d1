import { describe, expect, test } from 'vitest'
import { brokenIn } from '../wordings.builder.ts'

describe('rates of the amounts right beside them', () => {
  test.each([
    [
      '省级68.00万元，县级40.00万元，合计108.00万元。实际支出101.52万元，执行率94.00%。',
      '94.00',
      '88.30',
      'rate 88.3 94',
    ],
    [
      '惠民项目年初预算620.00万元。全年减免5,200户，每户800元，共416.00万元，执行率67.10%。',
      '620',
      '683',
      'rate 67.1 60.91',
    ],
    ['调整后预算2,684.20万元。全年实际支出2,563.40万元，预算执行率95.50%。', '95.50', '112.30', 'rate 112.3 95.5'],
    ['指出问题3类、具体事项15项。已完成整改12项，完成率80.0%；正在整改3项。', '80.0', '71.3', 'rate 71.3 80'],
    ['函中指出8个问题。已改完6个，正改2个，整改完成率75.0%。', '75.0', '69.4', 'rate 69.4 75'],
    ['交办信访件46件。已办结39件，办结率84.8%；正在办理7件。', '84.8', '91.2', 'rate 91.2 84.78'],
  ])('%s', (sound, from, to, wrong) => {
    expect(brokenIn(sound)).toEqual([])
    expect(brokenIn(sound.replace(from, to))).toContain(wrong)
  })

  test.each([
    ['another budget', '合计108.00万元。其中实际支出101.52万元，执行率88.30%。'],
    ['two amounts', '合计108.00万元。收回6.31万元，实际支出101.52万元，执行率88.30%。'],
    ['no total', '上年结余108.00万元。实际支出101.52万元，执行率88.30%。'],
    ['another paragraph', '合计108.00万元。\n实际支出101.52万元，执行率88.30%。'],
    ['about so much', '合计约108.00万元。实际支出101.52万元，执行率88.30%。'],
    ['more than all of it', '合计48.00万元。实际支出101.52万元，执行率188.30%。'],
    ['far off', '合计108.00万元。实际支出101.52万元，执行率28.3%。'],
    ['not all of them', '问题16个。已改完6个，正改2个，整改完成率69.4%。'],
    ['nothing to come', '问题8个。已改完6个，整改完成率69.4%。'],
    ['other things to come', '问题8个。已改完6个，正改2项，整改完成率69.4%。'],
    ['nothing before it', '执行率88.30%。'],
  ])('%s: nothing is told', (_, text) => expect(brokenIn(text).filter((each) => each.startsWith('rate'))).toEqual([]))
})
