import { byDay, sample } from './network.mjs'
import { networkUnits } from './operations.mjs'
import { between, pick, seeded } from './random.mjs'
import { lastDay, pad, tableText, workday } from './table.mjs'

const ALL = sample('公开报告没有此项明细，逐条内容为示例')
const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1)
const rowsOf = (prefix, rows, source = ALL, strength = 'E2') =>
  rows.map((values, index) => ({ id: `2020-${prefix}${pad(index + 1, 3)}`, values, strength, source }))

export function petitionTable() {
  const random = seeded(20201101)
  const rows = MONTHS.flatMap((month) =>
    (month === 2 ? [12] : [4, 12, 19, 25]).map((day, index) => [
      workday(month, day), `2020${pad(month)}-${index + 1}`, pick(random, ['州', '市', '市', '乡镇']), between(random, 2, 9),
      between(random, 1, 8), index === 3 && month === 8 ? '整改后通过' : '通过', month === 6 && index === 1 ? 6 : 0, '示例A岗、示例B岗',
    ]),
  )
  return tableText(['接访日期', '场次', '主会场层级', '接通会场数', '接访件数', '会前联调', '中断时长', '值守人员'], rowsOf('PS', rows))
}

export function updateTable() {
  const random = seeded(20201102)
  const news = ['政务动态', '部门信息公开', '疫情防控'].flatMap((column) =>
    Array.from({ length: 36 }, (_, index) => new Date(Date.UTC(2020, 0, 3 + index * 10)).toISOString().slice(0, 10))
      .filter((day) => !(column === '部门信息公开' && day.startsWith('2020-10')))
      .map((day) => [day, column, '应用系统运维科', '两周', between(random, 2, 14)]),
  )
  const slow = ['通知公告', '政策文件', '办事指南'].flatMap((column) =>
    [1, 4, 8, 11].map((month) => [workday(month, 15), column, '办公室', '六个月', between(random, 1, 6)]),
  )
  return tableText(['更新日期', '栏目', '责任科室', '更新要求', '发布条数'], rowsOf('PU', [...news, ...slow].sort(byDay), ALL, 'E3'))
}

export function availabilityTable() {
  const down = new Map([['协同办公 3', [42, 1, '数据库连接耗尽']], ['协同办公 9', [95, 2, '存储空间不足']], ['门户网站 7', [120, 1, '机房例行检修超时']], ['视频会议 5', [25, 1, '线路中断']]])
  const rows = MONTHS.flatMap((month) =>
    ['协同办公', '门户网站', '视频会议', '接访系统'].map((system) => {
      const [minutes, incidents, cause] = down.get(`${system} ${month}`) ?? [0, 0, '']
      return [lastDay(month), system, Number(lastDay(month).slice(8)) * 1440, minutes, incidents, cause]
    }),
  )
  return tableText(['所属月份', '系统', '应运行时长', '非计划停机时长', '非计划停机次数', '停机原因'], rowsOf('AV', rows, ALL, 'E3'))
}

export function resourceTable() {
  const random = seeded(20201103)
  const units = networkUnits()
  const rows = Array.from({ length: 64 }, (_, index) => [
    `3${pad((index % 12) + 1)}${pad(index + 1)}/${pad(index + 1, 6)}`, `${units[2 + (index % 40)].replace('市', '')}示例信息（${pad(index + 1)}）`,
    index < 6 ? '基础' : index < 20 ? '主题' : '部门', units[2 + (index % 40)], pick(random, ['电子表格', '数据库', '电子文件']),
    index % 9 === 0 ? '不予共享' : index % 3 === 0 ? '有条件共享' : '无条件共享', index % 9 === 0 ? '示例依据' : '',
    index % 9 !== 0 && index % 4 === 1 ? '是' : '否', pick(random, ['每日', '每月', '每季度', '每年']), between(random, 5, 40), workday(4 + (index % 8), 16), '',
  ])
  return tableText(
    ['信息资源代码', '信息资源名称', '类', '提供方', '格式', '共享类型', '共享条件或依据', '向社会开放', '更新周期', '信息项数', '发布日期', '摘要'],
    rowsOf('DR', rows),
  )
}

export function sharingTable() {
  const random = seeded(20201104)
  const units = networkUnits()
  const rows = Array.from({ length: 22 }, (_, index) => {
    const isFree = index % 3 !== 0
    const isLate = index === 9
    return [workday(5 + (index % 7), 3 + index), units[(index * 5) % 40], `2020-DR${pad(index + 2, 3)}`, isFree ? '无条件共享' : '有条件共享', isFree ? 1 : 10, isLate ? 14 : isFree ? 1 : between(random, 3, 10), isLate ? '逾期答复' : '按期答复', index === 6 ? '不同意' : '同意']
  }).sort(byDay)
  return tableText(['申请日期', '申请单位', '信息资源', '共享类型', '答复期限', '实际答复用时', '答复情况', '办理结果'], rowsOf('SR', rows))
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
