import { choice, counted, date, defineLedger, distinct, text } from './define-ledger.ts'

/** 谈心谈话台账: one row per talk; what was said is not kept. Filled from 谈话登记. */
export const talk = defineLedger({
  id: 'talk',
  title: '谈心谈话',
  subject: 'operations',
  group: '党建与整改',
  rowUnit: '次',
  fields: {
    heldOn: date('日期'),
    kind: choice('谈话类型', ['日常谈心', '提醒谈话', '任前谈话', '廉政谈话'], {
      help: '只登记谈了、谁与谁谈，不登记谈话内容',
    }),
    leader: text('谈话人', { privacy: 'personal' }),
    person: text('谈话对象', { privacy: 'personal' }),
  },
  happenedOn: 'heldOn',
  list: ['heldOn', 'kind', 'leader', 'person'],
  identity: ['heldOn', 'leader', 'person'],
  names: ['kind', 'person'],
  measures: {
    talks: counted('谈心谈话次数'),
    reminders: counted('提醒谈话次数', { kind: '提醒谈话' }),
    people: distinct('person', { label: '谈话人数', unit: '人' }),
  },
  commitments: {
    eachQuarter: {
      kind: 'periodic',
      label: '每季度谈心谈话不少于1次',
      basis: null,
      every: 'quarter',
      measure: { kind: 'count', where: {} },
      atLeast: 1,
    },
  },
})
