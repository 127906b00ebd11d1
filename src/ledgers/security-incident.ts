import { average, choice, counted, date, decimal, defineLedger, share, text } from './define-ledger.ts'

/** 网络安全事件台账: one row per incident. Filled from 事件处置单. */
export const securityIncident = defineLedger({
  id: 'security_incident',
  title: '网络安全事件',
  subject: 'operations',
  group: '网络与安全',
  rowUnit: '起',
  fields: {
    foundOn: date('发现日期'),
    system: text('系统', { privacy: 'internal' }),
    kind: choice('事件类型', ['网页篡改', '恶意程序', '网络攻击', '信息泄露', '弱口令', '高危漏洞', '其他']),
    grade: choice('事件级别', ['特别重大', '重大', '较大', '一般']),
    hours: decimal('处置用时', { unit: '小时', decimals: 1 }),
    state: choice('处置状态', ['已处置', '处置中']),
  },
  happenedOn: 'foundOn',
  list: ['foundOn', 'system', 'kind', 'grade', 'hours', 'state'],
  identity: ['foundOn', 'system', 'kind'],
  measures: {
    incidents: counted('网络安全事件数'),
    serious: counted('重大及以上网络安全事件数', { grade: { in: ['特别重大', '重大'] } }),
    handled: share({ state: '已处置' }, { label: '网络安全事件处置率' }),
    meanHours: average('hours', { label: '网络安全事件平均处置用时', where: { state: '已处置' } }),
  },
})
