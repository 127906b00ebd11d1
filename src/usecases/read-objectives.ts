import type { EditableRow } from '../contract/objectives-view.ts'
import type { UnitScope } from '../domain/access/index.ts'
import type { LedgerRow } from '../domain/ledger/index.ts'
import type { IndicatorDraft, VersionEntry } from '../domain/objective/index.ts'
import { indicator as indicatorLedger } from '../ledgers/indicator.ts'
import { byIndicatorPlace, indicatorOf, indicatorsInForce } from './load-outline.ts'
import type { Standing } from './objective-standing.ts'
import { stageOf } from './objective-standing.ts'
import type { Ports } from './ports.ts'
import { objectivesInForce, optionalWordsOf, wordsOf } from './read-case.ts'
import { allRows } from './read-rows.ts'

/** Rows of a year's objectives: those that are worked on, else those in force. */
export interface ObjectiveRows {
  /** All versions. */
  readonly allIndicators: readonly LedgerRow[]
  readonly allObjectives: readonly LedgerRow[]
  /** As shown: of the version that is open, else in force; in order. */
  readonly indicators: readonly LedgerRow[]
  readonly objectives: readonly LedgerRow[]
  readonly tasks: readonly LedgerRow[]
  readonly projects: readonly LedgerRow[]
}

export async function readObjectiveRows(
  ports: Ports,
  scope: UnitScope,
  { year, standing }: { readonly year: number; readonly standing: Standing },
): Promise<ObjectiveRows> {
  const rowsOf = (ledger: string) => allRows(ports, scope, { ledger, year })
  const [allIndicators, allObjectives] = [await rowsOf('indicator'), await rowsOf('objective')]
  return {
    allIndicators,
    allObjectives,
    ...shownRows({ allIndicators, allObjectives }, standing),
    tasks: (await rowsOf('task')).sort(byPosition),
    projects: (await rowsOf('project')).sort(byPosition),
  }
}

/** Of a submitted adjustment still what was applied for; of everything else that stands, what is in force. */
function shownRows(
  { allIndicators, allObjectives }: Pick<ObjectiveRows, 'allIndicators' | 'allObjectives'>,
  { writes, state, stage }: Standing,
): Pick<ObjectiveRows, 'indicators' | 'objectives'> {
  const applied = state === 'submitted' && stage === '调整' ? '调整申请' : null
  const shown = writes ?? applied
  if (shown === null) {
    return {
      indicators: indicatorsInForce(allIndicators).map(({ row }) => row),
      objectives: objectivesInForce(allObjectives),
    }
  }
  return {
    indicators: allIndicators.filter((row) => stageOf(row) === shown).toSorted(byIndicatorPlace),
    objectives: allObjectives.filter((row) => stageOf(row) === shown).toSorted(byPosition),
  }
}

const byPosition = (left: LedgerRow, right: LedgerRow) =>
  Number(left.values.position ?? 0) - Number(right.values.position ?? 0)

/** An indicator's row as advice and scoring see it. */
export function draftOf(row: LedgerRow): IndicatorDraft {
  return { ...indicatorOf(row, [row.id]), source: row.source }
}

/** What is frozen with a version: the words of objectives, of the projects' objectives and of every indicator. */
export function entriesOf({
  objectives,
  projects,
  indicators,
}: Pick<ObjectiveRows, 'objectives' | 'projects' | 'indicators'>): readonly VersionEntry[] {
  const codes = new Map(projects.map((row) => [row.id, wordsOf(row, 'name')]))
  return [
    ...objectives.map((row) => ({
      kind: 'objective' as const,
      key: wordsOf(row, 'position'),
      title: `整体目标${wordsOf(row, 'position')}`,
      fields: [{ label: '目标内容', text: wordsOf(row, 'content') }],
    })),
    ...projects.map((row) => ({
      kind: 'project-objective' as const,
      key: wordsOf(row, 'code'),
      title: wordsOf(row, 'name'),
      fields: [{ label: '年度总体目标', text: wordsOf(row, 'expectedGoal') }],
    })),
    ...indicators.map((row) => ({
      kind: 'indicator' as const,
      key: wordsOf(row, 'code'),
      title: wordsOf(row, 'name'),
      fields: indicatorFields(row, codes.get(wordsOf(row, 'project')) ?? '部门整体支出'),
    })),
  ]
}

const LEFT_OUT = ['code', 'position', 'stage', 'project', 'target', 'comparator', 'targetText', 'measuringUnit']

function indicatorFields(row: LedgerRow, subject: string): VersionEntry['fields'] {
  const others = Object.entries(indicatorLedger.fields)
    .filter(([name]) => !LEFT_OUT.includes(name))
    .map(([name, { label }]) => ({ label, text: wordsOf(row, name) }))
  return [{ label: '所属', text: subject }, { label: '指标值', text: targetInWords(row) }, ...others]
}

/** `≥ 95 %`, or the words of a qualitative target. */
export function targetInWords(row: LedgerRow): string {
  const target = optionalWordsOf(row, 'target')
  const comparator = wordsOf(row, 'comparator')
  if (comparator === '定性' || target === null) return wordsOf(row, 'targetText')
  return `${comparator}${target}${wordsOf(row, 'measuringUnit')}`
}

/** A row as forms edit it. */
export function editable({ id, revision, values, source, isSample }: LedgerRow): EditableRow {
  return { id, revision, values: { ...values }, source, isSample }
}
