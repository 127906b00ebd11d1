import { describe, expect, test } from 'vitest'
import { brokenIn, heldIn } from '../wordings.builder.ts'

describe('marks for what was spent', () => {
  test.each([
    ['预算执行率为82%，该指标满分10分，得8.2分。', '8.2分', '10分', 'product 10 8.2'],
    ['预算执行率满分10分，执行率76.5%，得7.65分。', '7.65', '7.25', 'product 7.25 7.65'],
    ['预算执行率94.1%（分值10分，自评得分9.41分）。', '9.41', '8.41', 'product 8.41 9.41'],
  ])('%s', (sound, from, to, wrong) => {
    expect(brokenIn(sound)).toEqual([])
    expect(heldIn(sound).some((held) => held.startsWith('product'))).toBe(true)
    expect(brokenIn(sound.replace(from, to))).toEqual([wrong])
  })

  test.each([
    ['by a scale of its own', '预算执行率82%，满分10分，80%以上不扣分，得10分。'],
    ['full marks for nearly all', '预算执行率96%，满分10分，得10分。'],
    ['printed coarsely', '预算执行率99.2%，满分10分，得9.9分。'],
    ['cut', '预算执行率98.7%，满分10分，得9.8分。'],
    ['by bands', '预算执行率82%，满分10分，得7分。'],
    ['more than can be had', '预算执行率82%，满分10分，得12分。'],
    ['of another indicator', '预算执行率82%，产出指标50分，得50分。'],
    ['of another rate', '群众满意率82%，满分10分，得10分。预算执行率另计。'],
    ['about so much', '预算执行率约82%，满分10分，得10分。'],
    ['no rate', '预算执行率一项，满分10分，实得10分。'],
    ['alone', '预算执行率一项得10分。'],
    ['no mark of it', '预算执行率82%，满分10分，其中得票10分。'],
  ])('silent: %s', (_, text) => expect(brokenIn(text)).toEqual([]))
})
