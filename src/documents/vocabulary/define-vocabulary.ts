import { exactOf, roundedText } from '../../domain/amount/index.ts'
import type { TableColumn } from '../../domain/document/index.ts'
import type { Decimal } from '../../domain/rule-pack/index.ts'
import type { EvaluationFacts, FigureId, PrintedFigure, ProjectFacts, ReportFacts } from '../facts.ts'
import { AS_SHOWN, type FigureFormat, IN_TABLE } from '../template/figure-format.ts'
import { constant, type Item, type Scope, type Value } from '../template/value.ts'

/** Something a template may repeat over: `@每个 项目`. */
export interface Repetition {
  readonly name: string
  readonly fields: readonly string[]
  readonly takesArgument: boolean
  items(scope: Scope, argument: string | null): readonly Item[]
}

interface RepetitionDraft<T> {
  readonly name: string
  readonly takesArgument?: boolean
  readonly rows: (scope: Scope, argument: string | null) => readonly T[]
  readonly fields: Readonly<Record<string, (row: T, index: number) => Value>>
  /** The project that what stands inside belongs to; the one around it when not given. */
  readonly project?: (row: T) => ProjectFacts
}

export function defineRepetition<T>({
  name,
  takesArgument = false,
  rows,
  fields,
  project,
}: RepetitionDraft<T>): Repetition {
  return {
    name,
    fields: Object.keys(fields),
    takesArgument,
    items: (scope, argument) =>
      rows(scope, argument).map((row, index) => ({
        fields: Object.fromEntries(Object.entries(fields).map(([field, value]) => [field, value(row, index)])),
        project: project?.(row) ?? scope.project,
      })),
  }
}

/** A table a template may call by name: `@表 收入按功能分类`. */
export interface TableDefinition {
  readonly name: string
  /** `null`: there is nothing to tabulate. */
  build(scope: Scope): TableDraft | null
}

export interface TableDraft {
  readonly caption: string
  readonly unitNote: string | null
  readonly columns: readonly TableColumn[]
  readonly rows: readonly (readonly Cell[])[]
  readonly totalRow: number | null
}

export interface Cell {
  readonly values: readonly Value[]
  readonly format: FigureFormat
}

/** A cell without the unit, which stands in the header. */
export const cell = (...values: readonly Value[]): Cell => ({ values, format: IN_TABLE })

/** A cell with the unit behind the number, for columns of mixed units. */
export const cellWithUnit = (...values: readonly Value[]): Cell => ({ values, format: AS_SHOWN })

/** 分值 as a table prints it: two decimals. */
export const weightOf = (weight: Decimal): Value => constant(roundedText(exactOf(weight), 2), '规则包规定的分值')

/** 自评 of the project around this place, else of the whole unit. */
export function evaluationAt({ facts, project }: Scope): EvaluationFacts {
  return project?.evaluation ?? facts.wholeUnit
}

/** The figure, where it has a value. */
export function valued({ figures }: ReportFacts, id: FigureId): PrintedFigure | null {
  const figure = figures.get(id)
  return figure === undefined || figure.value === null ? null : figure
}

/** The figure has a value other than zero. */
export function isPresent(facts: ReportFacts, id: FigureId): boolean {
  const figure = valued(facts, id)
  return figure !== null && figure.value !== '0'
}
