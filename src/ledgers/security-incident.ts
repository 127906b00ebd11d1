import { average, choice, counted, date, decimal, defineLedger, flag, optional, share, text } from './define-ledger.ts'

/** 网络安全事件台账: one row per incident. Filled from 事件处置单. */
export const securityIncident = defineLedger({
  id: 'security_incident',
  title: '网络安全事件',
  subject: 'operations',
  group: '网络与安全',
  rowUnit: '起',
  fields: {
    foundOn: date('发现日期'),
    system: text('系统', { privacy: 'internal', help: '与等级保护台账的系统名称一致' }),
    kind: choice('事件类型', ['网页篡改', '恶意程序', '网络攻击', '信息泄露', '弱口令', '高危漏洞', '其他']),
    foundBy: optional(choice('发现方式', ['日常监测', '上级通报', '等级测评', '整改复查'])),
    grade: choice('事件级别', ['特别重大', '重大', '较大', '一般'], {
      help: '按网络安全事件应急预案的分级标准；发现和通报的漏洞、弱口令没有造成后果的，选“一般”',
    }),
    isLiability: optional(flag('责任事故', { preset: false, help: '经认定因管理不当造成的选“是”' })),
    hours: decimal('处置用时', { unit: '小时', decimals: 1 }, { help: '从发现或接到通报到处置完毕', addsUp: false }),
    state: choice('处置状态', ['已处置', '处置中']),
  },
  happenedOn: 'foundOn',
  list: ['foundOn', 'system', 'kind', 'foundBy', 'grade', 'hours', 'state'],
  identity: ['foundOn', 'system', 'kind'],
  names: ['system', 'kind'],
  measures: {
    incidents: counted('网络安全事件数'),
    serious: counted('重大及以上网络安全事件数', { grade: { in: ['特别重大', '重大'] } }),
    liability: counted('网络安全责任事故数', { isLiability: true }),
    portalLiability: counted('门户网站安全责任事故数', { isLiability: true, system: { contains: '门户' } }),
    recheckedWeak: counted('整改复查发现弱口令数', { kind: '弱口令', foundBy: '整改复查' }),
    handled: share({ state: '已处置' }, { label: '网络安全事件处置率' }),
    meanHours: average('hours', { label: '网络安全事件平均处置用时', where: { state: '已处置' } }),
  },
})
