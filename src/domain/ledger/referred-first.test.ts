import { describe, expect, test } from 'vitest'
import type { Field, LedgerDefinition } from './definition.ts'
import { referredFirst } from './referred-first.ts'

const reference = (ledger: string): Field => ({
  label: ledger,
  type: { kind: 'reference', ledger },
  isOptional: false,
  privacy: 'public',
  help: null,
})

const ledger = (id: string, ...refersTo: string[]): LedgerDefinition => ({
  id,
  title: id,
  subject: 'operations',
  rowUnit: '条',
  fields: {
    name: { ...reference(''), type: { kind: 'date' } },
    ...Object.fromEntries(refersTo.map((other) => [other, reference(other)])),
  },
  happenedOn: null,
  list: [],
  identity: [],
  measures: {},
})

const order = (...definitions: LedgerDefinition[]) => referredFirst(definitions).map(({ id }) => id)

describe('ledgers to be filled', () => {
  test('come after those they refer to, else as they were', () => {
    expect(order(ledger('a', 'c'), ledger('b'), ledger('c', 'd'), ledger('d'))).toEqual(['b', 'd', 'c', 'a'])
  })

  test('may refer to themselves and to what is not among them', () => {
    expect(order(ledger('a', 'a', 'elsewhere'))).toEqual(['a'])
  })

  test('never refer to each other in a circle', () => {
    expect(() => order(ledger('a', 'b'), ledger('b', 'a'))).toThrow('in a circle: a, b')
  })
})
