import { describe, expect, test } from 'vitest'
import { brokenIn, examined, heldIn } from '../wordings.builder.ts'
import { dividedByRule } from './divided-by-rule.ts'

const OUTPUT =
  '全年全市生产总值1256.3亿元，增长5.2%。分产业看，第一产业增加值136.2亿元，增长3.1%；第二产业增加值498.4亿元，增长6.0%；第三产业增加值621.7亿元，增长5.1%。'
const TRADE = '全年货物进出口总额863.4亿元，增长4.1%。其中，出口521.6亿元，增长6.2%；进口341.8亿元，增长1.1%。'
const INCOME =
  '全年居民人均可支配收入38643元，增长5.6%。其中，工资性收入21806元，增长5.9%；经营净收入7402元，增长4.6%；财产净收入2631元，增长5.2%；转移净收入6804元，增长6.1%。'
const RETAIL = '社会消费品零售总额512.6亿元。分城乡看，城镇431.2亿元，乡村81.4亿元。'

const TASKS = '应结题课题412项，按期结题379项，按期结题率91.99%；批准延期27项，终止6项。'
const POSTS = '基层力量不足，96名专干中专职41名，兼职55名。'

describe('what is always divided in one way', () => {
  test.each([
    ['three industries', OUTPUT, '621.7', '651.7', 'parts 1,256.3 1,286.3'],
    ['exports and imports', TRADE, '521.6', '501.6', 'parts 863.4 843.4'],
    ['kinds of income', INCOME, '21806', '19806', 'parts 38,643 36,643'],
    ['what became of tasks', TASKS, '延期27项', '延期277项', 'parts 412 662'],
    ['those of one post or two', POSTS, '专职41名', '专职4名', 'parts 96 59'],
    ['toilets', '改造户厕1,260座，其中问题厕所整改380座、首次新改880座。', '880座', '80座', 'parts 1,260 460'],
    ['towns and villages', RETAIL, '81.4', '86.9', 'parts 512.6 518.1'],
    [
      'a part that is divided itself',
      '全市生产总值1256.3亿元。第一产业136.2亿元，第二产业498.4亿元，其中工业401.2亿元、建筑业97.2亿元，第三产业621.7亿元。',
      '136.2',
      '176.2',
      'parts 1,256.3 1,296.3',
    ],
    [
      'another division of the same whole',
      `${RETAIL.slice(0, -1)}；按消费类型分，商品零售458.3亿元，餐饮收入54.3亿元。`,
      '458.3',
      '428.3',
      'parts 512.6 482.6',
    ],
    [
      'some of it before its parts',
      '全社会用电量132.6亿千瓦时，其中工业用电量98.3亿千瓦时。分产业看，第一产业1.9亿千瓦时，第二产业99.7亿千瓦时，第三产业17.8亿千瓦时，居民生活用电13.2亿千瓦时。',
      '17.8',
      '27.8',
      'parts 132.6 142.6',
    ],
    [
      'in brackets, without a name more',
      '年末共有4.83万人享受最低生活保障（城市2.17万人、农村2.66万人）。',
      '2.17',
      '2.97',
      'parts 4.83 5.63',
    ],
    [
      'what is left of two behind them',
      '上半年进出口总值1617.5亿元，出口850.4亿元；进口767.1亿元；贸易顺差83.3亿元。',
      '1617.5',
      '1917.5',
      'parts 1,917.5 1,617.5',
    ],
    [
      'of one kind, with its name',
      '知识密集型服务进出口1286.2亿元，增长11.8%。其中，知识密集型服务出口704.7亿元，增长15.4%；知识密集型服务进口581.5亿元，增长7.8%。',
      '704.7',
      '744.7',
      'parts 1,286.2 1,326.2',
    ],
    [
      'farming and the rest',
      '总产值13862万元，其中农业产值7602万元，非农产值6260万元。',
      '6260',
      '6820',
      'parts 13,862 14,422',
    ],
    [
      'another division of it behind them',
      '政府债务余额27990亿元，控制在限额之内。其中，一般债务13574亿元，专项债务14416亿元；政府债券27815亿元，其他债务175亿元。',
      '13574',
      '11130',
      'parts 27,990 25,546',
    ],
    [
      'a total behind them',
      '一般公共预算收入13.47亿元，增长11.7%，其中：税收收入9.63亿元，非税收入3.84亿元，加上级补助，收入总量为102.34亿元。',
      '9.63',
      '8.83',
      'parts 13.47 12.67',
    ],
    [
      'insurers of two kinds',
      '保费收入16.11亿元，增长23.8%。其中，寿险保费收入8.54亿元，增长44.8%；财产险保费收入7.57亿元，增长6.4%。',
      '8.54',
      '9.84',
      'parts 16.11 17.41',
    ],
    [
      'meat of four kinds',
      '主要畜禽肉产量31.5万吨，下降2.9%。其中猪肉产量19.2万吨，牛肉产量3.6万吨，羊肉产量2.1万吨，禽肉产量6.6万吨。',
      '19.2',
      '10.2',
      'parts 31.5 22.5',
    ],
    [
      'what is paid back, and interest',
      '政府债券还本付息76833万元（还本51521万元，付息25312万元）。',
      '25312',
      '28312',
      'parts 76,833 79,833',
    ],
    ['days of clean air', '空气质量达标天数为312天，其中:优81天、良231天。', '231', '291', 'parts 312 372'],
    [
      'two harvests',
      '粮食总产量842.59万吨。其中，夏粮434.85万吨，秋粮407.74万吨。',
      '407.74',
      '447.74',
      'parts 842.59 882.59',
    ],
    ['a 万 forgotten', RETAIL, '512.6亿元', '512.6万元', 'parts 512.6 5,126,000'],
    [
      'some of it, and nothing else',
      '货物贸易中，其中民营企业进出口98.4亿元，出口72.1亿元，进口26.3亿元。',
      '72.1',
      '78.1',
      'parts 98.4 104.4',
    ],
    [
      'under a name that another paragraph has told',
      '常住人口\n全区常住人口为612,480人，增长11.7%。\n性别\n全区常住人口中，男性人口为310,265人；女性人口为302,215人。',
      '302,215',
      '282,215',
      'parts 612,480 592,480',
    ],
    [
      'one part too many for all',
      '全市受理诉求3126件，直接答复2210件，派单916件，按期办结2980件。',
      '2210',
      '2610',
      'parts 3126 3526',
    ],
    [
      'a note behind the name',
      '全市地区生产总值[2]1256.3亿元，增长5.2%。第一产业增加值[3]136.2亿元，第二产业增加值498.4亿元，第三产业增加值621.7亿元。',
      '1256.3',
      '1556.3',
      'parts 1,556.3 1,256.3',
    ],
    [
      'what is planned, with more that is added behind',
      '县本级一般公共预算收入安排27.4亿元，增长3.0%，其中：税收收入安排18.1亿元；非税收入9.3亿元；加上补助收入40.2亿元，收入总计67.6亿元。',
      '18.1',
      '16.6',
      'parts 27.4 25.9',
    ],
    [
      'kinds of debt',
      '新增债务限额61.5亿元。其中，新增一般债券22.7亿元，主要是上年下达较少，基数较低；新增专项债券38.8亿元。',
      '22.7',
      '25.2',
      'parts 61.5 64',
    ],
    [
      'a kind of debt that is a part itself',
      '全市发行政府债券83.6亿元，其中：新增债券61.5亿元（一般债券22.7亿元，专项债券38.8亿元），再融资债券22.1亿元。',
      '22.7',
      '27.2',
      'parts 61.5 66',
    ],
    [
      'what is kept and passed on',
      '年末政府债务余额96.4亿元，其中市本级41.3亿元，各县（市、区）55.1亿元。',
      '41.3',
      '44.9',
      'parts 96.4 100',
    ],
    [
      'transfers',
      '上级补助收入52.8亿元。其中：返还性收入3.1亿元，一般性转移支付收入41.9亿元，专项转移支付收入7.8亿元。',
      '41.9',
      '39.2',
      'parts 52.8 50.1',
    ],
    [
      'those who are insured',
      '基本医疗保险参保41.2万人，其中职工6.9万人，居民34.3万人。',
      '34.3',
      '31.3',
      'parts 41.2 38.2',
    ],
    ['the hurt and the dead', '近十年火灾造成伤亡412人（其中受伤346人，死亡66人）。', '346', '376', 'parts 412 442'],
    [
      'those who work and those who have retired',
      '参加城镇机关事业单位职工基本养老保险（含离退休）18.4万人，其中参保机关事业职工9.5万人，机关事业离退休人员8.9万人。',
      '9.5万',
      '7.9万',
      'parts 18.4 16.8',
    ],
    [
      'land that is let for building',
      '全年国有建设用地供应总量940.6公顷，增长12.1%。其中，工矿仓储用地208.4公顷，房地产用地131.7公顷，基础设施用地600.5公顷。',
      '600.5',
      '680.5',
      'parts 940.6 1020.6',
    ],
    [
      'investment of the state and of the place',
      '一季度固定资产投资52.7亿元，增长4.2%。从隶属关系看，中直投资完成40.3亿元，下降1.1%；地方投资完成12.4亿元，增长27.3%。',
      '40.3',
      '43.4',
      'parts 52.7 55.8',
    ],
    [
      'water',
      '全年总用水量32.8亿立方米，其中生活用水4.2亿立方米，工业用水3.1亿立方米，农业用水24.6亿立方米，人工生态环境补水0.9亿立方米。',
      '24.6',
      '20.6',
      'parts 32.8 28.8',
    ],
    [
      'what has come in up to now, of all up to now',
      '1—8月，全省快递业务量累计完成61.4亿件。其中，同城业务量累计完成7.2亿件，异地业务量累计完成53.1亿件，国际/港澳台业务量累计完成1.1亿件。',
      '53.1',
      '57.1',
      'parts 61.4 65.4',
    ],
    [
      'patients from abroad and from here',
      '当日新增确诊病例86例，其中境外输入病例31例（甲省20例，乙市11例），本土病例55例（丙市40例，丁市15例）。',
      '55例',
      '47例',
      'parts 86 78',
    ],
  ])('%s', (_, text, sound, wrong, told) => {
    expect(brokenIn(text)).toEqual([])
    expect(brokenIn(text.replace(sound, wrong))).toContain(told)
  })

  test('holds for what is sound', () => expect(heldIn(OUTPUT)).toContain('parts 1,256.3'))

  test.each([
    ['another part that nobody names', '全市受理诉求3126件，直接答复2210件，派单872件。'],
    [
      'a name that was told of two',
      '全区常住人口为612,480人。\n全市常住人口为3,216,582人。\n常住人口中，男性310,265人，女性292,215人。',
    ],
    ['some of them', '应结题课题412项，按期结题371项，延期20项，终止6项。'],
    ['those of another post', '96名专干和志愿者都已上岗，专职41名，兼职59名。'],
    ['a name that is told nowhere', '登记学生中，男生310人，女生292人。'],
    [
      'up to now, of a month',
      '本月快递业务量61.4亿件。同城业务量累计完成7.2亿件，异地业务量累计完成45.1亿件，国际/港澳台业务量累计完成1.1亿件。',
    ],
    ['the hurt, the dead and the missing', '事故造成伤亡141人，受伤121人，死亡9人，失踪3人。'],
    ['the insured of all kinds', '参加基本养老保险42.0万人，其中企业职工26.1万人，企业离退休人员9.8万人。'],
    ['patients of another sort', '现有确诊病例45例，其中境外输入12例，本土病例中重症28例。'],
    ['patients from elsewhere', '累计确诊病例310例，境外输入病例52例，本土病例240例，港澳台地区病例18例。'],
    ['a part is missing', OUTPUT.replace(/；第三产业.*$/, '。')],
    ['a part is told twice', OUTPUT.replace('第三产业增加值', '第二产业增加值')],
    ['another is listed among them', TRADE.replace('；进口', '；技术贸易20.0亿元；进口')],
    ['the list goes on', RETAIL.replace('81.4亿元', '61.4亿元，线上20.0亿元')],
    ['another time', TRADE.replace('；进口341.8', '；前五个月进口241.8')],
    ['another whole', TRADE.replace('货物进出口总额863.4', '实际利用外资763.4')],
    ['too far off', TRADE.replace('863.4', '2163.7')],
    ['some of a part', '一般公共预算收入58.3亿元，其中税收收入41.2亿元；非税收入中资源收入9.6亿元。'],
    ['rounded amounts per head', INCOME.replace('38643', '38642')],
    ['trade in goods and in services', '进出口总额126.3亿元，货物出口72.1亿元，服务进口51.6亿元。'],
    ['parts of two sorts', '城乡低保对象4.26万人，农村低保3.18万人，城市特困人员1.21万人。'],
    ['nothing before them', TRADE.replace(/^.*其中，/, '')],
    ['another that they make', '民营企业进出口98.4亿元，外资企业进出口120.6亿元，出口72.1亿元，进口26.3亿元。'],
    ['sentences away', TRADE.replace('其中，', '口岸开放。通关提速。企业增多。').replace('863.4', '893.4')],
    ['told roughly', TRADE.replace('863.4', '约893.4')],
    ['in another paragraph', TRADE.replace('。其中', '。\n其中').replace('863.4', '893.4')],
    ['prices', '最低生活保障资金1986元，城市每人每月1080元，农村每人每月860元。'],
    ['percentages', '社会消费品零售总额512.6亿元，城镇增长4.1%，乡村增长5.2%。'],
    ['another whole right before them', RETAIL.replace('。分城乡看', '，网上零售额492.6亿元。分城乡看')],
    ['a part as whole', '第二产业增加值632.0亿元。第一产业136.2亿元，第二产业498.4亿元，第三产业621.7亿元。'],
  ])('silent: %s', (_, text) => {
    expect(dividedByRule(examined(text)).filter(({ holds }) => !holds)).toEqual([])
  })
})

describe('the whole right behind its parts', () => {
  const REVENUE = '税收收入8.62亿元，非税收入3.25亿元，一般公共预算收入合计11.87亿元。'

  test('must be what they make', () => {
    expect(dividedByRule(examined(REVENUE)).map(({ holds }) => holds)).toEqual([true])
    expect(brokenIn(REVENUE.replace('11.87', '12.17'))).toContain('parts 12.17 11.87')
  })

  test.each([
    ['of another year', REVENUE.replace('一般公共预算收入合计', '上年一般公共预算收入')],
    ['that a share is of', '税收收入8.62亿元，非税收入3.25亿元，占一般公共预算收入12.17亿元的97.5%。'],
    ['of more than both', REVENUE.replace('一般公共预算收入合计11.87', '财政总收入14.36')],
    ['of other money', REVENUE.replace('一般公共预算收入合计11.87', '政府性基金收入12.17')],
    ['far off', REVENUE.replace('11.87', '86.17')],
    ['in the next sentence', REVENUE.replace('，一般公共预算', '。一般公共预算').replace('11.87', '12.17')],
    ['in another unit', REVENUE.replace('合计11.87亿元', '占比12.17%')],
    ['told roughly', REVENUE.replace('11.87', '约12.17')],
    ['behind another amount', '税收收入8.62亿元，罚没1.10亿元，非税收入3.25亿元，一般公共预算收入合计12.17亿元。'],
    ['not told', '税收收入8.62亿元，非税收入3.25亿元。'],
  ])('silent: %s', (_, text) => {
    expect(dividedByRule(examined(text)).filter(({ holds }) => !holds)).toEqual([])
  })
})
