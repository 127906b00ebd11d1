import { choice, count, counted, date, defineLedger, optional, share, sum, text } from './define-ledger.ts'

/** 电子政务网接入单位台账: one row per unit connected. Filled from 接入确认单. */
export const networkUnit = defineLedger({
  id: 'network_unit',
  title: '电子政务网接入单位',
  subject: 'operations',
  group: '网络与安全',
  rowUnit: '家',
  fields: {
    name: text('接入单位'),
    access: choice('接入方式', ['光纤', '其他']),
    connectedOn: optional(date('接入日期')),
    bandwidth: count('带宽', 'Mbps'),
    state: choice('状态', ['在用', '停用']),
    fixedAddresses: count('固定IP终端数', '台'),
    line: optional(text('线路编号', { privacy: 'internal' })),
    carrier: optional(choice('运营商', ['电信', '移动', '联通', '自建'])),
  },
  happenedOn: null,
  list: ['name', 'access', 'bandwidth', 'fixedAddresses', 'state'],
  identity: ['name'],
  measures: {
    connected: counted('接入单位数', { state: '在用' }),
    byFibre: share({ access: '光纤' }, { label: '光纤接入率', where: { state: '在用' } }),
    fixedAddresses: sum('fixedAddresses', { label: '固定IP终端数' }),
  },
})
