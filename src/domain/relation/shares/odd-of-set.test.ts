import { describe, expect, test } from 'vitest'
import { brokenIn, examined } from '../wordings.builder.ts'
import { oddOfSets } from './odd-of-set.ts'

const AGES =
  '有效问卷740份。18岁以下102人，18至40岁186人，41至60岁245人，60岁以上207人，占比依次为13.8%、25.1%、33.1%和28.0%。'
const MONEY = '总投资3,936.0万元，中央资金1,180.8万元、省级资金787.2万元、自筹1,968.0万元，三者分别占30%、20%和50%。'
const INCOME =
  '2021年收入总计333.90万元，由本年收入325.50万元与年初结转8.40万元组成。\n本年收入中：财政拨款313.10万元，占96.19%；其他收入12.40万元，占3.81%。'

describe('percentages told one after the other', () => {
  test.each([
    [AGES, '245人', '2455人', 'share 33.1 331.76'],
    [AGES, '186人', '168人', 'share 25.1 22.7'],
    [`${AGES.slice(0, -1)}，分布在4个社区。`, '245人', '2455人', 'share 33.1 331.76'],
    [INCOME, '12.40', '12.70', 'share 3.81 3.9'],
    [INCOME, '313.10', '331.10', 'share 96.19 101.72'],
    [MONEY, '30%', '60%', 'share 60 30'],
  ])('%s: %s → %s', (text, from, to, broken) => {
    expect(oddOfSets(examined(text))).toEqual([])
    expect(brokenIn(text.replace(from, to))).toContain(broken)
  })

  test.each([
    ['not all of it, each behind its amount', INCOME.replace('12.40', '12.70').replace('占3.81%', '占2.81%')],
    ['another unit behind', INCOME.replace('12.40万元', '12.7人')],
    ['another word', INCOME.replace('12.40', '12.70').replace('占3.81%', '增长3.81%')],
    ['a percentage alone', INCOME.replace('财政拨款313.10万元，占96.19%；', '')],
    ['all of a larger whole', '样本900人。看书94人，看报176人，上网248人，分别占10.4%、19.6%和27.6%。'],
    ['no share', '样本900人。'],
    ['two amiss', AGES.replace('245人', '2455人').replace('186人', '168人')],
    ['not all of it', AGES.replace('245人', '2455人').replace('28.0%', '27.1%').replace('207人', '200人')],
    ['two of them', '有效问卷740份。青年102人，老年638人，占比依次为13.8%和68.2%。'],
    ['another unit', AGES.replace('102人', '102户').replace('245人', '2455人')],
    ['no slip', AGES.replace('245人', '617人')],
    ['no whole', AGES.replace('740份', '').replace('245人', '2455人')],
    ['not one after the other', AGES.replace('占比依次为', '占比为').replace('245人', '2455人')],
  ])('silent: %s', (_, text) => expect(oddOfSets(examined(text))).toEqual([]))

  test('percentages of other names', () =>
    expect(oddOfSets(examined('青年102人，三项分别占102人。看报186人，依次占13.8%、25.1%、33.1%。'))).toEqual([]))
})
