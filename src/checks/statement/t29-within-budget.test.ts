import { describe, expect, test } from 'vitest'
import { verdictOn } from '../verdict.builder.ts'
import { t29WithinBudget } from './t29-within-budget.ts'

const LIST = '设备\t金额（万元）\n离心机\t21.50\n冰箱\t18.20\n合计\t39.70'

/** The words, and what stands first in the problem; `null` where nothing is wrong. */
const CASES: readonly (readonly [words: string, at: string | null])[] = [
  ['支出控制在预算内，预算执行率103%。', '控制在预算内'],
  ['支出控制在预算内，预算执行率98%。', null],
  ['差旅费预算4.00万元，支出4.36万元，控制在预算范围内。', '控制在预算范围内'],
  ['差旅费预算4.00万元，支出3.36万元，控制在预算范围内。', null],
  ['差旅费预算4.00万元，支出3.36万元，超出了预算。', '超出了预算'],
  ['差旅费预算4.00万元，支出4.36万元，超出了预算。', null],
  ['差旅费预算4.00万元，支出4.36万元。未超出预算。', '未超出预算'],
  ['支出超出预算，预算执行率98%。', '超出预算'],
  ['支出超出预算，预算执行率98%，另一项执行率104%。', null],
  ['支出超出预算。', null],
  ['支出超出预算，预算执行率103%。', null],
  ['差旅费预算4.00万元，会议费预算2万元，支出4.36万元，控制在预算内。', null],
  ['超出预算2%以上的须说明。', null],
  ['表\t控制在预算内', null],
  ['维修预算40万元，中标价42万元，控制在批复预算之内。', '控制在批复预算之内'],
  ['维修预算40万元，中标价38万元，控制在批复预算之内。', null],
  ['维修预算40万元，合同金额38万元，突破了预算。', '突破了预算'],
  ['维修预算40万元，合同金额38万元，预算执行率103%，控制在预算内。', '控制在预算内'],
  [`${LIST}\n批复预算共38.00万元，采购清单合计金额控制在批复预算之内。`, '控制在批复预算之内'],
  [`${LIST}\n上表所列总价没有突破批复预算38.00万元。批复预算38.00万元已下达。`, null],
  [`${LIST}\n批复预算共38.00万元。上述设备总价未超出批复预算。`, '未超出批复预算'],
  [`${LIST}\n批复预算共40.00万元，采购清单合计金额控制在批复预算之内。`, null],
  [`${LIST}\n批复预算共38.00万元，管理费控制在批复预算之内。`, null],
  [`${LIST}\n采购清单合计金额控制在批复预算之内。`, null],
  [`${LIST}\n年初预算30.00万元，调整后预算40.00万元，采购清单合计金额控制在预算之内。`, null],
  [`${LIST.replace('金额（万元）', '数量（台）')}\n批复预算共38.00万元，采购清单合计金额控制在批复预算之内。`, null],
  [`${LIST.replace(/\n合计.*/, '')}\n批复预算共38.00万元，采购清单合计金额控制在批复预算之内。`, null],
  [`${LIST}\n${'按程序组织验收。'.repeat(200)}\n批复预算共38.00万元，采购清单合计金额控制在批复预算之内。`, null],
  ['批复预算共38.00万元，采购清单合计金额控制在批复预算之内。', null],
  ['总预算432万元，支出198.6万元。审计提出设备费超过预算比例。', null],
  ['总预算432万元，支出198.6万元。其中设备费已超过预算。', null],
  ['总预算432万元，支出198.6万元，超过预算。', '超过预算'],
  ['设备费预算432万元，设备费支出198.6万元，设备费超过预算。', '超过预算'],
  ['维修预算40万元，上年合同金额42万元，控制在预算之内。', null],
  ['天气晴。', null],
]

describe('T29', () => {
  test.each(CASES)('%s', (words, at) => {
    const seen = verdictOn(t29WithinBudget, words)
    if (at === null) expect(seen.outcome).not.toBe('inconsistent')
    else expect(seen.at).toEqual([at])
    for (const message of seen.messages) expect(message).toMatch(/请/)
  })

  test('says so when nothing is said of the budget', () => {
    expect(verdictOn(t29WithinBudget, '天气晴。').outcome).toBe('not-applicable')
    expect(verdictOn(t29WithinBudget, '支出控制在预算内。').outcome).toBe('consistent')
  })
})
