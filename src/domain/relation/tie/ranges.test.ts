import { describe, expect, test } from 'vitest'
import { plainDocument } from '../../document/plain-document.builder.ts'
import { examineDocument } from '../index.ts'
import { isPlaceOff, isSlipInRange } from './ranges.ts'
import type { Equation, Quantity } from './tie.ts'

/** The amounts of a sentence, in its order. */
function amountsOf(text: string): readonly [Quantity, Quantity, Quantity, Quantity, Quantity] {
  const [a, b, c, d, e] = examineDocument(plainDocument(text), { fiscalYear: 2022, pack: null }).claims
  if (a === undefined) throw new Error('no amount')
  return [a, b ?? a, c ?? a, d ?? a, e ?? a]
}

const ratio = (text: string): Equation => {
  const [denominator, numerator, rate] = amountsOf(text)
  return { form: 'ratio', rate, numerator, denominator }
}

const growth = (text: string, sign: 1 | -1): Equation => {
  const [current, change, rate] = amountsOf(text)
  return { form: 'growth', rate, change, current, sign }
}

const rise = (text: string, sign: 1 | -1): Equation => {
  const [base, current, rate] = amountsOf(text)
  return { form: 'rise', rate, current, base, sign }
}

const mean = (text: string): Equation => {
  const [average, ...members] = amountsOf(text)
  return { form: 'mean', average, members: members.slice(0, 3) }
}

const product = (text: string): Equation => {
  const [count, price, total] = amountsOf(text)
  return { form: 'product', product: total, factors: [price, count] }
}

const weighted = (text: string): Equation => {
  const [one, other, price, whole] = amountsOf(text)
  return {
    form: 'weighted',
    whole,
    pairs: [
      { price, count: one },
      { price, count: other },
    ],
  }
}

const pooled = (text: string): Equation => {
  const [whole, one, other, rate] = amountsOf(text)
  return { form: 'pooled', rate, numerators: [one, other], denominators: [whole] }
}

describe('one slip from holding, within what rounding leaves open', () => {
  test.each([
    ['a rate', ratio('受理4,862件，审结4,638件，占93.39%。')],
    ['what a rate counts', ratio('出院21,936人次，管理18,146人次，占54.0%。')],
    ['what a rate is out of', ratio('出院21,396人次，管理11,846人次，占54.0%。')],
    ['a permillage', ratio('总户数9,286户，救助41户，占4.44‰。')],
    ['a multiple', ratio('上年1,000件，本年2,346件，为2.36倍。')],
    ['a rate of growth', growth('总收入26,482,316.40元，减少1,203,540.18元，下降5.35%。', -1)],
    ['a change', growth('总收入26,482,316.40元，减少2,103,540.18元，下降4.35%。', -1)],
    ['what grew', growth('总收入5,826,430.52元，增加309,400.00元，增长6.22%。', 1)],
    ['a rate of rise', rise('上年3,285户，本年3,482户，增长7.00%。', 1)],
    ['a base', rise('上年2,385户，本年3,946户，增长20.12%。', 1)],
    ['a decline', rise('上年3,285户，本年2,682户，下降20.00%。', -1)],
    ['a rate of decline', rise('上年3,285户，本年2,628户，下降30.00%。', -1)],
    ['a product', product('救助17起，每起2.49万元，共42.65万元。')],
    ['a price', product('救助168名，每名1.56万元，共252.00万元。')],
    ['a count of things priced', product('救助186名，每名1.500万元，共252.00万元。')],
    ['a count of several priced alike', weighted('春季512人，秋季583人，每人1,000元，共105.00万元。')],
    ['a price of several counts', weighted('春季512人，秋季538人，每人1,100元，共105.00万元。')],
    ['the whole of several counts', weighted('春季512人，秋季538人，每人1,000元，共150.00万元。')],
    ['one of several amounts together', pooled('毕业612人，就业409人，升学178人，占97.39%。')],
    ['the rate of several amounts together', pooled('毕业612人，就业409人，升学187人，占93.79%。')],
    ['one of which a mean is made', mean('平均92.2分，各街道为9.36分、92.9分、90.2分。')],
    ['a mean', mean('平均29.2分，各街道为93.6分、92.9分、90.2分。')],
    ['a moved point where little else tells', ratio('总收入340.0万元，其他收入2.6万元，占7.7%。')],
  ])('%s', (_, equation) => expect(isSlipInRange(equation)).toBe(true))

  test.each([
    ['far off', ratio('受理4,862件，审结1,200件，占93.39%。')],
    ['a coarse rate', ratio('受理62件，审结31件，占94%。')],
    ['vague amounts', ratio('受理约4,862件，审结约1,200件，占约93.39%。')],
  ])('not %s', (_, equation) => expect(isSlipInRange(equation)).toBe(false))

  test.each([
    ['a digit too many', product('接警1,327起，平均每起1.9辆次，出动24,998辆次。'), true],
    ['a digit lost', product('接警1,327起，平均每起1.9辆次，出动249辆次。'), true],
    ['a digit wrong', product('接警1,327起，平均每起1.9辆次，出动3,498辆次。'), false],
    ['digits that make nothing', product('接警1,327起，平均每起1.9辆次，出动61,417辆次。'), false],
    ['what leaves too much open', product('接警1,327起，平均每起2辆次，出动24,998辆次。'), false],
    ['about so many', product('接警约1,327起，平均每起约1.9辆次，出动约24,998辆次。'), false],
  ])('%s: off by a place', (_, equation, isOff) => expect(isPlaceOff(equation)).toBe(isOff))

  test('sums are compared digit by digit', () => {
    const [whole, part] = amountsOf('共236场，其中206场。')
    expect(isSlipInRange({ form: 'sum', whole, terms: [{ quantity: part, sign: 1 }] })).toBe(false)
  })
})
