import { describe, expect, test } from 'vitest'
import { brokenIn, heldIn } from './wordings.builder.ts'

/** Shapes that published reports show again and again, in figures of our own: nothing in them contradicts anything. */
describe('as reports are written', () => {
  test.each([
    [
      'a list of some behind 其中 whose own whole is an average, one digit from an amount farther back',
      '居民人均收入30,362元，其中工资收入8,231元、经营收入2,636元。人均消费支出9,860元，增长9.3%，其中食品3,078元、衣着1,332元、居住3,819元。',
    ],
    [
      'what was laid down for each',
      '统筹资金8.7亿元支持文体事业，全市累计接待中外游客6154万人次、实现收入402亿元。\n教育支出98亿元以上。投入资金9.6亿元支持基本公共卫生服务体系建设，基本公共卫生经费标准由人均76元增长至96元。',
    ],
    ['what grew by so much a year', '工业总产值由2.57亿元增加到3.49亿元、年均增长6.3%，连续4年居全市前列。'],
    ['a place in an order', '全县营商环境排名由第86位上升到第31位，招商到位资金名次由12名升至9名。'],
    ['what two others grew by', '常住人口城镇化率由48.31%提高到53.72%，污水、垃圾处理能力分别提高7.4%、6%。'],
    [
      'a budget and what was spent of it behind the amount itself',
      '“教育支出（类）普通教育（款）小学教育（项）”6.41万元，主要用于：校园维护。年初预算为10万元，支出决算为6.41万元，完成年初预算的64.10%。',
    ],
    [
      'a change of one item, and an item behind it as the year before',
      '（二）车辆购置及运行费98.42万元，比2023年预算增加18万元，主要是更新车辆。其中：购置费62万元，比2023年预算增加18万元，原因是报废车辆4辆，比2023年多1辆；运行费36.42万元，与2023年预算持平。',
    ],
    [
      'a total whose decimals were cut',
      '支出预算417,528万元，其中一般公共预算拨款支出61,340万元，政府性基金拨款支出356,188.90万元。',
    ],
    [
      'what more is added to, in the sentence before',
      '市本级公共预算收入482.4亿元，减收38.47亿元，下降7.4%，同口径增长10.4%。加上中央转移支付2649.1亿元、调入资金141.78亿元、上年结转收入99.97亿元（含专项），收入合计3373.25亿元。',
    ],
    [
      'what more is added to, and more that is not listed',
      '市本级基金收入31.21亿元，下降48.2%。加上中央补助23.82亿元、上解收入14.06亿元、上年结转收入116.91亿元等，收入合计190.4亿元。',
    ],
    [
      'what more is added to behind an amount that goes on to the next year',
      '国有资本收入67.4亿元，完成预算的113.2%，形成超收收入9.0亿元依法结转下年使用；加上年结转收入8.0亿元，收入合计75.4亿元。',
    ],
    [
      'two of a list of some, behind another list of them',
      '从税种看，增值税12.8亿元、土地使用税9.5亿元、城建税3.3亿元，分别增长21%、9%、7%，企业所得税1.6亿元、个人所得税1.5亿元，分别下降3%、0.9%。',
    ],
    [
      'what came in and what went out',
      '省级资本预算总收入48.03亿元、总支出47.75亿元；社保基金总收入1998.76亿元、总支出2048.79亿元。',
    ],
    [
      'counts of cities and counties',
      '对8个市以及5个县进行审计，发现的问题是：\n1．有3个市和2个县未编预算。\n2．有3个市超标。\n3．有3个县未缴税。',
    ],
    ['a rate that is taken less', '对小排量乘用车由减按4%调至减按6.5%征收购置税。'],
    ['what grew at the prices of the year', '生产总值526.9亿元，现价总量比同期增加73.5亿元，同比增长2%。'],
    ['how many grew', '纳入统计的82种产品中，产量同比增长的有45种，其中增幅较大的有酒（增长87%）、汽车（增长35.8%）。'],
    [
      'a few of those told in a sentence before',
      '学校有教职工88人，其中专任教师79人，合格率98.7%。有高级教师4人，一级教师38人，省级骨干教师5人。',
    ],
    [
      'two of three counts that the total names',
      '全县有15个乡镇、24个社区、186个行政村，社区和行政村合计210个，划分普查区210个。',
    ],
    [
      'two of one name, with another amount behind each',
      '学生问卷有效420份，满意397份；家长问卷有效400份，满意374份；两类合计有效820份。',
    ],
    [
      'a total of what stands before 其中, and of nothing in it',
      '年初预算312.60万元，追加45.80万元，其中数字化追加30.00万元、库房追加15.80万元，合计358.40万元。',
    ],
    ['how many there are by now', '修订制度4项、新制定1项，现行制度共17项。'],
    ['a leader told without a number', '成立整改组，校长任组长，副校长2人任副组长，组员6人，共9人。'],
    [
      'what is added on top of a total',
      '遗体接运260元、遗体存放（三天以内）240元、遗体火化380元、骨灰寄存（一年）120元，每具合计1000元，低保对象每具再补600元，也就是一共1600元。',
    ],
    [
      'a goal in a paragraph above a list of money',
      '2023年技术合同成交额达到18亿元。\n1.研发专项5183.9万元。\n2.平台建设3375.5万元。\n3.人才引育1136.0万元。',
    ],
    [
      'what people are called behind what they are trained in',
      '在岗职工786人，其中卫生专业技术人员672人，占85.5%；高级职称98人，中级职称216人。',
    ],
    [
      'an item beside a list of others',
      '收入项目如下：\n11.资源税136亿元，下降24.8%。\n12.部分地方税种：契税587亿元，增长8%；土地增值税693亿元，增长15.4%；耕地占用税178亿元，增长14.2%；城镇土地使用税341亿元；房产税337亿元。',
    ],
    [
      'some of a list that goes on',
      '从隶属关系看，中直工业实现增加值268.4亿元，下降3.5%。\n从主要行业看，开采业实现增加值207.2亿元，下降5.6%；石化业57.2亿元，增长7.7%；农副食品业6.3亿元，下降4.1%；装备业9.5亿元，增长39.7%。',
    ],
    [
      'sources of what was spent',
      '全年运行支出3,268.5万元，市财政补助2,150.0万元，中央补助760.0万元，培训等收入301.5万元，捐赠57.0万元。',
    ],
    ['what is itself one of two', '全年省内迁入1.77万人，省外迁入1.45万人，迁往省内0.57万人，迁往省外0.60万人。'],
    [
      'a change under a total that has changed by another',
      '“三公”经费决算5.48万元，比去年增加1.55万元，增长39.4%，其中接待费与预算持平，比去年增加0.5万元，增长50%。',
    ],
    [
      'a list of which the first stands in a sentence of its own',
      '尚有未结案件2,453件，增加549件。\n行政未结10件，与去年持平。刑事未结79件，增加17件；民事未结1,791件，增加466件；审查未结15件；执行未结557件；再审1件。',
    ],
    ['two of one kind', '一季度全市新收审判案件442.2万件。截至3月底，已结审判案件增加7.3万件，上升2.68%。'],
    [
      'an amount named once more',
      '执行案件315件。民事案件中，借贷案件128件，其中标的150万元以上的案件9件，这128件案件标的3,365万元。',
    ],
    [
      'what was settled by what came in anew',
      '全市新收案件1,512.5万件，上升20.6%；结案1,238.9万件，上升20.2%；结案率68.17%。',
    ],
    [
      'among a whole far back in the sentence before',
      '全区有学校241所，小学206所；初中18所，完中8所，九年制7所，特教1所，职高1所。其中实施营养餐的学校239所。',
    ],
    [
      'among what names no amount',
      '一是无依据减免费用。5所学校减免子女学费39万元。二是收入管理不到位。其中某校将捐资款1,883万元交由企业核算。',
    ],
    [
      'a few found here and there',
      '对27个项目的审计表明，有6个项目的配套资金2,378.04万元未到位、16个项目投资额不实，多计工程款3,556.5万元，3个项目进展缓慢。',
    ],
    [
      'a share of its own budget',
      '国税完成11,765万元，占年初预算的25%；财政完成3,051万元，占年初预算的28.8%；地方收入19,401万元，占年初预算的28.9%。',
    ],
    [
      'amounts of 亿元 that were rounded',
      '公路投资10,988亿元，其中高速公路4,580亿元，国省道4,012亿元，农村公路2,397亿元。',
    ],
    [
      'the next of an enumeration in the line',
      '二、车辆购置及运行费预算150万元，其中车辆运行费150万元，车辆购置费0万元，三、接待费预算200万元，与上年持平。',
    ],
    [
      'a rate of people by its name alone',
      '城镇新增就业5.91万人，失业人员实现再就业2.23万人，困难人员再就业7,644人，年末登记失业率3.75%。',
    ],
    [
      'items with budgets of their own',
      '“三公”经费预算22.96万元，决算15.81万元，完成预算的68.86%。其中：用车决算0.4万元，完成预算的40%；接待费决算15.41万元，完成预算的70.17%。',
    ],
    ['posts and those who are there', '中心有事业编制25名。现有在编人员16名，派遣人员5名，退休人员6名。'],
    [
      'an amount among changes',
      '决算数比上年减少0.1万元，下降1.37%。其中：出国费增加0万元；用车增加0万元；接待费决算3.8万元，减少0.1万元，下降2.56%。',
    ],
    [
      'what the paragraph lists has its items below',
      '决算中，出国经费0万元；用车费3.4万元，占47.22%；接待费3.8万元，占52.78%。具体情况如下：\n1.出国经费0万元。\n2.用车费3.4万元，保有2辆。',
    ],
    ['two with a total of their own', '有教师302人，其中专任教师186人，外聘教师32人，共有教师218人。'],
    ['one digit of 亿', '2006年总产值7亿元；固定资产投资1.8亿元；零售额2亿元，财政收入1,460万元。'],
    ['what was saved, out of what was planned', '采购成交50.73万元，较预算节约3.27万元，节约率6.06%。'],
    ['two sides', '年末存款余额11.2亿元，其中居民储蓄存款余额9.1亿元，贷款余额2.5亿元。'],
    [
      'a list that goes on',
      '少数民族491户。建档立卡203户804人，一般户178户745人，低保户20户54人，五保户5户5人，当年脱贫39户164人。',
    ],
    [
      'two rates of one base',
      '至11月底安置房竣工64,645人、竣工率89.57%，累计入住63,557人、入住率88.07%，已拆旧房7,760户、拆除率46.56%。',
    ],
    [
      'items of another name',
      '50户企业实现增加值31.87亿元，增长6.4%；实现利润1.66亿元；实现税金1.7亿元。分行业看：\n1.装备制造业实现增加值10.29亿元。\n2.建材业实现增加值1.36亿元。',
    ],
  ])('%s: silent', (_, text) => expect(brokenIn(text)).toEqual([]))

  test('thousands set apart by a space are one number', () => {
    expect(heldIn('证照1 500个，比上年增加300个，增长25.0%；种植1 098.8万公顷。')).toEqual(['growth 25'])
    expect(brokenIn('证照1 500个，比上年增加300个，增长52.0%。').join()).toContain('growth 52 25')
  })

  test('a class beside its whole', () => {
    expect(brokenIn('支出合计120.00万元，具体为：2010301行政运行118.00万元。').join()).toContain('120 118')
  })

  test.each([
    [
      'where the list divides its own sentence',
      '共受理案件318件，其中刑事62件、民事201件、行政65件。',
      'parts 318 328',
    ],
    ['where a base is named', '全年预算125.0万元，支出118.6万元，完成年初预算的98.4%。', '98.4'],
    ['where the subject is the same', '信访总量1,286件，信访总量比上年减少214件，下降41.3%。', 'growth 41.3 14.27'],
    [
      'items of the name',
      '50户企业实现增加值31.87亿元。分行业看：\n1.装备制造业实现增加值10.29亿元。\n2.建材业实现增加值3.24亿元。\n3.食品业实现增加值18.64亿元。',
      'parts 31.87 32.17',
    ],
    ['a list of changes', '全年减少12.6万元，其中甲减少8.2万元，乙减少5.4万元。', 'parts 12.6 13.6'],
    ['two rates of two bases', '抽查640批次，抽查率80.0%，合格612批次，合格率59.6%。', '59.6'],
    ['among its whole', '有学校24所，在校生6,120人。其中寄宿学校42所。', 'within 42'],
  ])('%s: told', (_, text, broken) => expect(brokenIn(text).join('；')).toContain(broken))
})
