import { expect, test } from 'vitest'
import { addsUp } from './adds-up.ts'
import type { Field, FieldKind } from './definition.ts'

const field = (type: FieldKind, stated?: boolean): Field => ({
  label: '数',
  type,
  isOptional: false,
  privacy: 'public',
  help: null,
  ...(stated === undefined ? {} : { addsUp: stated }),
})
const count = (unit: string): FieldKind => ({ kind: 'count', unit })
const decimal = (unit: string): FieldKind => ({ kind: 'decimal', unit, decimals: 2 })
const money: FieldKind = { kind: 'money', mayBeNegative: false }

test.each([
  ['places of play', field(count('次')), true],
  ['hours', field(decimal('小时')), true],
  ['money', field(money), true],
  ['a number of no unit', field(decimal('')), false],
  ['a score', field(decimal('分')), false],
  ['a share', field(decimal('%')), false],
  ['a speed', field(count('Mbps')), false],
  ['a price for each', field(decimal('元/条')), false],
  ['a limit of days, as stated', field(count('个工作日'), false), false],
  ['weights, as stated', field(decimal('分'), true), true],
  ['money of which the latest counts, as stated', field(money, false), false],
  ['a day', field({ kind: 'date' }, true), false],
])('%s adds up or not', (_, one, expected) => expect(addsUp(one)).toBe(expected))
