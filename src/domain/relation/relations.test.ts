import { describe, expect, test } from 'vitest'
import { plainDocument } from '../document/plain-document.builder.ts'
import { examineDocument, healingSlips, slipBetween } from './index.ts'

const examine = (text: string) => examineDocument(plainDocument(text), { fiscalYear: 2020, pack: null })
const broken = (text: string) =>
  examine(text)
    .ties.filter(({ holds }) => !holds)
    .map(({ kind, actual, expected }) => `${kind} ${actual} ${expected}`)

describe('relations that are broken', () => {
  test.each([
    ['共保障会议236场，其中省级系统43场、市级系统86场、电信系统57场、信访系统5场、互联网系统15场。', 'parts 236 206'],
    ['编制20名，其中管理岗位6名，专业技术岗位15名。', 'parts 20 21'],
    [
      '收入合计1,286.45万元，其中：财政拨款1,150.20万元；事业收入96.25万元；其他收入50.00万元。',
      'parts 1,286.45 1,296.45',
    ],
    ['发放手册300份、传单200份，共计600份。', 'parts 600 500'],
    ['全年总投资60万元，其中：\n1.道路工程30万元。\n2.管网工程40万元。', 'parts 60 70'],
    ['支出110万元，较上年增加10万元，增长20%。', 'growth 20 10'],
    ['上年120件，本年100件，减少30件。', 'change 100 90'],
    ['由年初的120户减少到140户。', 'change 140 null'],
    ['办结率由80%提高到95%，提高25个百分点。', 'change 25 15'],
    ['收入100万元，支出90万元，结余20万元。', 'balance 20 10'],
    ['交办信访积案38件，化解35件，剩余6件。', 'balance 6 3'],
    ['检测640批次，不合格7批次，合格率89.91%。', 'rate 89.91 98.91'],
    ['补助200户，发放补助金10万元，户均600元。', 'product 10 12'],
    ['一等奖20人、每人800元，二等奖40人、每人500元，奖金总额46,000元。', 'product 46,000 36,000'],
    ['年初420.00万元，追加60.00万元，核减85.00万元，调整后预算为359.00万元。', 'balance 359 395'],
    ['增加30万元，原因是新增甲项目10万元，乙项目15万元。', 'explained 30 25'],
  ])('%s', (text, tie) => expect(broken(text)).toContain(tie))
})

describe('what may look broken and is not', () => {
  test.each([
    '核定编制12名。其中，主任1名（正科级），副主任3名（副科级）。编制结构为：管理人员编制4名，专业技术人员编制8名。',
    '现有党员86名，其中女党员31名，少数民族党员22名，35岁以下党员18名。',
    '支出100.01万元，其中甲33.34万元，乙33.34万元，丙33.34万元。',
    '梳理形成3个方面26个问题，制定38条措施。',
    '共建成项目6个，包括甲项目2个、乙项目1个等。',
    '新建公厕5座，累计建成46座。',
    '支出100万元，其中基本支出60万元（人员经费50万元，公用经费10万元），项目支出40万元。',
    '辖9个村委会，其中村委会8个、居委会1个，共96个村民小组。',
    '总收入2,771万元，比上年下降1.8%。分项情况是：甲120万元，增长79.1%；乙1,033万元，下降7.6%；丙1,618万元，下降1.2%。',
    '贫困人口281户、1078人。其中：甲村61户、247人，乙村81户、299人，丙村139户、532人。',
    '预算由642.30万元增加至727.30万元，其中项目支出由218.00万元增加至303.00万元，基本支出424.30万元。',
    '全年排查链接共计900余个，错误超链接共计360余个。',
    '共有学校200所，其中小学42所。',
    '一季度完成18%，上半年完成46%，全年完成99%。',
    '报警数减少12起，受困人数减少4人，过火面积下降21.6%。',
    '税收由32.10亿元调整为30.60亿元；转移支付增加2.40亿元。',
    '票价由3元至8元降为2元至5元。',
    '前年4次，去年9次，增加5次。',
    '接待读者48.2万人次，其中白天30.1万人次、夜间18.1万人次；总量同比增长20.5%（上年为40.0万人次）。',
    '与2022年30.00万元相比，总额下降10.00%，其中车辆费用减少1.20万元。',
    '入户问了200户，两项都满意的150户，一项满意的40户，都不满意的10户，满意度95.0%。',
    '电话抽查120人，满意108人，满意度90.0%；另访家长50人，满意率94.0%。',
    '师傅平均年龄61.5岁，65岁以上的18名，两级补助标准分别为每人每年3万元和2万元。',
    '年初安排灌区整治300.00万元，追加40.00万元，核减70.00万元，调整后为270.00万元。',
    '甲馆由25.00万元变为18.00万元，乙馆由40.00万元变为47.00万元，两馆前后合计均为65.00万元。',
    '年末结转中，道路工程80.30万元，其中绿化30.10万元，其他项目合计50.20万元。',
    '应检查9,000人，其中需复查700人，按期完成复查690人，未完成的10人中，外出6人、住院4人。',
    '修缮屋顶860平方米，分布在东区300平方米、西区410平方米和北区150平方米，每平方米补助200元，发放17.20万元。',
    '从级别看，省级3场，市级7场，县级25场。从项目看，篮球12场、足球10场、其他13场，合计35场。',
    '一、卫健局：年初安排门诊改造120.00万元，调整后预算90.00万元。\n二、民政局：调整后预算150.00万元，追加30.00万元。',
    '年初预算批复基本支出1,200.00万元。全年决算基本支出1,350.00万元。年末结转结余中，基本支出12.00万元。',
  ])('%s', (text) => expect(broken(text)).toEqual([]))
})

describe('one slip of the hand', () => {
  test.each([
    ['236', '206', 'digit'],
    ['26', '206', 'lost'],
    ['2006', '206', 'extra'],
    ['263', '236', 'swapped'],
    ['84.65', '86.45', 'swapped'],
    ['8465', '6458', null],
    ['14.65', '16.45', 'swapped'],
    ['236', '236', null],
    ['236', '947', null],
  ])('%s becomes %s by %s', (printed, needed, kind) => expect(slipBetween(printed, needed)).toBe(kind))

  test('is named only where it mends every relation of the figure', () => {
    const document = examine('收入合计100万元，其中财政拨款80万元，占80%；其他收入30万元，占20%。')
    const [tie] = document.ties.filter(({ holds }) => !holds)
    const slips = tie === undefined ? [] : healingSlips(tie, document.places)
    expect(slips.map(({ printed, healed }) => `${printed}→${healed}`)).toEqual(['30→20'])
  })

  test('万 forgotten is told as a slip of the unit', () => {
    const document = examine('资金合计86.40万元，其中甲40.00万元，乙46.40元。')
    const [tie] = document.ties.filter(({ holds }) => !holds)
    expect(tie && healingSlips(tie, document.places).map(({ kind }) => kind)).toContain('wan')
  })
})

describe('tables', () => {
  test('add up down, across and by code', () => {
    const table =
      '单位：元\n编码\t科目\t合计\t基本支出\t项目支出\n201\t一般公共服务\t350.10\t150.10\t200.00\n20103\t政府办公\t350.10\t150.10\t200.00\n208\t社会保障\t90.20\t90.20\t0.00\n20805\t养老\t90.20\t90.20\t0.00\n合计\t\t440.30\t240.30\t200.00'
    expect(broken(table)).toEqual([])
    expect(broken(table.replace('合计\t\t440.30', '合计\t\t440.80'))).toContain('table-sum 440.8 440.3')
  })

  test('a column headed by a year is headed by it', () => {
    const table =
      '项目\t2021年决算数\t2022年预算数\t2022年决算数\t完成预算（%）\n合计\t140.00\t160.00\t150.00\t93.8\n车辆\t80.00\t100.00\t95.00\t95.0\n接待\t60.00\t60.00\t55.00\t91.7'
    expect(broken(table)).toEqual([])
    expect(broken(table.replace('\t95.0\n', '\t59.0\n'))).toContain('table-rate 59 95')
  })

  test('price times count is the amount of the row', () => {
    const table = '设备\t数量\t单价\t金额\n输液泵\t6\t7,950.00\t47,700.00\n病床\t40\t1,860.00\t74,400.00'
    expect(broken(table)).toEqual([])
    expect(broken(table.replace('47,700.00', '74,700.00'))).toContain('table-sum 74,700 47,700')
  })
})
