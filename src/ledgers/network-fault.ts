import { average, choice, count, counted, date, defineLedger, share, sum, text } from './define-ledger.ts'

/** 网络故障处置台账: one row per fault. Filled from 故障处理单. */
export const networkFault = defineLedger({
  id: 'network_fault',
  title: '网络故障处置',
  subject: 'operations',
  group: '网络与安全',
  rowUnit: '起',
  fields: {
    foundOn: date('发现日期'),
    unit: text('影响单位'),
    kind: choice('故障类型', ['光缆中断', '设备故障', '电源故障', '配置错误', '终端问题']),
    cause: text('原因'),
    minutes: count('中断时长', '分钟'),
    state: choice('处置状态', ['已恢复', '处置中']),
  },
  happenedOn: 'foundOn',
  list: ['foundOn', 'unit', 'kind', 'cause', 'minutes', 'state'],
  identity: ['foundOn', 'unit', 'kind'],
  measures: {
    faults: counted('网络故障数'),
    minutes: sum('minutes', { label: '网络中断总时长' }),
    meanMinutes: average('minutes', { label: '网络故障平均恢复时长', where: { state: '已恢复' } }),
    restored: share({ state: '已恢复' }, { label: '网络故障恢复率' }),
  },
})
