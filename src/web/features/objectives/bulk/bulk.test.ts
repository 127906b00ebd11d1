import { describe, expect, test } from 'vitest'
import { bulkChanges, weightSum } from './bulk.ts'

const row = (id: string, values: Readonly<Record<string, string | null>>) => ({ id, revision: 1, values })
const rows = [row('a', { weight: '10', origin: '其他' }), row('b', { weight: '20', origin: '政策文件' })]

describe('several indicators changed together', () => {
  test('a field is set alike; who has the value already is left alone', () =>
    expect(bulkChanges(rows, { kind: 'set', field: 'origin', value: '政策文件' }).changes).toEqual([
      { id: 'a', revision: 1, field: 'origin', before: '其他', after: '政策文件' },
    ]))

  test.each(['', '十', '-1', '100.5', '1.234'])('a weight of “%s” is refused', (value) => {
    expect(bulkChanges(rows, { kind: 'set', field: 'weight', value }).problem).toContain('应为')
    expect(bulkChanges(rows, { kind: 'share-out', total: value }).changes).toEqual([])
  })

  test('10 and 10.00 are one weight', () =>
    expect(bulkChanges(rows, { kind: 'set', field: 'weight', value: '10.00' }).changes.map(({ id }) => id)).toEqual([
      'b',
    ]))

  test('a field that must be filled is not emptied, one that may is', () => {
    expect(bulkChanges(rows, { kind: 'set', field: 'evidenceRequirement', value: ' ' }).problem).toContain('没有填写')
    const some = [row('a', { project: 'p1' })]
    expect(bulkChanges(some, { kind: 'set', field: 'project', value: '' }).changes[0]?.after).toBeNull()
  })

  test('weights are shared out in their proportions, to the hundredth', () => {
    const three = [row('a', { weight: '1' }), row('b', { weight: '1' }), row('c', { weight: '1' })]
    const { changes } = bulkChanges(three, { kind: 'share-out', total: '50' })
    expect(changes.map(({ after }) => after)).toEqual(['16.66', '16.67', '16.67'])
    expect(weightSum(three, changes)).toBe('50')
  })

  test('weights that are all 0 are shared out in equal parts', () => {
    const two = [row('a', { weight: '0' }), row('b', { weight: null })]
    expect(bulkChanges(two, { kind: 'share-out', total: '30' }).changes.map(({ after }) => after)).toEqual(['15', '15'])
  })

  test('the sum of weights counts what is not changed too', () => expect(weightSum(rows, [])).toBe('30'))
})
