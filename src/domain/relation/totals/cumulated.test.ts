import { describe, expect, test } from 'vitest'
import { brokenIn } from '../wordings.builder.ts'

/** A sentence as it should read, an amount of it, and what goes wrong there. */
const CASES: readonly (readonly [sound: string, from: string, to: string])[] = [
  ['四个季度支付进度依次累计为18%、43%、71%、97%。', '71%', '31%'],
  ['各月累计完成投资分别为120万元、260万元和410万元。', '260', '620'],
  ['1至3月累计检查企业依次为46家、91家、128家，其中危化企业30家。', '91家', '19家'],
  ['一季度累计支出120万元，二季度末累计支出310万元，三季度末累计支出460万元。', '310', '510'],
]

describe('what is added up from one time to the next', () => {
  test.each(CASES)('%s', (sound, from, to) => {
    expect(brokenIn(sound)).toEqual([])
    expect(brokenIn(sound.replace(from, to))).toHaveLength(1)
    expect(brokenIn(sound.replace(from, to))[0]).toMatch(/^within/)
  })

  test.each([
    ['rates of growth', '四个季度累计增速依次为18%、43%、31%、97%。'],
    ['places', '甲、乙、丙三县一至三季度累计支付进度依次为43%、31%、97%。'],
    ['places by number', '三个片一至三季度累计支付进度依次为43%、31%、97%。'],
    ['years of quarters', '近三年各季度累计完成率分别为98%、96%、99%。'],
    ['what is not added up', '四个季度支付进度依次为18%、43%、31%、97%。'],
    ['two only', '两个季度累计支付进度依次为43%、31%。'],
    ['about so many', '各月累计完成投资分别约为120万元、460万元和310万元。'],
    ['other units', '各月累计检查企业依次为46家、91人、12家。'],
    ['no times', '累计完成投资分别为120万元、460万元和310万元。'],
    ['other things', '一季度累计支出420万元，二季度累计拨付310万元。'],
    ['another order', '三季度累计支出420万元，一季度累计支出110万元。'],
    ['what is left', '一季度累计结余420万元，二季度累计结余310万元。'],
  ])('%s', (_, text) => expect(brokenIn(text)).toEqual([]))
})
