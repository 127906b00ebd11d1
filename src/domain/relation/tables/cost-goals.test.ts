import { describe, expect, test } from 'vitest'
import { brokenIn, heldIn } from '../wordings.builder.ts'

const FORM = [
  '项目资金（万元）\t年度资金总额\t286.40',
  '\t其中：财政拨款\t250.00',
  '\t其他资金\t36.40',
  '绩效指标',
  '一级指标\t二级指标\t三级指标\t指标值',
  '产出指标\t数量指标\t改造管网\t12.6公里',
  '成本指标\t经济成本指标\t项目总成本\t≤286.40万元',
  '效益指标\t社会效益指标\t受益户数\t≥1,860户',
].join('\n')

describe('what all may cost among the indicators', () => {
  test('is what the form has for it', () => {
    expect(brokenIn(FORM)).toEqual([])
    expect(heldIn(FORM)).toContain('restated 286.4')
    expect(brokenIn(FORM.replace('≤286.40', '≤293.40'))).toEqual([])
    expect(brokenIn(FORM.replace('≤286.40', '≤268.40'))).toEqual(['restated 268.4 286.4'])
  })

  test.each([
    ['of one thing', FORM.replace('项目总成本\t≤286.40', '单位成本\t≤268.40')],
    [
      'of several years',
      `${FORM.replace('≤286.40', '≤268.40')}\n分年安排如下。\n资金\t金额（万元）\n实施期资金总额\t860.00\n其中：拨款\t860.00`,
    ],
    ['few digits', FORM.replace('≤286.40', '≤2').replace('286.40', '3').replace('250.00', '2').replace('36.40', '1')],
    ['no funds', '三级指标\t指标值\n项目总成本\t≤286.40万元\n受益户数\t≥1,860户'],
  ])('silent: %s', (_, text) => expect(brokenIn(text)).toEqual([]))
})
