import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { stretchesOf, type VersionEntry, versionDifference } from './difference.ts'

const entry = (key: string, fields: Readonly<Record<string, string>>): VersionEntry => ({
  kind: 'indicator',
  key,
  title: `指标${key}`,
  fields: Object.entries(fields).map(([label, text]) => ({ label, text })),
})

describe('two versions', () => {
  test('that say the same differ in nothing', () =>
    expect(versionDifference([entry('1', { 分值: '10' })], [entry('1', { 分值: '10' })])).toEqual([]))

  test('what was added, changed and dropped, in this order', () => {
    const differences = versionDifference(
      [entry('1', { 指标值: '≥50家', 分值: '10' }), entry('2', { 分值: '5', 说明: '' })],
      [entry('3', { 分值: '8', 说明: '' }), entry('1', { 指标值: '≥52家', 分值: '10', 说明: '新' })],
    )
    expect(differences.map(({ key, change }) => [key, change])).toEqual([
      ['3', 'added'],
      ['1', 'changed'],
      ['2', 'removed'],
    ])
    expect(differences[1]?.fields).toEqual([
      {
        label: '指标值',
        before: '≥50家',
        after: '≥52家',
        stretches: [
          { kind: 'same', words: '≥5' },
          { kind: 'removed', words: '0' },
          { kind: 'added', words: '2' },
          { kind: 'same', words: '家' },
        ],
      },
      { label: '说明', before: '', after: '新', stretches: [{ kind: 'added', words: '新' }] },
    ])
    expect(differences[2]?.fields).toEqual([
      { label: '分值', before: '5', after: '', stretches: [{ kind: 'removed', words: '5' }] },
    ])
  })
})

describe('two texts', () => {
  test('keep what they have in common in the middle', () =>
    expect(stretchesOf('甲完成网络改造乙', '丙完成网络新建丁')).toContainEqual({ kind: 'same', words: '完成网络' }))

  test('too long to be compared are replaced as a whole between their equal ends', () => {
    const [left, right] = ['一'.repeat(2_000), '二'.repeat(10)]
    expect(stretchesOf(`头${left}尾`, `头${right}尾`).map(({ kind }) => kind)).toEqual([
      'same',
      'removed',
      'added',
      'same',
    ])
    expect(stretchesOf(`头${right}尾`, `头${left}尾`)).toHaveLength(4)
  })

  const words = fc.string({ unit: fc.constantFrom('甲', '乙', '丙', '1'), maxLength: 30 })
  test('are put together again from their stretches', () =>
    fc.assert(
      fc.property(words, words, (before, after) => {
        const stretches = stretchesOf(before, after)
        const side = (left: 'removed' | 'added') =>
          stretches
            .filter(({ kind }) => kind !== left)
            .map((one) => one.words)
            .join('')
        expect([side('added'), side('removed')]).toEqual([before, after])
      }),
    ))
})
