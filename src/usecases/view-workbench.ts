import type { MonitoringView } from '../contract/monitoring-view.ts'
import type { OverviewView } from '../contract/unit-view.ts'
import type { WorkbenchView } from '../contract/workbench-view.ts'
import { dayInWords, daysBetween } from '../domain/calendar/index.ts'
import { asksForCause, byUrgency } from '../domain/monitoring/index.ts'
import { type Deadline, dueDay } from '../domain/rule-pack/index.ts'
import type { Entry } from './enter-unit.ts'
import { loadOutline } from './load-outline.ts'
import type { Ports } from './ports.ts'
import { changesSince } from './read-changes.ts'
import { viewMonitoring } from './view-monitoring.ts'
import { viewOverview } from './view-overview.ts'
import { waitingFor } from './waiting-for.ts'

/**
 * 工作台 — for whoever looks: what waits for them by their duties, the lights of the year, what falls due, what changed.
 *
 * @throws Refusal unit/not-found, year/not-found, rule-pack/not-found
 */
export async function viewWorkbench(
  ports: Ports,
  entry: Entry,
  { year }: { readonly year: number },
): Promise<WorkbenchView> {
  const { scope } = entry
  const overview = await viewOverview(ports, scope, { year })
  const monitoring = await viewMonitoring(ports, entry, { year })
  const { pack } = await loadOutline(ports, scope, { year })
  const today = ports.clock.today()
  return {
    unit: overview.unit,
    year,
    isPast: monitoring.isPast,
    today,
    headline: headlineOf(overview),
    report: overview.report === null ? null : { version: overview.report.version, state: overview.report.state },
    waiting: waitingFor(entry, { overview, monitoring }),
    lights: lightsOf(monitoring),
    deadlines: pack.deadlines.value.map((deadline) => deadlineView(deadline, { year, today })).toSorted(byDay),
    changes: await changesSince(ports, scope),
  }
}

function headlineOf({ headline, grade }: OverviewView): WorkbenchView['headline'] {
  const { annualBudget, expenditure, executionRate, total } = headline
  return { annualBudget, executed: expenditure, executionRate, total, grade }
}

const LIGHTS_SHOWN = 5

function lightsOf({ month, counts, subjects }: MonitoringView): WorkbenchView['lights'] {
  const lit = subjects.flatMap(({ id, kind, name, money, indicators }) =>
    [money, ...indicators].map((goal) => ({
      subject: id,
      subjectName: kind === 'unit' ? '单位整体' : name,
      name: goal.name,
      light: goal.light,
      why: goal.why,
      isAnswered: goal.answer?.month === month,
    })),
  )
  const first = lit
    .filter(({ light }) => asksForCause(light))
    .toSorted((one, other) => byUrgency(one.light, other.light))
  return { month, counts, first: first.slice(0, LIGHTS_SHOWN) }
}

function deadlineView(
  { id, label, due, source, confidence }: Deadline,
  { year, today }: { year: number; today: string },
): WorkbenchView['deadlines'][number] {
  const dueOn = dueDay(due, { year, happenedOn: null, isWorkingDay: () => true })
  const term =
    due.kind === 'after'
      ? `自${due.event}起 ${due.days} 个${due.counting === '日' ? '自然日' : '工作日'}内`
      : `${dueOn === null ? '' : dayInWords(dueOn)}前`
  return {
    id,
    label,
    dueOn,
    daysLeft: dueOn === null ? null : daysBetween(today, dueOn),
    term,
    source,
    isConfirmed: confidence === 'confirmed',
  }
}

/** Days first, in order; terms that run from something after them. */
function byDay(left: { readonly dueOn: string | null }, right: { readonly dueOn: string | null }): number {
  return (left.dueOn ?? '9') < (right.dueOn ?? '9') ? -1 : 1
}
