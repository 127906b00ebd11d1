import type { GoalView, LightCounts, MonitoredSubject, MonitoringView } from '../contract/monitoring-view.ts'
import { Refusal } from '../contract/refusals.ts'
import { mayDo } from '../domain/access/index.ts'
import { daysBetween } from '../domain/calendar/index.ts'
import { UNIT_SUBJECT } from '../domain/evaluation/index.ts'
import {
  asksForCause,
  type Light,
  type MonitoredMonths,
  monitoredMonths,
  mostUrgent,
} from '../domain/monitoring/index.ts'
import { dueDay, type RulePack } from '../domain/rule-pack/index.ts'
import type { FigureOutline } from '../figures/define-figures.ts'
import { computeDefined, definitionsOf } from './compute-figures.ts'
import type { Entry } from './enter-unit.ts'
import { loadOutline } from './load-outline.ts'
import { goalsOf, monthFigures, type WatchedGoal } from './monitoring-goals.ts'
import { lightRuleInWords } from './monitoring-words.ts'
import type { Ports } from './ports.ts'
import { contextOf } from './present-figure.ts'
import { figuresOfGoal, goalView, type Watching } from './present-goal.ts'
import { type MonitoringRights, readAnswers } from './read-corrections.ts'

export interface MonitoringQuery {
  readonly year: number
  /** 1…12; not given: the last month that is over. */
  readonly month?: number | undefined
}

/** What a person may do with lights and corrections of a unit. */
export function monitoringRights({ person, scope: { unitId } }: Entry): MonitoringRights {
  return {
    answer: mayDo(person, 'record:write', unitId),
    verify: mayDo(person, 'evaluation:write', unitId) || mayDo(person, 'evaluation:approve', unitId),
  }
}

/**
 * 绩效运行监控 — money and objectives of the unit and each project as of the end of a month: progress, light with its reason,
 * forecast, trend, what was said of it and what is done about it.
 *
 * @throws Refusal unit/not-found, year/not-found, rule-pack/not-found, input/invalid (a month that has not begun)
 */
export async function viewMonitoring(
  ports: Ports,
  entry: Entry,
  { year, month: asked }: MonitoringQuery,
): Promise<MonitoringView> {
  const { scope } = entry
  const unit = await ports.units.find(scope.unitId)
  if (unit === null) throw new Refusal('unit/not-found', { unitId: scope.unitId })
  const fiscalYear = (await ports.units.fiscalYears(scope.unitId)).find((one) => one.year === year)
  const months = monitoredMonths(year, ports.clock.today())
  const month = monthOf(asked ?? months.current, months)
  const rights = monitoringRights(entry)
  const { answers, corrections, answerView } = await readAnswers(ports, scope, { year, rights })
  const watching = await watch(ports, entry, { year, month })
  const answerOf = ({ rows, kind, subject }: WatchedGoal) =>
    answers.find(({ values }) => {
      if (Number(String(values.month).slice(5, 7)) > month) return false
      if (kind === 'indicator') return rows.includes(String(values.indicator))
      return !values.indicator && (subject === UNIT_SUBJECT ? !values.project : rows.includes(String(values.project)))
    })
  const goals = watching.goals.map((goal) => {
    const answer = answerOf(goal)
    return { goal, view: goalView(watching, { goal, answer: answer === undefined ? null : answerView(answer) }) }
  })
  const lights = goals.map(({ view }) => view.light)
  return {
    unit: { id: unit.id, name: unit.name },
    year,
    month,
    lastMonth: months.last,
    isPast: months.isPast,
    isClosed: fiscalYear?.state === 'closed',
    ...ruleOf(watching.outline.pack, { year, today: ports.clock.today() }),
    counts: countLights(lights),
    unanswered: goals.filter(({ view }) => isUnanswered(view, month)).length,
    subjects: subjectsOf(watching.outline, { unitName: unit.name, goals }),
    corrections: [...corrections],
    may: rights,
  }
}

/** A light that asks for a cause, of which nothing was said in its month. */
function isUnanswered({ light, answer }: Pick<GoalView, 'light' | 'answer'>, month: number): boolean {
  return asksForCause(light) && answer?.month !== month
}

function monthOf(month: number, { last }: MonitoredMonths): number {
  if (month <= last) return month
  const message = last === 0 ? '是还没有开始的年度，应为已经开始的年度' : `是 ${month}，应为 1 至 ${last}`
  throw new Refusal('input/invalid', { issues: [{ field: 'month', label: '月份', message }] })
}

async function watch(
  ports: Ports,
  { scope }: Entry,
  { year, month }: { readonly year: number; readonly month: number },
): Promise<Watching & { readonly goals: readonly WatchedGoal[] }> {
  const outline = await loadOutline(ports, scope, { year })
  const ledgers = await ports.ledgers.definitions(scope)
  const sources = { bases: definitionsOf(outline), ledgers }
  const byMonth = monthFigures(year, sources)
  const goals = goalsOf(outline, sources)
  const only = goals.flatMap((goal) => figuresOfGoal(goal, { byMonth, month }))
  const computed = await computeDefined(ports, scope, { outline, definitions: byMonth.definitions, only })
  return { outline, byMonth, month, goals, context: contextOf(computed, ledgers) }
}

function ruleOf(
  pack: RulePack,
  { year, today }: { year: number; today: string },
): Pick<MonitoringView, 'pack' | 'rule' | 'report'> {
  const { months, deadline } = pack.monitoring.value
  const due = pack.deadlines.value.find(({ id }) => id === deadline)
  const dueOn = due === undefined ? null : dueDay(due.due, { year, happenedOn: null, isWorkingDay: () => true })
  return {
    pack: { id: pack.id, title: pack.title },
    rule: {
      words: lightRuleInWords(pack.lights.value),
      source: pack.lights.source,
      confidence: pack.lights.confidence,
    },
    report: {
      months,
      dueOn,
      daysLeft: dueOn === null ? null : daysBetween(today, dueOn),
      source: due?.source ?? pack.monitoring.source,
    },
  }
}

interface Shown {
  readonly goal: WatchedGoal
  readonly view: GoalView
}

function subjectsOf(
  { projects }: FigureOutline,
  { unitName, goals }: { readonly unitName: string; readonly goals: readonly Shown[] },
): MonitoredSubject[] {
  const subjects = [
    { id: UNIT_SUBJECT, kind: 'unit' as const, name: unitName, section: null },
    ...projects.map(({ code, name, owner }) => ({ id: code, kind: 'project' as const, name, section: owner })),
  ]
  return subjects.flatMap((subject) => {
    const views = goals.filter(({ goal }) => goal.subject === subject.id).map(({ view }) => view)
    const money = views.find(({ kind }) => kind === 'money')
    if (money === undefined) return []
    const lights = views.map(({ light }) => light)
    return [
      {
        ...subject,
        light: mostUrgent(lights),
        counts: countLights(lights),
        money,
        indicators: views.filter(({ kind }) => kind === 'indicator'),
      },
    ]
  })
}

function countLights(lights: readonly Light[]): LightCounts {
  const count = (light: Light) => lights.filter((one) => one === light).length
  return { 正常: count('正常'), 关注: count('关注'), 预警: count('预警'), 无数据: count('无数据') }
}
