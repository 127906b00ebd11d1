import { choice, count, counted, date, defineLedger, optional, ratio, share, sum, text } from './define-ledger.ts'

/** 视频接访保障台账: assurance of a session, never who came or what about. Filled from 接访保障记录表. */
export const petitionSession = defineLedger({
  id: 'petition_session',
  title: '视频接访保障',
  subject: 'operations',
  group: '视频会议与信访',
  rowUnit: '场',
  fields: {
    heldOn: date('接访日期'),
    session: text('场次', { help: '只写场次编号，不写信访人姓名、住址和事由' }),
    mode: optional(
      choice('接访方式', ['单点接访', '多地联合接访'], { help: '几位领导在不同地点同时接访的，选“多地联合接访”' }),
    ),
    hostLevel: choice('主会场层级', ['省', '州', '市', '乡镇']),
    sites: count('接通会场数', '个', { help: '含主会场' }),
    leaders: optional(count('接访领导人数', '人')),
    visitors: optional(count('来访人次', '人次', { help: '只登记人次，不登记是谁' })),
    cases: count('接访件数', '件', { help: '件数只作统计，办理情况以信访系统为准' }),
    answered: optional(count('当场答复件数', '件', { help: '当场答复的；其余为交办，按信访系统登记' })),
    jointTest: choice('会前联调', ['通过', '整改后通过', '未联调']),
    faultMinutes: count('中断时长', '分钟', { preset: 0, help: '没有中断填 0' }),
    onDuty: optional(text('值守人员', { privacy: 'internal' })),
  },
  happenedOn: 'heldOn',
  list: ['heldOn', 'session', 'mode', 'hostLevel', 'sites', 'visitors', 'cases', 'jointTest', 'faultMinutes'],
  identity: ['session'],
  names: ['session'],
  measures: {
    sessions: counted('视频接访保障场次'),
    joint: counted('多地联合接访场次', { mode: '多地联合接访' }),
    visitors: sum('visitors', { label: '视频接访人次' }),
    cases: sum('cases', { label: '视频接访件数' }),
    answered: ratio('answered', { base: 'cases', label: '当场答复率', where: { answered: { not: null } } }),
    tested: share({ jointTest: { in: ['通过', '整改后通过'] } }, { label: '接访会前联调率' }),
    uninterrupted: share({ faultMinutes: 0 }, { label: '接访零中断率' }),
  },
  commitments: {
    testedFirst: {
      kind: 'each',
      label: '每场接访前完成联调',
      basis: null,
      where: {},
      must: { jointTest: { in: ['通过', '整改后通过'] } },
    },
  },
})
