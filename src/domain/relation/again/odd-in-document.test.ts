import { describe, expect, test } from 'vitest'
import { oddAmountsIn } from './odd.builder.ts'

/** A document that has its money in 万元. */
const WHOLE = '预算640万元。\n人员260万元。\n公用85万元。\n项目295万元。\n上年612万元。\n下年655万元。\n'
const FINE =
  '预算640.50万元。\n人员260.25万元。\n公用85.15万元。\n项目295.10万元。\n上年612.40万元。\n下年655.20万元。\n'

const DISTANCE = `${'本年工作按计划推进，各科室分工负责，定期调度，及时解决问题。'.repeat(5)}\n`

describe('an amount of another size than all of its document', () => {
  test.each([
    [
      'above all, among few',
      `调减62.5万元。\n追加87.4万元。\n支付36.3万元。\n${DISTANCE}预算调减118.2亿元。`,
      '118.2亿元',
    ],
    ['above all, whole and many', `${WHOLE}${DISTANCE}差额支付268亿元。`, '268亿元'],
    ['above all, overspent', `${WHOLE}${DISTANCE}到年底超支268亿元。`, '268亿元'],
    ['above all, of own works', `${FINE}${DISTANCE}路面硬化总投资486.30亿元。`, '486.30亿元'],
    [
      'above all in 元',
      `收入31.20元。\n${'支出42.10元。\n支出38.60元。\n支出55.20元。\n支出61.90元。\n'}${DISTANCE}预算超支33.40万元。`,
      '33.40万元',
    ],
    ['below all, some 元', `${WHOLE}${DISTANCE}明年预算拟安排440元。`, '440元'],
    ['below all, as fine', `${FINE}${DISTANCE}年初安排保洁经费1,380.00元。`, '1,380.00元'],
    ['below all, named before', `${WHOLE}${DISTANCE}人员和公用合为基本支出，计345元。`, '345元'],
  ])('is found: %s', (_, text, found) => expect(oddAmountsIn(text)).toContain(found))

  test.each([
    ['what a county invests', `${FINE}${DISTANCE}全县完成投资186.30亿元。`],
    ['what is sold', `${FINE}${DISTANCE}实现销售186.30亿元。`],
    ['what is no expense', `${WHOLE}${DISTANCE}水面照见9亿元。`],
    ['a round sum', `${WHOLE}${DISTANCE}上级支出3亿元。`],
    ['a hundred times among few', `支付36.4万元。\n调减62.5万元。\n追加97.6万元。\n${DISTANCE}上级预算安排1.5亿元。`],
    ['a small fee', `${WHOLE}${DISTANCE}工本费支出45元。`],
    ['what is little of no kind', `${WHOLE}${DISTANCE}桌上放着45元。`],
    ['thousands', `${WHOLE}${DISTANCE}零星支出3,400元。`],
    ['some of them', `${WHOLE}${DISTANCE}零星支出3,400元。\n${DISTANCE}印刷支出4,600元。`],
    ['one printed otherwise', `${FINE}${DISTANCE}零星支出3,400元。`],
    ['one among small ones', `${'慰问9.5元。\n'.repeat(5)}${WHOLE}${DISTANCE}安排经费900元。`],
  ])('nothing is said of %s', (_, text) => expect(oddAmountsIn(text)).toEqual([]))
})
