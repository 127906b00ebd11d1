import { describe, expect, test } from 'vitest'
import { brokenIn, examined } from '../wordings.builder.ts'
import { cappedPrices } from './capped.ts'

const HOUSES =
  '在管房源1,260套，空置92套，其中待维修34套。\n会议议定：9月底前对待维修房源完成修缮，每套费用控制在8,500元以内，总额不超过28.9万元。'

describe('so much at most for each', () => {
  test.each([
    ['8,500元', '5,800元', 'product 28.9 19.72'],
    ['8,500元', '850元', 'product 28.9 2.89'],
    ['28.9万元', '2.89万元', 'product 2.89 28.9'],
  ])('%s → %s', (from, to, broken) => {
    expect(brokenIn(HOUSES)).toEqual([])
    expect(brokenIn(HOUSES.replace(from, to))).toContain(broken)
  })

  test.each([
    ['no slip: less for all', HOUSES.replace('28.9', '25.1')],
    ['no count of the name', HOUSES.replace('待维修34', '待出租34').replace('28.9', '2.89')],
    ['another amount between', HOUSES.replace('以内，总额', '以内，工期28天，总额').replace('28.9', '2.89')],
    ['two counts of the name', HOUSES.replace('。\n', '，去年待维修29套。\n').replace('28.9', '2.89')],
    ['a price of another thing', HOUSES.replace('每套', '每间').replace('28.9', '2.89')],
    ['no total', HOUSES.replace('总额不超过28.9万元', '工期不超过28天')],
    ['another sentence', HOUSES.replace('以内，总额', '以内。总额').replace('28.9', '2.89')],
    ['people', HOUSES.replace('8,500元', '8人').replace('28.9', '2.89')],
    ['nothing is capped', HOUSES.replace('总额不超过', '共')],
  ])('silent: %s', (_, text) => expect(cappedPrices(examined(text))).toEqual([]))
})
