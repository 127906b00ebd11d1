import { describe, expect, test } from 'vitest'
import { brokenIn, heldIn } from '../wordings.builder.ts'

const CASES: readonly (readonly [sound: string, tie: string, from: string, to: string, broken: string])[] = [
  ['全年作业86次，其中增雨52次、防雹34次。', 'parts 86', '52', '25', 'parts 86 59'],
  ['小组活动64次，其中院内47次、社区17次。', 'parts 64', '64', '74', 'parts 74 64'],
  ['年底在职94人，其中局机关25人，三家事业单位69人。', 'parts 94', '69人', '669人', 'parts 94 694'],
  ['课程48学时，理论课32学时，实训课16学时。', 'parts 48', '16', '26', 'parts 48 58'],
  ['送检8600份，结果阴性8597份，阳性3份。', 'parts 8600', '3份', '13份', 'parts 8600 8610'],
  ['全市持证残疾人9,706人，男5,588人、女4,118人。', 'parts 9,706', '4,118', '1,118', 'parts 9,706 6,706'],
  [
    '查处违法86400起，其中现场查处25920起，占30%；非现场查处60480起，占70%。',
    'parts 86400',
    '60480',
    '60408',
    'parts 86400 86328',
  ],
  [
    '观众43740人次中，县内观众31490人次，占72%；县外观众12250人次，占28%。',
    'parts 43740',
    '31490',
    '31940',
    'parts 43740 44190',
  ],
  [
    '登记268,914户，涉及15个镇，家庭户257,630户、集体户11,284户。',
    'parts 268,914',
    '11,284',
    '11,824',
    'parts 268,914 269,454',
  ],
  ['走访72户，免费22户，占30.6%；收费50户，占69.4%。', 'parts 72', '50户', '55户', 'parts 72 77'],
  [
    '收回351份，有效344份。\n样本构成如下。\n有效样本中，男性158人，占45.93%；女性186人，占54.07%。',
    'parts 344',
    '186人',
    '168人',
    'parts 344 326',
  ],
  ['受理复检申请17件，维持初检结论15件，改变2件。', 'parts 17', '15件', '16件', 'parts 17 18'],
  ['指标重写为18条，定量15条，定性3条。', 'parts 18', '15条', '13条', 'parts 18 16'],
  ['查处违法3,268起，现场查处1,182起，非现场抓拍2,086起。', 'parts 3,268', '3,268起', '3,286起', 'parts 3,286 3,268'],
  ['在册职工416人，编内289人，临聘127人。', 'parts 416', '416人', '46人', 'parts 46 416'],
  [
    '接受捐赠1,624.30万元，其中捐款716.35万元，物资折价907.95万元。\n按意愿看，定向捐款602.20万元，非定向捐款114.15万元。',
    'parts 716.35',
    '602.20',
    '62.20',
    'parts 716.35 176.35',
  ],
  ['查出问题27处，当场整改19处，限期整改8处。', 'parts 27', '27处', '37处', 'parts 37 27'],
]

describe('two that leave nothing between them', () => {
  test.each(CASES)('%s', (sound, tie, from, to, wrong) => {
    expect(brokenIn(sound)).toEqual([])
    expect(heldIn(sound)).toContain(tie)
    expect(brokenIn(sound.replace(from, to))).toContain(wrong)
  })

  test.each([
    ['a quota', '核定编制48名，在职44人，退休7人。'],
    ['what is left over', '走访120户，免费22户，其他35户。'],
    ['other words', '走访120户，甲类22户，乙类35户。'],
    ['a whole of another sentence in few digits', '走访72户。免费20户，收费32户。'],
    ['a whole two sentences before', '走访720户。开会学习。免费200户，收费320户。'],
    ['parts in another unit', '走访72户，男20户，女32人。'],
    ['a whole that is less', '走访210户，男302户，女101户。'],
    ['a pair that is told', '共有职工43人，其中男20人、女23人，其中城镇户籍11人。'],
    ['a paragraph farther back by another name', '收到货款71.6万元。\n定向捐款62.2万元，非定向捐款11.4万元。'],
    ['one of a pair', '共有职工43人，男20人。'],
    ['a pair that is not beside', '共有职工43人，男20人，工龄12年，补助8万元，女21人。'],
    ['rough amounts', '共有职工130人，男50余人，女近90人。'],
  ])('%s is no contradiction', (_, text) => expect(brokenIn(text)).toEqual([]))

  test('a bracket divides the amount that it stands behind', () => {
    const text =
      '公务接待费1356万元，比上年下降3.14%；公车购置及运行费995万元（其中公务用车购置费38万元，公务用车运行费958万元）。'
    expect(brokenIn(text).join()).not.toContain('1356')
  })
})
