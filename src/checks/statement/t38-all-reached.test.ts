import { describe, expect, test } from 'vitest'
import { verdictOn } from '../verdict.builder.ts'
import { t38AllReached } from './t38-all-reached.ts'

const FORM =
  '一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t分值\t得分\n产出指标\t数量指标\t教师培训人次\t≥80人次\t72人次\t10\t9\n产出指标\t数量指标\t举办活动\t≥20场\t21场\t10\t10\n效益指标\t社会效益\t户外活动时长\t≥2小时\t2.1小时\t15\t15\n满意度指标\t服务对象满意度\t家长满意度\t≥95%\t94.2%\t10\t9\n满意度指标\t服务对象满意度\t预算执行率\t≥100%\t97.5%\t10\t9.8\n总分\t\t\t\t\t55\t52.8\n\n'
const SURVEY = '观众满意度87.5%（目标值≥90%），意见集中于停车。\n'
const TRAINING = '计划举办培训班6期，因疫情影响实际举办5期。\n'

/** What is said to be reached, and what is named against it; `null` where nothing is. */
const CASES: readonly (readonly [text: string, against: string | null])[] = [
  [`${FORM}各项指标均已达到目标值。`, '教师培训人次'],
  [`${FORM.replace('年度指标值\t实际完成值', '目标值\t实际值')}各项指标均已达到目标值。`, '教师培训人次'],
  [`${FORM}除教师培训外，其余均达到或超过目标值。`, '家长满意度'],
  [`${FORM}除教师培训、家长满意度外，其余均达到或超过目标值。`, null],
  [`${FORM}各项满意度指标均已达到目标值。`, '家长满意度'],
  [`${FORM}各项效益指标均已达到目标值。`, null],
  [`${FORM}除上述情形，各项指标均已达到目标值。`, null],
  [`${FORM}各项指标基本均完成。`, null],
  [`${FORM}明年力争各项指标均达到目标值。`, null],
  [`${SURVEY}总体看，年初设定的各项绩效指标均已达到或超过目标值。`, '观众满意度'],
  [`${SURVEY}总体看，年初设定的各项满意度指标均已达到目标值。`, '观众满意度'],
  [`${SURVEY}总体看，年初设定的各项数量指标均已完成。`, null],
  [`${SURVEY}总体看，年初设定的各项效益指标均已完成。`, null],
  [`${SURVEY}该项目各项指标均已完成。`, null],
  [`${SURVEY}年初设定的2项目标均已完成。`, null],
  [`${TRAINING}总体来看，年初设定的各项数量指标均已如期完成。`, '培训班'],
  [`${TRAINING}总体来看，年初设定的各项数量指标均已如期完成，除培训外。`, '培训班'],
  ['计划举办培训班6期，实际举办6期。总体来看，各项指标均已完成。', null],
  ['计划支出60万元，实际支出50万元。总体来看，各项指标均已完成。', null],
  ['计划培训班不超过6期，实际举办5期。总体来看，各项指标均已完成。', null],
  ['培训班6期，讲座5期。总体来看，各项指标均已完成。', null],
  ['投诉率1.5%（目标值2%）。总体来看，各项指标均已完成。', null],
  ['投诉率2.5%（目标值不超过2%）。总体来看，各项指标均已完成。', '投诉率'],
  ['投诉率1.5%（目标值不超过2%）。总体来看，各项指标均已完成。', null],
  ['乘客满意度不低于85%。问卷400份，满意332份，乘客满意度83.0%。年初确定的各项指标均已完成或超额完成。', '乘客满意度'],
  ['签约率92.0%，低于95%的年度目标。\n年初确定的各项指标均已完成或超额完成。', '签约率'],
  ['签约率92.0%，低于95%的年度目标。年初确定的各项指标均已完成。', null],
  ['签约率92.0%，低于95%的年度目标。\n年初确定的各项数量指标均已完成。', null],
  [`${SURVEY}结论\t总体看，各项指标均已完成\n说明\t无\n`, null],
  ['签约率92.0%。未完成95%的年度目标。\n年初确定的各项指标均已完成。', null],
  ['签约率92.0%。未完成年度目标95%。\n年初确定的各项指标均已完成。', null],
  ['签约率不低于92.0%，低于95%的年度目标。\n年初确定的各项指标均已完成。', null],
  ['签约率92.0%，低于95%的年度目标。\n年初确定的指标中，除签约率外，其余均已完成。', null],
  ['签约率92.0%，低于年度目标。\n年初确定的各项指标均已完成。', null],
  ['今年较好。未完成95%的年度目标。\n年初确定的各项指标均已完成。', null],
  ['目标：签约率不低于95%。\n全年情况：签约率92.0%。年初确定的各项指标均已完成。', '签约率'],
]

describe('各项指标均已完成', () => {
  test.for(CASES)('%#', ([text, against]) => {
    const { messages } = verdictOn(t38AllReached, text)
    expect(messages).toHaveLength(against === null ? 0 : 1)
    if (against !== null) expect(messages[0]).toContain(against)
  })

  test('several that were missed are counted', () => {
    expect(verdictOn(t38AllReached, `${FORM}各项指标均已达到目标值。`).messages[0]).toContain('等2项未达到目标')
  })

  test('nothing of the kind is said', () => {
    expect(verdictOn(t38AllReached, SURVEY).outcome).toBe('insufficient-data')
  })
})
