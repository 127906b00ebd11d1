import { expect, test } from 'vitest'
import { wholeYear } from '../calendar/index.ts'
import { withDependencies } from './dependencies.ts'
import type { FigureDefinition, Formula } from './figure.ts'

function definition(id: string, formula: Formula): FigureDefinition {
  return { id, label: id, unit: { kind: 'money' }, period: wholeYear(2020), formula, owner: '财务人事科', note: null }
}

const counted: Formula = { kind: 'measure', ledger: 'income', measure: { kind: 'count', where: {} }, needsRows: false }
const definitions = new Map(
  [
    definition('a', counted),
    definition('b', counted),
    definition('c', counted),
    definition('sum', { kind: 'sum', terms: ['a', 'b'] }),
    definition('share', { kind: 'ratio', part: 'a', base: 'sum' }),
  ].map((one) => [one.id, one]),
)

test.each([
  [['a'], ['a']],
  [['sum'], ['a', 'b', 'sum']],
  [
    ['share', 'sum'],
    ['a', 'b', 'share', 'sum'],
  ],
  [['nothing'], []],
])('%j is computed from %j', (ids, expected) => {
  expect(
    withDependencies(ids, definitions)
      .map(({ id }) => id)
      .toSorted(),
  ).toEqual(expected)
})
