import { choice, counted, date, defineLedger, longText, money, optional, sum, text } from './define-ledger.ts'

/** 数字经济与新基建项目谋划台账: one row per project planned. Filled from 项目储备库. */
export const digitalProject = defineLedger({
  id: 'digital_project',
  title: '数字经济项目谋划',
  subject: 'operations',
  group: '数据与数字经济',
  rowUnit: '个',
  fields: {
    code: text('储备编号'),
    name: text('项目名称'),
    kind: choice('项目类型', ['数字经济专项', '新基建重点项目']),
    field: text('应用领域'),
    projectCode: optional(
      text('项目代码', { help: '投资在线平台赋的 24 位代码，如 2020-530000-64-03-000001；没有的空着' }),
    ),
    builder: optional(text('项目单位')),
    place: optional(text('建设地点')),
    content: optional(longText('建设内容和规模')),
    investment: money('计划总投资', { help: '以元填写；储备库里写“亿元”“万元”的换算成元' }),
    plannedStart: optional(date('计划开工')),
    plannedFinish: optional(date('计划竣工')),
    stage: choice('所处阶段', ['谋划', '储备入库', '前期', '招标', '在建', '竣工'], {
      help: '“储备入库”是进入项目储备库，不是纳入投资统计',
    }),
  },
  happenedOn: null,
  list: ['code', 'name', 'kind', 'field', 'investment', 'stage'],
  identity: ['code'],
  measures: {
    special: counted('数字经济专项数', { kind: '数字经济专项' }),
    specialInvestment: sum('investment', { label: '数字经济专项总投资', where: { kind: '数字经济专项' } }),
    key: counted('新基建重点项目数', { kind: '新基建重点项目' }),
    keyInvestment: sum('investment', { label: '新基建重点项目总投资', where: { kind: '新基建重点项目' } }),
    started: counted('已开工项目数', { stage: { in: ['在建', '竣工'] } }),
  },
})
