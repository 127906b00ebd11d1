import { describe, expect, test } from 'vitest'
import { brokenIn, examined, heldIn } from '../wordings.builder.ts'
import { profitsTold } from './profits.ts'

const KELP = '每亩成本4,820元，其中苗绳1,460元、人工3,360元；每亩产值7,640元，扣除成本后每亩收益2,820元。'
const FRUIT = '亩均收入8,300元。亩均成本4,450元，亩均纯收入3,850元。'
const MILL = '全年营业额29.95万元，鲜叶和工钱投入25.06万元，账面毛利4.89万元。'

describe('what is left of what was earned', () => {
  test.each([
    ['what was earned', KELP, '7,640', '76,640', 'balance 2,820 71,820'],
    ['what it cost', KELP, '成本4,820', '成本48,200', 'balance 2,820 -40,560'],
    ['what is left', FRUIT, '3,850', '38,850', 'balance 38,850 3,850'],
    ['in money alone', MILL, '4.89', '48.9', 'balance 48.9 4.89'],
    ['a digit', MILL, '25.06', '26.06', 'balance 4.89 3.89'],
  ])('%s', (_, text, sound, wrong, told) => {
    expect(brokenIn(text)).toEqual([])
    expect(brokenIn(text.replace(sound, wrong))).toContain(told)
  })

  test('holds for what is sound', () => expect(heldIn(FRUIT)).toContain('balance 3,850'))

  test.each([
    ['for another measure', FRUIT.replace('亩均纯收入3,850', '户均纯收入38,850')],
    ['two that were earned', MILL.replace('，鲜叶', '，门票收入3.2万元，鲜叶').replace('4.89', '48.9')],
    ['no cost', '全年营业额29.95万元，账面毛利48.9万元。'],
    ['no slip', MILL.replace('4.89', '3.12')],
    ['compared', MILL.replace('账面毛利', '比上年利润').replace('4.89', '48.9')],
    ['roughly', MILL.replace('4.89', '约48.9')],
  ])('silent: %s', (_, text) => expect(profitsTold(examined(text)).filter(({ holds }) => !holds)).toEqual([]))
})
