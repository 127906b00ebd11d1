import { choice, count, counted, defineLedger, distinct, optional, reference, text } from './define-ledger.ts'

/** 门户栏目台账: one row per column of the portal, whose it is and how often it has to be updated. Filled from 栏目责任清单. */
export const portalColumn = defineLedger({
  id: 'portal_column',
  title: '门户栏目',
  subject: 'operations',
  group: '门户与应用',
  rowUnit: '个',
  fields: {
    name: text('栏目名称'),
    kind: choice('栏目类型', ['动态要闻', '通知公告', '政策文件', '信息公开', '办事服务', '互动交流', '专题', '其他']),
    owner: reference('责任科室', 'section'),
    days: optional(
      count('最长更新间隔', '天', {
        addsUp: false,
        help: '动态要闻类两周填 14，通知公告、政策文件类六个月填 183；没有更新要求或已停用的空着',
      }),
    ),
    basis: optional(text('更新要求依据', { help: '如国办秘函〔2019〕19号、栏目责任清单' })),
    address: optional(text('栏目地址')),
    state: choice('状态', ['在用', '停用'], { preset: '在用' }),
  },
  happenedOn: null,
  list: ['name', 'kind', 'owner', 'days', 'basis', 'state'],
  identity: ['name'],
  measures: {
    columns: counted('门户栏目数', { state: '在用' }),
    withRule: counted('有更新要求的栏目数', { state: '在用', days: { not: null } }),
    owners: distinct('owner', { label: '栏目责任科室数', where: { state: '在用' } }),
  },
})
