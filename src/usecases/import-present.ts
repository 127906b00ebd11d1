import { CHANGES_SHOWN, type ImportPlanView, NEW_ROWS_SHOWN, PROBLEMS_SHOWN } from '../contract/import-view.ts'
import type { UnitScope } from '../domain/access/index.ts'
import { cellAddress, columnLetters } from '../domain/import/index.ts'
import type { FieldValue } from '../domain/ledger/index.ts'
import { isLate, lastClosedDay } from '../domain/month-close/index.ts'
import { type CellNames, cellNames, cellText } from './cell-texts.ts'
import { happenedOn } from './enter-rows.ts'
import type { CellIssue } from './import-drafts.ts'
import type { ImportPlan, PlannedRow } from './import-plan.ts'
import type { CellRemark, Ports } from './ports.ts'
import { heldText, isNumeric, labelWithUnit, nameOfRow } from './present-record.ts'

type Changed = Extract<PlannedRow, { kind: 'changed' }>
type New = Extract<PlannedRow, { kind: 'new' }>

/** 导入预演 as the page shows it: the first problems and changes, and how many there are. */
export async function presentPlan(ports: Ports, scope: UnitScope, plan: ImportPlan): Promise<ImportPlanView> {
  const { ledger, year, understood, tables, rows, issues } = plan
  const changed = rows.filter((row): row is Changed => row.kind === 'changed')
  const added = rows.filter((row): row is New => row.kind === 'new')
  const shownChanges = changed.slice(0, CHANGES_SHOWN)
  const shownNew = added.slice(0, NEW_ROWS_SHOWN)
  const spoken = [...shownChanges.flatMap(({ kept, draft }) => [kept, draft]), ...shownNew.map(({ draft }) => draft)]
  const names = await cellNames(ports, scope, { ledger, year, rows: spoken })
  const drafts = [...added, ...changed].map(({ draft }) => draft)
  return {
    file: plan.fileName,
    format: tables.format,
    sheets: tables.sheets.map(({ name, rows: { length } }) => ({ name, rows: length })),
    sheet: understood.sheet.name,
    headerRow: understood.headerRow + 1,
    columns: columnViews(plan),
    known: understood.known.map(({ key, heading, isRequired }) => ({ key, heading, isRequired })),
    notes: [...understood.notes],
    counts: {
      rows: understood.dataRows.length,
      added: added.length,
      changed: changed.length,
      unchanged: rows.length - added.length - changed.length,
      wrong: plan.wrongRows,
    },
    problems: issues.slice(0, PROBLEMS_SHOWN).map(problemView),
    problemCount: issues.length,
    added: shownNew.map(({ row, draft }) => ({
      row: row + 1,
      cells: ledger.list.map((name) => shownValue(plan, { name, value: draft.values[name] ?? null, names })),
    })),
    addedHeadings: ledger.list.map((name) => {
      const field = ledger.fields[name]
      return field === undefined
        ? { label: name, isNumber: false }
        : { label: labelWithUnit(field), isNumber: isNumeric(field) }
    }),
    changes: shownChanges.map(({ row, kept, changes }) => ({
      row: row + 1,
      id: kept.id,
      name: nameOfRow(kept, ledger),
      fields: Object.entries(changes).map(([name, { before, after }]) => ({
        label: ledger.fields[name]?.label ?? name,
        before: shownValue(plan, { name, value: before, names }),
        after: shownValue(plan, { name, value: after, names }),
      })),
    })),
    isLate: await asksForReason(ports, scope, { plan, drafts }),
    plan: plan.digest,
  }
}

/** Whether anything that the file brings happened where the books are closed. */
async function asksForReason(
  ports: Ports,
  scope: UnitScope,
  { plan: { ledger, year }, drafts }: { readonly plan: ImportPlan; readonly drafts: readonly New['draft'][] },
): Promise<boolean> {
  const fiscalYear = (await ports.units.fiscalYears(scope.unitId)).find((one) => one.year === year)
  const lastDay = lastClosedDay(await ports.monthCloses.find(scope, year))
  const books = { lastDay, isYearClosed: fiscalYear?.state === 'closed' }
  return books.isYearClosed || drafts.some(({ values }) => isLate(happenedOn(ledger, { year, values }), books))
}

function columnViews({ understood: { columns, sheet, dataRows } }: ImportPlan): ImportPlanView['columns'] {
  return columns.map(({ index, heading, key, by }) => {
    const filled = dataRows.slice(0, 50).find((row) => (sheet.rows[row]?.[index] ?? '').trim() !== '')
    const sample = filled === undefined ? '' : (sheet.rows[filled]?.[index] ?? '').trim()
    return { index, letters: columnLetters(index), heading, key, by, sample: sample.slice(0, 40) }
  })
}

interface ShownValue {
  readonly name: string
  readonly value: FieldValue
  readonly names: CellNames
}

/** What is no field is words already. */
function shownValue({ ledger, year }: ImportPlan, { name, value, names }: ShownValue): string {
  const field = ledger.fields[name]
  if (field === undefined) return String(value ?? '')
  return isNumeric(field) ? heldText(value, field, year) : cellText(field, value, names)
}

/** `C7：是“…”，应为…`, or the row where a whole column is missing. */
export function issueInWords(issue: CellIssue): string {
  const { cell, row, heading, message } = problemView(issue)
  return cell === null ? `第 ${row} 行：${message}` : `${cell}：${heading}${message}`
}

function problemView({ row, column, heading, message }: CellIssue): ImportPlanView['problems'][number] {
  return { cell: column === null ? null : cellAddress({ row, column }), row: row + 1, heading, message }
}

/** What is written into the cells of the person's own workbook. */
export function remarksOf({ understood: { sheet, columns }, issues }: ImportPlan): readonly CellRemark[] {
  const first = columns[0]?.index ?? 0
  return issues.map(({ row, column, heading, message }) => ({
    sheet: sheet.name,
    row,
    column: column ?? first,
    text: column === null ? message : `${heading}${message}`,
  }))
}
