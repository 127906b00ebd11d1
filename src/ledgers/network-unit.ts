import { average, choice, count, counted, date, defineLedger, optional, share, sum, text } from './define-ledger.ts'

/** 电子政务网接入单位台账: one row per unit connected; its lines are rows of 接入线路. Filled from 接入确认单. */
export const networkUnit = defineLedger({
  id: 'network_unit',
  title: '电子政务网接入单位',
  subject: 'operations',
  group: '网络与安全',
  rowUnit: '家',
  fields: {
    name: text('接入单位', { help: '单位全称；线路一条一条登记在“接入线路”台账' }),
    access: choice('接入方式', ['光纤', '其他'], { help: '按主线路' }),
    connectedOn: optional(date('接入日期')),
    bandwidth: count('接入带宽', 'Mbps', { help: '接入确认单上的带宽，各单位之间不相加' }),
    state: choice('状态', ['在用', '停用'], { preset: '在用' }),
    fixedAddresses: count('固定IP终端数', '台', { help: '实行固定地址管理的终端，应与“网络地址绑定”一致' }),
    contact: optional(text('联络员', { privacy: 'personal' })),
  },
  happenedOn: null,
  list: ['name', 'access', 'connectedOn', 'bandwidth', 'fixedAddresses', 'state'],
  identity: ['name'],
  measures: {
    connected: counted('接入单位数', { state: '在用' }),
    byFibre: share({ access: '光纤' }, { label: '光纤接入率', where: { state: '在用' } }),
    fixedAddresses: sum('fixedAddresses', { label: '固定IP终端数' }),
    meanAddresses: average('fixedAddresses', { label: '每家单位平均固定IP终端数', where: { state: '在用' } }),
  },
})
