import { describe, expect, test } from 'vitest'
import { completed, mentionAt, mentionedIn } from './mentions.ts'

describe('a name after @', () => {
  test.each([
    ['请@示', 3, { from: 1, name: '示' }],
    ['@', 1, { from: 0, name: '' }],
    ['请看', 2, null],
    ['@李某 好', 5, null],
    ['a@b@c', 5, { from: 3, name: 'c' }],
  ])('in %s at %i', (words, caret, typed) => expect(mentionAt(words, caret)).toEqual(typed))

  test('is completed in its place', () =>
    expect(completed('请@示核对', { typed: { from: 1, name: '示' }, caret: 3, name: '示例会计' })).toEqual({
      words: '请@示例会计 核对',
      caret: 7,
    }))

  test('names whoever is called so, the longer name before the shorter', () => {
    const people = [
      { id: 'a', name: '王平' },
      { id: 'b', name: '王平安' },
      { id: 'c', name: '王平' },
    ]
    expect(mentionedIn('@王平安 请看', people)).toEqual(['b'])
    expect(mentionedIn('请@王平，谢谢', people)).toEqual(['a', 'c'])
    expect(mentionedIn('没有人', people)).toEqual([])
  })
})
