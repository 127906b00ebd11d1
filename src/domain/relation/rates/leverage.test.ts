import { describe, expect, test } from 'vitest'
import { brokenIn, heldIn } from '../wordings.builder.ts'

const NAMED =
  '2023年拨付5,183.9万元，其中技改拨付1,736.5万元。\n带动企业研发投入2.36亿元，与全年拨付额相比，每1元财政资金带动4.55元。'
const OWN = '安排财政补助资金1,260万元，撬动社会投资6,884万元，每投入1元财政资金撬动5.46元。'

describe('how much more each yuan drew', () => {
  test.each([
    [NAMED, '4.55元', '4.65元', 'product 2.36 2.410514'],
    [NAMED, '2.36亿元', '2.36万元', 'product 2.36 23,586.745'],
    [OWN, '6,884', '8,684', 'product 8,684 6,879.6'],
  ])('%s: %s → %s', (sound, from, to, wrong) => {
    expect(brokenIn(sound)).toEqual([])
    expect(heldIn(sound).some((held) => held.startsWith('product'))).toBe(true)
    expect(brokenIn(sound.replace(from, to))).toContain(wrong)
  })

  test.each([
    ['far off', OWN.replace('5.46', '3.12')],
    ['of what is told nowhere', '撬动社会投资6,884万元，每投入1元财政资金撬动5.46元。'],
    ['of two', OWN.replace('，撬动', '，其中专项资金800万元，撬动').replace('5.46', '5.64')],
    ['of nothing drawn', '安排财政补助资金1,260万元，配套6,884万元，每投入1元财政资金撬动5.46元。'],
    ['in few digits', '安排财政补助资金12万元，撬动社会投资68万元，每投入1元财政资金撬动5.2元。'],
    ['of tons', '安排财政补助资金1,260万元，带动增产6,884吨，每投入1元财政资金带动增产5.46公斤。'],
  ])('silent: %s', (_, text) => expect(brokenIn(text).filter((broken) => broken.startsWith('product'))).toEqual([]))
})
