import { byDay, sample } from './network.mjs'
import { dueMonth } from './operations.mjs'
import { between, pick, seeded } from './random.mjs'
import { dayOf, pad, tableText, workday, yuan } from './table.mjs'

const ALL = sample('公开报告没有此项明细，逐条内容为示例')
const rowsOf = (prefix, rows, source = ALL, strength = 'E2') =>
  rows.map((values, index) => ({ id: `2020-${prefix}${pad(index + 1, 3)}`, values, strength, source }))

/** 38 measures for 26 problems; three of them serve a second problem. */
export function measureTable() {
  const problems = Array.from({ length: 26 }, (_, index) => index)
  const own = problems.flatMap((index) => (index % 2 === 0 && index < 24 ? [index, index] : [index]))
  const row = (number, problem) => [`C${pad(number + 1)}`, `2020-R${pad(problem + 1)}`, `示例措施：完善制度并按月检查（${pad(number + 1)}）`, '示例责任人', '示例核验人', '已完成', workday(dueMonth(problem), 8 + (problem % 2))]
  const shared = [[3, 5], [14, 20], [30, 24]].map(([number, problem]) => row(number, problem))
  const rows = [...own.map((problem, number) => row(number, problem)), ...shared]
  return tableText(['措施编号', '对应问题', '整改措施', '责任人', '核验人', '完成情况', '完成日期'], rowsOf('RM', rows, sample('措施数和全部完成与公开报告一致，措施内容为示例')))
}

export function trainingTable() {
  const names = ['电子政务网络管理培训', '网络安全技能培训', '视频会议操作培训', '门户网站信息员培训', '数据资源编目培训', '公文系统应用培训', '数字经济专题培训', '保密知识培训']
  const random = seeded(20201201)
  const rows = names.map((name, index) => {
    const people = between(random, 12, 70)
    return [workday(index + 3, 14), name, pick(random, ['州', '市', '单位']), `${between(random, 4, 16)}.0`, people, people - between(random, 0, 2)]
  })
  return tableText(['培训日期', '培训名称', '组织层级', '学时', '参训人次', '考核合格人次'], rowsOf('TR', rows))
}

/** At least five days each month; the aid and the orchard are the published ones. */
export function visitTable() {
  const random = seeded(20201202)
  const rows = Array.from({ length: 12 }, (_, index) => index + 1).flatMap((month) =>
    [2, 6, 10, 14, 20].flatMap((day, place) =>
      ['示例队员甲', '示例队员乙'].map((person) => {
        const isRoad = month === 5 && place === 1 && person === '示例队员甲'
        const isOrchard = month === 3 && place === 2 && person === '示例队员甲'
        return [dayOf(month, day), '示例村', person, isRoad ? '帮扶' : isOrchard ? '产业' : pick(random, ['走访', '帮扶', '环境整治']), isRoad ? yuan(1_000_000) : '', isOrchard ? '3' : '', isRoad ? '支持村组道路修建' : isOrchard ? '苹果示范种植' : pick(random, ['入户了解生产生活情况', '帮助联系农技服务', '参加村组会议', '清理村道和沟渠'])]
      }),
    ),
  )
  return tableText(['日期', '村', '人员', '事项', '帮扶资金', '果园面积', '内容'], rowsOf('FV', rows, sample('帮扶资金、果园面积和每月天数要求与公开报告一致，逐日内容为示例')))
}

export function talkTable() {
  const rows = [1, 3, 4, 5, 7, 9, 10, 11].flatMap((month, index) => [[workday(month, 16), index % 3 === 2 ? '提醒谈话' : '日常谈心', '示例负责人', `示例职工${pad((index % 11) + 1)}`]])
  return tableText(['日期', '谈话类型', '谈话人', '谈话对象'], rowsOf('TK', rows))
}

export function dutyTable() {
  const rows = Array.from({ length: 98 }, (_, index) => {
    const day = new Date(Date.UTC(2020, 0, 27 + Math.floor(index / 2))).toISOString().slice(0, 10)
    return [day, `示例值守${pad((index % 14) + 1)}`, ['视频会议值守', '社区卡点', '综合协调'][index % 3], index % 3 === 0 ? '24.0' : '12.0']
  })
  return tableText(['值守日期', '值守人员', '岗位', '时长'], rowsOf('ED', rows, sample('值守人数与公开报告一致，逐班内容为示例')))
}

export function spendingTable() {
  const random = seeded(20201203)
  const kinds = ['差旅住宿', '差旅交通', '公务接待', '车辆加油', '车辆维修', '办公采购']
  const rows = Array.from({ length: 48 }, (_, index) => {
    const kind = kinds[index % kinds.length]
    return [workday((index % 12) + 1, between(random, 2, 27)), kind, `示例${kind}定点单位`, yuan(between(random, 80, 1500) * 100), index % 8 === 7 ? '转账' : '公务卡', index === 17 ? '非定点有审批' : kind === '差旅交通' ? '不适用' : '定点']
  }).sort(byDay)
  return tableText(['日期', '事项', '供应商', '金额', '结算方式', '定点情况'], rowsOf('OS', rows))
}

export function assetTable() {
  const random = seeded(20201204)
  const names = [['核心交换机', '信息设备'], ['服务器', '信息设备'], ['视频会议终端', '信息设备'], ['台式计算机', '信息设备'], ['打印机', '通用设备'], ['办公桌', '家具'], ['文件柜', '家具']]
  const sections = ['办公室', '财务人事科', '数据应用发展科', '视频会议管理科', '应用系统运维科', '网络综合管理科']
  const rows = Array.from({ length: 56 }, (_, index) => {
    const [name, kind] = names[index % names.length]
    return [`ZC${pad(index + 1, 4)}`, name, kind, `20${15 + (index % 6)}-0${(index % 9) + 1}-15`, yuan(between(random, 6, 300) * 10_000), sections[index % 6], '示例保管人', index % 19 === 18 ? '待报废' : '在用', '账实相符']
  })
  return tableText(['卡片编号', '资产名称', '资产类别', '取得日期', '原值', '使用科室', '保管人', '使用状态', '盘点情况'], rowsOf('AS', rows))
}

/** People asked at the middle and the end of the year, and how many were content or fairly content. */
const SURVEYS = [
  ['2020-06-30', '接入单位', '年中', 52, 52, 48],
  ['2020-12-31', '接入单位', '年末', 52, 52, 49],
  ['2020-12-31', '接访场所', '年末', 35, 31, 29],
  ['2020-06-30', '社会公众', '年中', '', 420, 369],
  ['2020-12-31', '社会公众', '年末', '', 480, 426],
  ['2020-12-31', '乡镇村级', '年末', 60, 57, 52],
  ['2020-12-31', '参会单位', '年末', 60, 54, 52],
  ['2020-06-30', '服务对象单位', '年中', 90, 85, 80],
  ['2020-12-31', '服务对象单位', '年末', 120, 112, 106],
]

export function surveyTable() {
  return tableText(
    ['截止日期', '调查对象', '轮次', '调查方式', '发放份数', '有效份数', '满意和基本满意份数'],
    SURVEYS.map(([day, object, round, ...counts], index) => ({
      id: `2020-SV${pad(index + 1)}`,
      values: [day, object, round, object === '社会公众' ? '在线问卷' : '纸质问卷', ...counts],
      strength: 'E1',
      source: ALL,
      evidence: ['2020-E15'],
    })),
  )
}

/** Rounds of the petition system by month; the portal twice a month, the room and the conference system once a quarter; two drills. */
const PETITION_ROUNDS = [4, 4, 4, 4, 4, 4, 5, 4, 4, 5, 4, 4]

export function inspectionTable() {
  const round = (day, object, content, found = 0) => [day, '例行巡检', object, content, found, found]
  const rows = PETITION_ROUNDS.flatMap((rounds, index) => {
    const month = index + 1
    return [
      ...Array.from({ length: rounds }, (_, place) => round(dayOf(month, 3 + place * 6), '接访系统', '终端、线路和音视频逐点检查', (month + place) % 5 === 0 ? 1 : 0)),
      ...[10, 24].map((day) => round(dayOf(month, day), '门户栏目', '全部栏目的更新、链接和错别字', (month + day) % 4)),
      ...(month % 3 === 0 ? [round(dayOf(month, 15), '机房', '供电、空调、消防和日志'), round(dayOf(month, 16), '视频会议', '会场终端、备用线路', 1)] : []),
      ...(month === 6 || month === 11 ? [[dayOf(month, 18), '应急演练', '接访系统', '主用线路中断，切换备用线路', 0, 0]] : []),
    ]
  }).sort(byDay)
  return tableText(['日期', '类型', '对象', '内容', '发现问题数', '已解决数'], rowsOf('IN', rows))
}
