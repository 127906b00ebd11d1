import type { AnswerLightBody, CorrectionView, MonitoredGoal, MonitoringView } from '../contract/monitoring-view.ts'
import { Refusal } from '../contract/refusals.ts'
import type { UnitScope } from '../domain/access/index.ts'
import { months } from '../domain/calendar/index.ts'
import type { FieldValue, LedgerRow } from '../domain/ledger/index.ts'
import type { Light } from '../domain/monitoring/index.ts'
import { changeRow } from './amend-row.ts'
import { enterRows, ledgerOf } from './enter-rows.ts'
import type { Entry } from './enter-unit.ts'
import { lateReasonFor } from './lateness.ts'
import { addressOfPage, notify } from './notify.ts'
import { peopleWho } from './people-of-unit.ts'
import type { PersonRecord, Ports } from './ports.ts'
import { presentCorrections } from './read-corrections.ts'
import { monitoringRights, viewMonitoring } from './view-monitoring.ts'

export interface LightAnswer extends AnswerLightBody {
  readonly year: number
  /** 1…12. */
  readonly month: number
}

/**
 * 说明偏差 — records why a goal's light stands as it does in a month, and the corrections that follow, each with its owner and
 * day; owners are told. The caller has made sure that the person may write records (`record:write`).
 *
 * @returns the corrections that were added.
 * @throws Refusal year/not-found, row/not-found (no such goal), input/invalid (`issues`)
 */
export async function answerLight(ports: Ports, entry: Entry, answer: LightAnswer): Promise<CorrectionView[]> {
  const { scope } = entry
  const { year, month, goal } = answer
  const view = await viewMonitoring(ports, entry, { year, month })
  const light = lightOfGoal(view, goal)
  return ports.transaction(async (within) => {
    const owners = await ownersOf(within, scope, answer)
    const lateReason = await lateReasonFor(within, scope, { year, lateReason: answer.lateReason })
    const deviation = await saveDeviation(within, entry, { ...answer, lateReason, light })
    if (answer.corrections.length === 0) return []
    const rows = await enterRows(within, scope, {
      ledger: await ledgerOf(within, scope, 'correction'),
      year,
      drafts: answer.corrections.map((draft, index) => ({
        ...aboutMonitoring(entry, answer),
        values: {
          deviation: deviation.id,
          measure: draft.measure,
          owner: owners[index]?.name ?? '',
          ownerId: draft.ownerId,
          raisedOn: within.clock.today(),
          dueOn: draft.dueOn,
          state: '进行中',
        },
      })),
      action: 'row:append',
      lateReason,
    })
    for (const row of rows) {
      await notify(within, scope, {
        to: [String(row.values.ownerId)],
        kind: 'assigned',
        words: `请您落实纠偏措施：${String(row.values.measure)}，${String(row.values.dueOn)} 前完成`,
        target: addressOfPage('/monitoring', { unit: scope.unitId, year: String(year), correction: row.id }),
      })
    }
    return presentCorrections(within, scope, { rows, rights: monitoringRights(entry) })
  })
}

/** Columns of the row that say where it comes from. */
function aboutMonitoring({ person }: Entry, { year, month }: Pick<LightAnswer, 'year' | 'month'>) {
  return { year, strength: 0, source: `运行监控：${year}年${month}月`, isSample: person.isDemo, evidence: [] }
}

function lightOfGoal({ subjects }: MonitoringView, goal: MonitoredGoal): Light {
  const found = subjects.flatMap(({ id, money, indicators }) => {
    if (goal.kind === 'unit') return id === 'unit' ? [money] : []
    const among = goal.kind === 'indicator' ? indicators : id === 'unit' ? [] : [money]
    return among.filter(({ rowId }) => rowId === goal.rowId)
  })[0]
  if (found === undefined) throw new Refusal('row/not-found', goal.kind === 'unit' ? {} : { id: goal.rowId })
  return found.light
}

/** The people who are to answer for the corrections. @throws Refusal input/invalid */
async function ownersOf(
  within: Ports,
  { unitId }: UnitScope,
  { corrections }: Pick<LightAnswer, 'corrections'>,
): Promise<readonly PersonRecord[]> {
  const able = await peopleWho(within, unitId, 'record:write')
  const today = within.clock.today()
  const owners: PersonRecord[] = []
  const issues: object[] = []
  corrections.forEach(({ ownerId, dueOn }, index) => {
    const owner = able.find(({ id }) => id === ownerId)
    const row = index + 1
    if (owner === undefined)
      issues.push({ row, field: 'ownerId', label: '责任人', message: '不在名单中，应为本单位能够填报的人员' })
    else owners.push(owner)
    if (dueOn < today)
      issues.push({ row, field: 'dueOn', label: '完成时限', message: `是 ${dueOn}，应为 ${today} 或以后` })
  })
  if (issues.length > 0) throw new Refusal('input/invalid', { issues })
  return owners
}

type ToSave = LightAnswer & { readonly light: Light }

async function saveDeviation(within: Ports, entry: Entry, answer: ToSave): Promise<LedgerRow> {
  const { scope } = entry
  const { year, lateReason } = answer
  const ledger = await ledgerOf(within, scope, 'deviation')
  const values = valuesOf(answer)
  const { indicator, project, month } = values
  const where = { indicator: indicator ?? null, project: project ?? null, month: month ?? null }
  const { rows } = await within.ledgers.list(scope, ledger.id, { year, where, limit: 1 })
  const [kept] = rows
  if (kept !== undefined) {
    const amendment = { ledger: ledger.id, id: kept.id, revision: kept.revision, values, lateReason }
    return changeRow(within, scope, { ledger, amendment })
  }
  const drafts = [{ ...aboutMonitoring(entry, answer), values }]
  const [saved] = await enterRows(within, scope, { ledger, year, drafts, action: 'row:append', lateReason })
  if (saved === undefined) throw new Error('one draft makes one row')
  return saved
}

function valuesOf({ goal, year, month, light, ...said }: ToSave): Readonly<Record<string, FieldValue>> {
  return {
    indicator: goal.kind === 'indicator' ? goal.rowId : null,
    project: goal.kind === 'project' ? goal.rowId : null,
    month: months({ year, first: month, last: month }).to,
    light,
    situation: said.situation || null,
    cause: said.cause,
    reason: said.reason,
    measure: said.measure,
    likelihood: said.likelihood,
    handling: said.handling,
    remark: said.remark || null,
  }
}
