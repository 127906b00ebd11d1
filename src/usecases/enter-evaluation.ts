import type { EvaluationEntry } from '../contract/evaluation-entry-view.ts'
import { Refusal } from '../contract/refusals.ts'
import type { UnitScope } from '../domain/access/index.ts'
import { months } from '../domain/calendar/index.ts'
import type { FieldValue, LedgerRow } from '../domain/ledger/index.ts'
import type { Filter } from '../domain/measure/index.ts'
import { amendRow } from './amend-row.ts'
import { appendRows } from './append-rows.ts'
import { loadOutline } from './load-outline.ts'
import type { Ports } from './ports.ts'

export interface Entries {
  readonly year: number
  readonly entries: readonly EvaluationEntry[]
}

/** An entry as a row of its ledger, and how to find the row that is there already. */
interface EntryRow {
  readonly ledger: string
  readonly where: Filter
  readonly values: Readonly<Record<string, FieldValue>>
}

/**
 * 填报自评 — enters values, judgements and reasons, each a new row or the next revision of the one that is there; all of
 * them or none. The caller has made sure that the person may write records (`record:write`).
 *
 * @throws Refusal evaluation/locked, row/changed-meanwhile, input/invalid, year/not-found
 */
export async function enterEvaluation(ports: Ports, scope: UnitScope, { year, entries }: Entries): Promise<void> {
  await ports.transaction(async (within) => {
    const { indicators } = await loadOutline(within, scope, { year })
    const versionsOf = (id: string) => indicators.find((one) => one.id === id)?.versions ?? [id]
    for (const [index, entry] of entries.entries()) {
      await enterOne(within, scope, { year, entry, position: index + 1, row: rowOf(entry, { year, versionsOf }) })
    }
  })
}

function rowOf(
  entry: EvaluationEntry,
  { year, versionsOf }: { readonly year: number; readonly versionsOf: (id: string) => readonly string[] },
): EntryRow {
  switch (entry.kind) {
    case 'actual': {
      const month = months({ year, first: entry.month, last: entry.month }).to
      const { indicator, value, note } = entry
      const where = { indicator: { in: versionsOf(indicator) }, month }
      return { ledger: 'actual_value', where, values: { indicator, month, value, note } }
    }
    case 'judgement': {
      const { indicator, band, share, reason } = entry
      const where = { indicator: { in: versionsOf(indicator) } }
      return { ledger: 'judgement', where, values: { indicator, band, share, reason } }
    }
    case 'deviation': {
      const { indicator, project, cause, reason, measure } = entry
      const where = indicator === null ? { indicator: null, project } : { indicator: { in: versionsOf(indicator) } }
      return { ledger: 'deviation', where, values: { indicator, project, cause, reason, measure } }
    }
    default:
      return entry satisfies never
  }
}

interface Entering {
  readonly year: number
  readonly entry: EvaluationEntry
  readonly position: number
  readonly row: EntryRow
}

async function enterOne(within: Ports, scope: UnitScope, entering: Entering): Promise<void> {
  const { year, entry, position, row } = entering
  const { ledger, where, values } = row
  const { strength, evidence } = entry
  const source = entry.source.trim() === '' ? '自评填报' : entry.source
  const kept = await keptRow(within, scope, { ledger, where, year })
  if ((kept?.revision ?? null) !== entry.revision) throw new Refusal('row/changed-meanwhile', { position })
  if (kept === null) {
    const draft = { year, values, strength, source, evidence, isSample: false }
    await appendRows(within, scope, { year, ledger, drafts: [draft], positions: [position] })
    return
  }
  // A value reported under an earlier version of the indicator stays with it.
  const { indicator: _indicator, ...changed } = values
  await amendRow(within, scope, {
    ledger,
    id: kept.id,
    revision: kept.revision,
    values: changed,
    strength,
    source,
    evidence,
  })
}

async function keptRow(
  { ledgers }: Ports,
  scope: UnitScope,
  { ledger, where, year }: Pick<EntryRow, 'ledger' | 'where'> & { readonly year: number },
): Promise<LedgerRow | null> {
  const { rows } = await ledgers.list(scope, ledger, { year, where, limit: 1 })
  return rows[0] ?? null
}
