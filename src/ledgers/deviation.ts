import { choice, counted, date, defineLedger, longText, optional, reference } from './define-ledger.ts'

/**
 * 偏差原因与改进措施: why an indicator or a project's spending fell short or far exceeded, and what is done about it. With a
 * month: said during 绩效运行监控 of the light that stood then; without: said of the whole year, in the self-evaluation.
 *
 * @source 财预〔2019〕136号: 偏差原因分析, 完成目标可能性, 备注 of 项目支出绩效目标执行监控表
 */
export const deviation = defineLedger({
  id: 'deviation',
  title: '偏差原因与改进措施',
  subject: 'objectives',
  rowUnit: '条',
  fields: {
    indicator: optional(reference('指标', 'indicator')),
    project: optional(reference('项目', 'project', { help: '预算执行偏差时填写；都空着表示单位整体的预算执行' })),
    month: optional(date('监控截至', { help: '运行监控时填该月最后一天；年末自评时空着' })),
    light: optional(choice('当时亮灯', ['正常', '关注', '预警', '无数据'])),
    situation: optional(longText('执行情况')),
    cause: choice('原因类别', ['经费保障', '制度保障', '人员保障', '硬件条件保障', '其他']),
    reason: longText('偏差原因'),
    measure: longText('改进措施'),
    likelihood: optional(choice('完成目标可能性', ['确定能', '有可能', '完全不可能'])),
    handling: optional(choice('处理方式', ['纠偏整改', '申请调整目标或预算', '暂停项目', '持续观察'])),
    remark: optional(longText('备注')),
  },
  happenedOn: null,
  list: ['reason', 'indicator', 'project', 'cause', 'measure', 'month', 'light'],
  identity: ['indicator', 'project', 'month'],
  names: ['indicator', 'project', 'reason'],
  measures: {
    deviations: counted('偏差说明数'),
    atYearEnd: counted('年末自评偏差说明数', { month: null }),
    rectifying: counted('纠偏整改的偏差数', { handling: '纠偏整改' }),
  },
})
