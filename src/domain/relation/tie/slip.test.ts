import { describe, expect, test } from 'vitest'
import { amountsIn, brokenIn } from '../wordings.builder.ts'
import { isExactSlip, isUnitAway, slipsIn } from './slip.ts'
import { sumOfParts } from './sought.ts'
import type { Equation, Quantity } from './tie.ts'

/** The first amount of a sentence, and the two behind it. */
function threeIn(text: string): readonly [Quantity, Quantity, Quantity] {
  const [first, second, third] = amountsIn(text)
  if (first === undefined || second === undefined || third === undefined) throw new Error('no amounts')
  return [first, second, third]
}

function sumIn(text: string): Equation {
  const [all, ...parts] = threeIn(text)
  return sumOfParts(all, parts)
}

function ratioIn(text: string): Equation {
  const [numerator, denominator, rate] = threeIn(text)
  return { form: 'ratio', rate, numerator, denominator }
}

function productIn(text: string): Equation {
  const [product, ...factors] = threeIn(text)
  return { form: 'product', product, factors }
}

const kindsIn = (equation: Equation): string[] =>
  slipsIn(equation).map(({ kind, quantity }) => `${kind} ${quantity.text}`)

describe('a measure a thousand times too large or too small', () => {
  test.each([
    ['米 for 公里', sumIn('管网12.6公里，城区7.4公里、镇区5.2米。'), ['thousand 5.2米']],
    ['公里 for 米', sumIn('管网12,600米，城区7,400公里、镇区5,200米。'), ['thousand 7,400公里']],
    ['公斤 for 吨', sumIn('收粮86公斤，早稻52吨、晚稻34吨。'), ['thousand 86公斤']],
    ['in a rate', ratioIn('疏浚12,600公里，计划18公里，完成70%。'), ['thousand 12,600公里', 'thousand 18公里']],
  ])('%s', (_, equation, kinds) => {
    expect(kindsIn(equation)).toEqual(kinds)
    expect(isUnitAway(equation)).toBe(true)
    expect(isExactSlip(equation)).toBe(true)
  })

  test.each([
    ['counts', sumIn('共86人，东区52人、西区34,000人。')],
    ['money', sumIn('共86万元，东区52万元、西区340元。')],
    ['a price by another measure', productIn('货款10,320元，用煤12公斤，单价860,000元。')],
    ['a measure that is some digits off', sumIn('管网12.6公里，城区7.4公里、镇区5.1米。')],
  ])('none among %s', (_, equation) => {
    expect(kindsIn(equation).filter((kind) => kind.startsWith('thousand'))).toEqual([])
    expect(isUnitAway(equation)).toBe(false)
  })

  test('万 is a unit off in any of them', () => {
    expect(kindsIn(sumIn('共86万人，东区52万人、西区34人。'))).toEqual(['wan 34人'])
    expect(isUnitAway(sumIn('共86万人，东区52万人、西区34人。'))).toBe(true)
    expect(isUnitAway(productIn('货款10,320元，用煤12公斤，单价860万元。'))).toBe(true)
  })

  test('is told in a sentence, and a rounded one is not', () => {
    expect(brokenIn('全年新建管网12.6公里，其中城区7,400米、镇区5.2米。')).toEqual(['parts 12.6 7.4052'])
    expect(brokenIn('全年新建管网12.6公里，其中城区7,400米、镇区5,200米。')).toEqual([])
    expect(brokenIn('煤炭单价860元/吨，用煤12吨，货款1.032万元。')).toEqual([])
  })
})
