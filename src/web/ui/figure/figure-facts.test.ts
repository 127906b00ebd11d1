import { describe, expect, test } from 'vitest'
import { previewKindOf } from './evidence-preview.ts'
import { figureOf } from './figure.builder.ts'
import { appearanceOf, cardLines, recordsInWords, spokenLabel, strengthInWords, strengthStep } from './figure-facts.ts'

const absent = figureOf({ value: null, display: '—', absence: '没有记录' })

test.each([
  { view: figureOf(), appearance: 'computed' },
  { view: figureOf({ strength: 'E0' }), appearance: 'typed' },
  { view: figureOf({ strength: null, records: null }), appearance: 'computed' },
  { view: figureOf({ strength: 'E0', formula: { kind: 'sum', words: '', terms: [] } }), appearance: 'computed' },
  { view: absent, appearance: 'absent' },
])('a figure with strength $view.strength and value $view.value appears $appearance', ({ view, appearance }) =>
  expect(appearanceOf(view)).toBe(appearance),
)

test('strengths run from nothing to five steps', () => {
  expect([null, 'E0', 'E4'].map((each) => strengthStep(each as 'E0'))).toEqual([0, 1, 5])
  expect(strengthInWords('E2')).toBe('E2 业务记录')
  expect(strengthInWords(null)).toBe('无佐证')
})

test('records name their ledger and how many of them are sample data', () => {
  expect(recordsInWords(figureOf())).toBe('支付台账，96 条记录')
  const records = { ledger: 'payment', ledgerTitle: '支付台账', rowCount: 96, sampleCount: 3, digest: '' }
  expect(recordsInWords(figureOf({ records }))).toBe('支付台账，96 条记录，其中示例数据 3 条')
  expect(recordsInWords(figureOf({ records: null }))).toBeNull()
})

test('a screen reader hears the name, the value and every mark', () => {
  expect(spokenLabel(figureOf(), '4,362,576.87元')).toBe('支出合计：4,362,576.87元')
  expect(spokenLabel(figureOf({ strength: 'E0', isSample: true }), '8分')).toBe('支出合计：8分，手填，示例数据')
  expect(spokenLabel(absent, '—')).toBe('支出合计：无数据，没有记录')
})

describe('the hover card', () => {
  const terms = (view: Parameters<typeof cardLines>[0]) => cardLines(view).map(({ term }) => term)
  test('says formula, period, records and evidence', () =>
    expect(terms(figureOf())).toEqual(['公式', '期间', '依据', '佐证']))
  test('says first why there is no figure', () => expect(cardLines(absent)[0]?.words).toBe('没有记录'))
  test('adds a note where there is one', () => expect(terms(figureOf({ note: '含补录' })).at(-1)).toBe('说明'))
})

test.each([
  { mediaType: 'image/png', kind: 'picture' },
  { mediaType: 'text/csv; charset=utf-8', kind: 'text' },
  { mediaType: 'application/pdf', kind: 'pdf' },
  { mediaType: 'text/html', kind: 'none' },
  { mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', kind: 'none' },
])('$mediaType is looked at as $kind', ({ mediaType, kind }) => expect(previewKindOf(mediaType)).toBe(kind))
