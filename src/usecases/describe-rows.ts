import { z } from 'zod'
import type { LedgerDefinition } from '../domain/ledger/index.ts'
import { rowSchema } from '../ledgers/define-row-schema.ts'

/** A built-in ledger, as the description of the interface asks for it. */
export type DescribedLedger = LedgerDefinition

/** 记录结构 — what a row of a ledger holds, as JSON Schema made from its entry check, with the labels of its fields. */
export function describeRow(ledger: DescribedLedger): Readonly<Record<string, unknown>> {
  const { $schema: _schema, ...shape } = z.toJSONSchema(rowSchema(ledger, { year: 2020 }), {
    io: 'input',
    unrepresentable: 'any',
  })
  const properties = Object.entries(shape.properties ?? {}).map(([name, schema]) => [
    name,
    { title: ledger.fields[name]?.label ?? name, ...(typeof schema === 'object' ? schema : {}) },
  ])
  return { title: ledger.title, ...shape, properties: Object.fromEntries(properties) }
}
