import { describe, expect, test } from 'vitest'
import { brokenIn } from '../wordings.builder.ts'

describe('what the program concluded by itself', () => {
  test.each([
    ['two of several prices', '修井41眼，其中沟北13眼。单眼平均花费4.42万元，低于批复时测算的4.89万元。'],
    ['a monthly price over a stretch', '链路12条，每条月租5000元，上半年6个月应付租金36.00万元。'],
    [
      'a word of saving behind a name with 自',
      '自动化设备合同价884,600元，采购预算936,000元，节约51,400元，节约率5.49%。',
    ],
    ['parts of parts', '抽查食品186批次，合格183批次，不合格的3批次中，2批次微生物超标，1批次标签不规范。'],
    [
      'a subtotal among its parts',
      '前年120万元，去年150万元，今年180万元，三年共投入450万元；再安排200万元，总投入650万元。',
    ],
    ['what is left of two that stand side by side', '不满意的集中在停车和噪声，分别为11户和9户，其余6户原因分散。'],
    [
      'answers of which several may be chosen',
      '不满意的175人可选多项原因（最多三项）：忽高忽低97人，来得慢62人，不热58人，其他41人。',
    ],
    [
      'a remainder named without amount',
      '损失1,893万元，其中畜牧业1,207万元、农业438万元、房屋152万元，余为交通设施。',
    ],
    [
      'items of another measure',
      '支付402万元。\n（一）付够316万元。\n（二）管道96万元。\n（三）月补助500元。\n（四）每头60元。',
    ],
    [
      'a rest that farther amounts make',
      '批复186.00万元。头一笔90万元。支出181.35万元：更换水泵88.15万元等。结余4.65万元留在专户。',
    ],
    [
      'a rest of what a table states',
      '项目\t预算（元）\t支出（元）\t结余（元）\n甲\t9,000,000\t8,900,000\t100,000\n乙\t6,000,000\t5,862,370\t137,630\n合计\t15,000,000\t14,762,370\t237,630\n预算15,000,000元，合计1,500万元。结余中124,860元已对应合同，其余112,770元属净结余。',
    ],
    ['a share of what the sentence before counts', '有效问卷574份。男性251人，女性323人；60岁以上178人，占31.0%。'],
    ['a rate far above all of it', '已整改8个，整改率88.9%，正在整改1个。'],
    [
      'change told the other way round',
      '收入4,386,215.60元。与2020年度相比，总计减少212,604.40元（2020年度总计为4,598,820.00元）。',
    ],
    ['what was listed before', '非常满意602人、满意215人、一般38人、不满意5人，前两项合计占95.0%。'],
    ['the earlier of two years', '2019年到报率为95.2%，2020年为91.8%，同比降低3.4个百分点。'],
    ['a year beside none', '流向基层的比例为27.4%，而2021届仅为22.6%，一年间提高4.8个百分点。'],
    ['last year’s beside this', '合格率为96.4%，2022年95.1%，上年同期97.0%，比上年下降0.6个百分点。'],
    [
      'growth of what it is compared with',
      '总人口141,178万人，与第六次普查的133,972万人相比，增加7,206万人，增长5.38%。',
    ],
    [
      'two rates of one base that is not stated',
      '收到申请1,113件。受理1,033件，其中，决定维持435件，驳回申请136件。直接纠错236件，纠错率24.2%，以调解、和解等方式结案170件，调解率17.4%，综合化解率达到42%。',
    ],
    [
      'what came in, out of what was settled',
      '审执结案件262,577件，其中一审案件155,031件，占59.04%。另有其他案件新收12,126件，占4.73%。',
    ],
    ['beds over so many people', '床位2,050张，注册护士1,290人，每千人口床位3.59张。'],
    ['of whom nothing is told', '全年新增就业21,403人，帮助失业人员实现再就业2,097人。\n养老保险参保率达97.5%。'],
    ['family planning is no plan', '教育支出45.7亿元，同比增长4.2%；医疗卫生与计划生育支出41.6亿元，同比增长19.2%。'],
    ['growth of what stood before', '年初预算为2860.00万元，净增144.20万元，调整后预算为3004.20万元，增幅5.04%。'],
    ['what the last ones earned', '平均月收入4,860元，上届为4,520元，增加340元，增长7.5%。'],
    [
      'changes one by one',
      '按要求，会议费调减12.60万元，培训费调减21.80万元，因公出国（境）费调减33.00万元，差旅费调减100.80万元。',
    ],
    [
      'what it is compared with',
      '吞吐量3862.4万吨，比上年同期的3745.0万吨增长3.1%，其中外贸1204.6万吨、煤炭1012.7万吨、矿石738.5万吨、建材502.3万吨等。',
    ],
    ['many parts of few', '已完成8个，正在整改1个。其中，预算管理类3个、工程管理类4个、资产管理类2个。'],
    ['a share of more than is said to be under way', '年末正在办理2件，已办结28件，办结率93.3%。'],
    [
      'a share that makes a hundred with the others',
      '项目\t金额（万元）\t占比（%）\n甲\t118.40\t43.6\n乙\t46.20\t17.0\n丙\t72.00\t26.5\n丁\t35.00\t12.9\n合计\t271.60\t100.0',
    ],
    ['both sides of the year', '收入总计504.60万元；本年支出491.75万元，年末结转12.85万元，支出总计504.60万元。'],
    ['sides that a rest closes', '收入总计504.60万元，支出总计491.75万元，年末结转12.85万元。'],
  ])('%s: silent', (_, text) => expect(brokenIn(text)).toEqual([]))

  test.each([
    ['a slip', '批复预算186.00万元，全年支出181.35万元，结余6.45万元。', '6.45 4.65'],
    ['amounts that stand together', '抽查重点产品75批次，不合格6批次，不合格率1%。', '1 8'],
    ['a word turned', '2020年到报率为91.8%，比2019年的95.2%提高3.4个百分点。', '3.4 -3.4'],
    [
      'a slip in the whole of several shares',
      '本年支出6,291,715.48元。其中教育支出538,716.42元，占本年支出的7.78%；卫生支出296,430.00元，占本年支出的4.28%。',
      '7.78',
    ],
    ['more than all that there is', '审计指出问题9个。截至8月底，已完成整改88个，整改率88.9%，正在整改1个。', '977.78'],
    [
      'a share of a name like another',
      '一般公共预算财政拨款支出446.58万元，占本年支出合计（482.58万元）的92.54%；政府性基金预算财政拨款支出36.00万元，占7.56%。',
      '7.56 7.46',
    ],
    ['the two amounts right before a rate', '“三公”经费预算1.20万元，决算0.86万元，为预算的41.7%。', '41.7 71.67'],
    [
      'a count that is told rightly elsewhere',
      '全县有农村客运线路58条、车辆132辆。补贴按每车每月1,200元发放，应发车辆162辆，6个月计95.04万元。',
      '95.04 116.64',
    ],
    [
      'a share by a hundredth',
      '项目\t金额（万元）\t占比\n甲\t148.63\t37.83%\n乙\t30.17\t7.68%\n丙\t121.90\t31.04%\n丁\t92.14\t23.46%\n合计\t392.84\t100.00%',
      '31.04 31.03',
    ],
    [
      'what was cut, of what was asked',
      '申报补贴5,286.40万元，审核核减412.75万元，核减率7.91%，认定4,873.65万元。',
      '7.91 7.81',
    ],
    ['growth of what it has become', '采集血小板9,600个治疗量，比上年预计数增加700个治疗量，增长7.2%。', '7.2 7.87'],
    ['growth right behind what it is of', '旅游收入5.92亿元，比上个雪季的4.16亿元增长52.3%。', '52.3 42.31'],
    ['a slip in the one base of two rates', '受理案件957件。纠错236件，纠错率24.2%，调解170件，调解率17.4%。', '17.4'],
    [
      'all that a count is said to be',
      '任务书分解为1项子任务，13项按期完成，1项延期，按期完成率92.86%。',
      '92.86 1300',
    ],
    [
      'a whole of one digit',
      '我厂设计日处理能力1万吨。上半年累计处理1,900.5万吨，日均10.5万吨，负荷率87.5%。',
      '87.5 1050',
    ],
    ['all that was put on a list', '挂牌督办隐患28处，截至6月30日销号32处，销号率82.1%。', '82.1 114.29'],
    ['all that was rectified', '抽查2,338处，整改2,207处，整改率93.4%。', '93.4 94.4'],
    ['two sides', '收入总计504.60万元；本年支出491.75万元，年末结转14.85万元，支出总计506.60万元。', '506.6 504.6'],
  ])('%s: told', (_, text, broken) => expect(brokenIn(text).join('；')).toContain(broken))
})

test('what became of an amount is no base of a rate', () => {
  expect(
    brokenIn('查出隐患7,048处。当场整改4,410处，限期整改2,638处，到6月底，限期的又改了2,207处，整改率是93.9%。'),
  ).toEqual([])
  expect(brokenIn('投诉办结率98.2%，办结1,624件，其中按时办结1,590件。')).toEqual([])
  expect(brokenIn('限期整改2,638处，到月底，限期的已整改2,207处，限期整改率为96.9%。')).toEqual(['rate 96.9 83.66'])
})

test.each([
  [
    '基本支出862.00万元，占62.86%；项目支出509.33万元，占37.14%。项目支出包括：购书费240.00万元，开放经费150.00万元，修复费35.08万元，总馆建设60.00万元，数字资源24.25万元。',
    '60.00',
    '70.20',
    'parts 509.33 519.53',
  ],
  [
    '一般公共预算支出2,206.73万元。按科目看，2013801行政运行1,498.20万元，2013815质量监管136.50万元，2013816食品监管318.00万元，2080505养老保险缴费254.03万元。',
    '318.00',
    '279.84',
    'code-parts 2,206.73 2,168.57',
  ],
])('a list whose sentence names its whole: %s', (sound, from, to, wrong) => {
  expect(brokenIn(sound.replace(from, to))).toContain(wrong)
})
