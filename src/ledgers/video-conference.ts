import { choice, count, counted, date, defineLedger, flag, optional, share, sum, text } from './define-ledger.ts'

/**
 * 视频会议保障台账: one row per meeting supported. The systems exclude each other, so parts always make the total;
 * a meeting on two systems is one row under the system of its main site. Filled from 会议保障记录表.
 */
export const videoConference = defineLedger({
  id: 'video_conference',
  title: '视频会议保障',
  subject: 'operations',
  group: '视频会议与信访',
  rowUnit: '场',
  fields: {
    heldOn: date('会议日期'),
    title: text('会议名称'),
    system: choice('会议系统', ['省电子政务', '州县乡电子政务', '电信高清', '信访高清', '互联网', '未注明'], {
      help: '一场会议用两个系统的，只按主会场所用系统记一次；不清楚的选“未注明”，各类相加等于总数',
    }),
    isEpidemic: flag('疫情防控会议'),
    jointTest: choice('会前联调', ['通过', '整改后通过', '未联调']),
    faultMinutes: count('中断时长', '分钟'),
    sites: optional(count('分会场数', '个')),
    level: optional(choice('会议层级', ['国家', '省', '州', '市', '乡镇', '部门'])),
    organiser: optional(text('主办单位')),
    testedOn: optional(date('联调日期', { help: '一般在会议前一天' })),
    dutyA: optional(text('值守A岗', { privacy: 'personal' })),
    dutyB: optional(text('值守B岗', { privacy: 'personal' })),
    fault: optional(text('故障情况')),
  },
  happenedOn: 'heldOn',
  list: ['heldOn', 'title', 'system', 'isEpidemic', 'jointTest', 'faultMinutes'],
  identity: ['heldOn', 'title'],
  measures: {
    supported: counted('保障视频会议场次'),
    stated: counted('注明会议系统的场次', { system: { not: '未注明' } }),
    epidemic: counted('疫情防控会议场次', { isEpidemic: true }),
    uninterrupted: share({ faultMinutes: 0 }, { label: '会议零中断率' }),
    tested: share({ jointTest: { in: ['通过', '整改后通过'] } }, { label: '会前联调率' }),
    faultMinutes: sum('faultMinutes', { label: '中断总时长' }),
  },
  commitments: {
    testedFirst: {
      kind: 'each',
      label: '每场会议前完成联调',
      basis: null,
      where: {},
      must: { jointTest: { in: ['通过', '整改后通过'] }, testedOn: { onOrBefore: 'heldOn' } },
    },
  },
})
