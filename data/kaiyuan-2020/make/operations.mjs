import { between, cut, pick, seeded } from './random.mjs'
import { dayOf, pad, tableText, workday, workdayBefore, yuan } from './table.mjs'

const counted = (what) => `示例数据：${what}与公开报告一致，逐条内容为示例`

// ------------------------------------------------------- video conferences

/** Published counts from January to October; together 236. Of the total, 30 have no system stated. */
export const CONFERENCES = {
  省电子政务: 43,
  州县乡电子政务: 86,
  电信高清: 57,
  信访高清: 5,
  互联网: 15,
  未注明: 30,
}
export const EPIDEMIC = 53

const TITLES = {
  省电子政务: ['全省安全生产视频会议', '全省脱贫攻坚视频调度会', '全省政务公开视频培训', '全省经济运行视频会议', '全省防汛抗旱视频会议'],
  州县乡电子政务: ['全州重点工作视频调度会', '市乡工作例会', '市乡脱贫攻坚推进会', '市乡森林防火会议', '全州项目建设视频会议', '市乡人居环境整治会议'],
  电信高清: ['部门业务视频培训', '全州教育工作视频会议', '全州卫生健康视频会议', '部门工作视频例会', '招商项目视频对接会'],
  信访高清: ['信访工作联席视频会议'],
  互联网: ['线上政策解读会', '数字经济线上交流会', '线上业务培训'],
  未注明: ['临时视频会议', '专题视频会议', '视频连线调试会'],
}
const EPIDEMIC_TITLES = ['疫情防控视频调度会', '疫情防控指挥部视频会议', '复工复产视频会议', '疫情防控业务视频培训']
const EPIDEMIC_SYSTEMS = ['省电子政务', '州县乡电子政务', '电信高清', '互联网']

export function conferenceTable() {
  const random = seeded(20200303)
  const systems = Object.entries(CONFERENCES).flatMap(([system, number]) => Array.from({ length: number }, () => system))
  const meetings = systems.map((system, index) => ({ system, day: dayInSpan(random, index) }))
  markEpidemic(meetings)
  meetings.sort((left, right) => (left.day < right.day ? -1 : left.day > right.day ? 1 : 0))
  const titles = new Map()
  const faulty = new Map([[31, 12], [88, 25], [140, 8], [203, 35]])
  const untested = new Set([12, 47, 96, 181, 220])
  return tableText(
    ['会议日期', '会议名称', '会议系统', '疫情防控会议', '会前联调', '中断时长', '分会场数', '会议层级', '主办单位', '联调日期', '值守A岗', '值守B岗', '故障情况', '参会方式', '预定开始时间', '会议时长', '开会准时情况', '启用应急预案'],
    meetings.map(({ system, day, isEpidemic }, index) => ({
      id: `2020-V${pad(index + 1, 3)}`,
      values: [
        day,
        titleOn(titles, { day, name: pick(random, isEpidemic ? EPIDEMIC_TITLES : TITLES[system]) }),
        system,
        isEpidemic ? '是' : '否',
        untested.has(index) ? '未联调' : index % 19 === 0 ? '整改后通过' : '通过',
        faulty.get(index) ?? 0,
        sites(random, system),
        ...assurance({ system, day, isEpidemic, index, isTested: !untested.has(index), minutes: faulty.get(index) ?? 0 }),
        ...course({ system, index, minutes: faulty.get(index) ?? 0 }),
      ],
      strength: 'E2',
      source: counted('1—10月的总场次、各系统场次和疫情期间场次'),
      evidence: index % 60 === 0 ? ['2020-E09'] : [],
    })),
  )
}

/** Who called the meeting, by the system that carried it; of a meeting whose system is not stated, neither is this. */
const CALLERS = {
  省电子政务: [['省', '省人民政府办公厅（示例）'], ['国家', '国务院办公厅（示例）'], ['省', '省应急管理厅（示例）']],
  州县乡电子政务: [['州', '州人民政府办公室（示例）'], ['市', '市人民政府办公室（示例）'], ['乡镇', '小龙潭镇（示例）']],
  电信高清: [['部门', '市教育体育局（示例）'], ['部门', '市卫生健康局（示例）'], ['部门', '市农业农村局（示例）']],
  信访高清: [['省', '省信访局（示例）'], ['州', '州信访局（示例）']],
  互联网: [['部门', '市工业商务和信息化局（示例）'], ['市', '市人民政府办公室（示例）']],
}
const EPIDEMIC_CALLERS = {
  省电子政务: ['省', '省疫情防控指挥部（示例）'],
  州县乡电子政务: ['州', '州疫情防控指挥部（示例）'],
  电信高清: ['市', '市疫情防控指挥部（示例）'],
  互联网: ['市', '市疫情防控指挥部（示例）'],
}
const DUTY = ['示例值守员甲', '示例值守员乙', '示例值守员丙', '示例值守员丁']
const FAULTS = ['示例：传输链路闪断，切换备用链路后恢复', '示例：终端死机，重启后恢复', '示例：主会场音频中断，更换调音台后恢复', '示例：汇聚设备断电，启用备用电源后恢复']

/** Level, organiser, day of the joint test, duty A and B, what failed. */
function assurance({ system, day, isEpidemic, index, isTested, minutes }) {
  const callers = CALLERS[system] ?? [['', '']]
  const [level, organiser] = isEpidemic ? EPIDEMIC_CALLERS[system] : callers[index % callers.length]
  const duty = (shift) => DUTY[(index + shift) % DUTY.length]
  return [level, organiser, isTested ? workdayBefore(day) : '', duty(0), duty(1), minutes > 0 ? FAULTS[index % FAULTS.length] : '']
}

/** How it was attended, when it was to begin, how long it took, whether it began in time, whether the emergency plan was used. */
function course({ system, index, minutes }) {
  if (system === '未注明') return ['', '', '', '', '']
  const direction = system === '电信高清' || system === '互联网' ? '为其他单位提供会场' : system === '州县乡电子政务' && index % 3 === 1 ? '本级主办' : '收听收看上级会议'
  return [direction, ['09:00', '10:00', '15:00', '16:00'][index % 4], ['1.0', '1.5', '2.0', '2.5'][index % 4], index % 47 === 5 ? '因会务推迟' : '准时', minutes > 20 ? '是' : '否']
}

/** January to October, evenly over the working days; no meeting at the Spring Festival. */
function dayInSpan(random, index) {
  const month = (index % 10) + 1
  const day = month === 1 ? between(random, 6, 21) : month === 10 ? between(random, 9, 27) : between(random, 1, 27)
  return workday(month, day)
}

/** The epidemic meetings lie in February to May, on systems that carried them. */
function markEpidemic(meetings) {
  let left = EPIDEMIC
  for (const meeting of meetings) {
    const isPossible = EPIDEMIC_SYSTEMS.includes(meeting.system) && meeting.day >= '2020-02-01' && meeting.day <= '2020-05-31'
    meeting.isEpidemic = isPossible && left > 0
    if (meeting.isEpidemic) left -= 1
  }
  if (left > 0) throw new Error(`${left} epidemic meetings found no place`)
}

/** Two meetings of one day never carry the same name. */
function titleOn(titles, { day, name }) {
  const number = (titles.get(`${day} ${name}`) ?? 0) + 1
  titles.set(`${day} ${name}`, number)
  return number === 1 ? name : `${name}（第${number}场）`
}

const sites = (random, system) => {
  if (system === '未注明') return ''
  return system === '互联网' ? between(random, 1, 6) : between(random, 3, 12)
}

// ------------------------------------------------------------ portal errors

/** Published as 900余 and 360余: these exact numbers are illustrative. */
export const ERRORS = { 错别字链接: 912, 错误超链接: 366 }

/** Columns of the portal: kind, section that answers for it, days within which it has to be updated. */
export const COLUMNS = [
  ['政务动态', '动态要闻', '2020-S5', 14],
  ['部门信息公开', '信息公开', '2020-S5', 14],
  ['疫情防控', '动态要闻', '2020-S5', 14],
  ['通知公告', '通知公告', '2020-S1', 183],
  ['政策文件', '政策文件', '2020-S1', 183],
  ['办事指南', '办事服务', '2020-S1', 183],
  ['专题专栏', '专题', '2020-S5', ''],
]
export const columnId = (name) => `2020-PC${pad(COLUMNS.findIndex(([column]) => column === name) + 1)}`
const INSPECTED = ['政务动态', '通知公告', '政策文件', '部门信息公开', '办事指南', '专题专栏']

/** Slower in spring than in autumn, three working days in the mean. */
const daysToCorrect = (month, index) => ((({ 3: 34, 5: 31, 7: 29, 9: 26 })[month] + (index % 2 === 0 ? 2 : -2)) / 10).toFixed(1)

export function columnTable() {
  return tableText(
    ['栏目名称', '栏目类型', '责任科室', '最长更新间隔', '更新要求依据', '状态'],
    COLUMNS.map(([name, kind, owner, days], index) => ({
      id: `2020-PC${pad(index + 1)}`,
      values: [name, kind, owner, days, days === '' ? '' : '国办秘函〔2019〕19号', '在用'],
      strength: 'E1',
      source: '示例数据：公开报告没有栏目清单，栏目、责任科室和更新要求为示例',
    })),
  )
}

export function portalTable() {
  const random = seeded(20200404)
  const rows = Object.entries(ERRORS).flatMap(([kind, total]) => {
    const rounds = [3, 5, 7, 9].flatMap((month) => INSPECTED.map((column) => ({ month, column })))
    const found = cut(random, { total, parts: rounds.length, spread: 0.5 })
    return rounds.map(({ month, column }, index) => [workday(month, 8 + (index % 6)), kind, columnId(column), found[index], found[index], daysToCorrect(month, index), '已全部整改'])
  })
  rows.sort((left, right) => (left[0] < right[0] ? -1 : left[0] > right[0] ? 1 : 0))
  return tableText(
    ['排查日期', '差错类型', '栏目', '发现数', '已整改数', '整改用时', '整改状态'],
    rows.map((values, index) => ({
      id: `2020-W${pad(index + 1)}`,
      values,
      strength: 'E2',
      source: '示例数据：公开报告只写“900余个”“360余个”且已整改，逐条数字为示例',
      evidence: ['2020-E11'],
    })),
  )
}

// ------------------------------------------------------------ LED broadcast

export const PLAYS = 11_200

export function ledTable() {
  const random = seeded(20200505)
  const slogans = ['佩戴口罩、勤洗手、少聚集', '发热及时就诊、主动报告行程', '不信谣、不传谣', '外出返回主动登记', '科学防护、安心复工', '常通风、常消毒']
  const runs = [2, 3, 4, 5, 6, 7, 8, 9, 10].flatMap((month) =>
    ['第一行政中心', '第二行政中心'].flatMap((screen) => [0, 1].map((half) => ({ month, screen, half }))),
  )
  const plays = cut(random, { total: PLAYS, parts: runs.length, spread: 0.3 })
  return tableText(
    ['开始播放日期', '大屏', '播放内容', '审批人', '播放次数', '播放时长'],
    runs.map(({ month, screen, half }, index) => ({
      id: `2020-L${pad(index + 1)}`,
      values: [dayOf(month, half === 0 ? 1 : 16), screen, `疫情防控标语：${slogans[index % slogans.length]}`, '示例审批人', plays[index], (plays[index] / 120).toFixed(1)],
      strength: 'E3',
      source: counted('播放总次数'),
      evidence: index === 0 ? ['2020-E13'] : [],
    })),
  )
}

// ------------------------------------------------------------ rectification

/** In the order of their numbers from June to September. */
export const dueMonth = (index) => 6 + Math.floor(index / 7)

export function rectificationTable() {
  const aspects = [
    ['方面一（示例）：履行职责', 10, ['学习计划不够具体', '工作台账登记不全', '会议记录不规范', '任务分解不到科室', '督办事项反馈不及时', '制度修订滞后', '项目资料归档不全', '培训计划执行不够', '信息公开更新不及时', '调研成果转化不多']],
    ['方面二（示例）：资金资产管理', 8, ['固定资产盘点不及时', '公务卡结算比例不高', '采购资料归集不全', '合同管理台账不全', '预算编制不够细', '报销附件不齐', '设备领用登记不全', '绩效目标不够量化']],
    ['方面三（示例）：队伍和支部建设', 8, ['谈心谈话记录不全', '党费收缴登记不规范', '组织生活形式单一', '党员积分管理不到位', '岗位职责不清晰', '考勤登记不严格', '支部台账更新不及时', '青年人才培养不够']],
  ]
  const sections = ['办公室', '财务人事科', '数据应用发展科', '视频会议管理科', '应用系统运维科', '网络综合管理科']
  const problems = aspects.flatMap(([aspect, , list]) => list.map((problem) => ({ aspect, problem })))
  return tableText(
    ['序号', '问题方面', '问题', '整改措施数', '责任科室', '整改时限', '整改状态', '销号日期'],
    problems.map(({ aspect, problem }, index) => ({
      id: `2020-R${pad(index + 1)}`,
      values: [
        index + 1,
        aspect,
        `示例问题：${problem}`,
        index % 2 === 0 && index < 24 ? 2 : 1,
        sections[index % sections.length],
        workday(dueMonth(index), 28),
        '已销号',
        workday(dueMonth(index), 10 + (index % 12)),
      ],
      strength: 'E2',
      source: '示例数据：方面数、问题数、措施数和全部完成与公开报告一致，问题内容为示例',
      evidence: index === 0 ? ['2020-E18'] : [],
    })),
  )
}

// ------------------------------------------------------------ network units

const TERMINALS = 1_846

/** The 52 units connected: offices of the city, then the townships. */
export function networkUnits() {
  const bureaus =
    '市委办公室 市人大常委会办公室 市人民政府办公室 市政协办公室 市纪委市监委 市委组织部 市委宣传部 市委统战部 市委政法委 市委编办 市直机关工委 市发展和改革局 市工业商务和信息化局 市教育体育局 市民族宗教局 市公安局 市民政局 市司法局 市财政局 市人力资源和社会保障局 市自然资源局 市住房和城乡建设局 市交通运输局 市农业农村局 市水务局 市文化和旅游局 市卫生健康局 市退役军人事务局 市应急管理局 市审计局 市市场监督管理局 市统计局 市医疗保障局 市信访局 市政务服务管理局 市林业和草原局 市城市管理局 市搬迁安置办公室 市总工会 团市委 市妇联 市残联 市工商联 市融媒体中心 市档案馆'.split(
      ' ',
    )
  const towns = '乐百道街道 灵泉街道 小龙潭镇 中和营镇 羊街乡 大庄回族乡 碑格乡'.split(' ')
  const names = [...bureaus, ...towns]
  if (names.length !== 52) throw new Error(`${names.length} units instead of 52`)
  return names
}

export const unitId = (index) => `2020-N${pad(index + 1)}`

/** How many terminals with a fixed address each of them has. */
export const terminalsOf = () => cut(seeded(20200606), { total: TERMINALS, parts: 52, spread: 0.6 })

export function networkTable() {
  const random = seeded(20200606)
  const names = networkUnits()
  const addresses = cut(random, { total: TERMINALS, parts: 52, spread: 0.6 })
  return tableText(
    ['接入单位', '接入方式', '接入日期', '接入带宽', '状态', '固定IP终端数'],
    names.map((name, index) => ({
      id: `2020-N${pad(index + 1)}`,
      values: [name, '光纤', index >= 50 ? workday(7, 14) : '2019-12-31', pick(random, [50, 100, 100, 200]), '在用', addresses[index]],
      strength: 'E2',
      source: counted('接入单位总数和光纤接入'),
      evidence: index % 26 === 0 ? ['2020-E14'] : [],
    })),
  )
}

// --------------------------------------------------------- digital projects

/** Published: 16 special projects, over 3 billion yuan; 33 key projects, 20 billion yuan. Amounts in whole 10,000 yuan. */
export function digitalTable() {
  const random = seeded(20200707)
  const fields = ['新能源', '智慧医疗', '智慧教育', '智慧公安', '智慧农业', '智慧环保']
  const stages = ['谋划', '谋划', '储备入库', '储备入库', '前期', '招标', '在建']
  const special = cut(random, { total: 312_000, parts: 16, spread: 0.6, step: 100 })
  const key = cut(random, { total: 2_000_000, parts: 33, spread: 0.5, step: 1_000 })
  const row = (kind, code, field, amount) => [code, `${field}示例项目`, kind, field, yuan(amount * 1_000_000), pick(random, stages)]
  const rows = [
    ...special.map((amount, index) => row('数字经济专项', `SZ-${pad(index + 1)}`, fields[index % fields.length], amount)),
    ...key.map((amount, index) =>
      row('新基建重点项目', `XJ-${pad(index + 1)}`, pick(random, [...fields, '通信网络', '算力设施', '交通物流']), amount),
    ),
  ]
  return tableText(
    ['储备编号', '项目名称', '项目类型', '应用领域', '计划总投资', '所处阶段'],
    rows.map((values, index) => ({
      id: `2020-X${pad(index + 1)}`,
      values,
      strength: 'E2',
      source:
        values[2] === '数字经济专项'
          ? '示例数据：项目数与公开报告一致，总投资公开报告写“30多亿元”，逐项为示例'
          : counted('项目数和总投资'),
    })),
  )
}
