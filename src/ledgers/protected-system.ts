import { choice, count, counted, date, decimal, defineLedger, optional, ratio, share, text } from './define-ledger.ts'

/** 等级保护台账: one row per system and assessment. Filled from 备案证明 and 测评报告. */
export const protectedSystem = defineLedger({
  id: 'protected_system',
  title: '等级保护定级与测评',
  subject: 'operations',
  group: '网络与安全',
  rowUnit: '个',
  fields: {
    name: text('系统名称'),
    level: choice('保护等级', ['二级', '三级', '四级'], { help: '定级报告经专家评审、主管部门核准的等级' }),
    filing: optional(text('备案编号', { privacy: 'internal', help: '公安机关备案证明上的编号' })),
    filedOn: optional(date('备案日期', { help: '定级或上线后 30 日内到公安机关备案；没有备案的空着' })),
    assessor: optional(text('测评机构')),
    contractedOn: optional(date('测评合同日期', { help: '决定用哪一年版的报告模板' })),
    assessedOn: optional(date('测评日期')),
    template: choice('测评模板', ['2019年版', '2021年版', '2025年版', '未测评'], {
      help: '2025年3月20日起签订的合同用2025年版，结论分符合、基本符合、不符合',
    }),
    result: choice('测评结论', ['优', '良', '中', '差', '符合', '基本符合', '不符合', '未测评']),
    score: optional(decimal('测评得分', { unit: '分', decimals: 2 }, { help: '2025年版不计分，空着' })),
    problems: optional(count('发现问题数', '个')),
    rectified: optional(count('已整改数', '个')),
    nextDueOn: optional(date('下次测评期限', { help: '三级每年一次，四级每半年一次，二级一般两年一次' })),
  },
  happenedOn: null,
  list: ['name', 'level', 'filedOn', 'assessedOn', 'result', 'score', 'problems', 'rectified', 'nextDueOn'],
  identity: ['name'],
  measures: {
    filed: counted('定级备案系统数', { filedOn: { not: null } }),
    assessed: counted('已测评系统数', { result: { not: '未测评' } }),
    passed: share(
      { result: { in: ['优', '良', '中', '符合', '基本符合'] } },
      { label: '等级测评通过率', where: { result: { not: '未测评' } } },
    ),
    levelThree: counted('三级系统数', { level: '三级' }),
    rectified: ratio('rectified', { base: 'problems', label: '测评问题整改率' }),
  },
})
