import { cell, centered, label, row, text } from './cells.ts'
import { printedProse } from './form-texts.ts'
import type { MonitoredGoalFacts, MonitoredSubjectFacts, MonitoringFacts } from './monitoring-facts.ts'
import type { MonitoringLayout } from './monitoring-layout.ts'
import { correctionInWords, figureWithUnit, lightInShape, monthsInWords, reasonInWords } from './monitoring-words.ts'
import { sharedRows } from './shared-rows.ts'
import type { FormCell, FormRow } from './workbook.ts'

interface Indicators {
  readonly monitoring: MonitoringFacts
  readonly layout: MonitoringLayout
  readonly subject: MonitoredSubjectFacts
}

/** 绩效指标 — two header rows, then one row an indicator; those of one level share its cell. */
export function monitoringIndicatorRows(form: Indicators): FormRow[] {
  const { layout, subject } = form
  const { indicators } = subject
  if (indicators.length === 0)
    return [row([centered('没有绩效指标', { column: 1, columns: layout.widths.length })], layout.widths)]
  return [...headerRows(form), ...indicators.map((_, index) => indicatorRow(form, index))]
}

function headerRows({ monitoring: { month }, layout, subject: { indicators } }: Indicators): FormRow[] {
  const { causes, likelihoods, reason, correction, remark, widths } = layout
  const titles = [
    '一级指标',
    '二级指标',
    '三级指标',
    '年度指标值',
    `${monthsInWords(month)}执行情况`,
    '全年预计完成情况',
    '亮灯',
  ]
  const whole = (words: string, column: number) => label(words, { column, rows: 2 })
  return [
    row(
      [
        label('绩效指标', { column: 1, rows: indicators.length + 2 }),
        ...titles.map((words, index) => whole(words, index + 2)),
        label('偏差原因分析', { column: reason - causes.length, columns: causes.length + 1 }),
        label('完成目标可能性', { column: reason + 1, columns: likelihoods.length }),
        whole('纠偏措施', correction),
        whole('备注', remark),
      ],
      widths,
    ),
    row(
      [
        ...causes.map(({ name, column }) => label(name, { column })),
        label('原因说明', { column: reason }),
        ...likelihoods.map(({ name, column }) => label(name, { column })),
      ],
      widths,
    ),
  ]
}

const LEVEL_ONE = 2
const LEVEL_TWO = 3

function indicatorRow({ monitoring, layout, subject: { indicators } }: Indicators, index: number): FormRow {
  const goal = indicators[index]
  if (goal === undefined) throw new RangeError('no such indicator')
  const one = sharedRows(indicators, { index, keyOf: ({ levelOne }) => levelOne })
  const two = sharedRows(indicators, { index, keyOf: ({ levelOne, levelTwo }) => `${levelOne} ${levelTwo}` })
  return row(
    [
      ...(one === 0 ? [] : [centered(goal.levelOne, { column: LEVEL_ONE, rows: one })]),
      ...(two === 0 ? [] : [centered(goal.levelTwo, { column: LEVEL_TWO, rows: two })]),
      ...standingCells(monitoring, goal),
      ...answerCells(monitoring, { goal, layout }),
    ],
    layout.widths,
  )
}

function standingCells({ facts }: MonitoringFacts, goal: MonitoredGoalFacts): FormCell[] {
  const { actual, forecast, answer } = goal
  const shown = (column: number, figure: string | null, words: string) =>
    cell({ column, role: 'center', content: { kind: 'text', text: words }, figure })
  const situation = actual === null ? (answer?.situation ?? '—') : figureWithUnit(facts, actual)
  return [
    text(goal.name, { column: 4 }),
    shown(5, goal.targetFigure, printedProse(goal.target, facts)),
    shown(6, actual, situation),
    shown(7, forecast, figureWithUnit(facts, forecast)),
    centered(lightInShape(goal.light), { column: 8 }),
  ]
}

function answerCells(
  { month }: MonitoringFacts,
  { goal: { answer, light, actual, absence }, layout }: { goal: MonitoredGoalFacts; layout: MonitoringLayout },
): FormCell[] {
  const mark = (isChosen: boolean, column: number) => centered(isChosen ? '√' : '', { column })
  // A measured value stands in its own column; what was said of it beside is kept here.
  const situation = actual === null ? null : (answer?.situation ?? null)
  const remarks = [situation, answer?.remark ?? null, answer === null ? absence : null].filter(
    (words) => words !== null,
  )
  return [
    ...layout.causes.map(({ name, column }) => mark(answer?.cause === name, column)),
    text(reasonInWords(light, { answer, month }), { column: layout.reason }),
    ...layout.likelihoods.map(({ name, column }) => mark(answer?.likelihood === name, column)),
    text(correctionInWords(answer), { column: layout.correction }),
    text(remarks.join('\n'), { column: layout.remark }),
  ]
}
