import { describe, expect, test } from 'vitest'
import { brokenIn, examined } from '../wordings.builder.ts'
import { wholesOfShares } from './wholes-of-shares.ts'

const SPENT =
  '本年支出1286.40万元，主要用于以下方面：教育支出812.36万元，占63.15%；卫生健康支出356.04万元，占27.68%；住房保障支出118.00万元，占9.17%。'

describe('what parts divide that have their shares of all of them', () => {
  test.each([
    ['a miscount', SPENT, '1286.40', '1106.40', 'parts 1,106.4 1,286.4'],
    ['a 万 too many', SPENT, '1286.40万元', '1286.40亿元', 'parts 1,286.4 0.12864'],
    [
      'told in two lists',
      '全年接待游客126.4万人次，其中国内游客98.7万人次、入境游客27.7万人次，分别占78.09%、21.91%。',
      '126.4',
      '146.4',
      'parts 146.4 126.4',
    ],
    [
      'a total in coarse shares',
      '总投资1,240万元，自筹496万元，占40%；申请补助744万元，占60%。',
      '1,240',
      '1,016',
      'parts 1,016 1,240',
    ],
    [
      'a total whose parts are more',
      '本年收入合计2,864.30万元，其中：拨款2,692.44万元，占94%；事业收入114.57万元，占4%；其他收入57.29万元，占2%。',
      '2,864.30',
      '2,577.80',
      'parts 2,577.8 2,864.3',
    ],
  ])('%s', (_, text, sound, wrong, told) => {
    expect(brokenIn(text)).toEqual([])
    expect(brokenIn(text.replace(sound, wrong))).toContain(told)
  })

  const wrong = SPENT.replace('1286.40', '1106.40')
  test.each([
    ['shares of more', wrong.replace('；住房保障支出118.00万元，占9.17%', '')],
    ['one share', wrong.replace(/；.*。/, '。')],
    ['a share that does not hold', wrong.replace('63.15', '61.15').replace('27.68', '29.68')],
    ['coarse shares', wrong.replace('63.15', '63').replace('27.68', '28').replace('9.17', '9')],
    ['the list goes on', wrong.replace('9.17%', '9.17%；上年结转20.00万元')],
    ['what it is compared with', wrong.replace('本年支出', '比上年的')],
    ['what was planned', wrong.replace('本年支出', '全年支出预算')],
    ['what was handed out', '发放问卷1600份。其中满意1120份，占73.30%；不满意408份，占26.70%。'],
    ['another amount that they make', `全年支出1286.40万元，${wrong}`],
    ['far off', wrong.replace('1106.40', '5106.40')],
    ['coarse shares of no total', '预算943万元，其中自筹460万元，占40%；补助690万元，占60%。'],
    ['no words that open them', wrong.replace('主要用于以下方面：', '')],
    ['nothing before', SPENT.replace(/^.*：/, '')],
    ['no shares at all', '本年支出1106.40万元。'],
  ])('silent: %s', (_, text) => expect(wholesOfShares(examined(text))).toEqual([]))
})
