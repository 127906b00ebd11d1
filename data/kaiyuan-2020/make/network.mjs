import { networkUnits, terminalsOf, unitId } from './operations.mjs'
import { between, pick, seeded } from './random.mjs'
import { pad, tableText, workday, yuan } from './table.mjs'

export const sample = (note) => `示例数据：${note}`
const ALL = sample('公开报告没有此项明细，逐条内容为示例')

/** One row for each of the terminals that the units are said to have. */
export function bindingTable() {
  const random = seeded(20201001)
  const counts = terminalsOf()
  const rows = networkUnits().flatMap((_, index) =>
    Array.from({ length: counts[index] }, (_, place) => [
      `10.53.${index + 1}.${place + 10}`,
      `02:00:00:${[index + 1, place + 10, between(random, 0, 255)].map((byte) => byte.toString(16).padStart(2, '0')).join(':')}`,
      unitId(index),
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

/** Minutes until restored, by month in the mean, of three faults of the network each month; a cable was cut in the third quarter. */
const NETWORK_MINUTES = [210, 216, 204, 228, 234, 216, 348, 312, 222, 216, 210, 264]
const PETITION_RESPONSE = [27, 29, 26, 25, 26, 28, 24, 25, 26, 27, 24, 25]
const VILLAGE_HOURS = [20, 22, 19, 18, 19, 20, 21, 19, 18, 17, 18, 17]
const CONFERENCE_RESPONSE = [14, 13, 13, 14, 13, 13, 13, 13, 13, 13, 12, 12]
const CAUSES = { 光缆中断: '道路施工挖断光缆', 设备故障: '交换机电源老化', 电源故障: '机房市电中断', 配置错误: '地址冲突', 终端问题: '终端网卡故障' }
const TOWNS = ['小龙潭镇', '中和营镇', '羊街乡', '大庄回族乡', '碑格乡']

export function faultTable() {
  const random = seeded(20201002)
  const units = networkUnits()
  const kinds = Object.keys(CAUSES).slice(1)
  const rows = NETWORK_MINUTES.flatMap((mean, month) => {
    const day = (from) => workday(month + 1, between(random, from, from + 7))
    const network = [-24, 0, 24].map((off, place) => {
      const kind = month === 6 || month === 7 ? '光缆中断' : kinds[(month + place) % kinds.length]
      return [day(1 + place * 8), '电子政务网', units[(month * 21 + place * 7) % 52], kind, CAUSES[kind], between(random, 10, 40), mean + off, '已恢复']
    })
    const town = TOWNS[month % TOWNS.length]
    return [
      ...network,
      [day(5), '接访系统', '市信访局', '终端问题', '终端软件无响应', PETITION_RESPONSE[month], between(random, 40, 120), '已恢复'],
      [day(12), '乡村接访点位', `${town}接访点位`, '电源故障', '点位停电', between(random, 60, 180), VILLAGE_HOURS[month] * 60, '已恢复'],
      [day(18), '视频会议', '主会场', '设备故障', '终端或音频设备故障', CONFERENCE_RESPONSE[month], between(random, 5, 30), '已恢复'],
    ]
  }).sort(byDay)
  return tableText(
    ['发现日期', '故障业务', '影响单位', '故障类型', '原因', '响应用时', '中断时长', '处置状态'],
    rows.map((values, index) => ({ id: `2020-F${pad(index + 1)}`, values, strength: 'E2', source: ALL })),
  )
}

/** Two lines for the offices of the city, one for the townships; the carrier of the extranet is that of the agreement. */
export function lineTable() {
  const units = networkUnits()
  const rows = units.flatMap((_, index) => {
    const line = (purpose, carrier, fee) => [unitId(index), `${carrier === '电信' ? 'DX' : 'YD'}-${pad(index + 1)}-${purpose === '政务外网' ? 1 : 2}`, purpose, '光纤专线', purpose === '政务外网' ? 100 : 50, `示例机房${pad((index % 6) + 1)}`, carrier, '2019-12-31', yuan(fee * 100), '在用']
    const extranet = line('政务外网', '电信', 7200)
    return index < 45 ? [extranet, line('互联网', '电信', 4800)] : [extranet, line('接访系统', '移动', 6000)]
  })
  return tableText(
    ['接入单位', '线路编号', '用途', '线路类型', '带宽', '终端位置', '运营商', '开通日期', '年租费', '状态'],
    rows.map((values, index) => ({ id: `2020-NL${pad(index + 1, 3)}`, values, strength: 'E2', source: ALL })),
  )
}

export const byDay = (left, right) => (left[0] < right[0] ? -1 : left[0] > right[0] ? 1 : 0)

/** Twelve systems filed and assessed; two old ones failed at first. */
export function protectedTable() {
  const names = '门户网站 协同办公系统 视频会议系统 信访视频接访系统 电子政务外网 政务数据共享平台 政务服务系统 公共资源交易系统 社会治理平台 城市管理系统 财政业务系统 智慧应急平台'.split(' ')
  const failed = new Set([7, 9])
  return tableText(
    ['系统名称', '保护等级', '备案编号', '备案日期', '测评机构', '测评日期', '测评模板', '测评结论', '测评得分', '发现问题数', '已整改数', '下次测评期限'],
    names.map((name, index) => {
      const isThree = index === 4 || index === 5
      const result = failed.has(index) ? '差' : index % 3 === 0 ? '良' : '中'
      return {
        id: `2020-MB${pad(index + 1)}`,
        values: [
          name, isThree ? '三级' : '二级', `示例备案${pad(index + 1)}`, workday(3 + (index % 6), 12),
          '示例测评机构', workday(8 + (index % 4), 18), '2019年版', result,
          { 差: '64.50', 良: '84.20', 中: '76.80' }[result], 6 + index, failed.has(index) ? 4 : 6 + index, `202${isThree ? 1 : 2}-12-31`,
        ],
        strength: 'E1',
        source: ALL,
        evidence: ['2020-E08'],
      }
    }),
  )
}

/** Hours until each month's serious weakness was mended; what a check after the changeover of posts found in September. */
const WEAKNESS_HOURS = [70, 68, 71, 66, 65, 67, 64, 63, 66, 65, 64, 63]

export function incidentTable() {
  const random = seeded(20201003)
  const systems = ['门户网站', '协同办公系统', '政务外网终端']
  const row = (day, [system, kind, by], hours) => [day, system, kind, by, '一般', '否', hours.toFixed(1), '已处置']
  const rows = [
    ...WEAKNESS_HOURS.map((hours, month) => row(workday(month + 1, between(random, 2, 26)), [systems[month % 3], '高危漏洞', '上级通报'], hours)),
    row(workday(9, 15), ['政务外网终端', '弱口令', '整改复查'], 3),
    row(workday(9, 16), ['协同办公系统', '弱口令', '整改复查'], 2),
    row(workday(5, 7), ['门户网站', '网络攻击', '日常监测'], 6),
    row(workday(8, 13), ['政务外网终端', '恶意程序', '日常监测'], 12),
  ].sort(byDay)
  return tableText(
    ['发现日期', '系统', '事件类型', '发现方式', '事件级别', '责任事故', '处置用时', '处置状态'],
    rows.map((values, index) => ({ id: `2020-SE${pad(index + 1)}`, values, strength: 'E2', source: ALL })),
  )
}
