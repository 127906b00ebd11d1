import { choice, count, counted, defineLedger, sum, text } from './define-ledger.ts'

/** 编制与在职人员: quota by post and, beside it, people in post. Filled from 编制批复 and the year-end roster. */
export const staffing = defineLedger({
  id: 'staffing',
  title: '编制与在职人员',
  subject: 'budget',
  rowUnit: '条',
  fields: {
    post: text('岗位'),
    division: choice('分类口径', ['按岗位', '按编制结构', '在职人员'], {
      help: '按岗位、按编制结构是同一编制总数的两种分法；在职人员是年末实有人数',
    }),
    number: count('人数', '人', { addsUp: false, help: '同一编制有两种分法，各类口径不能相加' }),
  },
  happenedOn: null,
  list: ['division', 'post', 'number'],
  identity: ['division', 'post'],
  names: ['division', 'post'],
  measures: {
    posts: counted('岗位条数', { division: '按岗位' }),
    quota: sum('number', { label: '编制数', where: { division: '按编制结构' } }),
    inPost: sum('number', { label: '在职人数', where: { division: '在职人员' } }),
  },
})
