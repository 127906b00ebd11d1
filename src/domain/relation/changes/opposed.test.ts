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
    ['单价为720元，本次每张提高40元，降幅5.6%。', '40元 5.6%'],
  ])('%s', (text, pair) => expect(opposedIn(text)).toEqual([pair]))

  test.each([
    '支出比上年增加30万元，增长6%。',
    '共30万元，下降6%。',
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
