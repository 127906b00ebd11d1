import { type Exact, exactFromText } from '../domain/amount/index.ts'
import { UNIT_SUBJECT } from '../domain/evaluation/index.ts'
import type { FigureDefinition } from '../domain/figure/index.ts'
import type { Comparator } from '../domain/indicator/index.ts'
import type { LedgerDefinition } from '../domain/ledger/index.ts'
import type { Course } from '../domain/monitoring/index.ts'
import type { FigureOutline, OutlineIndicator, OutlineProject } from '../figures/define-figures.ts'
import { growsByMonth, type ScopeSources, scopedFigures } from '../figures/define-scoped-figures.ts'

/** What is watched: the money of a unit or project, or an indicator, with the figures that say where it stands. */
export interface WatchedGoal {
  readonly kind: 'money' | 'indicator'
  /** `unit` or the project's code. */
  readonly subject: string
  readonly rowId: string | null
  /** Every row that speaks of it: versions of an indicator. */
  readonly rows: readonly string[]
  readonly indicator: OutlineIndicator | null
  readonly name: string
  readonly owner: string
  readonly comparator: Comparator
  /** Ids of the year's figures; `null` for 定性. */
  readonly figures: { readonly actual: string; readonly target: string; readonly completion: string | null } | null
  /** Of a target that no figure gives a completion for, such as 0. */
  readonly target: Exact | null
  readonly course: Course
}

/** 监控对象 — the unit's money and indicators, then those of each project. */
export function goalsOf(outline: FigureOutline, sources: ScopeSources): readonly WatchedGoal[] {
  const indicatorsOf = (subject: string) =>
    outline.indicators.filter((one) => one.subject === subject).map((one) => indicatorGoal(one, sources))
  return [
    unitMoney(outline),
    ...indicatorsOf(UNIT_SUBJECT),
    ...outline.projects.flatMap((project) => [projectMoney(project), ...indicatorsOf(project.code)]),
  ]
}

const MONEY = { kind: 'money', indicator: null, comparator: '≥', target: null, course: 'grows' } as const

function unitMoney({ bookkeeper }: FigureOutline): WatchedGoal {
  return {
    ...MONEY,
    subject: UNIT_SUBJECT,
    rowId: null,
    rows: [],
    name: '预算执行',
    owner: bookkeeper,
    figures: { actual: 'expenditure.total', target: 'budget.annual', completion: 'budget.executionRate' },
  }
}

function projectMoney({ id, code, owner }: OutlineProject): WatchedGoal {
  return {
    ...MONEY,
    subject: code,
    rowId: id,
    rows: [id],
    name: '预算执行',
    owner,
    figures: {
      actual: `project.${code}.executed`,
      target: `project.${code}.annual`,
      completion: `project.${code}.executionRate`,
    },
  }
}

function indicatorGoal(indicator: OutlineIndicator, sources: ScopeSources): WatchedGoal {
  const { subject, id, versions, name, owner, comparator, code, target } = indicator
  const [actual, completion] = [`indicator.${code}.actual`, `indicator.${code}.completion`]
  return {
    kind: 'indicator',
    subject,
    rowId: id,
    rows: versions,
    indicator,
    name,
    owner,
    comparator,
    figures:
      comparator === '定性'
        ? null
        : {
            actual,
            target: `indicator.${code}.target`,
            completion: sources.bases.has(completion) ? completion : null,
          },
    target: target === null ? null : exactFromText(target),
    course: growsByMonth(actual, sources) ? 'grows' : 'level',
  }
}

/** Figures of a year as they stood at the end of a month. */
export interface MonthFigures {
  /** With the figures over months. */
  readonly definitions: ReadonlyMap<string, FigureDefinition>
  /** The figure's id as of the month; `null` where it is not known by month. */
  readonly asOf: (id: string, month: number) => string | null
  /** The figure carried on to the year's end at the pace of its months. */
  readonly atPace: (id: string, month: number) => string | null
}

const LAST = 12

/** Defines figures by month as they are asked for; of December it is the year's own. */
export function monthFigures(
  year: number,
  { bases, ledgers }: { bases: ReadonlyMap<string, FigureDefinition>; ledgers: readonly LedgerDefinition[] },
): MonthFigures {
  const definitions = new Map(bases)
  const sources = { bases, ledgers }
  const define = (id: string): string | null => {
    const found = scopedFigures(id, sources)
    for (const one of found) definitions.set(one.id, one)
    return found.length === 0 ? null : id
  }
  const through = (month: number) => `@${year}-01..${year}-${String(month).padStart(2, '0')}`
  return {
    definitions,
    asOf: (id, month) => (month === LAST ? id : define(`${id}${through(month)}`)),
    atPace: (id, month) => (month === LAST ? id : define(`${id}.pace${through(month)}`)),
  }
}
