import { expect, test } from 'vitest'
import { plainDocument } from '../../document/plain-document.builder.ts'
import { examineDocument } from '../index.ts'
import { exactlyBorne } from './borne.ts'
import { sumOfParts } from './sought.ts'
import type { Quantity } from './tie.ts'

/** The amounts of a sentence, in its order. */
function amountsOf(text: string): readonly [Quantity, Quantity, Quantity] {
  const [a, b, c] = examineDocument(plainDocument(text), { fiscalYear: 2022, pack: null }).claims
  if (a === undefined || b === undefined) throw new Error('no amounts')
  return [a, b, c ?? a]
}

test('of one amount stated twice the coarser bears out no more than it says', () => {
  const [coarse, fine] = amountsOf('支出66.35万元，凭证为663,530元。')
  expect(exactlyBorne({ form: 'same', first: coarse, second: fine })).toEqual([coarse.start])
  expect(exactlyBorne({ form: 'same', first: fine, second: coarse })).toEqual([coarse.start])
  expect(exactlyBorne({ form: 'same', first: fine, second: fine })).toEqual([fine.start, fine.start])
})

test('a sum bears out what is as coarse as its coarsest amount', () => {
  const [goal, more, all] = amountsOf('目标1.2万立方米，超出640立方米，建成12,640立方米。')
  expect(exactlyBorne(sumOfParts(all, [goal, more]))).toEqual([goal.start])
  const [first, second] = [more, all]
  expect(exactlyBorne(sumOfParts(second, [first]))).toEqual([second.start, first.start])
})

test('a product bears out its amounts as far as its digits go', () => {
  const [all, each, days] = amountsOf('检查38,420人次，日均105人次，共365天。')
  expect(exactlyBorne({ form: 'product', product: all, factors: [each, days] })).toEqual([each.start, days.start])
  const [whole, price, count] = amountsOf('支出4,500元，每人450元，共10人。')
  expect(exactlyBorne({ form: 'product', product: whole, factors: [price, count] })).toHaveLength(3)
})
