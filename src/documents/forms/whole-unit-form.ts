import { exactOf, sumOf } from '../../domain/amount/index.ts'
import { dayInWords } from '../../domain/calendar/index.ts'
import type { ReportFacts } from '../facts.ts'
import { address, cell, centered, label, note, row, text, title, titleRow } from './cells.ts'
import { exactValue, type MoneyUnit, numberContent } from './figure-content.ts'
import { footerOf, printedProse } from './form-texts.ts'
import { indicatorRows, type TableColumn } from './indicator-rows.ts'
import { liveExecutionPoints, liveGrade, liveSum } from './live-formulas.ts'
import { taskRows } from './task-rows.ts'
import type { FormRow, FormSheet } from './workbook.ts'

interface Form {
  readonly facts: ReportFacts
  readonly unit: MoneyUnit
  readonly hasPoints: boolean
  readonly columns: readonly TableColumn[]
  readonly widths: readonly number[]
}

const COLUMNS = [
  { column: 'levelOne', title: '一级指标' },
  { column: 'levelTwo', title: '二级指标' },
  { column: 'name', title: '三级指标' },
  { column: 'comparator', title: '指标性质' },
  { column: 'target', title: '指标值' },
  { column: 'measuringUnit', title: '度量单位' },
  { column: 'actual', title: '实际完成值' },
] as const
const SCORE = [
  { column: 'weight', title: '分值' },
  { column: 'points', title: '得分' },
] as const
const DEVIATION = { column: 'deviation', title: '偏差原因分析及改进措施' } as const

/**
 * 部门整体支出绩效自评表 — objectives, key tasks with their money, indicators; points where the rule pack's form has them.
 *
 * @source 云南省部门决算公开 部门整体支出绩效自评表
 */
export function wholeUnitSheet(facts: ReportFacts): FormSheet {
  const { moneyUnit, hasPoints } = facts.pack.forms.wholeUnit.value
  const columns = hasPoints ? [...COLUMNS, ...SCORE, DEVIATION] : [...COLUMNS, { ...DEVIATION, columns: 2 }]
  const widths = [9, 12, 15, 27, 13, 14, 13, 14, 11, ...(hasPoints ? [11, 30] : [36])]
  const form: Form = { facts, unit: moneyUnit, hasPoints, columns, widths }
  const head = headRows(form)
  const goals = goalRows(form)
  const tasks = taskRows({ facts, unit: moneyUnit, widths, firstRow: head.length + goals.length + 1 })
  const before = head.length + goals.length + tasks.length
  return {
    name: '部门整体支出绩效自评表',
    orientation: 'landscape',
    columnWidths: widths,
    rows: [...head, ...goals, ...tasks, ...performanceRows(form, before), ...closingRows(form)],
    isOnePage: false,
    repeatedRows: { first: 1, last: 2 },
    footer: footerOf(facts),
  }
}

function bandRow(words: string, widths: readonly number[]): FormRow {
  return row([label(words, { column: 1, columns: widths.length })], widths)
}

function headRows({ facts, widths }: Form): FormRow[] {
  const all = widths.length
  const half = Math.ceil(all / 2)
  const duties = facts.unit.functions.map((duty) => printedProse(duty, facts)).join('\n')
  const goals = facts.objectives.map(({ content }) => printedProse(content, facts)).join('\n')
  return [
    titleRow([title(`${facts.year}年度部门整体支出绩效自评表`, { column: 1, columns: all })]),
    row(
      [
        note(`单位（盖章）：${facts.unit.name}`, { column: 1, columns: half }),
        note(`填报日期：${dayInWords(facts.signedOn)}`, { column: half + 1, columns: all - half }),
      ],
      widths,
    ),
    row([label('部门名称', { column: 1, columns: 2 }), text(facts.unit.name, { column: 3, columns: all - 2 })], widths),
    row(
      [
        label('部门总体目标', { column: 1, columns: 1, rows: 2 }),
        label('部门职责', { column: 2 }),
        text(duties, { column: 3, columns: all - 2 }),
      ],
      widths,
    ),
    row([label('总体绩效目标', { column: 2 }), text(goals, { column: 3, columns: all - 2 })], widths),
  ]
}

function goalRows({ facts, widths }: Form): FormRow[] {
  const all = widths.length
  const split = Math.ceil((all + 2) / 2)
  const line = (cells: readonly [string, string, string]) =>
    row(
      [
        centered(cells[0], { column: 1, columns: 2 }),
        text(cells[1], { column: 3, columns: split - 2 }),
        text(cells[2], { column: split + 1, columns: all - split }),
      ],
      widths,
    )
  const pending = '待年度预算批复后填列'
  return [
    bandRow('一、部门年度目标', widths),
    row(
      [
        label('财年', { column: 1, columns: 2 }),
        label('目标', { column: 3, columns: split - 2 }),
        label('实际完成情况', { column: split + 1, columns: all - split }),
      ],
      widths,
    ),
    ...facts.objectives.map(({ content, result }) =>
      line([`${facts.year}年`, printedProse(content, facts), printedProse(result, facts)]),
    ),
    line([`${facts.year + 1}年`, pending, '—']),
    line([`${facts.year + 2}年`, pending, '—']),
  ]
}

/** Indicators and, where the form has points, the execution rate's and the total. */
function performanceRows(form: Form, before: number): FormRow[] {
  const { facts, unit, columns, widths, hasPoints } = form
  const { indicators } = facts.wholeUnit
  const table = indicatorRows({ facts, unit, indicators, columns, widths, side: '绩效指标' })
  const firstIndicator = before + 3
  const band = bandRow('三、部门整体支出绩效指标', widths)
  if (!hasPoints) return [band, ...table]
  const execution = firstIndicator + indicators.length
  return [band, ...table, executionRow(form, execution), totalRow(form, { firstIndicator, execution })]
}

const WEIGHT = 9
const POINTS = 10

function executionRow({ facts, widths }: Form, at: number): FormRow {
  const { execution } = facts.wholeUnit
  const content = liveExecutionPoints({
    points: exactValue(facts, execution.points),
    weight: execution.weight,
    executed: exactValue(facts, 'expenditure.total'),
    budget: exactValue(facts, 'budget.annual'),
    rule: facts.pack.execution.value,
    addresses: { weight: address(WEIGHT, at), rate: address(8, at) },
  })
  const rate = exactValue(facts, execution.rate)
  return row(
    [
      label('预算执行', { column: 1 }),
      text('预算执行率（全年执行数与全年预算数之比）', { column: 2, columns: 6 }),
      cell({
        column: 8,
        role: 'number',
        content: rate === null ? { kind: 'text', text: '—' } : numberContent(rate, 'percent'),
        figure: execution.rate,
      }),
      cell({ column: WEIGHT, role: 'number', content: numberContent(exactOf(execution.weight), 'points') }),
      cell({ column: POINTS, role: 'number', content, figure: execution.points }),
      text(printedProse(execution.deviation?.reason ?? null, facts), { column: POINTS + 1 }),
    ],
    widths,
  )
}

function totalRow(
  { facts, widths }: Form,
  { firstIndicator, execution }: { firstIndicator: number; execution: number },
): FormRow {
  const { wholeUnit, pack } = facts
  const weights = [...wholeUnit.indicators.map((one) => one.countedWeight), wholeUnit.execution.weight].map(exactOf)
  const points = [...wholeUnit.indicators.map((one) => one.points), wholeUnit.execution.points]
  const range = (column: number) => `SUM(${address(column, firstIndicator)}:${address(column, execution)})`
  const at = execution + 1
  return row(
    [
      label('总分', { column: 1, columns: WEIGHT - 1 }),
      cell({
        column: WEIGHT,
        role: 'total',
        content: liveSum({ total: sumOf(weights), parts: weights, range: range(WEIGHT), format: 'points' }),
      }),
      cell({
        column: POINTS,
        role: 'total',
        figure: wholeUnit.total,
        content: liveSum({
          total: exactValue(facts, wholeUnit.total),
          parts: points.map((id) => exactValue(facts, id)),
          range: range(POINTS),
          format: 'points',
        }),
      }),
      cell({
        column: POINTS + 1,
        role: 'center',
        content: liveGrade({ grade: wholeUnit.grade, total: address(POINTS, at), bands: pack.grades.value }),
      }),
    ],
    widths,
  )
}

function closingRows({ facts, widths, unit }: Form): FormRow[] {
  const all = widths.length
  return [
    row(
      [label('其他需说明事项', { column: 1, columns: 2 }), text(remark(facts), { column: 3, columns: all - 2 })],
      widths,
    ),
    row(
      [
        note(`注：表中金额单位为${unit}；数据由预算、支付和业务台账计算，与绩效自评报告一致。`, {
          column: 1,
          columns: all,
        }),
      ],
      widths,
    ),
  ]
}

function remark({ figures }: ReportFacts): string {
  const gap = figures.get('gap.total')
  if (gap === undefined || gap.value === null || gap.value === '0') return '无'
  const excess = gap.value.startsWith('-') ? '收入超过支出' : '支出超过收入'
  return `全年${excess}${gap.display.replace('-', '')}${gap.unit}，分科目对照见绩效自评报告。`
}
