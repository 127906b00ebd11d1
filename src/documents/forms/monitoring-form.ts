import { dayInWords } from '../../domain/calendar/index.ts'
import { fitsOnePage, label, note, row, subtitle, text, title, titleRow } from './cells.ts'
import { footerOf, printedProse } from './form-texts.ts'
import type { MonitoredSubjectFacts, MonitoringFacts } from './monitoring-facts.ts'
import { monitoringFundRows } from './monitoring-fund-rows.ts'
import { monitoringIndicatorRows } from './monitoring-indicator-rows.ts'
import { type MonitoringLayout, monitoringLayout } from './monitoring-layout.ts'
import { monthsInWords } from './monitoring-words.ts'
import { sheetName } from './sheet-name.ts'
import type { FormRow, FormSheet, FormWorkbook } from './workbook.ts'

/** 绩效运行监控表 — the unit on the first sheet, then one sheet a project, as of the end of a month. */
export function monitoringWorkbook(monitoring: MonitoringFacts): FormWorkbook {
  const { facts, month, subjects, rule } = monitoring
  const layout = monitoringLayout(rule.value)
  return {
    title: `${facts.unit.name}${facts.year}年${monthsInWords(month)}绩效运行监控表`,
    author: facts.unit.name,
    createdAt: facts.generatedAt,
    sheets: subjects.map((subject, index) => sheetOf({ monitoring, layout, subject }, index + 1)),
  }
}

interface Form {
  readonly monitoring: MonitoringFacts
  readonly layout: MonitoringLayout
  readonly subject: MonitoredSubjectFacts
}

function sheetOf(form: Form, position: number): FormSheet {
  const { monitoring, layout, subject } = form
  const head = headRows(form)
  const above = [...head, ...monitoringFundRows({ ...form, firstRow: head.length + 1 }), goalRow(form)]
  const rows = [...above, ...monitoringIndicatorRows(form), ...closingRows(form)]
  return {
    name: sheetName(position, subject.kind === 'unit' ? '单位整体' : subject.name),
    orientation: 'landscape',
    columnWidths: layout.widths,
    rows,
    isOnePage: fitsOnePage(rows, layout.widths),
    // What a reader of the second page misses are the titles of the indicators' columns.
    repeatedRows:
      subject.indicators.length === 0 ? { first: 1, last: 2 } : { first: above.length + 1, last: above.length + 2 },
    footer: footerOf(monitoring.facts),
  }
}

function headRows({ monitoring: { facts, month }, layout: { widths }, subject }: Form): FormRow[] {
  const all = widths.length
  const half = Math.ceil(all / 2)
  const isUnit = subject.kind === 'unit'
  return [
    titleRow([title(isUnit ? '部门整体绩效运行监控表' : '项目支出绩效目标执行监控表', { column: 1, columns: all })]),
    row([subtitle(`（${facts.year}年${monthsInWords(month)}）`, { column: 1, columns: all })], widths),
    row(
      [
        note(`单位（盖章）：${facts.unit.name}`, { column: 1, columns: half }),
        note(`填报日期：${dayInWords(facts.signedOn)}`, { column: half + 1, columns: all - half }),
      ],
      widths,
    ),
    row(
      [
        label(isUnit ? '单位名称' : '项目名称', { column: 1, columns: 2 }),
        text(subject.name, { column: 3, columns: 3 }),
        label('主管部门', { column: 6 }),
        text(facts.unit.supervisingUnit, { column: 7, columns: half - 6 }),
        label('实施单位', { column: half + 1, columns: 3 }),
        text(facts.unit.name, { column: half + 4, columns: all - half - 3 }),
      ],
      widths,
    ),
  ]
}

function goalRow({ monitoring: { facts }, layout: { widths }, subject: { goals } }: Form): FormRow {
  const words = goals.map((goal) => printedProse(goal, facts)).join('\n')
  return row(
    [
      label('年度总体目标', { column: 1, columns: 2 }),
      text(words === '' ? '—' : words, { column: 3, columns: widths.length - 2 }),
    ],
    widths,
  )
}

function closingRows({ monitoring: { rule, lightWords, month }, layout: { widths } }: Form): FormRow[] {
  const all = widths.length
  const third = Math.floor(all / 3)
  const base = rule.value.rateOf === 'initial' ? '年初预算数' : '全年预算数'
  const notes = [
    `说明：1. 执行率＝${monthsInWords(month)}执行数÷${base}；全年预计执行数按${monthsInWords(month)}的平均进度推算。`,
    `2. 亮灯：${lightWords}。偏差原因和完成目标可能性由填报人说明，未说明的不勾选。`,
  ]
  return [
    ...notes.map((words) => row([note(words, { column: 1, columns: all })], widths)),
    row(
      [
        note('填报人：', { column: 1, columns: third }),
        note('审核人：', { column: third + 1, columns: third }),
        note('单位负责人：', { column: 2 * third + 1, columns: all - 2 * third }),
      ],
      widths,
    ),
  ]
}
