import type {
  CommitmentCell,
  CommitmentReminders,
  CommitmentsView,
  CommitmentView,
} from '../contract/commitment-view.ts'
import type { UnitScope } from '../domain/access/index.ts'
import { type Exact, exactText, fen, grouped, whole, yuanText } from '../domain/amount/index.ts'
import { type Day, type Period, wholeYear } from '../domain/calendar/index.ts'
import {
  type Commitment,
  type CommitmentState,
  type EachCommitment,
  eachState,
  type GapCommitment,
  gapState,
  type PeriodicCommitment,
  periodicState,
  periodsOf,
} from '../domain/commitment/index.ts'
import type { LedgerDefinition } from '../domain/ledger/index.ts'
import type { Measure } from '../domain/measure/index.ts'
import { gapsOf, type LimitedGap, namesOfKeys } from './find-gaps.ts'
import type { Ports } from './ports.ts'

interface Asked<C extends Commitment = Commitment> {
  readonly ledger: LedgerDefinition
  readonly commitment: C
  readonly year: number
  readonly today: Day
}

/** 承诺事项 — every commitment of the unit's ledgers with how it was kept in the year, as of today. */
export async function viewCommitments(ports: Ports, scope: UnitScope, year: number): Promise<CommitmentsView> {
  const today = ports.clock.today()
  const ledgers = await ports.ledgers.definitions(scope)
  const all = ledgers.flatMap((ledger) =>
    Object.entries(ledger.commitments ?? {}).map(([name, commitment]) => ({ name, ledger, commitment, year, today })),
  )
  const commitments = await Promise.all(
    all.map(async ({ name, ...asked }): Promise<CommitmentView> => {
      const cells = await cellsOf(ports, scope, asked)
      const inState = (state: CommitmentCell['state']) => cells.filter((cell) => cell.state === state).length
      return {
        ledger: asked.ledger.id,
        ledgerTitle: asked.ledger.title,
        name,
        label: asked.commitment.label,
        basis: asked.commitment.basis,
        kind: asked.commitment.kind,
        met: inState('met'),
        missed: inState('missed'),
        due: inState('due'),
        cells,
      }
    }),
  )
  return { today, commitments }
}

/** 提醒 — what is due, the nearest day first, then what was missed, the latest first. */
export async function remindOfCommitments(ports: Ports, scope: UnitScope, year: number): Promise<CommitmentReminders> {
  const { today, commitments } = await viewCommitments(ports, scope, year)
  const reminders = commitments.flatMap(({ ledger, label, cells }) =>
    cells.flatMap(({ state, label: period, lacking, until, from, to, where }) =>
      state === 'due' || state === 'missed' ? [{ ledger, label, period, state, lacking, until, from, to, where }] : [],
    ),
  )
  return { today, reminders: reminders.sort(byUrgency) }
}

type Reminder = CommitmentReminders['reminders'][number]

function byUrgency(left: Reminder, right: Reminder): number {
  if (left.state !== right.state) return left.state === 'due' ? -1 : 1
  return left.state === 'due' ? order(left.until ?? left.to, right.until ?? right.to) : order(right.to, left.to)
}

function order(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0
}

function cellsOf(ports: Ports, scope: UnitScope, { commitment, ...asked }: Asked): Promise<CommitmentCell[]> {
  switch (commitment.kind) {
    case 'periodic':
      return periodicCells(ports, scope, { ...asked, commitment })
    case 'each':
      return eachCells(ports, scope, { ...asked, commitment })
    case 'no-gap':
      return gapCells(ports, scope, { ...asked, commitment })
  }
}

async function periodicCells(ports: Ports, scope: UnitScope, asked: Asked<PeriodicCommitment>) {
  const { ledger, commitment, year, today } = asked
  const { measure, atLeast, every } = commitment
  const periods = periodsOf(year, every)
  const answers = await ports.ledgers.measure(
    scope,
    periods.map((period) => ({ ledger: ledger.id, measure, period })),
  )
  const print = printerOf(ledger, measure)
  return periods.map((period, index): CommitmentCell => {
    const done = answers[index]?.value ?? whole(0)
    const state = periodicState({ done, atLeast, period, today })
    return cellOf(period, { label: period.label, state, done: print(done), print, where: measure.where })
  })
}

async function eachCells(ports: Ports, scope: UnitScope, { ledger, commitment, year, today }: Asked<EachCommitment>) {
  const { where, must } = commitment
  const periods = periodsOf(year, 'month')
  const questions = (filter: EachCommitment['where']) =>
    periods.map((period) => ({ ledger: ledger.id, measure: { kind: 'count', where: filter } as const, period }))
  const answers = await ports.ledgers.measure(scope, [...questions(where), ...questions({ ...where, ...must })])
  const print = (value: Exact) => `${exactText(value)}${ledger.rowUnit}`
  return periods.map((period, index): CommitmentCell => {
    const rows = answers[index]?.rowCount ?? 0
    const meeting = answers[index + periods.length]?.rowCount ?? 0
    const state: CommitmentState = rows === 0 && today < period.from ? { state: 'ahead' } : eachState({ rows, meeting })
    return cellOf(period, { label: period.label, state, done: rows === 0 ? null : `${meeting}/${rows}`, print, where })
  })
}

async function gapCells(ports: Ports, scope: UnitScope, { ledger, commitment, year, today }: Asked<GapCommitment>) {
  const whole = wholeYear(year)
  const { per } = commitment
  const asOf = today < whole.to ? today : whole.to
  if (asOf < whole.from) return []
  const gaps = await gapsOf(ports, scope, { ledger, commitment, year })
  const labels = await namesOfKeys(ports, scope, { ledger, per, year, keys: gaps.map(({ key }) => key) })
  const isOver = today > whole.to
  return gaps.flatMap((gap, index) => gapCell(commitment, { gap, label: labels[index] ?? '全部', asOf, isOver }))
}

interface Placed {
  readonly gap: LimitedGap
  readonly label: string
  readonly asOf: Day
  readonly isOver: boolean
}

function gapCell(
  { where, per, counting }: GapCommitment,
  { gap: { days, isUntouched, ...gap }, label, asOf, isOver }: Placed,
): CommitmentCell[] {
  const found = gapState(gap, { days, today: asOf, ...(counting === undefined ? {} : { counting }) })
  // What is too long by the calendar may be short enough in working days.
  if (gap.next !== null && found.state === 'met') return []
  // Nothing is due any more in a year that is over.
  const isMet = isOver && gap.next === null && found.state === 'due'
  const unit = counting === '工作日' ? '个工作日' : '天'
  const facts: CellFacts = {
    label,
    state: isMet ? { state: 'met' } : found,
    done: isUntouched ? '本年还没有' : `最近一次 ${gap.from}`,
    print: (value) => (found.state === 'missed' ? `超期${exactText(value)}${unit}` : '一次更新'),
    where: per === null ? where : { ...where, [per]: gap.key },
  }
  return [cellOf({ from: gap.from, to: gap.next ?? asOf }, facts)]
}

interface CellFacts {
  readonly label: string
  readonly state: CommitmentState
  readonly done: string | null
  readonly print: (value: Exact) => string
  readonly where: EachCommitment['where']
}

function cellOf({ from, to }: Period, { label, state, done, print, where }: CellFacts): CommitmentCell {
  return {
    label,
    from,
    to,
    state: state.state,
    done,
    lacking: 'lacking' in state ? print(state.lacking) : null,
    until: 'until' in state ? state.until : null,
    note: state.state === 'unknown' ? `未录入 ${state.year} 年节假日安排` : null,
    where: JSON.stringify(where),
  }
}

function printerOf(ledger: LedgerDefinition, measure: Measure): (value: Exact) => string {
  if (measure.kind === 'count' || !('field' in measure))
    return (value) => `${grouped(exactText(value))}${ledger.rowUnit}`
  const type = ledger.fields[measure.field]?.type
  if (measure.kind === 'distinct') return (value) => `${exactText(value)}${type?.kind === 'date' ? '天' : '个'}`
  if (type?.kind === 'money') return (value) => `${yuanText(fen(Number(exactText(value))))}元`
  return (value) => `${grouped(exactText(value))}${type !== undefined && 'unit' in type ? type.unit : ''}`
}
