import { describe, expect, test } from 'vitest'
import { brokenIn, heldIn } from '../wordings.builder.ts'

const TABLE = ['品目\t数量\t金额（元）', '帐篷\t140\t182000', '棉被\t500\t74000', '合计\t\t256000', '说明'].join('\n')

const CASES: readonly (readonly [sound: string, tie: string, from: string, to: string, broken: string])[] = [
  [
    '项目总投资1,392万元，折合每平方米2,900元。\n资金来源：争取省级体育彩票公益金500万元，学校自筹192万元，恳请市级财政安排700万元，占总投资的50.3%。',
    'parts 1,392',
    '192万元',
    '199万元',
    'parts 1,392 1,399',
  ],
  [
    '抢修工程共需经费162.70万元。\n三、资金筹措\n已向省里申报专项补助90万元，年底前下达；所内可从门票收入中安排12.70万元。尚有缺口60万元。',
    'parts 162.7',
    '12.70',
    '127.0',
    'parts 162.7 277',
  ],
  [
    `${TABLE}\n①资金：中央救灾资金21.40万元、县级预备费4.20万元，与清单合计数一致。`,
    'parts 256,000',
    '4.20',
    '42.0',
    'parts 256,000 634,000',
  ],
  [
    `${TABLE}\n2.支出去向。帐篷18.20万元（140顶），棉被6.25万元，运费1.15万元。余款交回。`,
    'parts 256,000',
    '6.25',
    '6.52',
    'parts 256,000 258,700',
  ],
  [
    '经评审核定748.5万元，核减113.5万元。\n二、资金来源\n所需资金从2021年结转的省级资金中安排148.5万元，从市级环保专项中安排600.0万元。',
    'parts 748.5',
    '148.5',
    '149.5',
    'parts 748.5 749.5',
  ],
  [
    '核定追加经费326.70万元，比申请数418.00万元核减91.30万元。\n二、资金来源。从预备费中安排150.00万元，从预留的安全生产专项中安排176.70万元。',
    'parts 326.7',
    '176.70',
    '173.70',
    'parts 326.7 323.7',
  ],
]

describe('where the money comes from', () => {
  test.each(CASES)('%s', (sound, tie, from, to, wrong) => {
    expect(brokenIn(sound)).toEqual([])
    expect(heldIn(sound)).toContain(tie)
    expect(brokenIn(sound.replace(from, to))).toContain(wrong)
  })

  test.each([
    ['only the chief sources', '总投资1,392万元。\n资金来源：主要从省级专项安排500万元，市级财政安排199万元。'],
    [
      'something else among them',
      '总投资1,392万元。\n资金来源：省级安排500万元，合同价192.36万元，市级财政安排700万元。',
    ],
    ['a gap of something else', '总投资139.7万元。\n资金来源：省级安排80.0万元，县级安排8.4万元。床位缺口51张。'],
    ['a table below', `资金：中央资金11.30万元、县级预备费2.27万元。\n${TABLE}`],
    ['two uses', `${TABLE}\n2.支出去向。帐篷18.20万元，棉被7.46万元。`],
    ['unlike the table', `${TABLE}\n资金：中央资金11.30万元、县级预备费2.27万元。`],
    ['one source', '总投资1,392万元。\n资金来源：省级安排1,390万元。'],
    ['nothing to be paid for', '资金来源：省级安排500万元，市级财政安排700万元。'],
    ['sums far off', '总投资1,392万元。\n资金来源：省级安排200万元，市级财政安排300万元。'],
  ])('%s is no contradiction', (_, text) => expect(brokenIn(text)).toEqual([]))
})
