import type { UnitScope } from '../domain/access/index.ts'
import type { LedgerRow } from '../domain/ledger/index.ts'
import type { ObjectiveVersion } from './objective-version-port.ts'
import type { Ports } from './ports.ts'

/** Version in which rows are kept in the ledgers of objectives and indicators. */
export type RowStage = '申报' | '批复' | '调整申请' | '调整'

/** 绩效目标的状态 — of a year: being declared, waiting for a decision, approved, or being adjusted. */
export interface Standing {
  readonly stage: '申报' | '调整'
  readonly state: 'drafting' | 'submitted' | 'returned' | 'approved'
  /** Rows that people write; `null`: none, everything stands. */
  readonly writes: '申报' | '调整申请' | null
  /** The newest version; `null` where none was submitted yet. */
  readonly version: ObjectiveVersion | null
}

/**
 * 当前状态 — what the versions say; where there are none, whether approved rows were loaded from elsewhere.
 *
 * @param hasApproved whether any row is kept as 批复 or 调整.
 */
export function standingOf(versions: readonly ObjectiveVersion[], hasApproved: boolean): Standing {
  const version = versions.at(-1) ?? null
  if (version === null) {
    return hasApproved
      ? { stage: '申报', state: 'approved', writes: null, version }
      : { stage: '申报', state: 'drafting', writes: '申报', version }
  }
  const { stage } = version
  const { state } = version.state
  const isOpen = state === 'drafting' || state === 'returned'
  return { stage, state, writes: isOpen ? writtenIn(stage) : null, version }
}

/** Rows that are written while a version of this stage is worked on. */
function writtenIn(stage: ObjectiveVersion['stage']): '申报' | '调整申请' {
  return stage === '申报' ? '申报' : '调整申请'
}

/** Reads the standing of a year. */
export async function readStanding(ports: Ports, scope: UnitScope, year: number): Promise<Standing> {
  const versions = await ports.objectiveVersions.list(scope, year)
  if (versions.length > 0) return standingOf(versions, true)
  const where = { stage: { in: ['批复', '调整'] } }
  const { total } = await ports.ledgers.list(scope, 'indicator', { year, where, limit: 1 })
  return standingOf(versions, total > 0)
}

/** 版本 of a row. */
export function stageOf(row: LedgerRow): string {
  return String(row.values.stage ?? '')
}
