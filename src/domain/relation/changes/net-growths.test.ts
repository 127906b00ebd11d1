import { describe, expect, test } from 'vitest'
import { brokenIn, examined, heldIn } from '../wordings.builder.ts'
import { netGrowths } from './net-growths.ts'

const BUDGET =
  '该站年初预算为1640.00万元，本次调增186.20万元、调减92.70万元，净增93.50万元，调整后预算为1733.50万元，增幅5.70%。'
const PEOPLE = '年末两项保险参保86,420人，其中职工21,300人、居民65,120人，比上年末净增1,860人，增长2.20%。'
const LOST = '年末在册会员42,300人，比年初净减1,260人，下降2.89%。'

describe('the percentage of a net change', () => {
  test.each([
    [BUDGET, '5.70%', '6.70%', 'growth 6.7 5.7'],
    [PEOPLE, '2.20%', '2.70%', 'growth 2.7 2.2'],
    [LOST, '2.89%', '8.29%', 'growth 8.29 2.89'],
  ])('%s', (sound, from, to, broken) => {
    expect(brokenIn(sound)).toEqual([])
    expect(heldIn(sound).some((held) => held.startsWith('growth'))).toBe(true)
    expect(brokenIn(sound.replace(from, to))).toContain(broken)
  })

  test.each([
    ['nothing it is out of', '本站全年净增93.50万元，增幅6.70%。'],
    ['a change that is not net', '年初预算为1640.00万元，追加93.50万元，其中设备增幅6.71%。'],
    ['another unit', '年初在册1640人，全年净增93.50万元，增幅6.70%。'],
    ['of several', '年末职工21,300人、居民65,120人，比上年末净增1,860人，增长2.70%。'],
    ['with nothing told of before', '年末在册42,300人，两镇净增1,260人，增长8.29%。'],
    ['no slip', '年末在册会员42,300人，比年初净增1,260人，增长71.64%。'],
    ['in another sentence', '年末在册会员42,300人。比年初净增1,260人。同比，增长8.29%。'],
    ['alone', '职工（含居民）净增，增长8.29%。'],
    ['first', '新区（含两镇），增长8.29%。'],
    ['none', '年末在册会员42,300人，比年初净增0人，增长8.29%。'],
    ['no percentage', '年末在册会员42,300人，比年初净增1,260人，增长829人。'],
  ])('silent: %s', (_, text) => expect(netGrowths(examined(text))).toEqual([]))
})
