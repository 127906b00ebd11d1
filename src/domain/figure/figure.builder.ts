import { createHash } from 'node:crypto'
import { type Exact, exactOf } from '../amount/index.ts'
import { instant, wholeYear } from '../calendar/index.ts'
import type { Measured } from '../measure/index.ts'
import type { ComputeEnvironment } from './compute.ts'
import type { FigureDefinition, Formula } from './figure.ts'

export const environment: ComputeEnvironment = {
  sm3: (text) => createHash('sm3').update(text).digest('hex'),
  now: instant('2021-01-05T01:00:00.000Z'),
}

/** A sound definition of money; a test states what it needs otherwise. */
export function figure(id: string, formula: Formula, changed: Partial<FigureDefinition> = {}): FigureDefinition {
  return {
    id,
    label: `数 ${id}`,
    unit: { kind: 'money' },
    period: wholeYear(2020),
    formula,
    owner: '财务人事科',
    note: null,
    ...changed,
  }
}

/** A figure from the rows of the income ledger. */
export function leaf(id: string, changed: Partial<FigureDefinition> = {}): FigureDefinition {
  return figure(
    id,
    { kind: 'measure', ledger: 'income', measure: { kind: 'sum', field: 'amount', where: {} }, needsRows: false },
    changed,
  )
}

/** The ledger's answer: one row of strength E2, unless a test says otherwise. */
export function answer(value: string | null, changed: Partial<Omit<Measured, 'value'>> = {}): Measured {
  const exact: Exact | null = value === null ? null : exactOf(value)
  return {
    value: exact,
    rowCount: 1,
    digest: `rows of ${value}`,
    weakest: 2,
    strongest: 2,
    sampleCount: 0,
    ...changed,
  }
}
