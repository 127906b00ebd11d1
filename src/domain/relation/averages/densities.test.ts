import { describe, expect, test } from 'vitest'
import { brokenIn, heldIn } from '../wordings.builder.ts'

const PEOPLE = '年末常住人口24.85万人，年平均人口24.88万人。\n'

const CASES: readonly (readonly [sound: string, from: string, to: string, broken: string])[] = [
  ['抽检24,680批次。按常住人口410.0万人计算，抽检量为每万人60.2批次。', '60.2', '62.0', 'product 24,680 25,420'],
  ['年末常住人口41.36万人。\n卫生技术人员3,612人，每千人口8.73人。', '8.73', '7.83', 'product 3,612 3,238.488'],
  ['全市常住人口905.3万人，献血108,642人次，千人口献血率为12.0‰。', '12.0‰', '42.0‰', 'rate 42 12'],
  ['完成客运量28,640万人次。\n受理诉求3,204件，折合每百万人次11.2件。', '11.2', '12.1', 'product 3,204 3,465.44'],
  ['机动车保有量12.48万辆。事故死亡31人，万车死亡率为2.48人。', '为2.48', '为2.84', 'product 31 35.4432'],
  ['常住人口343.9万人。\n总诊疗2,468.5万人次，居民年平均就诊7.18次。', '7.18', '7.81', 'product 2,468.5 2,685.859'],
  [
    '按普查常住人口410.0万人计算，抽检24,680批次，每万人60.2批次。\n户籍人口398.2万人。',
    '60.2',
    '6.2',
    'product 24,680 2,542',
  ],
  ['全市共有108,642人次参加无偿献血。\n按常住人口905.3万人计算，千人口献血率为12.0‰。', '12.0‰', '19.0‰', 'rate 19 12'],
  ['抽检24,680批次。按常住人口410.0万人计算，每万人60.2批次。', '60.2', '0.2', 'product 24,680 82'],
  [
    '供（用）水总量8.64亿立方米。农业用水7.47亿立方米，工业用水0.42亿立方米，生活用水0.39亿立方米，生态用水0.36亿立方米。\n按常住人口48.37万人计，人均综合用水量1,786立方米。',
    '1,786',
    '1,186',
    'product 8.64 5.736682',
  ],
  [
    '常住人口41.36万人，城镇人口33.87万人。\n卫生技术人员3,612人，每千人口8.73人。',
    '8.73',
    '87.3',
    'product 3,612 36,107.28',
  ],
]

describe('amounts over so many people, vehicles, passengers', () => {
  test.each(CASES)('%s', (sound, from, to, wrong) => {
    expect(brokenIn(sound)).toEqual([])
    expect(heldIn(sound).some((tie) => /^(?:product|rate)/.test(tie))).toBe(true)
    expect(brokenIn(sound.replace(from, to))).toContain(wrong)
  })

  test('of several populations the one that the words ask for', () => {
    const sound = `${PEOPLE}全年地区生产总值86.42亿元，按年平均人口计算，人均地区生产总值34,735元。`
    expect(brokenIn(sound)).toEqual([])
    expect(brokenIn(sound.replace('34,735', '37,435'))).toContain('product 86.42 93.13828')
  })

  test.each([
    ['医疗机构床位2,134张，每千常住人口拥有6.60张。', '6.60', '6.0', 'product 2,134 1,939.8'],
    ['医疗机构床位2,134张，每千人口6.60张。', '2,134', '2,314', 'product 2,314 2,133.78'],
    ['医疗机构床位2,134张，每千人口6.60张。', '6.60', '66.0', 'product 2,134 21,337.8'],
  ])('of several populations that who lives there: %s', (words, from, to, wrong) => {
    const sound = `户籍总人口38.42万人。年末常住人口32.33万人（上年末32.70万人），城镇常住人口15.33万人。\n${words}`
    expect(brokenIn(sound)).toEqual([])
    expect(brokenIn(sound.replace(from, to))).toContain(wrong)
  })

  test.each([
    [
      'of which several are told',
      '常住人口41.36万人，城镇常住人口20.1万人。\n全区常住人口43.36万人。\n床位2,730张，每千人口6.0张。',
    ],
    ['of those registered', '常住人口41.36万人，户籍人口45.10万人。\n床位2,730张，每千户籍人口6.60张。'],
    ['not right before it', '常住人口41.36万人，户籍人口45.10万人。\n床位2,730张，医院12家，每千人口6.0张。'],
    ['behind another count', '常住人口41.36万人，城镇常住人口20.1万人。\n床位2,730张，医院12家，每千人口6.0张。'],
    ['of those of another kind', '户籍人口41.36万人，城镇人口15.10万人。\n床位2,730张，每千人口6.0张。'],
    ['of one of several populations', '常住人口41.36万人，户籍人口41.10万人。\n医师1,056人，每千人口2.47人。'],
    ['what is asked for', '常住人口41.36万人。\n医师1,056人，高于每千人口2.4人的标准。'],
    ['of so few digits', '常住人口41.36万人。\n医师1,056人，每千人口3人。'],
    ['of what no text counts', '医师1,056人，每千人口2.47人。'],
    ['income of a head', '常住人口41.36万人。\n农业收入4.12亿元。按常住人口计算，人均可支配收入14,286元。'],
    ['so many households', '保障5.8万户、9.7万人，发放保障金6.49亿元，参保人数86.26万人。'],
    ['elsewhere', '常住人口41.36万人。\n医师1,056人，全国平均水平为每千人口3.04人。'],
  ])('%s is no contradiction', (_, text) => expect(brokenIn(text)).toEqual([]))
})
