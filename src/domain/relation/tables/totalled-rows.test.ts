import { describe, expect, test } from 'vitest'
import { heldIn } from '../wordings.builder.ts'

const table = (...rows: readonly string[]): string =>
  ['单位：万元', '项目\t金额', ...rows.map((row) => row.replace(' ', '\t'))].join('\n')

describe('the rows that a totals row is the sum of', () => {
  test.each([
    ['between it and the one before', ['甲 10.5', '乙 20.5', '小计 31.0', '丙 7.5', '丁 3.0', '小计 10.5'], '10.5'],
    ['subtotals above it', ['甲 10.5', '乙 20.5', '小计 31.0', '丙 7.5', '丁 3.0', '小计 10.5', '合计 41.5'], '41.5'],
    ['all below it', ['合计 31.0', '甲 10.5', '乙 20.5'], '31'],
    ['funds below it', ['年度资金总额 31.0', '其中：财政拨款 10.5', '其他资金 20.5'], '31'],
    [
      'funds below it, up to another thing',
      ['年度资金总额 31.0', '其中：财政拨款 10.5', '其他资金 20.5', '绩效 5.0'],
      '31',
    ],
    ['of the highest level', ['一、甲 10.5', '（一）子 10.5', '二、乙 20.5', '合计 31.0'], '31'],
    ['of the highest level and of none', ['一、甲 10.5', '（一）子 10.5', '乙 20.5', '合计 31.0'], '31'],
    ['of the shortest codes', ['201一般支出 10.5', '20101人大 10.5', '208社保 20.5', '合计 31.0'], '31'],
    ['but for those among them', ['甲 10.5', '乙 20.5', '其中：丙 3.0', '合计 31.0'], '31'],
  ])('%s', (_, rows, total) => expect(heldIn(table(...rows))).toContain(`table-sum ${total}`))

  test('one row is none of them', () => expect(heldIn(table('甲 10.5', '合计 10.5', '乙 20.5'))).toEqual([]))
})
