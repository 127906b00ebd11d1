import type { UnitScope } from '../domain/access/index.ts'
import type { FieldValue, LedgerRow } from '../domain/ledger/index.ts'
import { enterRows, ledgerOf } from './enter-rows.ts'
import { indicatorsInForce } from './load-outline.ts'
import { type RowStage, stageOf } from './objective-standing.ts'
import type { Ports } from './ports.ts'
import { CANCELLED, objectivesInForce, wordsOf } from './read-case.ts'
import { allRows } from './read-rows.ts'
import { rewriteRow } from './rewrite-row.ts'

/** How rows of a ledger are known across versions, and which fields cancel one. */
const KINDS = [
  { ledger: 'indicator', key: 'code', cancelled: { weight: '0' } },
  { ledger: 'objective', key: 'position', cancelled: { content: CANCELLED } },
] as const

type Kind = (typeof KINDS)[number]

interface Year {
  readonly year: number
}

/**
 * 批复入账 — makes what was approved the version in force. A declaration is copied to 批复 row by row; an adjustment replaces
 * what differs, and cancels what it no longer has.
 */
export async function approveRows(
  within: Ports,
  scope: UnitScope,
  { year, stage }: Year & { readonly stage: '申报' | '调整' },
): Promise<void> {
  for (const kind of KINDS) {
    const rows = await allRows(within, scope, { ledger: kind.ledger, year })
    if (stage === '申报') {
      await copyRows(within, scope, { year, kind, rows: rows.filter((row) => stageOf(row) === '申报'), to: '批复' })
    } else {
      await adoptAdjustment(within, scope, { year, kind, rows })
    }
  }
}

/** 申请调整 — copies what is in force to work on. */
export async function beginAdjustment(within: Ports, scope: UnitScope, { year }: Year): Promise<void> {
  for (const kind of KINDS) {
    const rows = inForce(kind, await allRows(within, scope, { ledger: kind.ledger, year }))
    await copyRows(within, scope, { year, kind, rows, to: '调整申请' })
  }
}

interface Copying extends Year {
  readonly kind: Kind
  readonly rows: readonly LedgerRow[]
  readonly to: RowStage
  readonly changed?: Readonly<Record<string, FieldValue>>
}

async function copyRows(
  within: Ports,
  scope: UnitScope,
  { year, kind, rows, to, changed = {} }: Copying,
): Promise<void> {
  if (rows.length === 0) return
  const drafts = rows.map(({ values, strength, source, isSample, evidence }) => ({
    year,
    values: { ...values, ...changed, stage: to },
    strength,
    source,
    isSample,
    evidence,
  }))
  const ledger = await ledgerOf(within, scope, kind.ledger)
  await enterRows(within, scope, { ledger, year, drafts, action: 'row:append', lateReason: null })
}

async function adoptAdjustment(
  within: Ports,
  scope: UnitScope,
  { year, kind, rows }: Pick<Copying, 'year' | 'kind' | 'rows'>,
): Promise<void> {
  const keyOf = (row: LedgerRow) => wordsOf(row, kind.key)
  const current = new Map(inForce(kind, rows).map((row) => [keyOf(row), row]))
  const adjusted = new Map(rows.filter((row) => stageOf(row) === '调整').map((row) => [keyOf(row), row]))
  const applied = rows.filter((row) => stageOf(row) === '调整申请')
  for (const row of applied) {
    const [standing, earlier] = [current.get(keyOf(row)), adjusted.get(keyOf(row))]
    await adoptRow(within, scope, { row, earlier, isSame: standing !== undefined && saysTheSame(standing, row) })
  }
  const kept = new Set(applied.map(keyOf))
  for (const [key, row] of current) {
    if (!kept.has(key)) await cancelRow(within, scope, { year, kind, row, earlier: adjusted.get(key) })
  }
}

interface Adopted {
  readonly row: LedgerRow
  /** The row of an adjustment before, which takes the new values. */
  readonly earlier: LedgerRow | undefined
  readonly isSame: boolean
}

async function adoptRow(within: Ports, scope: UnitScope, { row, earlier, isSame }: Adopted): Promise<void> {
  if (isSame) return rewriteRow(within, scope, { row, voided: '与现行版本相同，没有调整' })
  const values = { ...row.values, stage: '调整' }
  if (earlier === undefined) return rewriteRow(within, scope, { row, values })
  await rewriteRow(within, scope, { row, voided: '已并入调整版本' })
  await rewriteRow(within, scope, { row: earlier, values })
}

interface Cancelled extends Pick<Copying, 'year' | 'kind'>, Pick<Adopted, 'row' | 'earlier'> {}

async function cancelRow(within: Ports, scope: UnitScope, { year, kind, row, earlier }: Cancelled): Promise<void> {
  if (earlier === undefined) {
    return copyRows(within, scope, { year, kind, rows: [row], to: '调整', changed: kind.cancelled })
  }
  await rewriteRow(within, scope, { row: earlier, values: { ...earlier.values, ...kind.cancelled } })
}

function inForce({ ledger }: Kind, rows: readonly LedgerRow[]): readonly LedgerRow[] {
  return ledger === 'indicator' ? indicatorsInForce(rows).map(({ row }) => row) : objectivesInForce(rows)
}

/** Every field but the version. What is reported of the result is not part of an adjustment. */
function saysTheSame(left: LedgerRow, right: LedgerRow): boolean {
  const names = new Set([...Object.keys(left.values), ...Object.keys(right.values)])
  return [...names].every((name) => name === 'stage' || (left.values[name] ?? null) === (right.values[name] ?? null))
}
