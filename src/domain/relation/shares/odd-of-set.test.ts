import { describe, expect, test } from 'vitest'
import { brokenIn, examined } from '../wordings.builder.ts'
import { oddOfSets } from './odd-of-set.ts'

const AGES =
  '有效问卷740份。18岁以下102人，18至40岁186人，41至60岁245人，60岁以上207人，占比依次为13.8%、25.1%、33.1%和28.0%。'
const MONEY = '总投资3,936.0万元，中央资金1,180.8万元、省级资金787.2万元、自筹1,968.0万元，三者分别占30%、20%和50%。'

describe('percentages told one after the other', () => {
  test.each([
    [AGES, '245人', '2455人', 'share 33.1 331.76'],
    [AGES, '186人', '168人', 'share 25.1 22.7'],
    [MONEY, '30%', '60%', 'share 60 30'],
  ])('%s: %s → %s', (text, from, to, broken) => {
    expect(oddOfSets(examined(text))).toEqual([])
    expect(brokenIn(text.replace(from, to))).toContain(broken)
  })

  test.each([
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
