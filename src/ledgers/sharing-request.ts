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

/** 数据共享申请台账: one row per request. Filled from 共享申请单. */
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
    sharing: choice('共享类型', ['无条件共享', '有条件共享']),
    dueDays: count('答复期限', '个工作日', { help: '按现行规定填写，如无条件共享1个、有条件共享10个工作日' }),
    answerDays: optional(count('实际答复用时', '个工作日')),
    inTime: choice('答复情况', ['按期答复', '逾期答复', '未到期']),
    outcome: choice('办理结果', ['同意', '不同意', '办理中']),
  },
  happenedOn: 'requestedOn',
  list: ['requestedOn', 'applicant', 'resource', 'sharing', 'dueDays', 'answerDays', 'inTime', 'outcome'],
  identity: ['requestedOn', 'applicant', 'resource'],
  measures: {
    requests: counted('数据共享申请数'),
    inTime: share({ inTime: '按期答复' }, { label: '共享申请按期答复率', where: { inTime: { not: '未到期' } } }),
    agreed: counted('同意共享申请数', { outcome: '同意' }),
    meanDays: average('answerDays', { label: '共享申请平均答复用时' }),
  },
  commitments: {
    answeredInTime: {
      kind: 'each',
      label: '共享申请按期答复',
      basis: null,
      where: { inTime: { not: '未到期' } },
      must: { inTime: '按期答复' },
    },
  },
})
