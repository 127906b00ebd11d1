import { describe, expect, test } from 'vitest'
import { brokenIn, heldIn } from '../wordings.builder.ts'

describe('a share whose whole is told right behind it', () => {
  test('by the name that the share gives', () => {
    const sound = '省级投资2,400万元，占概算投资的60%，概算投资4,000万元，其余为县级配套1,600万元。'
    expect(brokenIn(sound)).toEqual([])
    expect(heldIn(sound)).toContain('share 60')
    expect(brokenIn(sound.replace('4,000', '4,600'))).toContain('share 60 52.17')
  })

  test.each([
    ['another name', '省级投资2,400万元，占概算投资的60%，送审投资4,600万元，其余为县级配套1,600万元。'],
    ['another sentence', '省级投资2,400万元，占概算投资的60%。概算投资4,600万元，其余为县级配套1,600万元。'],
    ['another unit', '省级项目24个，占概算投资的60%，概算投资4,600万元，其余为县级配套1,600万元。'],
    ['nothing before it', '省级出资，占概算投资的60%，概算投资4,600万元，其余为县级配套1,600万元。'],
    ['nothing behind it', '省级投资2,400万元，占概算投资的60%。'],
    ['no amount before it', '省级投资不少于2,400万元，占概算投资的60%，概算投资4,600万元，其余为县级配套。'],
  ])('of %s is not told', (_, text) => {
    expect(brokenIn(text)).toEqual([])
  })
})
