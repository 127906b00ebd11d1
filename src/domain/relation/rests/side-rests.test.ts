import { describe, expect, test } from 'vitest'
import { brokenIn, examined, heldIn } from '../wordings.builder.ts'
import { sideRests } from './side-rests.ts'

const fund =
  '县级职工养老保险基金收入完成63.8亿元，为预算的102.1%，其中财政补贴9.4亿元。基金支出完成57.5亿元，增长3.9%。收支相抵后，当年收支结余6.3亿元，年末滚存结余48.2亿元。'
const unit = '工会本年收入86.4万元，增长2.1%，本年支出81.7万元，收支相抵，结余4.7万元。'
const years = '当年收支结余4.6亿元，加上上年滚存结余60.1亿元，年末累计结余64.7亿元。'

describe('what is left of a year', () => {
  const tiesIn = (text: string) => sideRests(examined(text))

  test('is what came in less what went out', () => {
    expect(heldIn(fund)).toContain('balance 6.3')
    expect(heldIn(unit)).toContain('balance 4.7')
    expect(tiesIn(years).map(({ holds }) => holds)).toEqual([true])
  })
  test.each([
    [fund, '6.3', '9.2', 'balance 9.2 6.3'],
    [fund, '57.5', '51.9', 'balance 6.3 11.9'],
    [unit, '86.4', '91.3', 'balance 4.7 9.6'],
    [unit, '86.4', '186.4', 'balance 4.7 104.7'],
    [years, '60.1', '55.3', 'balance 64.7 59.9'],
    [years, '64.7', '68.2', 'balance 68.2 64.7'],
  ])('however far off: %#', (text, right, wrong, found) =>
    expect(brokenIn(text.replace(right, wrong)).join()).toContain(found),
  )

  test.each([
    ['of all years', '保险基金收入63.8亿元，支出57.5亿元，年末滚存结余48.2亿元。'],
    ['with no word of the year', '保险基金收入63.8亿元，支出57.5亿元，结余48.2亿元。'],
    ['of a budget that others add to', '一般公共预算收入63.8亿元，支出57.5亿元，当年结余0.4亿元。'],
    ['with what was drawn on', '保险基金收入63.8亿元，支出67.5亿元，动用历年积累后，当年结余0.4亿元。'],
    ['with what was carried over', '保险基金收入63.8亿元，上年结转支出57.5亿元，当年结余0.4亿元。'],
    ['the other way round', '保险基金支出63.8亿元，全年收入57.5亿元，当年结余0.4亿元。'],
    ['of one amount', '保险基金收入63.8亿元，当年结余0.4亿元。'],
    ['of another paragraph', '保险基金收入63.8亿元。\n支出57.5亿元，当年结余0.4亿元。'],
    ['far too much', '保险基金收入63.8亿元，支出57.5亿元，当年结余48.2亿元。'],
    ['about so much', '保险基金收入63.8亿元，支出57.5亿元，当年结余4.4亿元左右。'],
    ['none', '保险基金收入63.8亿元，支出57.5亿元，当年结余0亿元。'],
    ['of the years before, told apart', '当年收支结余4.6亿元。加上上年结余60.1亿元，年末滚存结余68.2亿元。'],
    ['of another rest', '统筹基金结余4.6亿元，加上上年结余60.1亿元，年末滚存结余68.2亿元。'],
    ['of what was paid out', '当年收支结余4.6亿元，支付待遇60.1亿元，年末滚存结余68.2亿元。'],
    ['with what was taken off', '当年收支结余4.6亿元，加上历年结余60.1亿元，扣除划转后，年末滚存结余63.2亿元。'],
    ['with nothing before', '年末滚存结余68.2亿元。'],
    ['in people', '保险收入63.8亿元，支出57.5亿元，当年结余3人。'],
  ])('%s: silent', (_, text) => expect(tiesIn(text)).toEqual([]))
})
