import { choice, counted, date, defineLedger, flag, optional, share, text } from './define-ledger.ts'

/** 接访点位台账: one row per township or village site. Filled from 点位验收单. */
export const petitionSite = defineLedger({
  id: 'petition_site',
  title: '乡镇村级接访点位',
  subject: 'operations',
  group: '视频会议与信访',
  rowUnit: '个',
  fields: {
    name: text('点位名称'),
    town: text('所属乡镇街道'),
    level: choice('点位层级', ['乡镇街道', '村（社区）']),
    connectedOn: optional(date('接通日期', { help: '线路和终端都通过验收的那一天；没有接通的空着' })),
    state: choice('状态', ['已接通', '未接通', '停用'], { help: '年末能不能正常使用' }),
    isMonitored: flag('纳入日常监测', { help: '监测平台能看到它的在线情况' }),
    keeper: optional(text('点位管理员', { privacy: 'personal' })),
    reason: optional(text('未接通或停用原因')),
  },
  happenedOn: null,
  list: ['name', 'town', 'level', 'connectedOn', 'state', 'isMonitored', 'reason'],
  identity: ['name'],
  measures: {
    sites: counted('接访点位数'),
    connected: counted('已接通接访点位数', { state: '已接通' }),
    connectedShare: share({ state: '已接通' }, { label: '接访点位接通率', where: { state: { not: '停用' } } }),
    monitored: share({ isMonitored: true }, { label: '接访点位监测覆盖率', where: { state: '已接通' } }),
  },
})
