import { z } from 'zod'
import type { GridRowView } from '../../../../contract/grid-view.ts'
import { problemOf } from '../../../ui/grid/cell-problem.ts'
import { editedText, readText } from '../../../ui/grid/cell-text.ts'
import type { GridColumn, Values } from '../../../ui/grid/grid-types.ts'
import { keptRowOf, SOURCE, STRENGTH } from '../ledger-grid.ts'

/** What is typed into the form, by column, as text. */
export type Texts = Readonly<Record<string, string>>

const texts = z.record(z.string(), z.string())

/** The texts of a row as it is kept. */
export function textsOf(columns: readonly GridColumn[], row: GridRowView): Texts {
  const { values } = keptRowOf(row)
  return Object.fromEntries(columns.map((column) => [column.name, editedText(column, values[column.name] ?? null)]))
}

/** A new form: today where the day may be today, what nearly every row says, the weakest strength, nothing else. */
export function emptyTexts(columns: readonly GridColumn[], today: string): Texts {
  return Object.fromEntries(
    columns.flatMap((column): [string, string][] => {
      const { name, type, days, preset = null } = column
      if (preset !== null) return [[name, editedText(column, preset)]]
      const isToday = type.kind === 'date' && days !== undefined && today >= days.from && today <= days.to
      if (isToday) return [[name, today]]
      return name === STRENGTH && type.kind === 'choice' ? [[name, type.options[0] ?? '']] : []
    }),
  )
}

/** After a row is saved the next one goes on with its day, source and strength: they seldom change within a sitting. */
export function carriedTexts(columns: readonly GridColumn[], before: Texts): Texts {
  const carried = columns.filter(({ name, type }) => type.kind === 'date' || name === SOURCE || name === STRENGTH)
  const preset = columns.flatMap((column): [string, string][] =>
    column.preset === undefined ? [] : [[column.name, editedText(column, column.preset)]],
  )
  return Object.fromEntries([...preset, ...carried.map(({ name }) => [name, before[name] ?? ''])])
}

export function valuesOf(columns: readonly GridColumn[], typed: Texts): Values {
  return Object.fromEntries(columns.map((column) => [column.name, readText(column, typed[column.name] ?? '')]))
}

/** What is wrong with the form, by column. */
export function formProblems(columns: readonly GridColumn[], typed: Texts): Readonly<Record<string, string>> {
  const values = valuesOf(columns, typed)
  const found = columns.flatMap((column): [string, string][] => {
    const problem = problemOf(column, values[column.name] ?? null)
    return problem === null ? [] : [[column.name, problem]]
  })
  return Object.fromEntries(found)
}

/** A draft as this browser kept it; `null` when there is none. */
export function draftFrom(kept: string | null): Texts | null {
  try {
    return texts.safeParse(JSON.parse(kept ?? 'null')).data ?? null
  } catch {
    // Whatever stands there was not written by this form.
    return null
  }
}
