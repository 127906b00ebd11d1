import {
  choice,
  count,
  counted,
  date,
  decimal,
  defineLedger,
  distinct,
  flag,
  optional,
  share,
  sum,
  text,
} from './define-ledger.ts'

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
    title: text('会议名称', { help: '只登记非涉密会议；会议名称照会议通知填写' }),
    system: choice('会议系统', ['省电子政务', '州县乡电子政务', '电信高清', '信访高清', '互联网', '未注明'], {
      help: '一场会议用两个系统的，只按主会场所用系统记一次；不清楚的选“未注明”，各类相加等于总数',
    }),
    isEpidemic: flag('疫情防控会议', { preset: false, help: '议题以疫情防控为主的选“是”，与其他分类无关' }),
    level: optional(choice('会议层级', ['国家', '省', '州', '市', '乡镇', '部门'], { help: '按召集会议的单位的层级' })),
    organiser: optional(text('主办单位')),
    direction: optional(choice('参会方式', ['收听收看上级会议', '本级主办', '为其他单位提供会场'])),
    startsAt: optional(text('预定开始时间', { help: '24 小时制，如 09:00' })),
    hours: optional(decimal('会议时长', { unit: '小时', decimals: 1 })),
    sites: optional(count('分会场数', '个', { help: '不含主会场' })),
    people: optional(count('本级参会人数', '人')),
    jointTest: choice('会前联调', ['通过', '整改后通过', '未联调'], {
      help: '照联调记录表逐项核对音频、视频、双流、网络、电源和备用线路；临时会议来不及联调的如实选“未联调”',
    }),
    testedOn: optional(date('联调日期', { help: '一般在会议前一天；应在会议当天或之前' })),
    dutyA: optional(text('值守A岗', { privacy: 'personal', help: '每个会场两人，互为备岗，会前一小时到岗' })),
    dutyB: optional(text('值守B岗', { privacy: 'personal' })),
    onTime: optional(choice('开会准时情况', ['准时', '因保障延误', '因会务推迟'])),
    faultMinutes: count('中断时长', '分钟', { preset: 0, help: '从中断到恢复的分钟数，没有中断填 0' }),
    fault: optional(text('故障情况', { help: '哪个会场、什么原因、怎样恢复' })),
    usedPlan: optional(flag('启用应急预案')),
  },
  happenedOn: 'heldOn',
  list: ['heldOn', 'title', 'system', 'level', 'isEpidemic', 'jointTest', 'faultMinutes'],
  identity: ['heldOn', 'title'],
  measures: {
    supported: counted('保障视频会议场次'),
    stated: counted('注明会议系统的场次', { system: { not: '未注明' } }),
    epidemic: counted('疫情防控会议场次', { isEpidemic: true }),
    uninterrupted: share({ faultMinutes: 0 }, { label: '会议零中断率' }),
    tested: share({ jointTest: { in: ['通过', '整改后通过'] } }, { label: '会前联调率' }),
    faultMinutes: sum('faultMinutes', { label: '中断总时长' }),
    faults: counted('发生中断的会议场次', { faultMinutes: { atLeast: 1 } }),
    onTime: share({ onTime: '准时' }, { label: '会议准时开始率', where: { onTime: { not: null } } }),
    sites: sum('sites', { label: '接通分会场数' }),
    hours: sum('hours', { label: '会议保障时长' }),
    operators: distinct('dutyA', { label: '值守A岗人数', unit: '人' }),
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
