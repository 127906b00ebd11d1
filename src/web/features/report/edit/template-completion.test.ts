import { CompletionContext } from '@codemirror/autocomplete'
import { EditorState } from '@codemirror/state'
import { describe, expect, test } from 'vitest'
import { findFigures, templateCompletion } from './template-completion.ts'

const vocabulary = {
  figures: [
    { id: 'gap.total', label: '收支总差额', text: '30,677.52元' },
    { id: 'income.total', label: '总收入', text: '4,331,899.35元' },
    { id: 'income.2010302', label: '总收入：2010302', text: '2,297,632.00元' },
  ],
  facts: [{ name: '年度', label: '年度', text: '2020年度' }],
  tables: ['收入按功能分类', '三公经费'],
  repetitions: [{ name: '项目', fields: ['名称'], takesArgument: false }],
}

function offeredAt(text: string, after = '') {
  const state = EditorState.create({ doc: `${text}${after}` })
  const result = templateCompletion(() => vocabulary)(new CompletionContext(state, text.length, false))
  return result === null ? null : result.options.map(({ label, apply }) => apply ?? label)
}

describe('what is offered', () => {
  test.each([
    { text: '全年{总收', offered: ['{income.total}', '{income.2010302}'] },
    { text: '全年｛30,677', offered: ['{gap.total}'] },
    { text: '{年', offered: ['{年度}'] },
    { text: '@表 三', offered: ['收入按功能分类', '三公经费'] },
    { text: '@每个 ', offered: ['项目'] },
    { text: '只是文字', offered: null },
  ])('after $text', ({ text, offered }) => expect(offeredAt(text)).toEqual(offered))

  test('a brace that is closed already is not closed again', () => expect(offeredAt('{年', '}')).toEqual(['{年度']))

  test('instructions after @', () => expect(offeredAt('@')).toContain('@若 '))

  test('nothing before the vocabulary is known', () => {
    const state = EditorState.create({ doc: '{' })
    expect(templateCompletion(() => null)(new CompletionContext(state, 1, false))).toBeNull()
  })
})

test('figures are found by each of the words, those that begin with the first before others', () => {
  expect(findFigures(vocabulary.figures, '收 total').map(({ id }) => id)).toEqual(['gap.total', 'income.total'])
  expect(findFigures(vocabulary.figures, '总').map(({ id }) => id)[0]).toBe('income.total')
})
