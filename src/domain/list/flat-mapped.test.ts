import { describe, expect, it } from 'vitest'
import { flatMapped } from './index.ts'

describe('flatMapped', () => {
  it('gives what is found for each member one after the other, lists laid open by one level', () => {
    const read = (member: number, at: number) => (member === 0 ? [] : [[member, at]])
    expect(flatMapped([3, 0, 5], read)).toEqual([
      [3, 0],
      [5, 2],
    ])
  })

  it('takes what is no list as it is', () => {
    expect(flatMapped(['甲', '乙丙', '丁'], (word) => (word.length > 1 ? [...word] : word))).toEqual([
      '甲',
      '乙',
      '丙',
      '丁',
    ])
  })
})
