import { between, cut, seeded } from './random.mjs'
import { pad, tableText, workday, yuan } from './table.mjs'

/** Published totals in fen; the split over months, items and payees is illustrative. */
export const INCOME = {
  2010302: 229_763_200,
  2010303: 138_929_227,
  2010406: 20_000_000,
  2080505: 16_042_576,
  2080506: 2_822_021,
  2101102: 9_499_111,
  2101103: 4_268_800,
  2210201: 11_865_000,
}
export const BASIC = {
  2010303: 161_996_979,
  2080505: 16_042_576,
  2080506: 2_822_021,
  2101102: 9_499_111,
  2101103: 4_268_800,
  2210201: 11_865_000,
}
/** Illustrative project totals in fen; together the published 2,297,632.00. */
export const PROJECTS = { P1: 63_840_000, P2: 16_800_000, P3: 17_103_200, P4: 23_620_000, P5: 22_400_000, P6: 86_000_000 }

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1)
const FUND = '一般公共预算拨款'
const sum = (amounts) => amounts.reduce((total, amount) => total + amount, 0)

const SPLIT = '示例数据：该科目全年合计为公开报告所列，分月为示例'
const BASIC_SPLIT = '示例数据：该科目全年合计为公开报告所列，分月、分经济科目为示例'
const PROJECT_SPLIT = '示例数据：项目支出合计为公开报告所列，分项目、分月为示例'

// ------------------------------------------------------------------ income

export function incomeTable() {
  const random = seeded(20200101)
  const rows = []
  const add = (day, code, amount, summary, { number = '', source = SPLIT, isSample = true } = {}) =>
    rows.push({
      id: `2020-I${pad(rows.length + 1, 3)}`,
      values: [day, code, FUND, yuan(amount), number, summary],
      strength: 'E2',
      source,
      isSample,
      evidence: number === '' ? [] : ['2020-E01'],
    })
  for (const code of ['2010303', '2080505', '2101102', '2101103', '2210201']) {
    const equal = code === '2210201'
    const amounts = cut(random, { total: INCOME[code], parts: 12, spread: equal ? 0 : 0.06 })
    MONTHS.forEach((month, index) =>
      add(workday(month, 6), code, amounts[index], `${month}月基本支出授权支付额度到账`),
    )
  }
  add(workday(12, 14), '2080506', INCOME[2080506], '职业年金记账部分做实额度到账')
  add(workday(2, 24), '2010302', 86_000_000, '网络安全等级保护专项经费到账', {
    number: '开财预字〔2020〕1号',
    source: '2020年绩效自评报告（公开），拨款金额和文号；到账日期为示例',
    isSample: false,
  })
  const rest = INCOME[2010302] - 86_000_000
  const quarters = cut(random, { total: rest, parts: 4, spread: 0.08, step: 10_000 })
  quarters.forEach((amount, index) =>
    add(workday(index * 3 + 2, 10), '2010302', amount, `第${'一二三四'[index]}季度项目支出授权支付额度到账`),
  )
  add(workday(11, 9), '2010406', INCOME[2010406], '新增项目经费到账', {
    number: '开财预字〔2020〕221号',
    source: '2020年绩效自评报告（公开），拨款金额和文号；到账日期为示例',
    isSample: false,
  })
  rows.sort((left, right) => compare(left.values[0], right.values[0]) || compare(left.values[1], right.values[1]))
  rows.forEach((row, index) => {
    row.id = `2020-I${pad(index + 1, 3)}`
  })
  return tableText(['到账日期', '功能分类', '资金来源', '金额', '拨款文号', '摘要'], rows)
}

const compare = (left, right) => (left < right ? -1 : left > right ? 1 : 0)

// ---------------------------------------------------------------- payments

/** A payment before it has its voucher: `of` groups the lines of one voucher. */
const paid = (day, of, line) => ({ day, of, ...line })

export function paymentTable() {
  const random = seeded(20200202)
  const payments = [...wages(random), ...insurance(random), ...running(random), ...projects(random)]
  payments.push(...yearEndAward(payments))
  payments.sort((left, right) => compare(left.day, right.day) || compare(left.of, right.of))
  return tableText(
    ['支付日期', '凭证号', '支出类型', '项目', '功能分类', '部门经济分类', '资金来源', '指标来源', '金额', '收款方', '摘要'],
    numbered(payments).map(({ day, voucher, project, code, item, amount, payee, summary, evidence }, index) => ({
      id: `2020-Z${pad(index + 1, 3)}`,
      values: [
        day,
        voucher,
        project === undefined ? '基本支出' : '项目支出',
        project === undefined ? '' : `2020-${project}`,
        code,
        item,
        FUND,
        '本年预算',
        yuan(amount),
        payee,
        summary,
      ],
      strength: 'E2',
      source: project === undefined ? BASIC_SPLIT : PROJECT_SPLIT,
      evidence,
    })),
  )
}

/** Vouchers count from 1 in every month; lines of one payment share theirs. */
function numbered(payments) {
  const vouchers = new Map()
  const counts = new Map()
  return payments.map((payment) => {
    const month = payment.day.slice(5, 7)
    const key = `${payment.day} ${payment.of}`
    if (!vouchers.has(key)) {
      counts.set(month, (counts.get(month) ?? 0) + 1)
      vouchers.set(key, `示例${month}-${pad(counts.get(month), 3)}`)
    }
    return { ...payment, voucher: vouchers.get(key) }
  })
}

function wages() {
  return MONTHS.flatMap((month) => {
    const isLater = month >= 7
    const lines = [
      ['30101', isLater ? 3_793_200 : 3_703_200, '基本工资'],
      ['30102', 1_228_700, '津贴补贴'],
      ['30107', 4_095_600, '绩效工资'],
      ['30112', 131_640, '失业、工伤保险'],
    ]
    return lines.map(([item, amount, words]) =>
      paid(workday(month, 11), 'a', {
        code: '2010303',
        item,
        amount,
        payee: item === '30112' ? '社会保险经办机构' : '工资代发',
        summary: `${month}月${words}`,
        evidence: month === 6 ? ['2020-E05'] : [],
      }),
    )
  })
}

function insurance(random) {
  const contributions = [
    ['2080505', '30108', '社会保险经办机构', '基本养老保险单位缴费'],
    ['2101102', '30110', '医疗保险经办机构', '基本医疗保险单位缴费'],
    ['2101103', '30111', '医疗保险经办机构', '公务员医疗补助缴费'],
    ['2210201', '30113', '住房公积金管理机构', '住房公积金单位缴存'],
  ]
  const monthly = contributions.flatMap(([code, item, payee, words]) => {
    const amounts = cut(random, { total: BASIC[code], parts: 12, spread: code === '2210201' ? 0 : 0.03 })
    return MONTHS.map((month, index) =>
      paid(workday(month, 15), `b${code}`, { code, item, amount: amounts[index], payee, summary: `${month}月${words}` }),
    )
  })
  return [
    ...monthly,
    paid(workday(12, 17), 'c', {
      code: '2080506',
      item: '30109',
      amount: BASIC[2080506],
      payee: '社会保险经办机构',
      summary: '职业年金记账部分做实',
    }),
  ]
}

/** 公用经费: what an office of a dozen people spends month by month, before the award that closes the year. */
function running(random) {
  const line = (month, day, [item, amount, payee, summary], extra = {}) =>
    paid(workday(month, day), `d${item}`, { code: '2010303', item, amount, payee, summary, ...extra })
  const monthly = MONTHS.flatMap((month) => [
    line(month, 18, ['30201', between(random, 1_500, 2_600) * 100, '办公用品定点供应商', `${month}月办公用品和耗材`]),
    line(month, 19, ['30206', between(random, 195_000, 238_000), '供电公司', `${month}月机房和办公电费`]),
    line(month, 19, ['30207', between(random, 92_000, 108_000), '通信运营商', `${month}月办公通信费`]),
    line(month, 24, ['30211', between(random, 900, 2_700) * 100, '公务卡结算', `${month}月差旅费`]),
  ])
  const quarterly = [3, 6, 9, 12].flatMap((month) => [
    line(month, 19, ['30205', between(random, 54_000, 66_000), '供水公司', '季度水费']),
    line(month, 25, ['30228', 300_000, '工会委员会', '季度工会经费']),
    line(month, 25, ['30229', 265_000, '职工福利支出', '季度福利费']),
  ])
  const receptions = [48_000, 96_500, 72_300, 110_200, 84_000, 75_000]
  const rides = [261_000, 318_450, 402_800, 287_000, 355_000, 219_000]
  const evidence = { evidence: ['2020-E03'] }
  return [
    ...monthly,
    ...quarterly,
    ...receptions.map((amount, index) =>
      line([1, 4, 6, 8, 9, 11][index], 22, ['30217', amount, '公务卡结算', '公务接待费（附公函和清单）'], evidence),
    ),
    ...rides.map((amount, index) =>
      line(index * 2 + 2, 26, ['30231', amount, '车辆定点服务商', '公务用车燃油、维修和保险'], evidence),
    ),
    line(2, 20, ['30218', 386_000, '防疫物资供应商', '疫情值守防护用品']),
    line(5, 21, ['30299', 1_000_000, '挂钩村村民委员会', '挂钩村村组道路修建补助'], {}),
    line(8, 20, ['30216', 480_000, '培训机构', '数字经济专题培训']),
    line(10, 21, ['30213', 265_000, '维修服务商', '办公设备维修']),
    line(1, 17, ['30103', 3_703_200, '工资代发', '上年度年终一次性奖金']),
  ]
}

/** The last payment of the year brings 2010303 to its published total. */
function yearEndAward(payments) {
  const spent = sum(payments.filter(({ code }) => code === '2010303').map(({ amount }) => amount))
  const amount = BASIC[2010303] - spent
  if (amount < 10_000_000 || amount > 35_000_000) throw new Error(`the year-end award is implausible: ${yuan(amount)}`)
  return [
    paid(workday(12, 24), 'e', {
      code: '2010303',
      item: '30103',
      amount,
      payee: '工资代发',
      summary: '年度目标考核奖和年终一次性奖金',
    }),
  ]
}

function projects(random) {
  const line = (project, day, [item, amount, payee, summary], evidence = []) =>
    paid(day, `p${project}${item}`, { project, code: '2010302', item, amount, payee, summary, evidence })
  const rents = (project, monthly, words) =>
    MONTHS.map((month) =>
      line(project, workday(month, 20), ['30214', monthly, '通信运营商', `${month}月${words}`], month === 6 ? ['2020-E06'] : []),
    )
  const staff = [640_000, 640_000, 640_000, 640_000, 320_000, 320_000, 320_000, 320_000, 320_000, 640_000, 640_000, 640_000]
  const room = cut(random, { total: PROJECTS.P3 - sum(staff) - 4 * 1_500_000, parts: 12, spread: 0.2, step: 100 })
  const lines = [
    ...rents('P1', 4_940_000, '横向网和互联网接入租金'),
    line('P1', workday(4, 22), ['31007', 1_368_000, '网络集成商', '接入层改造预付款'], ['2020-E07']),
    line('P1', workday(8, 21), ['31007', 2_736_000, '网络集成商', '接入层改造进度款'], ['2020-E07']),
    line('P1', workday(12, 10), ['31007', 456_000, '网络集成商', '接入层改造尾款（验收后）'], ['2020-E07']),
    ...rents('P2', 1_400_000, '接访系统租金和维护费'),
    ...MONTHS.map((month) => line('P3', workday(month, 12), ['30226', staff[month - 1], '劳务派遣单位', `${month}月编外技术人员劳务费`])),
    ...MONTHS.map((month) => line('P3', workday(month, 23), ['30213', room[month - 1], '机房维护商', `${month}月机房设备维护`])),
    ...[3, 6, 9, 12].map((month) => line('P3', workday(month, 24), ['30227', 1_500_000, '网站运维商', '季度门户网站运维服务'])),
    ...rents('P4', 1_950_000, '乡镇村级接访系统租金'),
    line('P4', workday(9, 16), ['30213', 220_000, '设备维修商', '接访点位终端维修']),
    ...rents('P5', 1_860_000, '市乡视频会议系统租金'),
    line('P5', workday(7, 16), ['30218', 80_000, '设备供应商', '会场线缆和接插件']),
    line('P6', workday(4, 16), ['30227', 25_800_000, '等级保护服务商', '等级保护合同首付款'], ['2020-E08']),
    line('P6', workday(8, 13), ['31007', 34_400_000, '等级保护服务商', '安全加固设备到货款'], ['2020-E08']),
    line('P6', workday(11, 12), ['30227', 21_500_000, '等级保护服务商', '测评和整改服务款'], ['2020-E08']),
    line('P6', workday(12, 15), ['30227', 4_300_000, '等级保护服务商', '验收尾款'], ['2020-E08']),
  ]
  for (const [project, total] of Object.entries(PROJECTS)) {
    const spent = sum(lines.filter((one) => one.project === project).map(({ amount }) => amount))
    if (spent !== total) throw new Error(`${project} pays ${yuan(spent)} instead of ${yuan(total)}`)
  }
  return lines
}
