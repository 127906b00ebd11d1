import type { AnswerView, GoalView } from '../contract/monitoring-view.ts'
import { type Exact, exactOf, exactText, isZero } from '../domain/amount/index.ts'
import { exactPrint, type FigureUnit, formatFigure } from '../domain/figure/index.ts'
import {
  asksForCause,
  type Forecast,
  type Goal,
  isLimit,
  isOverspent,
  type Light,
  lightOf,
  MONTHS_TO_FORECAST,
  moneyLight,
  type Progress,
  progressAt,
  qualitativeLight,
  turnToNormal,
  yearEndForecast,
  yearPassed,
} from '../domain/monitoring/index.ts'
import { isReached, type QuantitativeComparator } from '../domain/scoring/index.ts'
import type { FigureOutline } from '../figures/define-figures.ts'
import type { MonthFigures, WatchedGoal } from './monitoring-goals.ts'
import { type LitGoal, lightInWords, turnInWords } from './monitoring-words.ts'
import { type FigureContext, presentFigureOf } from './present-figure.ts'

/** What goals are shown from. */
export interface Watching {
  readonly outline: FigureOutline
  readonly byMonth: MonthFigures
  /** 1…12. */
  readonly month: number
  readonly context: FigureContext
}

const LAST = 12

/** Ids of the figures that a goal is shown from: each month's value up to the month, completion, target, forecast. */
export function figuresOfGoal(
  { figures, course }: WatchedGoal,
  { byMonth, month }: Pick<Watching, 'byMonth' | 'month'>,
): readonly string[] {
  if (figures === null) return []
  const { actual, target, completion } = figures
  const months = Array.from({ length: month }, (_, index) => byMonth.asOf(actual, index + 1))
  const now = [
    completion === null ? null : byMonth.asOf(completion, month),
    course === 'grows' ? byMonth.atPace(actual, month) : null,
  ]
  return [target, ...months, ...now].filter((id) => id !== null)
}

interface Answered {
  readonly goal: WatchedGoal
  /** What was said of it last, up to the month. */
  readonly answer: AnswerView | null
}

/** 监控对象 as of the month, ready to be shown. */
export function goalView(watching: Watching, { goal, answer }: Answered): GoalView {
  const state = goal.figures === null ? qualitativeState(answer) : quantitativeState(watching, goal)
  return {
    kind: goal.kind,
    rowId: goal.rowId,
    code: goal.indicator?.code ?? goal.subject,
    name: goal.name,
    levelOne: goal.indicator?.levelOne ?? '',
    levelTwo: goal.indicator?.levelTwo ?? '',
    comparator: goal.comparator,
    weight: goal.indicator?.weight ?? null,
    owner: goal.owner,
    course: goal.course,
    targetWords: targetInWords(watching, goal),
    expected: exactText(yearPassed(watching.month)),
    ...state,
    answer,
    recovered: recoveredInWords(state.light, { answer, month: watching.month }),
  }
}

type State = Pick<
  GoalView,
  'target' | 'actual' | 'completion' | 'expected' | 'light' | 'why' | 'turn' | 'forecast' | 'trend'
>

function qualitativeState(answer: AnswerView | null): Omit<State, 'expected'> {
  const light = qualitativeLight(answer?.likelihood ?? null)
  return {
    target: null,
    actual: null,
    completion: null,
    light,
    why:
      answer === null
        ? '定性指标没有数值，尚未填写执行情况和完成目标可能性'
        : `${answer.month} 月填报：${answer.likelihood ?? '未填'}完成目标`,
    turn: null,
    forecast: { figure: null, method: '定性指标不推算，以填报的完成目标可能性为准', range: null, isMet: null },
    trend: [],
  }
}

function quantitativeState(watching: Watching, goal: WatchedGoal): State {
  const { month, context, byMonth } = watching
  const { actual, target, completion } = goal.figures ?? { actual: '', target: '', completion: null }
  const asOf = byMonth.asOf(actual, month)
  const show = (id: string | null) => (id !== null && context.figures.has(id) ? presentFigureOf(context, id) : null)
  const measured = measuredGoal(watching, goal)
  const months = standings(watching, goal)
  const reached = months.at(-1)?.reached ?? null
  const progress = measured === null ? null : progressAt(measured, { month, reached })
  const lit = progress === null || measured === null ? '无数据' : litBy(watching, { goal, measured, progress, reached })
  return {
    target: show(target),
    actual: show(asOf),
    completion: completion === null || isOpenLimit(goal, month) ? null : show(byMonth.asOf(completion, month)),
    expected: exactText(progress?.expected ?? yearPassed(month)),
    light: lit,
    ...reasons(watching, { goal, measured, progress, reached, light: lit }),
    forecast: forecastOf(watching, { goal, measured, months: months.map((one) => one.reached) }),
    trend: months.map(({ month: at, reached: value, figure }) => ({
      month: at,
      figure: value === null ? null : figure,
      value: value === null ? null : exactText(value),
      display: formatFigure(unitOf(watching, goal), value).text,
      light:
        measured === null
          ? '无数据'
          : litBy(watching, {
              goal,
              measured,
              progress: progressAt(measured, { month: at, reached: value }),
              reached: value,
            }),
    })),
  }
}

/** A limit on what still grows: target ÷ what was spent so far says nothing before the year is over. */
function isOpenLimit({ comparator, course }: WatchedGoal, month: number): boolean {
  return comparator !== '定性' && isLimit(comparator) && course === 'grows' && month < LAST
}

/** The goal with its target; `null` while that has no value: before anything is budgeted, money has none. */
function measuredGoal(watching: Watching, { kind, figures, comparator, course, target }: WatchedGoal): Goal | null {
  const worth = (id: string | null | undefined) => (id ? watching.context.figures.get(id)?.value : null) ?? null
  const value = worth(figures?.target) ?? target
  if (value === null || comparator === '定性') return null
  const spent = worth(figures && watching.byMonth.asOf(figures.actual, watching.month))
  if (kind === 'money' && isZero(value) && (spent === null || isZero(spent))) return null
  return { comparator, course, target: value }
}

interface MonthStanding {
  readonly month: number
  readonly reached: Exact | null
  readonly figure: string | null
}

function standings({ byMonth, context, month }: Watching, { figures }: WatchedGoal): readonly MonthStanding[] {
  return Array.from({ length: month }, (_, index) => {
    const figure = figures === null ? null : byMonth.asOf(figures.actual, index + 1)
    const reached = figure === null ? null : (context.figures.get(figure)?.value ?? null)
    return { month: index + 1, reached, figure }
  })
}

interface ToLight {
  readonly goal: WatchedGoal
  readonly measured: Goal
  readonly progress: Progress
  readonly reached: Exact | null
}

function litBy({ outline }: Watching, { goal, measured: { target }, progress, reached }: ToLight): Light {
  const rule = outline.pack.lights.value
  return goal.kind === 'money' ? moneyLight(progress, { target, reached }, rule) : lightOf(progress.behind, rule)
}

function unitOf({ context }: Watching, { figures }: WatchedGoal): FigureUnit {
  const figure = figures === null ? undefined : context.figures.get(figures.target)
  return figure?.unit ?? { kind: 'count', word: '', decimals: 0 }
}

interface Reasoned {
  readonly goal: WatchedGoal
  readonly measured: Goal | null
  readonly progress: Progress | null
  readonly reached: Exact | null
  readonly light: Light
}

function reasons(
  watching: Watching,
  { goal, measured, progress, reached, light }: Reasoned,
): Pick<State, 'why' | 'turn'> {
  if (measured === null || progress === null)
    return { why: goal.kind === 'money' ? '还没有录入预算，无法监控' : '没有指标值，无法监控', turn: null }
  if (reached === null) return { why: absenceOf(watching, goal), turn: null }
  const { month, outline } = watching
  const lit: LitGoal = {
    light,
    isMoney: goal.kind === 'money',
    comparator: measured.comparator,
    month,
    unit: unitOf(watching, goal),
    target: measured.target,
    reached,
    progress,
  }
  const tolerance = exactOf(outline.pack.lights.value.watchBehind)
  const turn = () =>
    lit.isMoney && isOverspent(lit)
      ? '支出已超过全年预算，须按程序调整预算，或冲回多付的支出'
      : turnInWords(turnToNormal(measured, { month, reached, tolerance }), lit)
  return { why: lightInWords(lit), turn: asksForCause(light) ? turn() : null }
}

function absenceOf({ byMonth, month, context }: Watching, { figures, indicator }: WatchedGoal): string {
  const id = figures === null ? null : byMonth.asOf(figures.actual, month)
  if (id === null) return '完成值取自不按月登记的台账，年末才有数'
  const { absence } = presentFigureOf(context, id)
  return indicator?.boundTo === null ? `截至 ${month} 月尚未填报完成值` : (absence ?? '没有数据')
}

interface ToForecast {
  readonly goal: WatchedGoal
  readonly measured: Goal | null
  readonly months: readonly (Exact | null)[]
}

function forecastOf(watching: Watching, { goal, measured, months }: ToForecast): GoalView['forecast'] {
  const { month, byMonth, context } = watching
  const reached = months.at(-1) ?? null
  const isOver = watching.month === LAST && reached !== null
  const actualYear = isOver ? { value: reached, low: reached, high: reached } : null
  const forecast = actualYear ?? (measured === null ? null : yearEndForecast(measured.course, months))
  const nothing = { figure: null, range: null, isMet: null }
  if (measured === null || goal.figures === null) return { ...nothing, method: '没有指标值' }
  if (forecast === null) return { ...nothing, method: `不足 ${MONTHS_TO_FORECAST} 个月的数据，不作推算` }
  const { actual } = goal.figures
  const id = goal.course === 'grows' ? byMonth.atPace(actual, month) : byMonth.asOf(actual, month)
  const isMet = willBeMet(goal, { measured, forecast })
  return {
    figure: id === null ? null : presentFigureOf(context, id),
    isMet,
    ...methodOf(watching, { goal, forecast }),
  }
}

/** Money is to be spent, and not beyond the budget. */
function willBeMet(
  { kind }: WatchedGoal,
  { measured: { comparator, target }, forecast }: { measured: Goal; forecast: Forecast },
): boolean {
  const held: { comparator: QuantitativeComparator; target: Exact; actual: Exact } = {
    comparator: kind === 'money' ? '≤' : comparator,
    target,
    actual: forecast.value,
  }
  return isReached(held)
}

function methodOf(
  watching: Watching,
  { goal, forecast }: { goal: WatchedGoal; forecast: Forecast },
): Pick<GoalView['forecast'], 'method' | 'range'> {
  const { month } = watching
  if (month === LAST) return { method: '全年已结束，为全年实际数', range: null }
  const unit = unitOf(watching, goal)
  const print = (value: Exact) => {
    const { text, unit: word } = formatFigure(unit, value)
    return `${text}${word}`
  }
  return {
    method:
      goal.course === 'grows'
        ? `按 1—${month} 月的平均进度推算（累计数 × 12/${month}）；区间按最慢、最快三个月的进度推算其余月份`
        : '按现值不变推算；区间为最近三个月的最低和最高值',
    range: { low: print(forecast.low), high: print(forecast.high) },
  }
}

function targetInWords(watching: Watching, goal: WatchedGoal): string {
  if (goal.comparator === '定性') return goal.indicator?.targetText ?? ''
  const { unit, value } = (goal.figures === null ? undefined : watching.context.figures.get(goal.figures.target)) ?? {
    unit: unitOf(watching, goal),
    value: goal.target,
  }
  if (goal.kind === 'money') return value === null ? '' : `全年预算 ${exactPrint(unit, value)}`
  return value === null ? '' : `${goal.comparator} ${exactPrint(unit, value)}`
}

function recoveredInWords(
  light: Light,
  { answer, month }: { answer: AnswerView | null; month: number },
): string | null {
  if (answer === null || light !== '正常' || !asksForCause(answer.light)) return null
  return answer.month === month
    ? `说明时为${answer.light}，数据更新后已转为正常`
    : `${answer.month} 月${answer.light}，已说明；本月已转为正常`
}
