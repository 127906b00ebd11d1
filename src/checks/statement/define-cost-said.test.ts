import { describe, expect, test } from 'vitest'
import { verdictOn } from '../verdict.builder.ts'
import { t35AboveOrBelow } from './t35-above-or-below.ts'

const formWith = (actual: string): string =>
  `一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t分值\t得分\n产出指标\t数量指标\t建设面积\t≥820亩\t824亩\t10\t10\n产出指标\t成本指标\t单位面积建设成本\t≤560元/亩\t${actual}元/亩\t10\t10\n总分\t\t\t\t\t20\t20\n\n`
const [KEPT, OVER] = [formWith('528'), formWith('584')]

const CASES: readonly (readonly [text: string, isFound: boolean])[] = [
  [`${KEPT}4.成本。平均每亩528元，单位成本超出控制数。`, true],
  [`${KEPT}4.成本。平均每亩528元，单位成本未突破控制数。`, false],
  [`${OVER}4.成本。平均每亩584元，单位成本未突破控制数。`, true],
  [`${OVER}4.成本。平均每亩584元，单位成本超出控制数。`, false],
  [`${KEPT}若遇材料涨价，单位成本超出控制数。`, false],
  ['平均每亩528元，单位成本超出控制数。', false],
  [`${KEPT.replace('≤560元/亩\t528元/亩', '合理\t合理')}单位成本超出控制数。`, false],
]

describe('what is said of costs and their limit', () => {
  test.each(CASES)('%s', (text, isFound) => {
    const messages = verdictOn(t35AboveOrBelow, text).messages.filter((message) => message.includes('的指标值为'))
    expect(messages).toHaveLength(isFound ? 1 : 0)
  })
})
