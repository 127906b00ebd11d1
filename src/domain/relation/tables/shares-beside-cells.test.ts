import { describe, expect, test } from 'vitest'
import { brokenIn, heldIn } from '../wordings.builder.ts'

const TABLE = [
  '单位：万元',
  '项目\t调整预算\t决算数',
  '一、基本支出\t398.20\t397.65',
  '人员经费\t354.40\t354.18',
  '公用经费\t43.80\t43.47',
  '二、项目支出\t198.50\t190.88',
  '图书购置\t120.00\t119.62',
  '数字资源\t78.50\t71.26',
  '合计\t596.70\t588.53',
].join('\n')
const OF_TOTAL = `${TABLE}\n人员经费354.18万元，占支出总额的60.18%。`
const OF_ROW = `${TABLE}\n图书购置119.62万元，占项目支出的62.67%。`
const OF_COLUMN = `${TABLE}\n决算数588.53万元，占调整预算的98.63%。`
const OF_SUM = `${TABLE}\n人员经费和图书购置两项共支出473.80万元，占决算总额的80.51%。`

describe('an amount that stands in a table as well, and its share', () => {
  test.each([
    [OF_TOTAL, '60.18%', '66.18%', 'share 66.18 60.18'],
    [OF_ROW, '62.67%', '26.67%', 'share 26.67 62.67'],
    [OF_COLUMN, '98.63%', '89.63%', 'share 89.63 98.63'],
    [OF_SUM, '80.51%', '85.51%', 'share 85.51 80.51'],
  ])('%s: %s printed as %s', (sound, from, to, wrong) => {
    expect(brokenIn(sound)).toEqual([])
    expect(heldIn(sound).some((held) => held.startsWith('share'))).toBe(true)
    expect(brokenIn(sound.replace(from, to))).toContain(wrong)
  })

  test.each([
    ['out of what no table has', `${TABLE}\n人员经费354.18万元，占上级补助的66.18%。`],
    ['of another amount', `${TABLE}\n绩效工资112.36万元，占支出总额的66.18%。`],
    ['far off', `${TABLE}\n人员经费354.18万元，占支出总额的12.34%。`],
    [
      'of two tables',
      `${TABLE}\n另一表：\n项目（万元）\t甲\t乙\n人员\t1.00\t354.18\n合计\t1.00\t700.00\n人员经费354.18万元，占支出总额的66.18%。`,
    ],
    ['few digits', `${TABLE}\n人员经费354.18万元，占支出总额的66%。`],
    ['nothing before it', `${TABLE}\n占支出总额的66.18%。`],
    ['other words between', `${TABLE}\n人员经费354.18万元，较快，占支出总额的66.18%。`],
    ['an empty total', `${TABLE.replace('588.53', '—')}\n人员经费354.18万元，占支出总额的66.18%。`],
  ])('silent: %s', (_, text) => expect(brokenIn(text)).toEqual([]))
})
