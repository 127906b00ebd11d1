import { expect, test } from 'vitest'
import { PAGES } from '../page/unit-year.ts'
import { ACTIONS } from './actions.ts'
import { choicesFor, type PaletteChoice } from './palette-choices.ts'

const hits = [
  { kind: 'figure', id: 'income.total', label: '收入合计', display: '4,331,899.35', unit: '元' },
  { kind: 'ledger', id: 'payment', label: '支付台账' },
  { kind: 'record', ledger: 'project', ledgerTitle: '项目库', id: 'p1', label: '网络维护', happenedOn: '2020-12-31' },
] as const
const versions = [
  { version: 2, state: { state: 'approved', at: '', by: '' }, savedAt: '', savedBy: '' },
  { version: 1, state: { state: 'drafting' }, savedAt: '', savedBy: '' },
] as const
const recent: PaletteChoice[] = [
  { key: 'figure-a', kind: '数', label: '支出合计', detail: '', target: { kind: 'figure', id: 'a' } },
]
const found = (words: string) =>
  choicesFor({ words, recent, actions: ACTIONS, pages: PAGES, versions: [...versions], hits: [...hits] })

test('without words: what was chosen last, then every page, then every action', () => {
  const kinds = found('').map(({ kind }) => kind)
  expect(kinds).toEqual(['最近 · 数', ...PAGES.map(() => '页面'), ...ACTIONS.map(() => '操作')])
})

test('pages and actions so named come first, then what was found', () => {
  expect(found('预算').map(({ kind, label, detail }) => [kind, label, detail])).toEqual([
    ['页面', '预算', ''],
    ['操作', '导入预算', ''],
    ['数', '收入合计', '4,331,899.35元'],
    ['台账', '支付台账', ''],
    ['项目库', '网络维护', '2020-12-31'],
  ])
})

test('versions of the report are found by their number, with their state', () =>
  expect(found('第 2 版').at(-1)).toMatchObject({
    label: '报告第 2 版',
    detail: '已定稿',
    target: { path: '/report/versions', search: { after: '2' } },
  }))

test('initials name pages and actions; other words of an action too', () => {
  expect(found('yxjk')[0]).toMatchObject({ label: '运行监控' })
  expect(found('xzfk')[0]).toMatchObject({ label: '新增付款', target: { search: { entry: 'new' } } })
  expect(found('粘贴')[0]).toMatchObject({ label: '成批录入付款' })
})
