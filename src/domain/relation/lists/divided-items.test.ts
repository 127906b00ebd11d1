import { describe, expect, test } from 'vitest'
import { brokenIn, examined, heldIn } from '../wordings.builder.ts'
import { dividedItems } from './divided-items.ts'

const INCOME =
  '国有资本经营收入分项情况：一是利润收入8,640万元，主要是水务集团4,180万元、城投集团3,260万元、文旅集团1,200万元；二是股利收入5,372万元，主要是农商银行3,151万元、燃气公司2,221万元；三是产权转让收入1,940万元。'

describe('items that are divided alike', () => {
  test.each([
    ['the first', '8,640', '6,840', 'parts 6,840 8,640'],
    ['another', '5,372', '5,732', 'parts 5,732 5,372'],
    ['more than the whole', '2,221', '2,642', 'parts 5,372 5,793'],
    ['a part', '3,260', '3,620', 'parts 8,640 9,000'],
  ])('%s', (_, sound, wrong, told) => {
    expect(brokenIn(INCOME)).toEqual([])
    expect(brokenIn(INCOME.replace(sound, wrong))).toContain(told)
  })

  test('hold for what is sound', () =>
    expect(heldIn(INCOME)).toEqual(expect.arrayContaining(['parts 8,640', 'parts 5,372'])))

  test.each([
    ['the largest only', INCOME.replace('2,221', '1,841')],
    ['of which none adds up', INCOME.replace('1,200', '1,100').replace('5,372', '5,732')],
    ['more behind', INCOME.replace('2,221万元', '2,642万元等')],
    ['one part', '一是奖补86万元，主要是甲村86万元、乙村20户；二是培训73万元，主要是讲课费91万元。'],
    ['told roughly', INCOME.replace('燃气公司2,221', '燃气公司约2,642')],
    ['nothing behind', '一是奖补86万元，主要是种粮户；二是培训73万元。'],
    [
      'few digits',
      '一是造林8.6万亩，其中人工造林5.1万亩、封育3.5万亩；二是种草4.2万亩，其中人工种草2.1万亩、飞播1.2万亩。',
    ],
    [
      'changes both ways',
      INCOME.replace('股利收入5,372', '股利收入减少5,372')
        .replace('银行3,151', '银行减少6,150')
        .replace('公司2,221', '公司增加780'),
    ],
    ['the end', '一是奖补86万元，主要是种粮户。二是培训73万元'],
  ])('silent: %s', (_, text) => expect(dividedItems(examined(text)).filter(({ holds }) => !holds)).toEqual([]))
})
