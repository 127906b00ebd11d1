import { choice, counted, defineLedger, longText, optional, ordinal, reference, text } from './define-ledger.ts'

/** 项目库: one row per project of the year. Filled from the budget approval (批复) and the contract. */
export const project = defineLedger({
  id: 'project',
  title: '项目库',
  subject: 'budget',
  rowUnit: '个',
  fields: {
    code: text('项目代码'),
    position: ordinal('排序'),
    name: text('项目名称'),
    nature: choice('项目属性', ['新增项目', '延续项目']),
    category: choice('项目类别', ['其他运转类', '特定目标类']),
    section: optional(reference('责任科室', 'section')),
    content: longText('主要内容'),
    basis: longText('立项与指标依据'),
    expectedGoal: longText('年度总体目标'),
    goalResult: optional(longText('总体目标实际完成情况')),
  },
  happenedOn: null,
  list: ['position', 'code', 'name', 'category', 'section'],
  identity: ['code'],
  measures: {
    projects: counted('项目数'),
    fresh: counted('新增项目数', { nature: '新增项目' }),
    specific: counted('特定目标类项目数', { category: '特定目标类' }),
  },
})
