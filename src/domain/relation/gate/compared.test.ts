import { describe, expect, test } from 'vitest'
import { brokenIn } from '../wordings.builder.ts'

describe('two amounts and a percentage in a row', () => {
  test.each([
    ['now and before', '吨水电耗0.29千瓦时，较上年的0.61千瓦时下降6.5%。', 'growth 6.5 52.46'],
    ['before and now', '梭梭苗由去年的每株0.35元涨到0.95元，上涨20%。', 'growth 20 171.43'],
    ['a fall', '架子羊每公斤由28元跌到24元，跌幅25%。', 'growth 25 14.29'],
    ['a budget and the one before', '培训费2023年预算2万元，较2022年预算1.50万元增长75%。', 'growth 75 33.33'],
  ])('%s are set against each other', (_, text, wrong) => expect(brokenIn(text)).toEqual([wrong]))

  test.each([
    ['of another item', '三公经费2.36万元，其中接待费0.56万元；与上年8.71万元相比，下降72.90%。'],
    ['with a subject of its own', '低收费时段13.9万人次，较上年的45.8万人次，总量增长23.7%。'],
    ['of which one stands behind', '读者32.4万人次，增长53.7%（外借为45.8万人次）。'],
    ['in a table', '项目\t金额（万元）\n甲\t2.36\n乙\t4.71\n合计\t7.07\n乙比上年的2.31万元增长9.6%。'],
  ])('but not those %s', (_, text) => expect(brokenIn(text)).toEqual([]))
})
