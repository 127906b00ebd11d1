import type { ExaminedTable, Prose } from '../../claim/index.ts'
import type { Tie } from '../tie/tie.ts'
import { columnTotals } from './column-totals.ts'
import { costGoals } from './cost-goals.ts'
import { executionTold } from './execution-told.ts'
import { fundsOfForms } from './form-funds.ts'
import { goalsAhead } from './goals-ahead.ts'
import { sumsOfYears } from './period-columns.ts'
import { scoreTotals } from './score-totals.ts'
import { sharesBesideCells } from './shares-beside-cells.ts'
import { sharesOfText } from './shares-of-text.ts'
import { sharesTold } from './shares-told.ts'
import { splitTotals } from './split-totals.ts'
import { ratesOfTables } from './spoken-tables.ts'
import { facingTotals } from './table-forms.ts'
import { tiesInTable } from './table-ties.ts'
import { yearsOfParts } from './years-of-parts.ts'

/** Tables that stood side by side in one frame. */
function facingTies(tables: readonly ExaminedTable[]): Tie[] {
  return tables.flatMap((table, at) => {
    const next = tables[at + 1]
    return next !== undefined && next.table.start === table.table.start ? facingTotals([table, next]) : []
  })
}

/** What tables state by themselves, beside each other, and of the amounts around them. */
export function tiesOfTables(prose: Prose, tables: readonly ExaminedTable[]): Tie[] {
  const inside = tables.flatMap((table) => tiesInTable(table, prose.normal))
  return [
    ...inside,
    ...yearsOfParts(tables),
    ...sharesOfText(prose, tables, inside),
    ...facingTies(tables),
    ...scoreTotals(tables),
    ...costGoals(tables),
    ...executionTold(tables),
    ...splitTotals(tables, inside),
    ...columnTotals(prose, tables),
    ...goalsAhead(prose, tables),
    ...tables.flatMap((table) => [...fundsOfForms(table, prose.normal), ...sumsOfYears(table)]),
  ]
}

/** With the shares and rates that the text tells of what tables hold. */
export function withSharesOfTables(prose: Prose, tables: readonly ExaminedTable[], ties: readonly Tie[]): Tie[] {
  const beside = [...ties, ...sharesBesideCells(prose, tables, ties)]
  const rated = [...beside, ...ratesOfTables(prose, tables, beside)]
  return [...rated, ...sharesTold(prose, tables, rated)]
}
