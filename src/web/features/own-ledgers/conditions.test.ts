import { expect, test } from 'vitest'
import type { FieldKind } from '../../../domain/ledger/index.ts'
import type { Condition } from '../../../domain/measure/index.ts'
import { conditionOf, operatorsFor, partsOf } from './conditions.ts'

const text: FieldKind = { kind: 'text', maxLength: 9, multiline: false }
const choice: FieldKind = { kind: 'choice', options: ['甲', '乙'] }
const number: FieldKind = { kind: 'count', unit: '' }
const decimal: FieldKind = { kind: 'decimal', unit: '', decimals: 1 }
const money: FieldKind = { kind: 'money', mayBeNegative: false }
const date: FieldKind = { kind: 'date' }
const flag: FieldKind = { kind: 'flag' }
const code: FieldKind = { kind: 'code', catalogue: 'function' }
const reference: FieldKind = { kind: 'reference', ledger: 'project' }

test.each<[FieldKind, Condition]>([
  [text, '甲'],
  [text, { contains: '会' }],
  [text, { startsWith: '关于' }],
  [text, { in: ['甲', '乙'] }],
  [choice, { in: ['甲', '乙'] }],
  [choice, { not: '甲' }],
  [reference, { in: ['P1', 'P2'] }],
  [code, { startsWith: '201' }],
  [number, { in: [1, 2] }],
  [number, { atLeast: 3 }],
  [number, { atMost: 3 }],
  [number, { not: 3 }],
  [decimal, { atLeast: '1.5', atMost: '2.5' }],
  [money, { atLeast: 1250, atMost: 100_000 }],
  [date, { onOrBefore: 'heldOn' }],
  [date, { atLeast: '2020-01-01', atMost: '2020-06-30' }],
  [date, { not: '2020-01-01' }],
  [flag, true],
  [flag, { not: true }],
  [flag, false],
  [text, null],
  [text, { not: null }],
])('a condition on %j is shown as it is, so that nothing of %j is lost on saving', (type, condition) => {
  const parts = partsOf(condition, type)
  expect(operatorsFor(type.kind)).toContain(parts.operator)
  expect(conditionOf({ ...parts, type })).toEqual(condition)
})

test('money is asked for in yuan and held in fen', () => {
  expect(conditionOf({ operator: 'atLeast', text: '12.5', type: money })).toEqual({ atLeast: 1250 })
  expect(conditionOf({ operator: 'is', text: '很多', type: money })).toBe('很多')
  expect(conditionOf({ operator: 'is', text: '否', type: flag })).toBe(false)
})
