import { describe, expect, test } from 'vitest'
import { brokenIn, heldIn } from '../wordings.builder.ts'

describe('the percentage of what an amount is off', () => {
  test.each([
    ['单件扫描成本1,150元，比控制数低50元，节约4.2%。', '4.2%', '4.7%', 'growth 4.7 4.17'],
    ['单件扫描成本1,250元，比控制数高50元，超支4.2%。', '4.2%', '2.4%', 'growth 2.4 4.17'],
  ])('%s', (sound, from, to, wrong) => {
    expect(brokenIn(sound)).toEqual([])
    expect(heldIn(sound)).toContain(wrong.replace(/ [^ ]*$/, '').replace(to.slice(0, -1), from.slice(0, -1)))
    expect(brokenIn(sound.replace(from, to))).toContain(wrong)
  })

  test.each([
    ['no percentage of it', '单件扫描成本1,150元，比控制数低50元，同比节约4.7%。'],
    ['far off', '单件扫描成本1,150元，比控制数低50元，节约83.6%。'],
    ['nothing it is off', '单件扫描成本1,150元，运费50元，节约4.7%。'],
    ['another unit', '扫描1,150件，比控制数低50元，节约4.7%。'],
    ['in two sentences', '单件扫描成本1,150元。比控制数低50元，节约4.7%。'],
    ['a percentage alone', '各项工作，节约4.7%。'],
    ['behind a stop', '单件扫描成本1,150元，比控制数低50元。同比，节约4.7%。'],
    ['about', '单件扫描成本1,150元，比控制数低50元，节约约4.7%。'],
  ])('silent: %s', (_, text) => expect(brokenIn(text)).toEqual([]))
})
