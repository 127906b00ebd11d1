import { describe, expect, test } from 'vitest'
import { explanationFrom, explanationRows, yuanOf } from './explanation.ts'

const form = (entered: Readonly<Record<string, string>>) => {
  const filled = new FormData()
  for (const [name, value] of Object.entries(entered)) filled.set(name, value)
  return filled
}

describe('an explanation of a gap', () => {
  test('is read with its amount in fen, thousands marked or not', () =>
    expect(explanationFrom(form({ amount: '-200,000.00', reason: ' 在机关服务科目列支 ' }), '2010406')).toEqual({
      problems: {},
      explanation: {
        code: '2010406',
        amount: -20_000_000,
        reason: '在机关服务科目列支',
        documentNumber: null,
        counterpart: null,
        lateReason: null,
      },
    }))

  test.each(['', '三万', '0', '1.234'])('of “%s” yuan is refused beside a missing reason, both at once', (amount) => {
    const { explanation, problems } = explanationFrom(form({ amount, reason: '' }), null)
    expect(explanation).toBeNull()
    expect(Object.keys(problems)).toEqual(['amount', 'reason'])
    expect(problems.amount).toContain(`是“${amount}”`)
  })

  test('of money that moved between codes is recorded on both sides, and changes no total', () => {
    const explanation = explanationFrom(
      form({ amount: '200000', reason: '跨科目', counterpart: '2010406' }),
      '2010303',
    ).explanation
    const rows = explanation === null ? [] : explanationRows(explanation, ['e1'])
    expect(rows.map(({ values }) => [values.functionCode, values.amount])).toEqual([
      ['2010303', 20_000_000],
      ['2010406', -20_000_000],
    ])
    expect(rows.map(({ strength }) => strength)).toEqual([1, 1])
  })

  test('without evidence is a statement', () => {
    const explanation = explanationFrom(form({ amount: '1', reason: '零头' }), null).explanation
    expect(explanation && explanationRows(explanation, [])).toMatchObject([
      { strength: 0, values: { functionCode: null } },
    ])
  })
})

test('what is left is offered as people write it', () => expect(yuanOf('-3067752')).toBe('-30,677.52'))
