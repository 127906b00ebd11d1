import { choice, counted, date, defineLedger, money, optional, share, sum, text } from './define-ledger.ts'

/** 固定资产台账: one row per asset. Filled from 资产卡片. */
export const asset = defineLedger({
  id: 'asset',
  title: '固定资产',
  subject: 'operations',
  group: '内部管理',
  rowUnit: '件',
  fields: {
    card: text('卡片编号', { help: '资产管理系统里的卡片编号，一件一张' }),
    name: text('资产名称'),
    kind: choice('资产类别', ['信息设备', '通用设备', '家具', '无形资产']),
    boughtOn: date('取得日期', { help: '验收入账的日期，可以是以前年度' }),
    price: money('原值'),
    section: text('使用科室'),
    keeper: optional(text('保管人', { privacy: 'personal' })),
    state: choice('使用状态', ['在用', '闲置', '待报废'], { preset: '在用' }),
    checked: choice('盘点情况', ['账实相符', '盘亏', '未盘点'], { help: '本年度最近一次盘点的结果' }),
  },
  happenedOn: null,
  list: ['card', 'name', 'kind', 'boughtOn', 'price', 'section', 'state', 'checked'],
  identity: ['card'],
  names: ['card', 'name'],
  measures: {
    assets: counted('固定资产件数'),
    price: sum('price', { label: '固定资产原值' }),
    inUse: share({ state: '在用' }, { label: '固定资产在用率' }),
    matched: share({ checked: '账实相符' }, { label: '账实相符率' }),
  },
})
