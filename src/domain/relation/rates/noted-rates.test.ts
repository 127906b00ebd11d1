import { describe, expect, test } from 'vitest'
import { brokenIn, heldIn } from '../wordings.builder.ts'

const HEAD = '指标名称\t年度指标值\t实际完成值\t分值\t得分'
const form = (row: string, ...notes: string[]): string =>
  [HEAD, row, '总分\t\t\t100\t98.5', '情况说明', ...notes].join('\n')

const CONTENT = form('查档群众满意度\t≥90%\t93.6%\t10\t10', '6. 满意度。发放测评卡250张，全部收回，评价“满意”的234张。')
const BEHIND = form(
  '观众满意度\t≥95%\t97.2%\t10\t10',
  '满意度。发放问卷250份，全部收回有效，243份选“满意”或“非常满意”。',
)
const KNOWN = form(
  '职业人群知晓率\t90%\t88.4%\t10\t9.5',
  '知晓率来自拦截调查，调查500人，答对8题以上（满分10题）的442人。满意度问卷收回200份，表示满意的187份。',
)
const FAULTY = form('著录差错率\t≤0.30%\t0.24%\t5\t5', '3. 差错率。由馆内人员随机抽查5000条，发现差错12条。')
const SOUND = form('抽检合格率\t≥98%\t99.1%\t10\t10', '全年完成抽检1854批次，其中不合格17批次，均已移送。')
const DIGITAL = form(
  '馆藏数字化率\t≥70%\t71.6%\t15\t15',
  '数字化率。馆藏应扫描总量402.5万页，至2022年末累计完成288.2万页，尚余114.3万页。',
)
const GROWN = form('查档人次增长率\t≥8%\t10.0%\t15\t15', '利用情况。全年接待查档1936人次，2021年为1760人次。')
const FALLEN = form(
  '治理区输沙量降幅\t≥40%\t46.5%\t15\t15',
  '输沙量以集沙仪数据计，治理前为每米8.6立方米，治理后为4.6立方米。',
)
const SHARE = [
  '一级指标\t三级指标\t年度目标\t实际完成\t分值',
  '产出\t参观人次\t35万人次\t31.2万人次\t15',
  '效益\t未成年人占参观者比重\t≥30%\t35.0%\t15',
  '总分\t\t\t\t30',
  '情况说明',
  '2.参观人次。比上年仍增长。未成年人10.92万人次。',
].join('\n')
const NOTED_SHARE = SHARE.replace('产出\t参观人次\t35万人次\t31.2万人次\t15\n', '').replace(
  '比上年仍增长。',
  '全年参观31.2万人次，比上年仍增长。',
)
const PROSE = '（五）观众满意度97.2%，年度目标95%。满意度问卷以两种方式发放，回收1,250份，其中满意和基本满意1,215份。'
const TWICE = form('学员满意度\t≥90%\t93.5%\t10\t10', '满意度。发放问卷220份，收回200份，满意的187份。')

describe('rates of which a note tells what they are made of', () => {
  test.each([
    ['the rate', CONTENT, '93.6%', '96.3%', 'rate 96.3 93.6'],
    ['how many were asked', CONTENT, '250张', '205张', 'rate 93.6 114.15'],
    ['how many are content', CONTENT, '234张', '243张', 'rate 93.6 97.2'],
    ['counted before its words', BEHIND, '243份', '234份', 'rate 97.2 93.6'],
    ['over a bracket', KNOWN, '442人', '424人', 'rate 88.4 84.8'],
    ['few digits, plainly named', FAULTY, '5000条', '500条', 'rate 0.24 2.4'],
    ['what was not', SOUND, '99.1%', '91.1%', 'rate 91.1 99.08'],
    ['all that was to be done', DIGITAL, '402.5万页', '420.5万页', 'rate 71.6 68.54'],
    ['a growth', GROWN, '1936人次', '1963人次', 'growth 10 11.53'],
    ['a fall', FALLEN, '46.5%', '64.5%', 'growth 64.5 46.51'],
    ['out of one of two', TWICE, '93.5%', '95.3%', 'rate 95.3 93.5'],
    ['a share of what a row counts', SHARE, '35.0%', '45.0%', 'rate 45 35'],
    ['whose share is told in a note', SHARE, '10.92', '1.092', 'rate 35 3.5'],
    ['a share of what a note counts', NOTED_SHARE, '35.0%', '45.0%', 'rate 45 35'],
    ['told behind it', PROSE, '1,215份', '1,125份', 'rate 97.2 90'],
  ])('%s', (_, sound, from, to, wrong) => {
    expect(brokenIn(sound)).toEqual([])
    expect(heldIn(sound).filter((tie) => /^(?:rate|growth)/.test(tie)).length).toBeGreaterThan(0)
    expect(brokenIn(sound.replace(from, to))).toContain(wrong)
  })

  test.each([
    ['whose share no note tells', SHARE.replace('未成年人10.92', '老年人10.92').replace('35.0%', '45.0%')],
    ['a share of what no row counts', SHARE.replace('31.2万人次', '31.2万件').replace('35.0%', '45.0%')],
    ['a share without a name', SHARE.replace('未成年人占', '效益占').replace('35.0%', '45.0%')],
    ['a count of one digit', form('光纤接入率\t100%\t100%\t10\t10', '接入运行。例行巡检82次，接入演练2次。')],
    [
      'two surveys taken together',
      form('群众满意度\t≥90%\t93.9%\t10\t10', '满意度。发放问卷200份，满意186份；另访150人，满意143人。'),
    ],
    ['a goal alone', form('群众满意度\t≥90%\t\t10\t10', '满意度。发放问卷200份，满意178份。')],
    [
      'another rate of the same name',
      form('观众满意度\t≥90%\t94.6%\t10\t10', '满意度。发放问卷200份，收回196份，其中教师86份，满意的73份。'),
    ],
    [
      'what is told of no rate',
      form('观众满意度\t≥90%\t94.6%\t10\t10', '满意度调查由第三方开展。全年接待观众2,500人，讲解236场。'),
    ],
    ['a column of two percentages', '指标\t一季度\t二季度\n群众满意度\t90.1%\t92.2%\n满意度。发放200份，满意的180份。'],
    ['few digits out of one of two', form('学员满意度\t≥90%\t75%\t10\t10', '满意度。发放30份，收回20份，满意19份。')],
    [
      'two of a kind in a text that says the name',
      form('光纤接入率\t100%\t100.00%\t10\t10', '全市光纤接入率保持稳定，例行巡检82次，组织应急演练2次。'),
    ],
    ['a short name', form('优率\t≥90%\t94.6%\t10\t10', '发放200份，收回180份。')],
    ['told beside it', '全年完成抽检200批次，合格188批次，合格率94.0%。合格率高于上年，抽检216批次，合格197批次。'],
    ['no name of a rate', form('资金执行\t100%\t94.6%\t10\t10', '资金。发放200份，收回180份。')],
    ['a name that no note says', form('设备完好率\t≥90%\t94.6%\t10\t10', '发放200份，收回180份。')],
    [
      'three amounts that may be meant',
      form('任务覆盖率\t≥90%\t94.6%\t10\t10', '覆盖率。共有村200个，通水186个，通气178个。'),
    ],
  ])('%s is no contradiction', (_, text) => expect(brokenIn(text)).toEqual([]))
})
