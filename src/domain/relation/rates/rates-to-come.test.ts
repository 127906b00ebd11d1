import { describe, expect, test } from 'vitest'
import { brokenIn, heldIn } from '../wordings.builder.ts'

const PAID = '市级计划投入4.20亿元，已拨付2.31亿元，拨付率55.0%。\n财政局再拨付5,880万元，累计拨付率预计达到69.0%。'
const SPENT =
  '年度预算480.00万元，监控期内支出336.00万元，执行率70.0%。\n剩余资金中，预计年内可支付134.40万元，全年执行率可达98.0%。'

const AIMED =
  '全年预算8,640.00万元，截至9月底支出6,134.40万元，执行率71.0%。\n督促按节点付款，力争全年执行率不低于98%，即年底前至少还需支出2,332.80万元。'

/** Told twice: what is to come is added to what was told last. */
const TWICE = `上年计划投入3.60亿元，拨付1.80亿元，拨付率50.0%。其中中央0.90亿元，占拨付额1.80亿元的50.0%。\n${PAID}`

describe('a rate with what is still to come', () => {
  test.each([
    [PAID, '69.0', '96.0', 'rate 96 69'],
    [PAID, '5,880万元', '8,580万元', 'rate 69 75.43'],
    [SPENT, '134.40', '184.40', 'rate 98 108.42'],
    [SPENT, '98.0', '93.0', 'rate 93 98'],
    [AIMED, '98%', '93%', 'rate 93 98'],
    [AIMED, '2,332.80', '2,832.80', 'rate 98 103.79'],
  ])('%s', (sound, from, to, wrong) => {
    expect(brokenIn(sound)).toEqual([])
    expect(heldIn(sound).filter((held) => held.startsWith('rate')).length).toBe(2)
    expect(brokenIn(sound.replace(from, to))).toContain(wrong)
  })

  test('of the last of its name', () => {
    expect(brokenIn(TWICE)).toEqual([])
    expect(brokenIn(TWICE.replace('69.0', '96.0'))).toContain('rate 96 69')
  })

  test.each([
    ['of nothing told before', '财政局再拨付5,880万元，累计拨付率预计达到96.0%。'],
    ['of another rate', PAID.replace('累计拨付率预计达到69.0', '累计完工率预计达到96.0')],
    ['of other things', PAID.replace('再拨付5,880万元', '再拨付5,880户').replace('69.0', '96.0')],
    ['of what has come', PAID.replace('再拨付', '收回').replace('69.0', '96.0')],
    ['far off', PAID.replace('69.0', '12.4')],
    ['of what was aimed at, and something else', AIMED.replace('即年底前', '其中设备').replace('98%', '93%')],
    ['of an aim of another name', AIMED.replace('力争全年执行率', '力争全年完工率').replace('98%', '93%')],
    ['of an aim for other things', AIMED.replace('2,332.80万元', '2,332户').replace('98%', '93%')],
    ['of an aim by itself', AIMED.replace('，即年底前至少还需支出2,332.80万元', '').replace('98%', '93%')],
    ['far off its aim', AIMED.replace('98%', '12.4%')],
    ['of an aim told of nothing', '力争全年执行率不低于98%，即年底前至少还需支出2,332.80万元。'],
    ['without an amount', '已拨付2.31亿元，计划4.20亿元，拨付率55.0%。\n累计拨付率预计达到96.0%。'],
  ])('silent: %s', (_, text) => expect(brokenIn(text)).toEqual([]))
})
