import { describe, expect, test } from 'vitest'
import { brokenIn, examined } from '../wordings.builder.ts'
import { ratesOfNeed } from './rates-of-need.ts'

const FARES = '场馆全年门票收入2,460万元，运行成本1.12亿元，门票仅能覆盖成本的22.0%。'
const FEES = '收取污水处理费318.40万元，处理费用796.00万元，处理费只够弥补费用的40%。'

describe('how much of a cost is covered', () => {
  test.each([
    [FARES, '22.0%', '29.0%', 'rate 29 21.96'],
    [FARES, '1.12亿元', '11.2亿元', 'rate 22 2.2'],
    [FEES, '40%', '60%', 'rate 60 40'],
  ])('%s: %s printed as %s', (sound, from, to, wrong) => {
    expect(brokenIn(sound)).toEqual([])
    expect(brokenIn(sound.replace(from, to))).toContain(wrong)
  })

  test.each([
    ['of another cost', FARES.replace('覆盖成本', '覆盖人工').replace('22.0', '29.0')],
    ['by another income', FARES.replace('门票仅', '租金仅').replace('22.0', '29.0')],
    ['not beside', FARES.replace('，门票仅', '。补贴50万元，门票仅').replace('22.0', '29.0')],
    ['another unit', FARES.replace('1.12亿元', '112万度').replace('22.0', '29.0')],
    ['no amount before it', '门票仅能覆盖成本的29.0%。'],
    ['no share', FARES.replace('22.0%', '一半')],
  ])('silent: %s', (_, text) => expect(ratesOfNeed(examined(text)).filter(({ holds }) => !holds)).toEqual([]))
})
