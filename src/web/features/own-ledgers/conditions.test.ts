import { expect, test } from 'vitest'
import type { FieldKind } from '../../../domain/ledger/index.ts'
import { conditionOf, type Operator, operatorsFor, partsOf } from './conditions.ts'

const kinds: readonly FieldKind[] = [
  { kind: 'text', maxLength: 9, multiline: false },
  { kind: 'choice', options: ['3'] },
  { kind: 'count', unit: '' },
  { kind: 'decimal', unit: '', decimals: 1 },
  { kind: 'money', mayBeNegative: false },
  { kind: 'date' },
]

const cases = kinds.flatMap((type) =>
  operatorsFor(type.kind).map((operator): [FieldKind, Operator] => [type, operator]),
)

test.each(cases)('a condition on %j by “%s” is read back as it was put together', (type, operator) => {
  const text = operator === 'empty' || operator === 'filled' ? '' : type.kind === 'money' ? '3.00' : '3'
  expect(partsOf(conditionOf({ operator, text, type }), type)).toEqual({ operator, text })
})

test('money is asked for in yuan and held in fen', () => {
  const type: FieldKind = { kind: 'money', mayBeNegative: false }
  expect(conditionOf({ operator: 'atLeast', text: '12.5', type })).toEqual({ atLeast: 1250 })
  expect(conditionOf({ operator: 'is', text: '很多', type })).toBe('很多')
  expect(conditionOf({ operator: 'is', text: '否', type: { kind: 'flag' } })).toBe(false)
})
