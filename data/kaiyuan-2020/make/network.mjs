import { networkUnits, terminalsOf } from './operations.mjs'
import { between, pick, seeded } from './random.mjs'
import { pad, tableText, workday } from './table.mjs'

export const sample = (note) => `示例数据：${note}`
const ALL = sample('公开报告没有此项明细，逐条内容为示例')

/** One row for each of the terminals that the units are said to have. */
export function bindingTable() {
  const random = seeded(20201001)
  const counts = terminalsOf()
  const rows = networkUnits().flatMap((unit, index) =>
    Array.from({ length: counts[index] }, (_, place) => [
      `10.53.${index + 1}.${place + 10}`,
      `02:00:00:${[index + 1, place + 10, between(random, 0, 255)].map((byte) => byte.toString(16).padStart(2, '0')).join(':')}`,
      unit,
      `示例人员${pad(place + 1)}`,
      `${between(random, 1, 6)}${pad(between(random, 1, 20))}`,
      `SW${pad(index + 1)}-${pad((place % 48) + 1)}`,
      workday(between(random, 1, 10), between(random, 1, 27)),
      pick(random, ['新增', '新增', '更换终端', '调整位置']),
      '在用',
    ]),
  )
  return tableText(
    ['IP 地址', 'MAC 地址', '使用单位', '使用人', '房间', '交换机端口', '绑定日期', '办理事由', '状态'],
    rows.map((values, index) => ({ id: `2020-IP${pad(index + 1, 4)}`, values, strength: 'E2', source: ALL })),
  )
}

export function faultTable() {
  const random = seeded(20201002)
  const units = networkUnits()
  const causes = { 光缆中断: '道路施工挖断光缆', 设备故障: '交换机电源老化', 电源故障: '机房市电中断', 配置错误: '地址冲突', 终端问题: '终端网卡故障' }
  const rows = Array.from({ length: 34 }, (_, index) => {
    const kind = index === 20 ? '光缆中断' : pick(random, Object.keys(causes))
    return [workday((index % 12) + 1, between(random, 1, 27)), units[(index * 7) % 52], kind, causes[kind], kind === '光缆中断' ? between(random, 180, 460) : between(random, 40, 260), '已恢复']
  }).sort(byDay)
  return tableText(
    ['发现日期', '影响单位', '故障类型', '原因', '中断时长', '处置状态'],
    rows.map((values, index) => ({ id: `2020-F${pad(index + 1)}`, values, strength: 'E2', source: ALL })),
  )
}

export const byDay = (left, right) => (left[0] < right[0] ? -1 : left[0] > right[0] ? 1 : 0)

export function protectedTable() {
  const names = '门户网站 协同办公系统 视频会议系统 信访视频接访系统 电子政务外网 政务数据共享平台 政务服务系统 公共资源交易系统 社会治理平台 城市管理系统 财政业务系统 智慧应急平台'.split(' ')
  return tableText(
    ['系统名称', '保护等级', '备案编号', '备案日期', '测评机构', '测评日期', '测评模板', '测评结论', '测评得分', '下次测评期限'],
    names.map((name, index) => {
      const isThree = index === 4 || index === 5
      const isAssessed = index < 10
      return {
        id: `2020-MB${pad(index + 1)}`,
        values: [
          name, isThree ? '三级' : '二级', `示例备案${pad(index + 1)}`, workday(3 + (index % 5), 12),
          isAssessed ? '示例测评机构' : '', isAssessed ? workday(8 + (index % 4), 18) : '',
          isAssessed ? '2019年版' : '未测评', isAssessed ? (index === 7 ? '差' : index % 3 === 0 ? '良' : '中') : '未测评',
          isAssessed ? (index === 7 ? '66.50' : index % 3 === 0 ? '84.20' : '76.80') : '', isAssessed ? `202${isThree ? 1 : 2}-12-31` : '2021-06-30',
        ],
        strength: 'E1',
        source: ALL,
      }
    }),
  )
}

export function incidentTable() {
  const random = seeded(20201003)
  const rows = Array.from({ length: 9 }, (_, index) => [
    workday(index + 2, between(random, 1, 27)),
    pick(random, ['门户网站', '协同办公系统', '政务外网终端']),
    pick(random, ['弱口令', '高危漏洞', '恶意程序', '网络攻击']),
    '一般',
    `${between(random, 1, 60)}.5`,
    '已处置',
  ])
  return tableText(
    ['发现日期', '系统', '事件类型', '事件级别', '处置用时', '处置状态'],
    rows.map((values, index) => ({ id: `2020-SE${pad(index + 1)}`, values, strength: 'E2', source: ALL })),
  )
}
