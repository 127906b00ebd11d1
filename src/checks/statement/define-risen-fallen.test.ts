import { describe, expect, test } from 'vitest'
import { verdictOn } from '../verdict.builder.ts'
import { t36MoreOrLess } from './t36-more-or-less.ts'

const ROWS =
  '评价项目\t2022年\t2023年\t变化\n服务态度\t4.41\t4.52\t0.11\n办理时限\t4.30\t4.36\t0.06\n排队等候\t4.12\t4.05\t-0.07\n停车便利\t3.70\t3.82\t0.12\n\n'
const LEVEL = ROWS.replace('-0.07', '0.00')
const NAMED = ROWS.replace('服务态度', '窗口态度')
const CHANGES = '住院92.4分，比上年提高1.3分；门诊89.1分，比上年提高1.2分；职工82.0分，比上年下降1.1分'

/** The words, and what is named against them; `null` where nothing is. */
const CASES: readonly (readonly [text: string, against: string | null])[] = [
  [`${ROWS}表中四项全部上升。`, '“排队等候”为-0.07'],
  [`${ROWS}四项得分均有所提高。`, '“排队等候”为-0.07'],
  [`${ROWS}表中各项均有所下降。`, '“服务态度”为0.11（等3项）'],
  [`${ROWS}各项得分均有所提高。`, null],
  [`${ROWS}五项收入均有所增长。`, null],
  [`${ROWS}除排队等候外，表中各项均有所提高。`, null],
  [`${ROWS}力争四项全部上升。`, null],
  [`${LEVEL}表中四项全部上升。`, null],
  ['表中四项全部上升。', null],
  [`${ROWS}按照市里统一部署并结合本中心实际情况认真分析研究以后看，四项全部上升。`, null],
  [`${ROWS}四项中，三项上升，一项（排队等候）增长。`, '“排队等候”为-0.07'],
  [`${ROWS}四项中，三项上升，一项（排队等候）下降。`, null],
  [`${ROWS}四项中，两项（态度、停车便利）下降。`, '“停车便利”为0.12'],
  [`${NAMED}四项中，一项（办事态度）下降。`, null],
  ['四项中，三项上升，一项（排队等候）增长。', null],
  [`${ROWS}排队等候得分是四项中唯一有所提高的。`, '“排队等候”为-0.07'],
  [`${ROWS}排队等候得分是四项中唯一有所下降的。`, null],
  [`${ROWS}排队等候与停车便利是唯一有所提高的。`, null],
  ['排队等候得分是四项中唯一有所提高的。', null],
  [`${ROWS}表中两项上升、两项下降。`, '“服务态度”为0.11（等3项）'],
  [`${ROWS}四项全部算上，4项上升、0项下降。`, '“排队等候”为-0.07'],
  [`${ROWS}表中三项上升、一项下降。`, null],
  [`${ROWS}表中两项上升、一项下降。`, null],
  [`${LEVEL}表中两项上升、两项下降。`, null],
  ['表中两项上升、两项下降。', null],
  [`${CHANGES}，三类人群得分均有所提高。`, '“比上年下降1.1分”'],
  [`${CHANGES}。三类人群得分均有所提高。`, '“比上年下降1.1分”'],
  [`${CHANGES}。两类人群得分均有所提高。`, null],
  [`${CHANGES}。各类人群得分均有所提高。`, null],
  ['从业人员下降2.1%，营业收入下降1.8%，利润、税收两项指标均有所增长。', null],
  ['企业减少3家，个体户减少5家，两类主体纳税均有所增加。', null],
  ['门诊下降1.1分，投诉下降3件，两项指标均有所提高。', null],
  ['门诊提高1.1分，住院提高1.3分，两项指标均有所提高。', null],
]

describe('what is said to have risen or fallen', () => {
  test.for(CASES)('%#', ([text, against]) => {
    const messages = verdictOn(t36MoreOrLess, text).messages.filter((message) => message.includes('升降的说法'))
    expect(messages).toHaveLength(against === null ? 0 : 1)
    if (against !== null) expect(messages[0]).toContain(against)
  })
})
