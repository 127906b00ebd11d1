import type { AnswerView, CorrectionView } from '../contract/monitoring-view.ts'
import type { UnitScope } from '../domain/access/index.ts'
import { daysBetween } from '../domain/calendar/index.ts'
import type { LedgerRow } from '../domain/ledger/index.ts'
import {
  type CorrectionState,
  type CorrectionStep,
  isOverdue,
  type Light,
  type Likelihood,
  mayVerify,
  stepsFrom,
} from '../domain/monitoring/index.ts'
import { nameOfPeople } from './people-of-unit.ts'
import type { Ports } from './ports.ts'
import { nameOfRow } from './present-record.ts'
import { optionalWordsOf, wordsOf } from './read-case.ts'
import { allRows } from './read-rows.ts'

/** What whoever looks may do with lights and corrections. */
export interface MonitoringRights {
  readonly answer: boolean
  readonly verify: boolean
}

/** Reads 偏差说明 of lights and 纠偏措施 of a year. */
export interface YearAnswers {
  /** Newest month first; of one month there is one a goal. */
  readonly answers: readonly LedgerRow[]
  readonly corrections: readonly CorrectionView[]
  readonly answerView: (row: LedgerRow) => AnswerView
}

export interface AnswersQuery {
  readonly year: number
  readonly rights: MonitoringRights
}

/** 偏差说明和纠偏措施 of a year, ready to be shown to whoever looks. */
export async function readAnswers(
  ports: Ports,
  scope: UnitScope,
  { year, rights }: AnswersQuery,
): Promise<YearAnswers> {
  const rows = (await allRows(ports, scope, { ledger: 'deviation', year })).filter(({ values }) => values.month)
  const answers = rows.toSorted((left, right) => (wordsOf(left, 'month') < wordsOf(right, 'month') ? 1 : -1))
  const nameOf = await nameOfPeople(ports, scope)
  const corrections = await presentCorrections(ports, scope, {
    rows: await allRows(ports, scope, { ledger: 'correction', year }),
    rights,
  })
  return {
    answers,
    corrections,
    answerView: (row) => ({
      id: row.id,
      revision: row.revision,
      month: monthOfAnswer(row),
      light: wordsOf(row, 'light') as Light, // a choice field: its options are exactly these
      situation: optionalWordsOf(row, 'situation'),
      cause: wordsOf(row, 'cause') as AnswerView['cause'], // a choice field: its options are exactly these
      reason: wordsOf(row, 'reason'),
      measure: wordsOf(row, 'measure'),
      likelihood: optionalWordsOf(row, 'likelihood') as Likelihood | null, // a choice field
      handling: optionalWordsOf(row, 'handling') as AnswerView['handling'], // a choice field
      remark: optionalWordsOf(row, 'remark'),
      answeredBy: nameOf(row.enteredBy),
      answeredAt: row.enteredAt,
      corrections: corrections.filter(({ deviation }) => deviation === row.id),
    }),
  }
}

/** 1…12. */
function monthOfAnswer(row: LedgerRow): number {
  return Number(wordsOf(row, 'month').slice(5, 7))
}

/** Corrections as whoever looks sees them: overdue and soonest due first. */
export async function presentCorrections(
  ports: Ports,
  scope: UnitScope,
  { rows, rights }: { readonly rows: readonly LedgerRow[]; readonly rights: MonitoringRights },
): Promise<CorrectionView[]> {
  const subjects = await subjectsOf(ports, scope, rows)
  const nameOf = await nameOfPeople(ports, scope)
  const today = ports.clock.today()
  const views = rows.map((row): CorrectionView => {
    const state = wordsOf(row, 'state') as CorrectionState // a choice field: its options are exactly these
    const [dueOn, ownerId] = [wordsOf(row, 'dueOn'), wordsOf(row, 'ownerId')]
    return {
      id: row.id,
      revision: row.revision,
      deviation: wordsOf(row, 'deviation'),
      subject: subjects.get(wordsOf(row, 'deviation')) ?? '',
      measure: wordsOf(row, 'measure'),
      owner: nameOf(ownerId),
      isMine: ownerId === scope.actor,
      raisedOn: wordsOf(row, 'raisedOn'),
      dueOn,
      state,
      isOverdue: isOverdue({ state, dueOn }, today),
      daysLeft: daysBetween(today, dueOn),
      result: optionalWordsOf(row, 'result'),
      verdict: optionalWordsOf(row, 'verdict'),
      verifier: scope.isOutside === true ? null : optionalWordsOf(row, 'verifier'),
      verifiedOn: optionalWordsOf(row, 'verifiedOn'),
      evidence: row.evidence.length,
      steps: stepsFrom(state).filter((step) => maySee(step, { row, rights, actor: scope.actor })),
    }
  })
  return views.toSorted(
    (left, right) =>
      Number(left.state === '已销号') - Number(right.state === '已销号') || (left.dueOn < right.dueOn ? -1 : 1),
  )
}

function maySee(
  step: CorrectionStep,
  { row, rights, actor }: { row: LedgerRow; rights: MonitoringRights; actor: string },
): boolean {
  const owner = wordsOf(row, 'ownerId')
  if (step === 'apply') return rights.answer && (owner === actor || rights.verify)
  return (
    rights.verify && (step === 'reopen' || mayVerify(actor, { owner, appliedBy: optionalWordsOf(row, 'appliedBy') }))
  )
}

/** What each deviation is about: `P1 … · 网络可用率`. */
async function subjectsOf(
  ports: Ports,
  scope: UnitScope,
  rows: readonly LedgerRow[],
): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(rows.map((row) => wordsOf(row, 'deviation')))]
  const deviations = await ports.ledgers.findMany(scope, 'deviation', ids)
  const named = async (ledger: string, field: string) => {
    const wanted = [...new Set(deviations.flatMap((row) => optionalWordsOf(row, field) ?? []))]
    return new Map(
      (await ports.ledgers.findMany(scope, ledger, wanted)).map((row) => [row.id, nameOfRow(row, undefined)]),
    )
  }
  const [indicators, projects] = [await named('indicator', 'indicator'), await named('project', 'project')]
  return new Map(
    deviations.map((row) => {
      const indicator = indicators.get(wordsOf(row, 'indicator'))
      const project = projects.get(wordsOf(row, 'project'))
      return [row.id, indicator ?? (project === undefined ? '单位整体预算执行' : `${project} · 预算执行`)]
    }),
  )
}
