import { describe, expect, test } from 'vitest'
import { plainDocument } from '../../document/plain-document.builder.ts'
import { examineDocument } from '../index.ts'
import { brokenIn } from '../wordings.builder.ts'
import { isOfMoreTimes } from './more-times.ts'

const amountsOf = (text: string) =>
  examineDocument(plainDocument(text), { fiscalYear: null, pack: null }).claims as readonly [never, never, never]

describe('a price of a month over more months than are told', () => {
  test.each([
    ['三个月的', '工资16,200元，1,800元，3人。', true],
    ['一个月的', '工资5,400元，1,800元，3人。', false],
    ['一个零的', '工资54,000元，1,800元，3人。', false],
    ['不是整月', '工资6,200元，1,800元，3人。', false],
  ])('%s', (_, text, isMore) => {
    const [product, price, count] = amountsOf(text)
    expect(isOfMoreTimes(product, [price, count])).toBe(isMore)
  })

  test('is silent where a month more makes it, and tells where none does', () => {
    expect(brokenIn('保洁支出22,800元（4人，每人每月1,900元），材料支出3,150元。')).toEqual([])
    expect(brokenIn('发放岗位补贴4人，每人1,900元，共7,800元。')).not.toEqual([])
  })
})
