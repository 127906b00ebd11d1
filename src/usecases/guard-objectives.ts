import { Refusal } from '../contract/refusals.ts'
import type { UnitScope } from '../domain/access/index.ts'
import type { LedgerRow } from '../domain/ledger/index.ts'
import { readStanding, type Standing, stageOf } from './objective-standing.ts'
import type { Ports } from './ports.ts'

/** What happens to a row: entered (`before` null), changed, or voided (`after` null). */
export interface RowChange {
  readonly before: LedgerRow | null
  readonly after: LedgerRow | null
}

/** Fields of 目标 that are not part of what is approved. */
const FREE_FIELDS: Readonly<Record<string, readonly string[]>> = { objective: ['result'] }
const GUARDED = ['indicator', 'objective', 'project']

/**
 * 冻结 — what was submitted or approved is not changed past the procedure: rows of objectives and indicators are written only
 * in the version that is open, and a project's 年度总体目标 only while one is open.
 *
 * @throws Refusal objective/frozen
 */
export async function refuseFrozen(
  ports: Ports,
  scope: UnitScope,
  { year, changes }: { readonly year: number; readonly changes: readonly RowChange[] },
): Promise<void> {
  const guarded = changes.filter(({ before, after }) => GUARDED.includes((after ?? before)?.ledger ?? ''))
  // The program's own console sets an installation up, and may take over what was approved elsewhere.
  if (guarded.length === 0 || scope.actor === 'console') return
  const standing = await readStanding(ports, scope, year)
  const frozen = guarded.find((change) => isFrozen(change, standing))
  if (frozen === undefined) return
  throw new Refusal('objective/frozen', { reason: reasonOf(standing) })
}

function isFrozen({ before, after }: RowChange, { writes }: Standing): boolean {
  const row = after ?? before
  if (row === null) return false
  if (row.ledger === 'project') {
    return writes === null && before !== null && after !== null && differs({ before, after }, 'expectedGoal')
  }
  const isOpen = [before, after].every((one) => one === null || stageOf(one) === writes)
  if (isOpen) return false
  const free = FREE_FIELDS[row.ledger] ?? []
  if (before === null || after === null) return true
  return Object.keys(after.values).some((field) => !free.includes(field) && differs({ before, after }, field))
}

function differs({ before, after }: { before: LedgerRow; after: LedgerRow }, field: string): boolean {
  return (before.values[field] ?? null) !== (after.values[field] ?? null)
}

/** Why it is frozen, and what to do. */
function reasonOf({ state, writes, stage }: Standing): string {
  if (state === 'submitted') return '绩效目标已提交审核，退回后才能修改'
  if (state === 'approved') return '绩效目标已批复，须先申请调整（填写文号和原因）'
  return `现在只能修改“${writes ?? stage}”版本的目标和指标，批复由审核产生，不能直接录入`
}
