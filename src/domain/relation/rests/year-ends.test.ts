import { describe, expect, test } from 'vitest'
import { brokenIn, heldIn } from '../wordings.builder.ts'

const FUND = [
  '一、资金收入',
  '上年结余186,420.50元。本年募集善款2,346,815.00元，其中个人捐赠十余笔。',
  '二、资金支出',
  '全年支出善款2,215,340.00元，用于取暖救助和助学。',
  '三、年末结余',
  '年末结余317,895.50元，全部存入专户。',
].join('\n')

const STORE = '接受物资折价1127.40万元。\n物资全年发出1098.75万元，年末库存28.65万元。'

describe('what is there in the end', () => {
  test.each([
    [FUND, '186,420.50', '86,420.50', 'balance 317,895.5 217,895.5'],
    [FUND, '2,215,340', '2,251,340', 'balance 317,895.5 281,895.5'],
    [STORE, '1098.75', '1089.75', 'balance 28.65 37.65'],
  ])('%s', (sound, from, to, wrong) => {
    expect(brokenIn(sound)).toEqual([])
    expect(heldIn(sound).some((each) => each.startsWith('balance'))).toBe(true)
    expect(brokenIn(sound.replace(from, to)).join('；')).toContain(wrong.split(' ')[1])
  })

  test.each([
    ['other flows as well', '年初库存1,250.60吨，入库3,860.20吨，出库2,980.40吨，年末库存1,980.40吨。'],
    ['nothing that went', '接受捐款1127.45万元，年末结余28.65万元。'],
    ['what was spent the year before', '接受捐款1127.45万元。上年支出1089.75万元，年末结余28.65万元。'],
  ])('silent: %s', (_, text) => expect(brokenIn(text)).toEqual([]))
})
