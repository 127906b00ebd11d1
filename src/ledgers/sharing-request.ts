import {
  average,
  choice,
  count,
  counted,
  date,
  defineLedger,
  optional,
  reference,
  share,
  text,
} from './define-ledger.ts'

/** 数据共享申请台账: one row per request, held against the rule that applies to it. Filled from 共享申请单. */
export const sharingRequest = defineLedger({
  id: 'sharing_request',
  title: '数据共享申请',
  subject: 'operations',
  group: '数据与数字经济',
  rowUnit: '件',
  fields: {
    requestedOn: date('申请日期'),
    applicant: text('申请单位'),
    resource: reference('信息资源', 'data_resource'),
    sharing: choice('共享类型', ['无条件共享', '有条件共享'], { help: '照目录里这项资源的共享类型' }),
    rule: optional(reference('适用时限', 'sharing_deadline', { help: '从“数据共享办理时限”里选这一类申请的答复时限' })),
    dueOn: optional(date('答复期限', { help: '申请次日起，按适用时限的天数推算，工作日跳过法定节假日' })),
    answeredOn: optional(date('答复日期', { help: '书面或平台答复的那一天；没有答复的空着' })),
    answerDays: optional(count('答复用时', '个工作日', { addsUp: false })),
    outcome: choice('办理结果', ['同意', '不同意', '办理中'], { preset: '办理中' }),
    providedOn: optional(date('提供数据日期')),
  },
  happenedOn: 'requestedOn',
  list: ['requestedOn', 'applicant', 'resource', 'sharing', 'dueOn', 'answeredOn', 'answerDays', 'outcome'],
  identity: ['requestedOn', 'applicant', 'resource'],
  names: ['applicant', 'resource'],
  measures: {
    requests: counted('数据共享申请数'),
    inTime: share(
      { answeredOn: { onOrBefore: 'dueOn' } },
      { label: '共享申请按期答复率', where: { outcome: { not: '办理中' } } },
    ),
    agreed: counted('同意共享申请数', { outcome: '同意' }),
    pending: counted('办理中共享申请数', { outcome: '办理中' }),
    meanDays: average('answerDays', { label: '共享申请平均答复用时' }),
  },
  commitments: {
    answeredInTime: {
      kind: 'each',
      label: '共享申请按期答复',
      basis: null,
      where: { outcome: { not: '办理中' } },
      must: { answeredOn: { onOrBefore: 'dueOn' } },
    },
  },
})
