import { exactOf, sumOf } from '../../domain/amount/index.ts'
import { dayInWords } from '../../domain/calendar/index.ts'
import type { ProjectFacts, ReportFacts } from '../facts.ts'
import { address, cell, fitsOnePage, label, note, row, subtitle, text, title, titleRow } from './cells.ts'
import { exactValue, type MoneyUnit } from './figure-content.ts'
import { footerOf, printedProse } from './form-texts.ts'
import { fundRows } from './fund-rows.ts'
import { indicatorRows } from './indicator-rows.ts'
import { liveGrade, liveSum } from './live-formulas.ts'
import { PROJECT_LAYOUTS, type ProjectLayout } from './project-layouts.ts'
import { sheetName } from './sheet-name.ts'
import type { FormRow, FormSheet } from './workbook.ts'

interface Form {
  readonly facts: ReportFacts
  readonly project: ProjectFacts
  readonly layout: ProjectLayout
  readonly unit: MoneyUnit
}

/** 项目支出绩效自评表 — one project's sheet in the layout of the rule pack, its sums, rate, points and grade live. */
export function projectSheet(facts: ReportFacts, project: ProjectFacts, position: number): FormSheet {
  const { layout: id, moneyUnit } = facts.pack.forms.project.value
  const form: Form = { facts, project, layout: PROJECT_LAYOUTS[id], unit: moneyUnit }
  const head = headRows(form)
  const firstFund = head.length + 2
  const funds = fundRows({ ...form, evaluation: project.evaluation, firstRow: head.length + 1 })
  const goals = goalRows(form)
  const firstIndicator = head.length + funds.length + goals.length + 2
  const { evaluation } = project
  const indicators = indicatorRows({
    facts,
    unit: moneyUnit,
    indicators: evaluation.indicators,
    columns: form.layout.columns,
    widths: form.layout.widths,
    side: '绩效指标',
  })
  const last = firstIndicator + evaluation.indicators.length - 1
  const rows = [...head, ...funds, ...goals, ...indicators, ...closingRows(form, { firstFund, firstIndicator, last })]
  return {
    name: sheetName(position, project.name),
    orientation: 'landscape',
    columnWidths: form.layout.widths,
    rows,
    isOnePage: fitsOnePage(rows, form.layout.widths),
    repeatedRows: { first: 1, last: head.length },
    footer: footerOf(facts),
  }
}

function headRows({ facts, project, layout }: Form): FormRow[] {
  const { widths } = layout
  const all = widths.length
  const half = Math.ceil(all / 2)
  const sealed = row(
    [
      note(`单位（盖章）：${facts.unit.name}`, { column: 1, columns: half }),
      note(`填报日期：${dayInWords(facts.signedOn)}`, { column: half + 1, columns: all - half }),
    ],
    widths,
  )
  return [
    titleRow([title('项目支出绩效自评表', { column: 1, columns: all })]),
    row([subtitle(`（${facts.year}年度）`, { column: 1, columns: all })], widths),
    ...(layout.isSealed ? [sealed] : []),
    row([label('项目名称', { column: 1, columns: 2 }), text(project.name, { column: 3, columns: all - 2 })], widths),
    row(
      [
        label('主管部门', { column: 1, columns: 2 }),
        text(facts.unit.supervisingUnit, { column: 3, columns: half - 2 }),
        label('实施单位', { column: half + 1, columns: 2 }),
        text(facts.unit.name, { column: half + 3, columns: all - half - 2 }),
      ],
      widths,
    ),
  ]
}

function goalRows({ facts, project, layout }: Form): FormRow[] {
  const { widths } = layout
  const half = Math.ceil((widths.length + 1) / 2)
  const rest = widths.length - half
  return [
    row(
      [
        label('年度总体目标', { column: 1, rows: 2 }),
        label('预期目标', { column: 2, columns: half - 1 }),
        label('实际完成情况', { column: half + 1, columns: rest }),
      ],
      widths,
    ),
    row(
      [
        text(printedProse(project.expectedGoal, facts), { column: 2, columns: half - 1 }),
        text(printedProse(project.goalResult, facts), { column: half + 1, columns: rest }),
      ],
      widths,
    ),
  ]
}

interface Rows {
  readonly firstFund: number
  readonly firstIndicator: number
  readonly last: number
}

function closingRows(form: Form, rows: Rows): FormRow[] {
  const { layout } = form
  const all = layout.widths.length
  const remark = row(
    [
      label('其他需要说明事项', { column: 1, columns: 2 }),
      text(executionRemark(form), { column: 3, columns: all - 2 }),
    ],
    layout.widths,
  )
  return [
    ...(layout.isSealed ? [remark] : []),
    layout.isSealed ? gradedTotal(form, rows) : plainTotal(form, rows),
    ...layout.notes.map((words) => row([note(words, { column: 1, columns: all })], layout.widths)),
  ]
}

function executionRemark({ facts, project }: Form): string {
  const { deviation } = project.evaluation.execution
  if (deviation === null) return '无'
  const [reason, measure] = [printedProse(deviation.reason, facts), printedProse(deviation.measure, facts)]
  return `预算执行偏差原因：${reason}\n改进措施：${measure}`
}

/** Execution's weight or points and those of the indicators, added up in the sheet. */
function totals({ facts, project, layout }: Form, { firstFund, firstIndicator, last }: Rows) {
  const { evaluation } = project
  const { funds, weightColumn, pointsColumn } = layout
  const weights = [evaluation.execution.weight, ...evaluation.indicators.map((one) => one.countedWeight)].map(exactOf)
  const points = [evaluation.execution.points, ...evaluation.indicators.map((one) => one.points)]
  const rangeOf = (column: number) => `SUM(${address(column, firstIndicator)}:${address(column, last)})`
  return {
    weight: liveSum({
      total: sumOf(weights),
      parts: weights,
      range: `${address(funds.weight.column, firstFund)}+${rangeOf(weightColumn)}`,
      format: 'points',
    }),
    points: liveSum({
      total: exactValue(facts, evaluation.total),
      parts: points.map((id) => exactValue(facts, id)),
      range: `${address(funds.points.column, firstFund)}+${rangeOf(pointsColumn)}`,
      format: 'points',
    }),
  }
}

function plainTotal(form: Form, rows: Rows): FormRow {
  const { layout, project } = form
  const { weight, points } = totals(form, rows)
  return row(
    [
      label('总分', { column: 1, columns: layout.weightColumn - 1 }),
      cell({ column: layout.weightColumn, role: 'total', content: weight }),
      cell({ column: layout.pointsColumn, role: 'total', content: points, figure: project.evaluation.total }),
      text('', { column: layout.pointsColumn + 1 }),
    ],
    layout.widths,
  )
}

function gradedTotal(form: Form, rows: Rows): FormRow {
  const { layout, project, facts } = form
  const { weight, points } = totals(form, rows)
  const total = address(layout.pointsColumn - 1, rows.last + 2)
  const grade = liveGrade({ grade: project.evaluation.grade, total, bands: facts.pack.grades.value })
  return row(
    [
      label('总分', { column: 1, columns: 3 }),
      cell({ column: 4, role: 'total', content: weight }),
      label('总得分', { column: 5, columns: layout.pointsColumn - 6 }),
      cell({ column: layout.pointsColumn - 1, role: 'total', content: points, figure: project.evaluation.total }),
      label('自评等级', { column: layout.pointsColumn }),
      cell({ column: layout.pointsColumn + 1, role: 'center', content: grade }),
    ],
    layout.widths,
  )
}
