import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { exactOf, type Fen, fen, fenFromYuan } from '../amount/index.ts'
import { explainedShare } from './explained-share.ts'
import { reconcile } from './reconcile.ts'

const yuan = (text: string): Fen => fenFromYuan(text) ?? fen(0)
const byCode = (amounts: Readonly<Record<string, string>>) =>
  new Map(Object.entries(amounts).map(([code, amount]) => [code, yuan(amount)]))

/** The published amounts of the Kaiyuan centre, 2020. */
const INCOME = byCode({
  '2010302': '2,297,632.00',
  '2010303': '1,389,292.27',
  '2010406': '200,000.00',
  '2080505': '160,425.76',
  '2080506': '28,220.21',
  '2101102': '94,991.11',
  '2101103': '42,688.00',
  '2210201': '118,650.00',
})
const EXPENDITURE = byCode({
  '2010302': '2,297,632.00',
  '2010303': '1,619,969.79',
  '2080505': '160,425.76',
  '2080506': '28,220.21',
  '2101102': '94,991.11',
  '2101103': '42,688.00',
  '2210201': '118,650.00',
})

describe('income against expenditure', () => {
  const kaiyuan = reconcile({ income: INCOME, expenditure: EXPENDITURE, carryOver: null })

  test('Kaiyuan 2020 spent 30,677.52 more than it received, and nothing recorded covers it', () =>
    expect(kaiyuan).toMatchObject({
      income: yuan('4,331,899.35'),
      expenditure: yuan('4,362,576.87'),
      gap: yuan('30,677.52'),
      carryOver: null,
      balance: null,
      uncovered: yuan('30,677.52'),
      overspent: yuan('230,677.52'),
      unspent: yuan('200,000'),
    }))

  test('and by code: 200,000 received under one and 230,677.52 too much spent under another', () =>
    expect(kaiyuan.rows.filter(({ gap }) => gap !== 0)).toEqual([
      { code: '2010303', income: yuan('1,389,292.27'), expenditure: yuan('1,619,969.79'), gap: yuan('230,677.52') },
      { code: '2010406', income: yuan('200,000'), expenditure: 0, gap: yuan('-200,000') },
    ]))

  test.each([
    { carryOver: '30,677.52', balance: '0', uncovered: '0' },
    { carryOver: '50,000', balance: '19,322.48', uncovered: '0' },
    { carryOver: '10,000', balance: '-20,677.52', uncovered: '20,677.52' },
    { carryOver: '0', balance: '-30,677.52', uncovered: '30,677.52' },
  ])('a carry-over of $carryOver leaves $balance, and $uncovered uncovered', ({ carryOver, balance, uncovered }) =>
    expect(reconcile({ income: INCOME, expenditure: EXPENDITURE, carryOver: yuan(carryOver) })).toMatchObject({
      balance: yuan(balance),
      uncovered: yuan(uncovered),
    }),
  )

  test('what came in and was not spent needs no cover', () =>
    expect(
      reconcile({ income: byCode({ '2010303': '100' }), expenditure: byCode({ '2010401': '30' }), carryOver: fen(0) }),
    ).toMatchObject({
      gap: yuan('-70'),
      balance: yuan('70'),
      uncovered: 0,
      overspent: yuan('30'),
      unspent: yuan('100'),
    }))

  test('nothing at all ties out', () =>
    expect(reconcile({ income: new Map(), expenditure: new Map(), carryOver: null })).toMatchObject({
      rows: [],
      gap: 0,
    }))

  const amounts = fc
    .dictionary(fc.constantFrom('2010302', '2010303', '2010406', '2210201'), fc.integer({ min: -1e9, max: 1e9 }))
    .map((record) => new Map(Object.entries(record).map(([code, amount]) => [code, fen(amount)])))

  test('the gaps of the codes make the gap in all, as do what was overspent and what was not spent', () =>
    fc.assert(
      fc.property(amounts, amounts, fc.integer({ min: 0, max: 1e9 }), (income, expenditure, carryOver) => {
        const { rows, gap, overspent, unspent, balance } = reconcile({ income, expenditure, carryOver: fen(carryOver) })
        expect(rows.reduce((sum, row) => sum + row.gap, 0)).toBe(gap)
        expect(overspent - unspent).toBe(gap)
        expect(balance).toBe(carryOver - gap)
        expect(rows.map(({ code }) => code)).toEqual([...new Set([...income.keys(), ...expenditure.keys()])].sort())
      }),
    ))
})

describe('the explained share of a change', () => {
  test('Kaiyuan 2020 explains 1,060,000 of 1,357,817.18', () =>
    expect(explainedShare({ change: yuan('1,357,817.18'), parts: [yuan('200,000'), yuan('860,000')] })).toEqual({
      explained: yuan('1,060,000'),
      unexplained: yuan('297,817.18'),
      share: exactOf('106000000/135781718'),
    }))

  test.each([
    { change: '0', parts: [], explained: '0', unexplained: '0', share: null },
    { change: '-100', parts: ['-40'], explained: '-40', unexplained: '-60', share: '0.4' },
    { change: '100', parts: ['150'], explained: '150', unexplained: '-50', share: '1.5' },
  ])('$parts of $change', ({ change, parts, explained, unexplained, share }) =>
    expect(explainedShare({ change: yuan(change), parts: parts.map(yuan) })).toEqual({
      explained: yuan(explained),
      unexplained: yuan(unexplained),
      share: share === null ? null : exactOf(share),
    }),
  )

  test('explained and unexplained make the change', () =>
    fc.assert(
      fc.property(fc.integer(), fc.array(fc.integer()), (change, parts) => {
        const { explained, unexplained } = explainedShare({ change: fen(change), parts: parts.map(fen) })
        expect(explained + unexplained).toBe(change)
      }),
    ))
})
