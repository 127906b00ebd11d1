import { dividedBy, type Exact, plus } from '../../domain/amount/index.ts'
import type { ProjectFacts, ReportFacts, TaskFacts } from '../facts.ts'
import { address, cell, centered, label, row, text } from './cells.ts'
import {
  exactValue,
  figureContent,
  inUnit,
  type MoneyUnit,
  moneyFormat,
  NONE,
  numberContent,
} from './figure-content.ts'
import { printedProse } from './form-texts.ts'
import { liveRate, liveSum } from './live-formulas.ts'
import type { CellContent, FormCell, FormRow } from './workbook.ts'

interface Tasks {
  readonly facts: ReportFacts
  readonly unit: MoneyUnit
  readonly widths: readonly number[]
  /** Row of the band above. */
  readonly firstRow: number
}

const HEADER_ROWS = 3
const TOTAL = 5
const TREASURY = 6
const OTHER = 7
const EXECUTED = 8
const RATE = 9
const REASON = 10
const LEVEL = '本级'

/** 二、部门年度重点工作任务: each task with the money of its project; 总额 = 财政拨款 + 其他资金, rate = spent ÷ 总额. */
export function taskRows({ facts, unit, widths, firstRow }: Tasks): FormRow[] {
  const paid = new Set<string>()
  const body = facts.tasks.map((task, index) => {
    // Money is shown once where several tasks share a project.
    const project = paid.has(task.project ?? '') ? undefined : facts.projects.find(({ code }) => code === task.project)
    if (project !== undefined) paid.add(project.code)
    return taskRow(task, { facts, unit, widths, project, at: firstRow + HEADER_ROWS + index })
  })
  return [...headerRows(unit, widths), ...body]
}

function headerRows(unit: MoneyUnit, widths: readonly number[]): FormRow[] {
  const last = widths.length
  return [
    row([label('二、部门年度重点工作任务', { column: 1, columns: last })], widths),
    row(
      [
        label('任务名称', { column: 1, columns: 2, rows: 2 }),
        label('项目级次', { column: 3, rows: 2 }),
        label('主要内容', { column: 4, rows: 2 }),
        label(`批复金额（${unit}）`, { column: TOTAL, columns: 3 }),
        label(`实际支出金额（${unit}）`, { column: EXECUTED, rows: 2 }),
        label('预算执行率', { column: RATE, rows: 2 }),
        label('预算执行偏低原因及改进措施', { column: REASON, columns: last - REASON + 1, rows: 2 }),
      ],
      widths,
    ),
    row(
      [label('总额', { column: TOTAL }), label('财政拨款', { column: TREASURY }), label('其他资金', { column: OTHER })],
      widths,
    ),
  ]
}

interface TaskLayout {
  readonly facts: ReportFacts
  readonly unit: MoneyUnit
  readonly widths: readonly number[]
  readonly project: ProjectFacts | undefined
  readonly at: number
}

function taskRow(task: TaskFacts, layout: TaskLayout): FormRow {
  const { facts, widths, project } = layout
  const cells = [
    text(task.name, { column: 1, columns: 2 }),
    centered(LEVEL, { column: 3 }),
    text(printedProse(task.content, facts), { column: 4 }),
    ...(project === undefined ? unpaidCells() : paidCells(project, layout)),
    text(reasonText(project, facts), { column: REASON, columns: widths.length - REASON + 1 }),
  ]
  return row(cells, widths)
}

function unpaidCells(): FormCell[] {
  return [TOTAL, TREASURY, OTHER, EXECUTED, RATE].map((column) => centered('—', { column }))
}

function paidCells({ code }: ProjectFacts, { facts, unit, at }: TaskLayout): FormCell[] {
  const id = (name: string) => `project.${code}.${name}`
  const [total, appropriation, carryOver, other, executed] = [
    'annual',
    'annual.appropriation',
    'annual.carryOver',
    'annual.other',
    'executed',
  ].map((name) => exactValue(facts, id(name)))
  const treasury = added(appropriation ?? null, carryOver ?? null)
  const inForm = (fen: Exact | null | undefined) => (fen === null || fen === undefined ? null : inUnit(fen, unit))
  const number = (column: number, content: CellContent, figure: string | null) =>
    cell({ column, role: 'number', content, figure })
  const amount = liveSum({
    total: inForm(total),
    parts: [inForm(treasury), inForm(other)],
    range: `${address(TREASURY, at)}+${address(OTHER, at)}`,
    format: moneyFormat(unit),
  })
  const rate = liveRate({
    rate: total === null || total === undefined || !executed ? null : dividedBy(executed, total),
    executed: address(EXECUTED, at),
    budget: address(TOTAL, at),
  })
  return [
    number(TOTAL, amount, id('annual')),
    number(TREASURY, treasury === null ? NONE : numberContent(inUnit(treasury, unit), moneyFormat(unit)), null),
    number(OTHER, figureContent(facts, id('annual.other'), unit), id('annual.other')),
    number(EXECUTED, figureContent(facts, id('executed'), unit), id('executed')),
    number(RATE, rate, id('executionRate')),
  ]
}

/** 财政拨款 of the form: this year's and what was carried over of it. */
function added(left: Exact | null, right: Exact | null): Exact | null {
  return left === null || right === null ? null : plus(left, right)
}

function reasonText(project: ProjectFacts | undefined, facts: ReportFacts): string {
  const deviation = project?.evaluation.execution.deviation ?? null
  if (deviation === null) return ''
  return `${printedProse(deviation.reason, facts)}\n${printedProse(deviation.measure, facts)}`
}
