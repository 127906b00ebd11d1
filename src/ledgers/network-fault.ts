import { average, choice, count, counted, date, defineLedger, optional, share, sum, text } from './define-ledger.ts'

/** 网络与系统故障台账: one row per fault. Filled from 故障处理单. */
export const networkFault = defineLedger({
  id: 'network_fault',
  title: '网络与系统故障处置',
  subject: 'operations',
  group: '网络与安全',
  rowUnit: '起',
  fields: {
    foundOn: date('发现日期'),
    service: optional(
      choice('故障业务', ['电子政务网', '接访系统', '乡村接访点位', '视频会议', '其他'], {
        preset: '电子政务网',
        help: '影响到几项业务的，按影响最大的一项登记',
      }),
    ),
    unit: text('影响单位', { help: '单位或点位名称；影响多家的写“某某等几家”' }),
    kind: choice('故障类型', ['光缆中断', '设备故障', '电源故障', '配置错误', '终端问题']),
    cause: text('原因'),
    responseMinutes: optional(count('响应用时', '分钟', { addsUp: false, help: '从接到报障到有人着手处理' })),
    minutes: count('中断时长', '分钟', { help: '从发现到恢复；还在处置的，填到目前为止' }),
    state: choice('处置状态', ['已恢复', '处置中']),
  },
  happenedOn: 'foundOn',
  list: ['foundOn', 'service', 'unit', 'kind', 'cause', 'responseMinutes', 'minutes', 'state'],
  identity: ['foundOn', 'unit', 'kind'],
  names: ['unit', 'kind'],
  measures: {
    faults: counted('故障数'),
    minutes: sum('minutes', { label: '中断总时长' }),
    meanMinutes: average('minutes', { label: '故障平均恢复时长', where: { state: '已恢复' } }),
    meanResponse: average('responseMinutes', { label: '故障平均响应用时' }),
    restored: share({ state: '已恢复' }, { label: '故障恢复率' }),
  },
})
