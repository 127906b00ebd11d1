import { type RawBuilder, sql } from 'kysely'
import type { UnitScope } from '../../domain/access/index.ts'
import type { Measured, MeasureScope } from '../../domain/measure/index.ts'
import type { Database } from './database.ts'
import { rowsOf } from './scoped.ts'

/** Ledgers of units, and answers of each, at most: some 100 MB if all of it were ever full. */
const MOST_LEDGERS = 400
const MOST_ANSWERS = 2_000

/** What the months of each ledger of a unit are, in a few letters: drawn anew whenever a row of them is written. */
export type LedgerStates = ReadonlyMap<string, string>

export async function ledgerStates(db: Database, scope: UnitScope): Promise<LedgerStates> {
  const all: RawBuilder<{ ledger: string; state: string }> = sql`
    select ledger, md5(string_agg(month || revision, ' ' order by month)) as state
    from ${rowsOf(scope, 'month_state')} as states group by ledger`
  const { rows } = await all.execute(db)
  return new Map(rows.map(({ ledger, state }) => [ledger, state]))
}

/** Whether the ledgers of these questions are as they were. */
export function isUnchanged(questions: readonly MeasureScope[], before: LedgerStates, after: LedgerStates): boolean {
  return questions.every(({ ledger }) => before.get(ledger) === after.get(ledger))
}

interface Remembered {
  readonly state: string
  readonly answers: Map<string, Measured>
}

/** What questions came to, while the months of their ledger stay as they are. */
export class MeasureMemory {
  readonly #ledgers = new Map<string, Remembered>()

  recall(scope: UnitScope, states: LedgerStates, question: MeasureScope): Measured | null {
    return this.#of(scope, states, question.ledger).answers.get(keyOf(question)) ?? null
  }

  remember(scope: UnitScope, states: LedgerStates, question: MeasureScope, measured: Measured): void {
    const { answers } = this.#of(scope, states, question.ledger)
    if (answers.size >= MOST_ANSWERS) answers.clear()
    answers.set(keyOf(question), measured)
  }

  #of({ unitId }: UnitScope, states: LedgerStates, ledger: string): Remembered {
    const place = `${unitId} ${ledger}`
    const state = states.get(ledger) ?? ''
    const known = this.#ledgers.get(place)
    if (known?.state === state) return known
    const fresh = { state, answers: new Map<string, Measured>() }
    if (this.#ledgers.size >= MOST_LEDGERS) this.#ledgers.clear()
    this.#ledgers.set(place, fresh)
    return fresh
  }
}

function keyOf({ measure, period }: MeasureScope): string {
  return JSON.stringify([measure, period])
}
