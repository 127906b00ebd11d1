import { describe, expect, test } from 'vitest'
import { brokenIn, heldIn } from '../wordings.builder.ts'

const CALLS = '2020年至2022年水上警情分别为318起、365起和442起，后两年分别增长14.8%、21.1%。'
const RIDERS = '2017年至2019年客运量分别为612,300人次、648,900人次和685,700人次，另有包船，2019年比2018年增长5.67%。'
const ASKED =
  '知晓项目内容的占81.3%，对服务满意的占90.7%；上年两项指标分别为77.5%和91.2%，前者上升3.8个百分点，后者下降0.5个百分点。'

describe('changes of amounts told in their order', () => {
  test.each([
    [CALLS, '分别增长', '分别下降', 'growth 14.8 -14.78'],
    [CALLS, '365起', '36起', 'growth 14.8 -88.68'],
    [CALLS, '21.1%', '12.1%', 'growth 12.1 21.1'],
    [RIDERS, '增长5.67', '下降5.67', 'growth 5.67 -5.67'],
    [RIDERS, '5.67', '5.97', 'growth 5.97 5.67'],
    [ASKED, '后者下降', '后者增长', 'change 0.5 -0.5'],
    [ASKED, '3.8个', '3.3个', 'change 3.3 3.8'],
    [
      '近三年补贴依次为40.0万元、44.0万元和55.0万元，同比分别增长10.0%和25.0%。',
      '分别增长',
      '分别减少',
      'growth 10 -10',
    ],
    ['前三季度投诉分别为80件、64件和48件，此后依次下降20.0%、25.0%。', '25.0%', '52.0%', 'growth 52 25'],
  ])('%s', (sound, from, to, broken) => {
    expect(sound).toContain(from)
    expect(brokenIn(sound)).toEqual([])
    expect(heldIn(sound).length).toBeGreaterThan(0)
    expect(brokenIn(sound.replace(from, to)).join('；')).toContain(broken)
  })

  test.each([
    ['none in a year', CALLS.replace('365起', '0起')],
    ['years alone', '2019年比2018年增长5.67%。'],
    ['of two alone', '近两年投诉分别为80件、64件，后两年分别下降30.0%、35.0%。'],
    ['as many rates as amounts', CALLS.replace('14.8%、21.1%', '14.8%、21.9%和33.1%')],
    ['no way said', CALLS.replace('分别增长', '分别为')],
    ['years of no series', RIDERS.replace('2017年至2019年', '近三年')],
    ['more years than amounts', RIDERS.replace('2017年至', '2015年至').replace('5.67', '7.67')],
    ['years outside the series', RIDERS.replace('2019年比2018年增长5.67', '2016年比2015年增长7.67')],
    ['neither of the two holds', ASKED.replace('3.8个', '9.8个').replace('0.5个', '7.5个')],
    ['one before', ASKED.replace('知晓项目内容的占81.3%，', '').replace('0.5个', '0.9个').replace('3.8个', '9.8个')],
    ['no way of the former', ASKED.replace('前者上升3.8', '前者相差3.8').replace('0.5个', '9.5个')],
    ['of one', '上年两项指标分别为77.5%和91.2%，其中前者上升3.8个百分点。'],
  ])('silent: %s', (_, text) => expect(brokenIn(text)).toEqual([]))
})
