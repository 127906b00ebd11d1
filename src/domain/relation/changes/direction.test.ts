import { describe, expect, test } from 'vitest'
import { brokenIn, heldIn } from '../wordings.builder.ts'

describe('超出 right behind what is passed', () => {
  const sound = '实际造林812亩，比计划800亩超出1.5%。'

  test('is growth', () => {
    expect(heldIn(sound)).toEqual(['growth 1.5'])
    expect(brokenIn(sound.replace('1.5', '2.5'))).toEqual(['growth 2.5 1.5'])
    expect(brokenIn(sound.replace('超出1.5', '超2.5'))).toEqual(['growth 2.5 1.5'])
  })

  test('is a gap that is told once', () => {
    expect(heldIn(sound.replace('1.5%', '12亩'))).toEqual(['change 12'])
    expect(brokenIn(sound.replace('1.5%', '22亩'))).toEqual(['change 22 12'])
  })

  test.each([
    ['what was let out', '租出2.5%'],
    ['a share without a word', '2.5%'],
  ])('%s is none', (_, words) => expect(brokenIn(sound.replace('超出1.5%', words))).toEqual([]))
})

describe('what was aimed at', () => {
  test.each(['的目标', '以上的目标', '以上的年度考核要求', '以内的控制目标', '的预期'])(
    '下降5%%%s is no change that came',
    (aim) => {
      expect(brokenIn(`溺水事故18起，与上年的20起相比，下降10%，达到下降5%${aim}。`)).toEqual([])
      expect(brokenIn(`溺水事故18起，与上年的20起相比，下降12%，达到下降5%${aim}。`)).toEqual(['growth 12 10'])
    },
  )

  test('5% alone is', () => expect(brokenIn('溺水事故18起，与上年的20起相比，下降5%。')).toEqual(['growth 5 10']))
})
