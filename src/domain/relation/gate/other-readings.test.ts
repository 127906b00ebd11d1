import { describe, expect, test } from 'vitest'
import type { Claim } from '../../claim/index.ts'
import { readProse } from '../../claim/index.ts'
import { plainDocument } from '../../document/plain-document.builder.ts'
import type { Equation, TieKind } from '../tie/tie.ts'
import { hasOtherReading } from './other-readings.ts'

/** Whether a reading of some of the amounts of a text, by their place, has another beside it. */
function isReadOtherwise(
  text: string,
  of: (claims: readonly Claim[]) => { kind: TieKind; equation: Equation },
): boolean {
  const { claims } = readProse(plainDocument(text), null)
  const claimAt = new Map(claims.map((claim) => [claim.start, claim]))
  return hasOtherReading(of(claims), { claims, claimAt, cells: [], normal: text })
}

const difference =
  ([rest, more, less]: readonly [number, number, number]) =>
  (claims: readonly Claim[]): { kind: TieKind; equation: Equation } => {
    const [whole, one, other] = [claims[rest], claims[more], claims[less]]
    if (whole === undefined || one === undefined || other === undefined) throw new Error('no such amount')
    const terms = [
      { quantity: one, sign: 1 as const },
      { quantity: other, sign: -1 as const },
    ]
    return { kind: 'balance', equation: { form: 'sum', whole, terms } }
  }

describe('another factor farther off', () => {
  const product = (at: readonly [number, number, number]) => (claims: readonly Claim[]) => {
    const [whole, one, other] = at.map((place) => claims[place])
    if (whole === undefined || one === undefined || other === undefined) throw new Error('no such amount')
    return { kind: 'product', equation: { form: 'product', product: whole, factors: [one, other] } } as const
  }

  test('makes the product, but not where the three stand one behind the other', () => {
    const before = '坍塌96米。'
    expect(isReadOtherwise(`${before}砌补69米，每米6,500元，计62.40万元。`, product([3, 1, 2]))).toBe(false)
    expect(isReadOtherwise(`${before}砌补69米，用工12人，每米6,500元，计62.40万元。`, product([4, 1, 3]))).toBe(true)
    expect(isReadOtherwise(`${before}砌补69米，每米6,500元。计62.40万元。`, product([3, 1, 2]))).toBe(true)
  })
})

describe('a count that its words single out', () => {
  const average = (text: string, [total, count, each]: readonly [number, number, number]) =>
    isReadOtherwise(text, (claims) => {
      const [product, counted, price] = [claims[total], claims[count], claims[each]]
      if (product === undefined || counted === undefined || price === undefined) throw new Error('no such amount')
      return { kind: 'product', equation: { form: 'product', product, factors: [price, counted] } }
    })

  test.each([
    [
      'named by the average',
      '收费点共62个，去年74个。\n建成站点148个，大站41个，覆盖全部38个乡镇，平均每乡镇2个。',
      [2, 4, 5],
      false,
    ],
    [
      'named otherwise',
      '收费点共62个，去年74个。\n建成站点148个，大站41个，覆盖全部38个乡镇，平均每村2个。',
      [2, 4, 5],
      true,
    ],
    [
      'by which it is reckoned',
      '人次62.4万，观众71.8万人次。\n支出3,231万元，门票12万元，按入场人次26.5万人次计算，人均45元。',
      [2, 4, 5],
      false,
    ],
    [
      'by which nothing is',
      '人次62.4万，观众71.8万人次。\n支出3,231万元，门票12万元，入场人次26.5万人次，另订票，人均45元。',
      [2, 4, 5],
      true,
    ],
  ] as const)('%s', (_, text, places, isOther) => expect(average(text, places)).toBe(isOther))
})

test('words that count nothing make no product', () => {
  const [, text] = ['', '捐款38.6万元，资助293人，每人2,000元，一分不少。']
  const { claims } = readProse(plainDocument(text), null)
  const [product, count, price] = claims
  if (product === undefined || count === undefined || price === undefined) throw new Error('no such amount')
  expect(
    isReadOtherwise(text, () => ({ kind: 'product', equation: { form: 'product', product, factors: [price, count] } })),
  ).toBe(false)
})

describe('other readings of a broken difference', () => {
  test.each([
    [
      'two amounts make it',
      '批复186.00万元，先拨90.00万元，支出181.35万元，更换88.15万元，结余4.65万元。',
      [4, 1, 3],
      true,
    ],
    ['no two do', '批复186.00万元，先拨90.00万元，支出180.35万元，更换88.15万元，结余4.65万元。', [4, 1, 3], false],
    [
      'a price is no part that is lacking',
      '追加312.55万元，每生500元，调整后562.50万元，年初250.00万元。',
      [0, 2, 3],
      false,
    ],
    ['its own two hold', '批复186.00万元，支出181.35万元，结余4.65万元。', [2, 0, 1], false],
    [
      'the same amount as it should be',
      '年末结转914.43万元，年初183.55万元，多出30.88万元。年末结转214.43万元。',
      [2, 0, 1],
      false,
    ],
    [
      'another amount that two make',
      '年末支出914.43万元，年初183.55万元，多出30.88万元。年末结转214.43万元。',
      [2, 0, 1],
      true,
    ],
    ['amounts of few digits', '批复18万元，先拨9万元，支出14万元，更换8万元，结余4万元。', [4, 1, 3], false],
    ['the amount itself once more', '批复186.00万元，支出181.30万元，结余4.65万元，留用4.65万元。', [2, 0, 1], false],
  ] as const)('%s', (_, text, places, expected) => {
    expect(isReadOtherwise(text, difference(places))).toBe(expected)
  })

  test('a table’s amount has none', () => {
    const { claims } = readProse(plainDocument('批复186.00万元，支出181.35万元，结余4.65万元。'), null)
    const broken = difference([2, 0, 1])(claims)
    expect(hasOtherReading(broken, { claims, claimAt: new Map(), cells: [], normal: '' })).toBe(false)
  })
})
