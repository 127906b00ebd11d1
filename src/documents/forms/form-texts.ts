import type { Prose, ReportFacts } from '../facts.ts'
import { AS_SHOWN } from '../template/figure-format.ts'
import { prose, type Value } from '../template/value.ts'
import { printValue } from '../template/value-runs.ts'

/** A value in words, as the report prints it. */
export function printed(value: Value, facts: ReportFacts): string {
  const { runs } = printValue(value, { facts, format: AS_SHOWN, at: { line: 1, column: 1 } })
  return runs.map(({ run }) => run.text).join('')
}

/** Words from a ledger with the figures they name; empty where nothing was written. */
export function printedProse(text: Prose | null, facts: ReportFacts): string {
  return text === null ? '' : printed(prose(text, ''), facts)
}

/** `编制时间 2021年5月20日 10:00`, Beijing time. */
export function footerOf({ unit, year, generatedAt }: ReportFacts): string {
  const beijing = new Date(Date.parse(generatedAt) + 8 * 3_600_000).toISOString()
  return `${unit.name} ${year}年度 编制时间 ${beijing.slice(0, 10)} ${beijing.slice(11, 16)}`
}
