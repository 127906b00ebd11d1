import { describe, expect, test } from 'vitest'
import { brokenIn } from '../wordings.builder.ts'

const SOURCES = '财政拨款52340.00万元，占53.06%；事业收入38910.00万元，占39.44%；其他收入7400.00万元，占7.50%。'
const TWO = '有效样本中，企业办事人员586人，占35.7%；个人1,054人，占64.3%。'
const EACH = '基本支出1385.70万元，项目支出1460.80万元，分别占48.7%和51.3%。'
const ROUND = '资金来源为：申请投资1,180.8万元、补助787.2万元、自筹1,968.0万元，三者分别占30%、20%和50%。'
const SEXES = '男性132人，女性88人，男性占60%。'
const LINES = '线上办结21,318笔，线下7,106笔，线上占75.0%。'

const BASIC = '基本支出中，人员经费1042.60万元，公用经费212.04万元，人员经费占基本支出的83.10%。'

describe('shares of what is divided, where no words name it', () => {
  test.each([
    [SOURCES, '52340.00', '552340.00', 'share 53.06 92.26'],
    [SOURCES, '39.44', '39.14', 'share 39.14 39.44'],
    [TWO, '35.7%', '53.7%', 'share 53.7 35.73'],
    [TWO, '586人', '568人', 'share 35.7 35.02'],
    [EACH, '48.7%', '84.7%', 'share 84.7 48.68'],
    [ROUND, '50%', '51%', 'share 51 50'],
    [SEXES, '60%', '62%', 'share 62 60'],
    [LINES, '75.0%', '75.8%', 'share 75.8 75'],
    [LINES, '7,106', '17,106', 'share 75 55.48'],
    [EACH, '1460.80', '1640.80', 'share 51.3 54.21'],
    [BASIC, '83.10%', '83.70%', 'share 83.7 83.1'],
    // reckoned amiss
    [SOURCES, '39.44', '36.22', 'share 36.22 39.44'],
    [SOURCES, '38910.00', '42801.17', 'share 39.44 41.74'],
    [TWO, '35.7%', '31.4%', 'share 31.4 35.73'],
    [TWO, '1,054人', '1,233人', 'share 35.7 32.22'],
  ])('%s', (sound, from, to, broken) => {
    expect(brokenIn(sound)).toEqual([])
    expect(brokenIn(sound.replace(from, to))).toEqual([broken])
  })

  test.each([
    ['shares of several wholes', '甲县种植520.4亩，占31.2%；乙县种植430.6亩，占44.9%。'],
    ['rounded so that they close', '甲类914票，占21.8%；乙类330票，占7.9%；丙类2,963票，占70.3%。'],
    ['two amounts out of proportion', SOURCES.replace('38910.00', '43910.00').replace('7400.00', '9100.00')],
    ['a share farther off', TWO.replace('35.7%', '23.1%')],
    ['coarse shares', '甲类12个，占40%；乙类15个，占60%。'],
    ['shares that close, of amounts that no slip makes fit', '甲县种植520.4亩，占31.2%；乙县种植430.6亩，占68.8%。'],
    ['an amount too few', '全年支出1460.80万元，分别占48.7%和51.3%。'],
    ['amounts of other units', '职工12人，支出1460.80万元，分别占48.7%和51.3%。'],
    ['one of two that are not all', '桥梁办结21,318笔，水渠7,106笔，桥梁占65.0%。'],
    ['one of two by no name of theirs', '线上办结21,318笔，线下7,106笔，窗口占65.0%。'],
    ['of another whole', '人员经费1042.60万元，公用经费212.04万元，人员经费占全年支出的83.70%。'],
    ['a part of one amount', '办结21,318笔，线上占65.0%。'],
    ['that no slip makes fit', '线上办结21,318笔，线下7,106笔，线上占31.3%。'],
    ['all of it', '支出1460.80万元，占100.0%；上缴12.00万元，占0.00%。'],
    ['rates that are no shares', '甲县种植520.4亩，乙县种植430.6亩，成活率分别为88.7%和91.3%。'],
  ])('%s: nothing is told', (_, text) => expect(brokenIn(text)).toEqual([]))
})
