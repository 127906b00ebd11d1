import { describe, expect, test } from 'vitest'
import { plainDocument } from '../../document/plain-document.builder.ts'
import { examineDocument, opposedDirections } from '../index.ts'

function opposedIn(text: string): string[] {
  const document = examineDocument(plainDocument(text), { fiscalYear: 2022, pack: null })
  return opposedDirections(document, document.claims).map((pair) => pair.map((claim) => claim.text).join(' '))
}

describe('a change and its percentage that go two ways', () => {
  test.each([
    ['支出比上年增加30万元，下降6%。', '30万元 6%'],
    ['支出下降6%，增加30万元。', '30万元 6%'],
    ['馆藏比上年末净减3.06万册（件），增长4.7%。', '3.06万册 4.7%'],
    ['较预算超支3.27万元，节约率6.06%。', '3.27万元 6.06%'],
    ['比预算节约资金3.27万元，超支率6.06%。', '3.27万元 6.06%'],
    ['机采血小板9,600个治疗量，比上年减少700个单位，增长7.9%。', '700个 7.9%'],
    ['公务卡结算率2018年为61.3%，2019年降低到88.9%，上升27.6个百分点。', '88.9% 27.6个百分点'],
    ['参保人数由上年的3.2万人增加到2.9万人，减少0.3万人。', '2.9万人 0.3万人'],
    ['年初安排32.80亿元，调减6.40亿元至26.40亿元，增长19.5%。', '6.40亿元 19.5%'],
    ['单件扫描成本1,050元，比控制数高50元，节约4.5%。', '50元 4.5%'],
    ['单价为720元，本次每张提高40元，降幅5.6%。', '40元 5.6%'],
  ])('%s', (text, pair) => expect(opposedIn(text)).toEqual([pair]))

  test.each([
    '支出比上年增加30万元，增长6%。',
    '共30万元，下降6%。',
    '结算率由61.3%提高到88.9%，上升27.6个百分点。',
    '能耗由12吨降到9吨，产量增加3吨。',
    '贫困发生率降至1.2%，收入增长6%。',
    '平均价格降低到18元。全年销量增加3元。',
    '年初安排32.80亿元，调增6.40亿元至39.20亿元，增长19.5%。',
    '追加6.40亿元至39.20亿元，其中教育下降19.5%。',
    '追加6.40亿元，另有39.20亿元，下降19.5%。',
    '共6.40亿元至39.20亿元，下降19.5%。',
    '甲增加30万元。乙下降6%。',
    '甲提高3个百分点，下降6%。',
    '较预算节约3.27万元，节约率6.06%。',
    '超支3.27万元，超支率6.06%。',
    '超支3.27万元，节约的比例6.06%。',
    '占比提高，由5%下降6%。',
    '甲增加30万元，占6%。',
    '每张40元，下降6%。',
    '占6%。',
  ])('one way, or of two things: %s', (text) => expect(opposedIn(text)).toEqual([]))
})
