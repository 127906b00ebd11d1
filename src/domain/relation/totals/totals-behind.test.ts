import { describe, expect, test } from 'vitest'
import { brokenIn, heldIn } from '../wordings.builder.ts'

describe('totals behind their parts', () => {
  test.each([
    [
      '按资金执行10分、产出50分、效益30分、满意度10分的权重打分，依次得9.6分、49.0分、28.4分和9.2分，总分96.2分。',
      '28.4',
      '2.84',
      'parts 96.2 70.64',
    ],
    ['执行9.3分，产出48分，效益29.5分，满意度10分，总得分96.8分。', '96.8', '96.1', 'parts 96.1 96.8'],
    [
      '评价满分100分，其中投入15分、过程25分、产出35分、效果25分，四部分依次得13.8分、23.2分、33.9分、23.6分，合计94.5分。',
      '33.9',
      '33.2',
      'parts 94.5 93.8',
    ],
    [
      '资金执行10分得9.57分，产出50分得46.5分，效益30分得29分，满意度10分得10分，合计95.07分。',
      '46.5',
      '46.6',
      'parts 95.07 95.17',
    ],
    [
      '尚未兑付的原因：一是286户经营权证正在变更，二是73户因超载放牧被暂缓。两种情形合计359户，占应补户的8.5%。',
      '286户',
      '268户',
      'parts 359 341',
    ],
    [
      '项目支出预算由年初的512.70万元增加到570.20万元；基本支出预算436.40万元不动；预算总额共1,006.60万元。',
      '570.20',
      '570.30',
      'parts 1,006.6 1,006.7',
    ],
    ['核定编制64名，实有在编59人，另有劳务派遣22人，从业人员共81人。', '81人', '18人', 'parts 18 81'],
  ])('%s', (sound, from, to, wrong) => {
    expect(brokenIn(sound)).toEqual([])
    expect(heldIn(sound).some((held) => held.startsWith('parts'))).toBe(true)
    expect(brokenIn(sound.replace(from, to))).toContain(wrong)
  })

  test.each([
    '产出48分，效益29.5分，总分80.5分（含加分3分）。',
    '在编59人，劳务派遣22人，公共机构节能人员9人。',
    '编制62名，在编57人，空编5名，编外聘用24人，合计81人。',
    '行政编制12名、事业编制30名，合计42名。',
    '甲站12人，乙站15人，全局在职职工共134人。',
    '执行9.3分，产出48分，效益29.5分，与上年总分91.6分相比基本持平。',
  ])('silent: %s', (text) => expect(brokenIn(text)).toEqual([]))

  test.each([
    '甲班42人、乙班38人、丙班30人，教职工总数28人。',
    '全县有中学12所，小学28所，达标学校总数35所。',
    '演出收入8万元，赞助收入5万元，支出总额15万元。',
  ])('silent: %s', (text) => expect(brokenIn(text)).toEqual([]))

  test('of which one has no number is no sum of the others', () =>
    expect(brokenIn('专班有财政3人、审计2人，外聘专家若干，共8人。')).toEqual([]))
})

describe('a total that says of how many it is', () => {
  test.each([
    ['树苗每株80元，购320株，2.56万元；护栏补助3万元，2处，6万元；人工4.2万元，三项合计12.76万元。', 'parts 12.76'],
    [
      '搬家费86万元：吊装32万元、运输54万元，另投保货物险，保额2,600万元，保费3.9万元，两项总计89.9万元。',
      'parts 89.9',
    ],
  ])('leaves out what else stands there: %s', (text, tie) => {
    expect(brokenIn(text)).toEqual([])
    expect(heldIn(text)).toContain(tie)
  })

  test.each([
    ['树苗2.56万元，护栏6万元，人工4.2万元，三项合计13.76万元。', ['parts 13.76 12.76']],
    ['甲队收12.4万元，乙队收18.2万元，丙队收9.6万元，后两项合计28.8万元。', ['parts 28.8 27.8']],
    ['甲队收12.4万元，乙队收18.2万元，丙队收9.6万元，五项合计41.2万元。', []],
  ])('%s', (text, wrong) => expect(brokenIn(text)).toEqual(wrong))
})

describe('the total of the last group', () => {
  const sound = '从路段看，国道18起、县道17起、村道13起；从车型看，客车22起、货车13起、摩托车13起，三类车型合计48起。'

  test('holds', () => expect(heldIn(sound)).toContain('parts 48'))
  test.each([
    ['a part of it', '摩托车13起', '摩托车9起', ['parts 48 44']],
    ['the total', '合计48起', '合计58起', ['parts 58 48']],
  ])('%s', (_, from, to, wrong) => expect(brokenIn(sound.replace(from, to))).toEqual(wrong))

  test.each([
    ['of a group that nothing opens', '；从车型看，', '；'],
    ['of another number of kinds', '三类车型', '两类车型'],
  ])('%s: nothing is told', (_, from, to) =>
    expect(brokenIn(sound.replace('摩托车13起', '摩托车9起').replace(from, to))).toEqual([]),
  )

  test('a total of both groups is of both', () => {
    const both = sound.replace('三类车型合计48起', '六项合计96起')
    expect(heldIn(both)).toContain('parts 96')
    expect(brokenIn(both.replace('96起', '69起'))).toEqual(['parts 69 96'])
  })
})

describe('totals that say no more than what they are of', () => {
  const MEDALS = '市运会获得金牌21枚、银牌18枚、铜牌24枚，奖牌63枚，比上届多6枚。'
  const NAMED = '全区有9个乡镇、36个社区、127个行政村，社区和行政村合计163个。'

  test('medals are of gold, silver and copper', () => {
    expect(heldIn(MEDALS)).toContain('parts 63')
    expect(brokenIn(MEDALS.replace('银牌18枚', '银牌81枚'))).toContain('parts 63 126')
  })

  test('things are called by the nouns behind their numbers', () => {
    expect(heldIn(NAMED)).toContain('parts 163')
    expect(brokenIn(NAMED.replace('127个', '139个'))).toContain('parts 163 175')
  })

  test.each([
    '市运会获得金牌21枚、银牌18枚，奖牌63枚，比上届多6枚。',
    '市运会获得金牌21枚、银牌18枚、铜牌24枚，奖品63份。',
    '参赛21人，金牌21枚、银牌18枚，另有优秀奖4枚，奖牌63枚。',
    '全区有9个乡镇，3个社区和行政村合并后，社区和行政村合计163个。',
  ])('no such total: %s', (text) => expect(brokenIn(text)).toEqual([]))
})

test.each([
  ['有12个乡镇、21个社区、164个行政村，社区和行政村合计185个。', '185个', '208个', 'parts 208 185'],
  ['接待成人1,240人、儿童386人，成人和儿童合计1,626人。', '1,626', '1,871', 'parts 1,871 1,626'],
])('two named, of things: %s', (sound, from, to, wrong) => {
  expect(brokenIn(sound)).toEqual([])
  expect(brokenIn(sound.replace(from, to))).toContain(wrong)
})
