import { describe, expect, test } from 'vitest'
import { brokenIn } from './wordings.builder.ts'

/** Sound sentences of published reports, in figures of our own, in which amounts come near each other by chance. */
const SOUND: readonly (readonly [what: string, text: string])[] = [
  [
    'items that say nothing of the same',
    '全市共有社会人士匿名捐款260人次，共捐款158万元，其中“匆匆”81万元，累计达到673万元；一人署名“路人”捐款12万元；化名“小林”的老人捐款5万元；一人捐款3.7万元；12人捐款13.285万元。',
  ],
  [
    'columns under a change',
    '一季度新收案件减少1,219件，结案减少321件。其中，刑事案件收案30件，结案10件；民商事案件收案612件，结案457件；行政案件收案4件，结案4件；执行案件收案213件，结案128件。',
  ],
  ['a budget is no last year', '税收收入3,511万元，占年初预算8,465万元的41.5%，同比下降5.5%。'],
  ['what 与 only joins', '科学技术支出116.0亿元，文化体育与传媒支出63.9亿元，增长38%。'],
  [
    'shares told respectively',
    '全国邮政和快递业务收入2,849.2亿元，快递业务收入1,638.7亿元。同城、异地业务量分别占全部快递业务量的20.8%和78.3%。',
  ],
  [
    'the first of several wholes',
    '政府集中采购、部门集中采购、分散采购规模分别为9,744.3亿元、3,528.3亿元和23,126.4亿元，占全国政府采购规模的比重为23.8%、9.7%和63.5%。',
  ],
  [
    'of so long a name',
    '全国优先采购节能产品633.7亿元，占同类产品采购规模的93%；授予中小企业合同24,519.1亿元，占全国采购规模的74.1%。',
  ],
  [
    'each may have been rounded',
    '上半年支出12,861万元。其中，甲预算5,000万元，支出4,336万元；乙预算8,000万元，支出7,284万元；丙预算400万元，支出301万元；丁预算1,000万元，支出941万元。',
  ],
  [
    'some of an item',
    '登记在册主体1.31亿户。其中，企业4,100.0万户，企业中的外资企业62.1万户；个体户8,781.6万户；合作社212.2万户。',
  ],
  [
    'a whole sentence between',
    '失业保险参保人数2.6万人。专业技术人员3,748人，其中高级职称2,810人，中级47人。特困供养902人，孤儿救助11人，高龄津贴14,859人。',
  ],
  ['two in another paragraph', '全年出生人口6,165人，死亡人口4,655人。\n全年新增就业1,468人，转移劳动力4,974人。'],
  [
    'amounts of several scales',
    '预计全县GDP达197亿元；预算收入8.09亿元、投资92.58亿元、零售额55.35亿元、城镇收入26,333元、农村收入11,591元、服务业41.6亿元。',
  ],
  [
    'the first of a way to look at it',
    '从管理类别看，交管类324件，市场类143件，违建类106件，城管类41件，人力类16件，环卫类10件，农业类8件。',
  ],
  [
    'averages and totals of other things',
    '全国新设市场主体887万户，平均每天新设4.9万户。新登记企业291.1万户，平均每天新设1.6万户。',
  ],
  [
    'what each of two got',
    '向甲福利院、乙福利院各捐赠10万元，关心儿童成长；推动拥军基金申报有序开展，发放资助金29.2万元。',
  ],
  ['a change since another day', '固定资产贷款余额70.65万亿元，同比增长12.2%，上半年增加4.72万亿元。'],
  ['what is new is some of it', '新增保单106.27亿份。其中，甲公司签约102.74亿份；乙公司今年新增了3.53亿份保单。'],
  [
    'what an amount was used for',
    '支出总计3,319万元，其中本级支出1,703万元，主要用于项目建设，调出资金103万元用于财力统筹使用，结转下年使用1,513万元。',
  ],
  [
    'by how much a yield grew',
    '全国粮食单位面积产量5506公斤/公顷（367公斤/亩），比2014年增加54公斤/公顷（3.6公斤/亩），增长1.0%。',
  ],
  ['no budget', '返还收入9.74亿元（税收返还4.95亿元，完成年初预算52.42%；非税返还4亿元，完成年初预算32.68%）。'],
  [
    'spent, and no budget',
    '1.一般公共预算总支出45,832万元，完成年初预算43.7%；\n2.政府性基金预算总支出36,737万元，完成年初预算122.3%。',
  ],
  ['averages of two things', '全国日均新设企业2.5万户，日均净增1.6万户；日均新设市场主体6.9万户，日均净增3.7万户。'],
  [
    '十二五 is no two',
    '316个单位承担任务，帮扶525个县。62家企业在184个县开展活动。“十二五”期间，单位共向510个县选派干部。',
  ],
  [
    'a part with a share of its own',
    '东部地区法人单位1,198.8万个，占58.2%；中部地区419.8万个，占36.3%；西部地区404.7万个。',
  ],
  [
    'what the rate counts, of another',
    '决定逮捕22.2万人；不捕13.9万人，下降21.3%。\n批准逮捕未成年人6,988人，不捕12,223人，不捕率为63.6%。',
  ],
  [
    'loans and deposits of some',
    '各项存款余额371.82亿元，其中住户存款余额225.06亿元；贷款余额140.47亿元，其中：短期贷款35.99亿元。存贷比为36.0%。',
  ],
]

/** The same words, where they do say it. */
const TOLD: readonly (readonly [text: string, broken: string])[] = [
  ['向甲福利院、乙福利院各捐赠10万元，共捐赠30万元。', 'product 30 20'],
  ['两病患者分别为1,286人和1,512人，两病合计管理2,789人。', 'parts 2,789 2,798'],
  ['存款余额171.82亿元，贷款余额140.47亿元，存贷比为71.8%。', '71.8'],
  ['支出总计319万元，用于：培训120万元，设备139万元，差旅50万元。', 'parts 319 309'],
]

describe('amounts that come near each other by chance', () => {
  test.each(SOUND)('%s: silent', (_, text) => expect(brokenIn(text)).toEqual([]))
  test.each(TOLD)('told: %s', (text, broken) => expect(brokenIn(text).join('；')).toContain(broken))
})
