import { describe, expect, test } from 'vitest'
import { verdictOn } from '../verdict.builder.ts'
import { t35AboveOrBelow } from './t35-above-or-below.ts'

const GOALS = '年度目标：床位使用率、抗菌药物使用率分别达到80%和30%以上。\n平均等候时间不超过20分钟。\n'

/** The words, and what stands first in the problem; `null` where they tie out. */
const CASES: readonly (readonly [words: string, at: string | null])[] = [
  ['供水合格率99.1%，低于98%的目标值。', '低于98%的目标值'],
  ['供水合格率99.1%，高于98%的目标值。', null],
  ['供水合格率97.2%，较去年同期下降1.1个百分点，但低于95%的年度目标。', '低于95%的年度目标'],
  ['粉尘浓度12微克/立方米，高于35微克/立方米的控制值。', '高于35微克/立方米的控制值'],
  ['粉尘浓度12毫克/立方米，高于35微克/立方米的控制值。', null],
  ['三轮测评得分为81.3分、66.7分、84.9分，均低于70分的合格线。', '低于70分的合格线'],
  ['三轮测评得分为81.3分、76.7分、84.9分，均高于70分的合格线。', null],
  ['药占比31.6%，未达到30%的控制目标。', '未达到30%的控制目标'],
  ['受训率86%，达到90%的考核要求。', '达到90%的考核要求'],
  ['受训率86%，低于80%。', '低于80%'],
  ['受训率86%，低于80%的单位有2家。', null],
  ['签约80人，超过150人参加活动。', null],
  ['受训率86%，不得低于95%的目标。', null],
  ['受训率86%，比上年低于95%的目标。', null],
  ['第一期80人；第二期低于60人。', null],
  ['受训率86%，第二期低于60%的目标。', null],
  ['到课率86%，低于5个百分点的目标。', null],
  ['低于95%的目标值。', null],
  ['甲类样品合格率为92.5%；乙类样品合格率为88%。\n乙类样品合格率高于90%的目标值2个百分点。', '高于90%的目标值'],
  ['甲类样品合格率为92.5%；乙类样品合格率为88%。\n甲类样品合格率高于90%的目标值2.5个百分点。', null],
  ['样品合格率为92.5%，样品合格率为88%。\n样品合格率高于95%的目标值。', null],
  ['2019年样品合格率为92.5%，2020年样品合格率96.1%。\n样品合格率高于95%的目标值。', null],
  ['样品合格率为92.5%。\n样品合格率高于95分的目标值。', null],
  ['加工转化率不足六成，仅为63.5%。', '不足六成'],
  ['加工转化率不足七成，仅为63.5%。', null],
  ['服务群众超过500人，达到480人。', '超过500人'],
  ['服务群众超过500人，其中妇女80人。', null],
  ['1—7月支出60万元，执行率60%，低于序时进度。', '低于序时进度'],
  ['1—7月支出50万元，执行率50%，快于序时进度。', '快于序时进度'],
  ['1—7月支出50万元，执行率50%，慢于序时进度。', null],
  ['上半年支出60万元，执行率60%，落后序时进度10个百分点。', '落后序时进度'],
  ['执行率60%，低于序时进度。', null],
  [`${GOALS}床位使用率86%，抗菌药物使用率36%，均低于年度目标。`, '均低于年度目标'],
  [`${GOALS}床位使用率86%，抗菌药物使用率36%，均高于年度目标。`, null],
  [`${GOALS}床位使用率76%，高于目标值。`, '高于目标值'],
  [`${GOALS}床位使用率76%，比去年提高，高于目标值。`, null],
  [`${GOALS}平均等候时间16分钟，未达到年度目标。`, null],
  [`${GOALS}平均等候时间26分钟，低于年度目标。`, '低于年度目标'],
  [`${GOALS}出院人数260人，低于年度目标。`, null],
  ['治愈率、好转率分别达到80%以上。\n治愈率76%，高于目标值。', null],
  ['治愈率、好转率、转诊率分别达到80%和30%以上。\n治愈率76%，高于目标值。', null],
  ['治愈率、好转率分别为80%和30%。\n治愈率76%，高于目标值。', null],
  ['高于年度目标。', null],
]

describe('T35', () => {
  test.each(CASES)('%s', (words, at) => {
    const seen = verdictOn(t35AboveOrBelow, words)
    if (at === null) expect(seen.outcome).not.toBe('inconsistent')
    else expect(seen.at).toEqual([at])
  })

  test('quotes the amounts that speak against the words', () => {
    const { messages } = verdictOn(t35AboveOrBelow, '三轮测评得分为81.3分、66.7分，均低于70分的合格线。')
    expect(messages).toEqual(['此处称“低于70分的合格线”，而“三轮测评得分”为81.3分，两处说法不能同时成立，请核对。'])
  })

  test('speaks of an amount without a name', () => {
    const { messages } = verdictOn(t35AboveOrBelow, '全年为12.5%，低于10%的控制目标。')
    expect(messages).toEqual(['此处称“低于10%的控制目标”，而所说的数为12.5%，两处说法不能同时成立，请核对。'])
  })

  test('says so when nothing is compared', () => {
    expect(verdictOn(t35AboveOrBelow, '天气晴。').outcome).toBe('insufficient-data')
    expect(verdictOn(t35AboveOrBelow, '供水合格率99.1%，高于98%的目标值。').outcome).toBe('consistent')
  })
})
