import { describe, expect, test } from 'vitest'
import { verdictOn } from '../verdict.builder.ts'
import { t35AboveOrBelow } from './t35-above-or-below.ts'

const RATES =
  '项目\t预算（万元）\t支出（万元）\t执行率\n免费开放\t1,350.00\t958.50\t71.0%\n设施维保\t760.00\t516.80\t68.0%\n水处理改造\t640.00\t313.60\t49.0%\n合计\t2,750.00\t1,788.90\t65.1%\n\n'
const SOUND = RATES.replace('313.60\t49.0%', '448.00\t70.0%')
const DAYS =
  '日期\t班次\t人数（人次）\n10月1日\t176\t6,080\n10月2日\t192\t6,850\n10月7日\t158\t5,320\n合计\t526\t18,250\n\n'

/** What is said of all rows, and which one is named against it; `null` where none is. */
const CASES: readonly (readonly [text: string, against: string | null])[] = [
  [`${RATES}三个项目执行率均高于序时进度（66.7%）。`, '水处理改造'],
  [`序时进度为66.7%。\n${RATES}各项目执行率均高于序时进度。`, '水处理改造'],
  [`66.7%的时序进度。\n${RATES}各项目执行率均高于时序进度。`, '水处理改造'],
  [`某馆2024年1—8月绩效监控报告\n${RATES}各项目执行率均超过序时进度。`, '水处理改造'],
  [`${RATES}各项目执行率均超过序时进度。`, null],
  [`序时进度为66.7%。\n${SOUND}各项目执行率均高于序时进度。`, null],
  [`序时进度为66.7%。\n${SOUND}各项目执行率均低于序时进度。`, null],
  [`${RATES}三个项目执行率均超过60%。`, '水处理改造'],
  [`${RATES}三个项目执行率均低于70%。`, '免费开放'],
  [`${RATES}三个项目执行率均在60%以上。`, '水处理改造'],
  [`${RATES}三个项目执行率均在60%左右。`, null],
  [`${RATES}三个项目执行率均达到了较高水平，超过60%。`, null],
  [`${RATES}三个项目满意率均超过60%。`, null],
  [`三个项目执行率均超过60%。\n${RATES}`, null],
  [`序时进度为66.7%。\n${RATES}免费开放、水处理改造两个项目支出均已快于序时进度。`, '水处理改造'],
  [`序时进度为66.7%。\n${RATES}设施维保、水处理改造两个项目支出低于序时进度。`, '设施维保'],
  [`序时进度为66.7%。\n${RATES}免费开放、设施维保两个项目支出均已快于序时进度。`, null],
  [`序时进度为66.7%。\n${RATES}免费开放、绿化养护两个项目支出均已慢于序时进度。`, null],
  [`${RATES}免费开放、水处理改造两个项目支出均已快于序时进度。`, null],
  ['序时进度为66.7%。免费开放、水处理改造两个项目支出均已快于序时进度。', null],
  [`${DAYS}每天的运送人数都在6,000人次以上。`, '10月7日'],
  [`${DAYS}每天的运送人数都在5,000人次以上。`, null],
]

describe('what is said of every row', () => {
  test.for(CASES)('%#', ([text, against]) => {
    const messages = verdictOn(t35AboveOrBelow, text).messages.filter((message) => message.includes('而表中'))
    expect(messages).toHaveLength(against === null ? 0 : 1)
    if (against !== null) expect(messages[0]).toContain(against)
  })

  test('several rows are counted', () => {
    const { messages } = verdictOn(t35AboveOrBelow, `${RATES}三个项目执行率均超过70%。`)
    expect(messages[0]).toContain('等2项为68.0%、49.0%')
  })
})
