import { byDay, sample } from './network.mjs'
import { columnId, networkUnits } from './operations.mjs'
import { between, pick, seeded } from './random.mjs'
import { lastDay, pad, tableText, workday } from './table.mjs'

const ALL = sample('公开报告没有此项明细，逐条内容为示例')
const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1)
const rowsOf = (prefix, rows, source = ALL, strength = 'E2') =>
  rows.map((values, index) => ({ id: `2020-${prefix}${pad(index + 1, 3)}`, values, strength, source }))

/** By month: how many people came, and how many sessions were held in several places at once. */
const VISITORS = [31, 8, 12, 19, 27, 30, 34, 33, 32, 31, 30, 31]
const JOINT = [2, 1, 2, 4, 4, 4, 5, 4, 4, 4, 5, 4]

export function petitionTable() {
  const random = seeded(20201101)
  const rows = MONTHS.flatMap((month) => {
    const [joint, people] = [JOINT[month - 1], VISITORS[month - 1]]
    const days = (month === 2 ? [12] : [4, 8, 12, 19, 25]).slice(0, Math.max(joint, month === 2 ? 1 : 4))
    return days.map((day, index) => {
      const visitors = Math.floor(people / days.length) + (index < people % days.length ? 1 : 0)
      const isJoint = index < joint
      const cases = between(random, 1, visitors)
      return [
        workday(month, day), `2020${pad(month)}-${index + 1}`, isJoint ? '多地联合接访' : '单点接访', pick(random, ['州', '市', '市', '乡镇']), isJoint ? between(random, 3, 9) : 2, isJoint ? between(random, 2, 5) : 1,
        visitors, cases, between(random, 0, cases), index === 3 && month === 8 ? '整改后通过' : '通过', month === 6 && index === 1 ? 6 : 0, '示例A岗、示例B岗',
      ]
    })
  })
  return tableText(['接访日期', '场次', '接访方式', '主会场层级', '接通会场数', '接访领导人数', '来访人次', '接访件数', '当场答复件数', '会前联调', '中断时长', '值守人员'], rowsOf('PS', rows))
}

/** 58 sites connected at the end of the year; two whose offices moved are not. */
export function siteTable() {
  const towns = ['乐百道街道', '灵泉街道', '小龙潭镇', '中和营镇', '羊街乡', '大庄回族乡', '碑格乡']
  const rows = Array.from({ length: 60 }, (_, index) => {
    const town = towns[index % towns.length]
    const isTown = index < towns.length
    const isOpen = index < 58
    return [isTown ? `${town}接访点位` : `${town}示例村${pad(Math.floor(index / 7))}接访点位`, town, isTown ? '乡镇街道' : '村（社区）', isOpen ? (index < 52 ? '2019-12-20' : workday(4 + (index - 52), 15)) : '', isOpen ? '已接通' : '未接通', isOpen ? '是' : '否', isOpen ? '' : '办公场所搬迁，线路未开通']
  })
  return tableText(['点位名称', '所属乡镇街道', '点位层级', '接通日期', '状态', '纳入日常监测', '未接通或停用原因'], rowsOf('PT', rows))
}

export function updateTable() {
  const random = seeded(20201102)
  const news = ['政务动态', '部门信息公开', '疫情防控'].flatMap((column) =>
    Array.from({ length: 36 }, (_, index) => new Date(Date.UTC(2020, 0, 3 + index * 10)).toISOString().slice(0, 10))
      .filter((day) => !(column === '部门信息公开' && day.startsWith('2020-10')))
      .map((day) => [day, columnId(column), between(random, 2, 14)]),
  )
  const slow = ['通知公告', '政策文件', '办事指南'].flatMap((column) =>
    [1, 4, 8, 11].map((month) => [workday(month, 15), columnId(column), between(random, 1, 6)]),
  )
  return tableText(['更新日期', '栏目', '发布条数'], rowsOf('PU', [...news, ...slow].sort(byDay), ALL, 'E3'))
}

/** Percent of the time that each system ran, by month; the others ran all the time but for what DOWN says. */
const RAN = {
  门户网站: [99.7, 99.8, 99.6, 99.7, 99.9, 99.8, 99.5, 99.6, 99.7, 99.8, 99.7, 99.8],
  接访系统: [99.5, 99.2, 99.4, 99.6, 99.3, 99.5, 99.1, 99.4, 99.6, 99.5, 99.4, 99.5],
  电子政务网: [99.98, 99.97, 99.98, 99.96, 99.97, 99.95, 98.84, 99.42, 99.96, 99.97, 99.98, 99.98],
}
const WHY = {
  门户网站: { 7: '机房例行检修超时' },
  接访系统: { 7: '线路检修' },
  电子政务网: { 7: '道路施工挖断光缆', 8: '临时路由运行' },
}
const DOWN = new Map([['协同办公 3', [42, 1, '数据库连接耗尽']], ['协同办公 9', [95, 2, '存储空间不足']], ['视频会议 5', [25, 1, '线路中断']]])

export function availabilityTable() {
  const rows = MONTHS.flatMap((month) =>
    ['协同办公', '门户网站', '视频会议', '接访系统', '电子政务网'].map((system) => {
      const scheduled = Number(lastDay(month).slice(8)) * 1440
      const ran = RAN[system]?.[month - 1]
      const [minutes, incidents, cause] =
        ran === undefined ? (DOWN.get(`${system} ${month}`) ?? [0, 0, '']) : [Math.round((scheduled * (100 - ran)) / 100), 1, WHY[system][month] ?? '零星中断']
      return { values: [lastDay(month), system, scheduled, minutes, incidents, cause], isProbed: system === '门户网站' }
    }),
  )
  return tableText(
    ['所属月份', '系统', '应运行时长', '非计划停机时长', '非计划停机次数', '停机原因'],
    rows.map(({ values, isProbed }, index) => ({ id: `2020-AV${pad(index + 1, 3)}`, values, strength: isProbed ? 'E4' : 'E3', source: ALL, evidence: isProbed ? ['2020-E16'] : [] })),
  )
}

export function resourceTable() {
  const random = seeded(20201103)
  const units = networkUnits()
  const rows = Array.from({ length: 64 }, (_, index) => [
    `3${pad((index % 12) + 1)}${pad(index + 1)}/${pad(index + 1, 6)}`, `${units[2 + (index % 40)]}示例信息${pad(index + 1)}`,
    index < 6 ? '基础' : index < 20 ? '主题' : '部门', units[2 + (index % 40)], pick(random, ['电子表格', '数据库', '电子文件']),
    index % 9 === 0 ? '不予共享' : index % 3 === 0 ? '有条件共享' : '无条件共享', index % 9 === 0 ? '示例依据' : '',
    index % 9 !== 0 && index % 4 === 1 ? '是' : '否', pick(random, ['每日', '每月', '每季度', '每年']), between(random, 5, 40), workday(4 + (index % 8), 16), '',
  ])
  return tableText(
    ['信息资源代码', '信息资源名称', '资源类别', '提供方', '格式', '共享类型', '共享条件或依据', '向社会开放', '更新周期', '信息项数', '发布日期', '摘要'],
    rowsOf('DR', rows),
  )
}

/** Limits as the county's own rule states them: made up, and said to be not yet held against the text. */
const DEADLINES = [
  ['县市', '无条件共享', '答复申请', 1, '工作日', '', '否'],
  ['县市', '有条件共享', '答复申请', 10, '工作日', 10, '否'],
  ['县市', '不分类型', '提供数据', 20, '工作日', '', '否'],
  ['县市', '不分类型', '目录更新', 10, '工作日', 5, '否'],
  ['县市', '不分类型', '目录发布', 2, '工作日', '', '否'],
  ['县市', '不分类型', '校核纠错', 10, '工作日', '', '否'],
]

export function deadlineTable() {
  const rows = DEADLINES.map(([level, sharing, step, days, dayKind, extension, isConfirmed]) => [level, sharing, step, days, dayKind, extension, '政务信息资源共享办理规定（示例）', isConfirmed])
  return tableText(['适用层级', '共享类型', '办理环节', '办理时限', '计算方式', '可延长', '依据', '已核对原文'], rowsOf('DL', rows, sample('时限待核对印发的文件，公开报告没有此项'), 'E1'))
}

/** The n-th Monday to Friday after a day; the case keeps clear of holidays. */
function workdaysAfter(day, number) {
  const after = new Date(Date.parse(day))
  for (let left = number; left > 0; ) {
    after.setUTCDate(after.getUTCDate() + 1)
    if (after.getUTCDay() !== 0 && after.getUTCDay() !== 6) left -= 1
  }
  return after.toISOString().slice(0, 10)
}

export function sharingTable() {
  const random = seeded(20201104)
  const units = networkUnits()
  const rows = Array.from({ length: 22 }, (_, index) => {
    const isFree = index % 3 !== 0
    const days = index === 9 ? 14 : isFree ? 1 : between(random, 3, 10)
    const asked = workday(5 + (index % 7), 3 + index)
    return [asked, units[(index * 5) % 40], `2020-DR${pad(index + 2, 3)}`, isFree ? '无条件共享' : '有条件共享', `2020-DL${pad(isFree ? 1 : 2, 3)}`, workdaysAfter(asked, isFree ? 1 : 10), workdaysAfter(asked, days), days, index === 6 ? '不同意' : '同意']
  }).sort(byDay)
  return tableText(['申请日期', '申请单位', '信息资源', '共享类型', '适用时限', '答复期限', '答复日期', '答复用时', '办理结果'], rowsOf('SR', rows))
}

export function progressTable() {
  const random = seeded(20201105)
  const rows = [4, 5, 6, 7, 8, 9, 10, 11, 12].flatMap((month) =>
    Array.from({ length: 33 }, (_, index) => {
      const progress = index % 11 === 0 && month < 9 ? '滞后' : '按计划'
      return [lastDay(month), `2020-X${pad(index + 17)}`, pick(random, ['谋划', '储备入库', '前期']), progress, progress === '滞后' ? '用地手续未办结' : '', '继续做好前期工作']
    }),
  )
  return tableText(['所属月份', '项目', '所处阶段', '进展', '存在问题', '下步安排'], rowsOf('PM', rows))
}

export function cooperationTable() {
  return tableText(
    ['签订日期', '协议名称', '合作方', '合作方向', '到期日期', '履行状态'],
    rowsOf('CO', [['2020-06-18', '数字经济发展合作协议（示例）', '示例通信企业', '数字经济', '2023-06-17', '履行中'], ['2020-09-10', '数据应用合作协议（示例）', '示例科技企业', '数据应用', '2023-09-09', '履行中']], sample('份数与公开报告一致，协议内容为示例'), 'E1'),
  )
}
