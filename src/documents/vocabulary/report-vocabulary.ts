import type { Vocabulary } from '../template/template.ts'
import type { Repetition, TableDefinition } from './define-vocabulary.ts'
import { MONEY_REPETITIONS } from './money-repetitions.ts'
import { MONEY_TABLES } from './money-tables.ts'
import { PERFORMANCE_REPETITIONS } from './performance-repetitions.ts'
import { PERFORMANCE_TABLES } from './performance-tables.ts'
import { TEXT_FACTS } from './text-facts.ts'
import { UNIT_REPETITIONS } from './unit-repetitions.ts'

const repetitions = [...UNIT_REPETITIONS, ...MONEY_REPETITIONS, ...PERFORMANCE_REPETITIONS]

export const REPETITIONS: ReadonlyMap<string, Repetition> = new Map(repetitions.map((entry) => [entry.name, entry]))

export const TABLES: ReadonlyMap<string, TableDefinition> = new Map(
  [...MONEY_TABLES, ...PERFORMANCE_TABLES].map((entry) => [entry.name, entry]),
)

/** 模板词汇 — everything but figures that a report template may name. */
export const REPORT_VOCABULARY: Vocabulary = {
  repetitions: new Map(
    repetitions.map(({ name, fields, takesArgument }) => [name, { fields: new Set(fields), takesArgument }]),
  ),
  tables: new Set(TABLES.keys()),
  facts: new Set(Object.keys(TEXT_FACTS)),
}
