import type { UnitScope } from '../domain/access/index.ts'
import type { FieldValue, LedgerRow } from '../domain/ledger/index.ts'
import type { Ports } from './ports.ts'
import { allRows } from './read-rows.ts'

/** 偏差原因与改进措施 as recorded. */
export interface DeviationWords {
  readonly cause: string
  readonly reason: string
  readonly measure: string
}

/** The words a unit recorded beside its figures: projects, objectives, deviations. */
export interface YearWords {
  /** By project code, in the order of the ledger. */
  readonly projects: ReadonlyMap<string, LedgerRow>
  /** 整体绩效目标 in force, in order. */
  readonly objectives: readonly LedgerRow[]
  /** By row id of the indicator. */
  readonly indicatorDeviations: ReadonlyMap<string, DeviationWords>
  /** By row id of the project; `''` for the whole unit. */
  readonly spendingDeviations: ReadonlyMap<string, DeviationWords>
  /** Names of sections by row id. */
  readonly sections: ReadonlyMap<string, string>
  /** Files behind an indicator's target, values or judgement, by row id of the indicator. */
  readonly evidenceCounts: ReadonlyMap<string, number>
}

/** Reads what people wrote; no amounts. */
export async function readYearWords(ports: Ports, scope: UnitScope, year: number): Promise<YearWords> {
  const rowsOf = (ledger: string) => allRows(ports, scope, { ledger, year })
  // What was said of a month's light is 运行监控's.
  const deviations = (await rowsOf('deviation')).filter(({ values }) => !values.month)
  const words = (row: LedgerRow): DeviationWords => ({
    cause: wordsOf(row, 'cause'),
    reason: wordsOf(row, 'reason'),
    measure: wordsOf(row, 'measure'),
  })
  const projects = (await rowsOf('project')).sort(byPosition)
  return {
    projects: new Map(projects.map((row) => [wordsOf(row, 'code'), row])),
    objectives: objectivesInForce(await rowsOf('objective')),
    indicatorDeviations: new Map(
      deviations.filter(({ values }) => values.indicator).map((row) => [wordsOf(row, 'indicator'), words(row)]),
    ),
    spendingDeviations: new Map(
      deviations.filter(({ values }) => !values.indicator).map((row) => [wordsOf(row, 'project'), words(row)]),
    ),
    sections: new Map((await rowsOf('section')).map((row) => [row.id, wordsOf(row, 'name')])),
    evidenceCounts: evidenceCounts([...(await rowsOf('actual_value')), ...(await rowsOf('judgement'))]),
  }
}

/** What an adjustment writes in place of an objective that it drops. */
export const CANCELLED = '（已取消）'

/** Adjusted objectives replace the approved ones, which replace the declared ones, position by position. */
export function objectivesInForce(rows: readonly LedgerRow[]): readonly LedgerRow[] {
  const inForce = new Map<FieldValue, LedgerRow>()
  for (const stage of ['申报', '批复', '调整']) {
    for (const row of rows) if (row.values.stage === stage) inForce.set(row.values.position ?? null, row)
  }
  return [...inForce.values()].filter(({ values }) => values.content !== CANCELLED).sort(byPosition)
}

function evidenceCounts(rows: readonly LedgerRow[]): ReadonlyMap<string, number> {
  const files = new Map<string, Set<string>>()
  for (const row of rows) {
    const indicator = wordsOf(row, 'indicator')
    const known = files.get(indicator) ?? new Set()
    for (const id of row.evidence) known.add(id)
    files.set(indicator, known)
  }
  return new Map([...files].map(([indicator, ids]) => [indicator, ids.size]))
}

const byPosition = (left: LedgerRow, right: LedgerRow): number =>
  Number(left.values.position ?? 0) - Number(right.values.position ?? 0)

/** The text of a field; empty where there is none. */
export function wordsOf(row: LedgerRow, field: string): string {
  const value = row.values[field]
  return value === null || value === undefined ? '' : String(value)
}

/** The text of a field, `null` where there is none. */
export function optionalWordsOf(row: LedgerRow, field: string): string | null {
  return wordsOf(row, field) || null
}
