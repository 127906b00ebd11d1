import { expect, test } from 'vitest'
import { PAGES } from '../page/unit-year.ts'
import { choicesFor } from './palette-choices.ts'

const hits = [
  { kind: 'figure', id: 'income.total', label: '收入合计', display: '4,331,899.35', unit: '元' },
  { kind: 'ledger', id: 'payment', label: '支付台账' },
  { kind: 'record', ledger: 'project', ledgerTitle: '项目库', id: 'p1', label: '网络维护', happenedOn: '2020-12-31' },
] as const

test('without words every page is offered and nothing else', () =>
  expect(choicesFor({ words: '', pages: PAGES, hits: [...hits] }).map(({ kind }) => kind)).toEqual(
    PAGES.map(() => '页面'),
  ))

test('pages whose title has the words come first, then what was found', () => {
  const choices = choicesFor({ words: '预算', pages: PAGES, hits: [...hits] })
  expect(choices.map(({ kind, label, detail }) => [kind, label, detail])).toEqual([
    ['页面', '预算', ''],
    ['数', '收入合计', '4,331,899.35元'],
    ['台账', '支付台账', ''],
    ['项目库', '网络维护', '2020-12-31'],
  ])
})
