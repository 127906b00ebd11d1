import { describe, expect, test } from 'vitest'
import { brokenIn, heldIn } from '../wordings.builder.ts'

const WORKS = [
  '项目\t年初预算（万元）\t1—7月执行数（万元）\t全年预计（万元）',
  '运行电费\t720.00\t438.35\t735.00',
  '药剂费\t312.60\t171.40\t302.40',
  '设备维修费\t185.00\t62.05\t180.00',
  '合计\t1,217.60\t671.80\t1,217.40',
].join('\n')

const FUNDS = '项目资金（万元）\t年度资金总额\t186.40\n\t其中：中央补助\t98.00\n\t省级补助\t88.40'

const BIDS = '分包\t预算（元）\n第一包\t560800\n第二包\t242200\n合计\t803000'

const GOALS = [
  '三级指标\t年度指标值\t实际完成值\t分值\t得分',
  '职业人群知晓率\t90%\t88.4%\t10\t9.50',
  '服务对象满意率\t≥90%\t93.2%\t10\t10.00',
].join('\n')

const SHARES = '支出方向\t金额（万元）\t占比（%）\n展览策划与布展\t118.40\t43.6\n安保与防疫保障\t153.16\t56.4'

const PROJECTS = [
  '项目名称\t预算数（万元）\t执行数（万元）\t执行率',
  '核酸检测能力建设\t180.00\t176.40\t98.00%',
  '医疗设备更新\t200.00\t192.14\t96.07%',
  '合计\t380.00\t368.54\t96.98%',
].join('\n')

describe('one amount of the text and one of a table', () => {
  test.each([
    [`${FUNDS}\n项目资金较2024年的162.50万元增加23.90万元。`, '23.90', '29.30', 'change 29.3 23.9'],
    [`${FUNDS}\n上年度资金总额162.50万元，本年申报数增加23.90万元。`, '162.50', '126.50', 'change 23.9 59.9'],
    [`${BIDS}\n两包成交总价784500元，节约18500元。`, '18500', '15800', 'change 15,800 18,500'],
    [`${BIDS}\n第一包成交价548400元，较预算降低12400元。`, '12400', '14200', 'change 14,200 12,400'],
    [`${SHARES}\n展览策划与布展占比虽居首位，但比上年的51.2%下降7.6个百分点。`, '51.2', '57.2', 'change 7.6 13.6'],
  ])('%s', (sound, from, to, wrong) => {
    expect(brokenIn(sound)).toEqual([])
    expect(heldIn(sound).some((each) => each.startsWith('change'))).toBe(true)
    expect(brokenIn(sound.replace(from, to))).toContain(wrong)
  })

  test.each([
    ['goals are not what something has come to', `${GOALS}\n满意率仍比上年同期的89.2%高4.0个百分点。`],
    [
      'bare counts are no money',
      '设备\t数量\t金额（元）\n电脑\t53\t964,500\n合计\t53\t964,500\n采购预算100万元，节约3.55万元。',
    ],
    ['about', `${FUNDS}\n项目资金较2024年的约162.50万元增加29.30万元。`],
  ])('silent: %s', (_, text) => expect(brokenIn(text)).toEqual([]))
})

const BUDGET = '项目\t年初预算（万元）\t全年预算（万元）\t全年执行（万元）\n年度资金总额\t312.00\t345.60\t338.69'

describe('rows of which another sentence or the end of a name tells', () => {
  test.each([
    [
      `${WORKS}\n3. 药剂费有节余。聚合氯化铝中标单价下降，预计全年节余10.20万元。`,
      '节余10.20',
      '节余102.0',
      'change 102 10.2',
    ],
    [`${GOALS}\n知晓率差1.6个百分点，主要差在新入行的工人。`, '90%', '91%', 'change 1.6 2.6'],
    [
      `${PROJECTS}\n核酸检测能力建设项目结余3.60万元，医疗设备更新项目结余7.86万元，合计11.46万元。`,
      '结余3.60',
      '结余6.30',
      'change 6.3 3.6',
    ],
    [
      `${PROJECTS}\n全年追加专项资金不多，结余11.46万元，其中尾款5.16万元、质保金6.30万元。`,
      '结余11.46',
      '结余14.16',
      'change 14.16 11.46',
    ],
    [`${BUDGET}\n年中追加33.60万元，系补助到位。`, '312.00', '412.00', 'change 33.6 -66.4'],
    [`${BUDGET}\n年中追加33.60万元，系补助到位。`, '345.60', '435.60', 'change 33.6 123.6'],
  ])('%s', (sound, from, to, wrong) => {
    expect(brokenIn(sound)).toEqual([])
    expect(brokenIn(sound.replace(from, to))).toContain(wrong)
  })

  test('of a row that is named without its stages', () => {
    expect(heldIn(`${WORKS}\n设备维修费偏慢。原因是中标较低，低5.00万元。`)).toContain('change 5')
  })

  test.each([
    [
      'a table that stands far off',
      `${WORKS}\n${'项目组织有序，管理规范。\n'.repeat(400)}药剂费预计全年节余102.0万元。`,
    ],
    ['what was taken away as well', `${BUDGET.replace('312.00', '412.00')}\n年中追加33.60万元，收回100.00万元。`],
    ['two rows of that name', `${GOALS}\n服务单位满意率\t90%\t93.2%\n满意率差1.9个百分点。`],
    ['all of them together', `${WORKS}\n药剂费有节余。各项合计预计全年节余51万元。`],
    ['what makes no difference', `${WORKS}\n年内气温偏高，预计全年节余5万元。`],
  ])('silent: %s', (_, text) => expect(brokenIn(text)).toEqual([]))
})
