import { choice, counted, date, defineLedger, distinct, optional, reference, text } from './define-ledger.ts'

/** IP 与 MAC 绑定台账: one row per address bound. Filled from IP 地址分配单. */
export const ipBinding = defineLedger({
  id: 'ip_binding',
  title: '网络地址绑定',
  subject: 'operations',
  group: '网络与安全',
  rowUnit: '条',
  fields: {
    address: text('IP 地址', { privacy: 'internal', help: '如 10.12.3.25，一个地址一行' }),
    mac: text('MAC 地址', { privacy: 'internal', help: '终端网卡的地址，如 00:1a:2b:3c:4d:5e，字母小写、冒号隔开' }),
    unit: reference('使用单位', 'network_unit'),
    person: text('使用人', { privacy: 'personal' }),
    room: optional(text('房间', { privacy: 'internal' })),
    port: optional(text('交换机端口', { privacy: 'internal', help: '交换机编号和端口，如 SW03-23' })),
    boundOn: date('绑定日期'),
    reason: choice('办理事由', ['新增', '更换终端', '调整位置', '注销'], {
      help: '这次为什么办；注销的同时把状态改为“已注销”',
    }),
    state: choice('状态', ['在用', '预留', '已注销'], { preset: '在用' }),
  },
  happenedOn: 'boundOn',
  list: ['boundOn', 'unit', 'address', 'mac', 'person', 'room', 'port', 'reason', 'state'],
  identity: ['address'],
  names: ['address'],
  measures: {
    bound: counted('已绑定网络地址数', { state: '在用' }),
    units: distinct('unit', { label: '绑定地址的单位数', unit: '家', where: { state: '在用' } }),
    released: counted('已注销网络地址数', { state: '已注销' }),
  },
})
