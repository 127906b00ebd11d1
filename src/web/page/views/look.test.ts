import { describe, expect, test } from 'vitest'
import { heldParts, isSameLook, titleOfLook, type View, wholeLook } from './look.ts'

const view: View = {
  id: 'v1',
  name: '大额付款',
  look: { sort: '-amount', density: 'compact' },
  isShared: false,
  owner: '王玲',
  isOwn: true,
  mayChange: true,
}

describe('a look', () => {
  test('is the parts that say something, in any order', () => {
    expect(heldParts({ sort: '-amount', where: undefined, group: '' })).toEqual({ sort: '-amount' })
    expect(isSameLook({ density: 'compact', sort: '-amount', where: undefined }, view.look)).toBe(true)
    expect(isSameLook({ sort: '-amount' }, view.look)).toBe(false)
  })

  test('overwrites every part of an address', () =>
    expect(wholeLook(['where', 'sort'], { sort: 'amount', page: '3' })).toEqual({ where: undefined, sort: 'amount' }))

  test('is named by its view, and says when it was changed', () => {
    expect(titleOfLook(undefined, {})).toBe('视图')
    expect(titleOfLook(view, view.look)).toBe('视图：大额付款')
    expect(titleOfLook(view, { ...view.look, group: 'month' })).toBe('视图：大额付款（有改动）')
  })
})
