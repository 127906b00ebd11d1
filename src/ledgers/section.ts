import { counted, defineLedger, longText, optional, ordinal, share, text } from './define-ledger.ts'

/** 内设机构台账: one row per section of the unit. Filled from 机构编制批复. */
export const section = defineLedger({
  id: 'section',
  title: '内设机构',
  subject: 'budget',
  rowUnit: '个',
  fields: {
    name: text('机构名称'),
    position: ordinal('排序'),
    duties: optional(longText('主要职责')),
  },
  happenedOn: null,
  list: ['position', 'name', 'duties'],
  identity: ['name'],
  measures: {
    sections: counted('内设机构数'),
    withDuties: counted('写明职责的内设机构数', { duties: { not: null } }),
    described: share({ duties: { not: null } }, { label: '职责写明率' }),
  },
})
