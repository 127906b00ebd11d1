import { describe, expect, test } from 'vitest'
import { plainDocument } from '../../document/plain-document.builder.ts'
import { examineDocument } from '../index.ts'
import { brokenIn } from '../wordings.builder.ts'
import { mayLackParts } from './siblings.ts'

/** Whether each relation that does not hold is asked about, or told. */
const askedIn = (text: string): boolean[] =>
  examineDocument(plainDocument(text), { fiscalYear: 2022, pack: null })
    .ties.filter(({ holds }) => !holds)
    .map(mayLackParts)

describe('what figures beside one another are taken for', () => {
  test.each([
    [
      'shares of a whole that is not told',
      '受理案件395,716件，审结案件216,834件。初审案件占55.79%；执行案件占24.82%；复审案件占5.26%；再审案件占0.18%。此外，其他案件新收11,143件，占4.17%。',
    ],
    ['growth of parts', '居民消费价格上涨0.7%。其中，消费品价格下降0.4%，服务价格上涨0.4%；食品价格下降0.8%。'],
    [
      'lists that name the main parts only, as their like do',
      '职工养老基金收入7,785亿元，其中：保险费收入1,716亿元；补贴收入204亿元。居民养老基金收入7,072亿元，其中：保险费收入1,601亿元；补贴收入713亿元。职工医疗基金收入6,807亿元，其中：保险费收入1,769亿元；补贴收入501亿元。工伤基金收入5,498亿元，其中：保险费收入1,215亿元；补贴收入465亿元。',
    ],
    [
      'the larger parts, each with a growth of its own',
      '前两个月完成投资1,726亿元，增长33.9%。其中，公路完成投资1,601亿元，增长36.0%；水运完成投资105亿元，增长2.8%。',
    ],
    [
      'a list that leaves out one of what is always divided so',
      '农林牧渔业总产值326.5亿元，增长4.1%。其中农业产值171.2亿元，林业产值12.3亿元，牧业产值101.6亿元，渔业产值26.8亿元。',
    ],
    ['two of three', '全县采购预算2630万元，其中货物类1260万元，服务类980万元，工程类另行安排。'],
    ['a total that was cut', '完成投资17.41亿元，其中省级6.50亿元，市级2.74亿元，县级8.19亿元。'],
    ['steps of a scoring rule', '达到95%的，计8分；不足的，计4分；其余的，计1分。'],
    ['two that became two others', '去年门诊和住院占比分别由13.1%和16.4%提高到13.9%和17.2%。'],
    ['beds of so many people', '床位3,150张，注册护士1,860人。每千人口床位4.19张。'],
    [
      'the structure of the year before',
      '第一产业41.36亿元，第二产业58.19亿元，第三产业99.84亿元，三次产业结构由上年的20.9:29.1:50.0调整为20.7:29.2:50.1。',
    ],
    ['hundreds of millions that were rounded', '基金收入3,418亿元，支出2,607亿元，结余812亿元。'],
    [
      'points of a rate that stand right behind another',
      '住院率由17.8%升到18.6%，门诊占比由14.1%升到14.9%。民营医院占62.5%，比上年提高3.4个百分点。',
    ],
  ])('is silent about %s', (_, text) => {
    expect(brokenIn(text)).toEqual([])
  })

  test.each([
    [
      'a rate whose like are reckoned from the text',
      '甲科受理120件，办结118件，办结率98.3%；乙科受理150件，办结147件，办结率98.0%；丙科受理250件，办结235件，办结率49.0%。',
    ],
    [
      'a share of the amount before it, beside others that have none',
      '发放问卷620份，回收有效问卷568份，有效回收率91.6%。对实习安排表示“满意”的有494人，占87.5%。\n最应加强的内容：操作训练占64.3%，带教占51.2%，考核占38.7%。',
    ],
    [
      'parts that are counted through, among lists that name the main parts only',
      '生产总值88.72亿元，其中第一产业41.86亿元，第二产业12.35亿元，第三产业34.21亿元。出口6.72亿元，其中甲类1.18亿元，乙类0.54亿元。粮食184.3万吨，其中玉米58.7万吨，水稻22.5万吨。投资62.4亿元，其中甲区12.2亿元，乙区18.6亿元。',
    ],
    [
      'parts of which not each has a growth',
      '前两个月完成投资1,726亿元，增长33.9%。其中，公路完成投资1,601亿元，增长36.0%；水运完成投资105亿元。',
    ],
    [
      'a growth that the next sentence tells',
      '前两个月完成投资1,726亿元，增长33.9%。其中，公路完成投资1,601亿元，增长36.0%；水运完成投资105亿元。同比增长2.8%。',
    ],
    ['more than a cut explains', '完成投资17.41亿元，其中省级6.50亿元，市级2.74亿元，县级8.20亿元。'],
    [
      'a list that falls short where its like are complete',
      '门诊3,860人，其中男1,460人、女2,400人。住院2,150人，其中城镇950人、乡村1,200人。体检5,862人，其中上午3,128人、下午2,374人。',
    ],
  ])('tells %s', (_, text) => {
    expect(brokenIn(text)).not.toEqual([])
  })
})

describe('a list that is read twice', () => {
  const SOUND =
    '2023年共实施项目3个，安排资金合计1,963,000元。\n1.链路租用项目，安排资金864,000元，用于租用线路。\n2.网络升级项目，安排资金500,000元，用于更新设备。\n3.视频运维项目，安排资金599,000元，用于会场维护。'

  test('is no two columns that fall short', () => {
    expect(brokenIn(SOUND)).toEqual([])
    expect(brokenIn(SOUND.replace('500,000', '50,000'))).toContain('parts 1,963,000 1,513,000')
  })
})

describe('a list that may lack a part', () => {
  test.each([
    ['a round number is lacking', '床位3,150张，其中医院1,834张，卫生院1,276张。', [true]],
    ['a colon stands before it', '床位3,150张，其中：医院1,834张，卫生院1,276张。', [true]],
    ['too much is listed', '床位3,150张，其中医院1,884张，卫生院1,296张。', [false]],
    [
      'many parts of a coarse whole are listed',
      '保费总收入38.1亿元，其中甲公司3.7亿元，乙公司33.4亿元，丙公司6,419万元，丁公司1,436万元。',
      [true],
    ],
    ['what is lacking is no round number', '床位3,150张，其中医院1,843张，卫生院1,270张。', []],
    [
      'many parts are listed',
      '会议236场，其中省级系统43场，市级系统86场，电信系统57场，信访系统5场，互联网系统15场。',
      [false],
    ],
  ])('is asked about when %s', (_, text, asked) => {
    expect(askedIn(text)).toEqual(asked)
  })
})
