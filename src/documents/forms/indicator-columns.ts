import { exactOf } from '../../domain/amount/index.ts'
import type { IndicatorFacts, ReportFacts } from '../facts.ts'
import { actualOf, targetOf } from '../vocabulary/performance-repetitions.ts'
import { figureContent, type MoneyUnit, numberContent } from './figure-content.ts'
import { printed, printedProse } from './form-texts.ts'
import type { CellContent, CellRole } from './workbook.ts'

/** 绩效指标 columns that forms choose from. */
export type IndicatorColumn =
  | 'levelOne'
  | 'levelTwo'
  | 'name'
  | 'comparator'
  | 'target'
  | 'measuringUnit'
  | 'actual'
  /** ≥ 200场, sign and unit in one cell. */
  | 'wholeTarget'
  | 'wholeActual'
  | 'weight'
  | 'points'
  | 'deviation'

export interface IndicatorCell {
  readonly role: CellRole
  readonly content: CellContent
  readonly figure: string | null
}

interface Context {
  readonly facts: ReportFacts
  readonly unit: MoneyUnit
}

const written = (role: CellRole, text: string, figure: string | null = null): IndicatorCell => ({
  role,
  content: text === '' ? { kind: 'empty' } : { kind: 'text', text },
  figure,
})

const counted = (id: string | null, { facts, unit }: Context): IndicatorCell => ({
  role: 'number',
  content: figureContent(facts, id, unit),
  figure: id,
})

const CELLS: Readonly<Record<IndicatorColumn, (indicator: IndicatorFacts, context: Context) => IndicatorCell>> = {
  levelOne: ({ levelOne }) => written('center', levelOne),
  levelTwo: ({ levelTwo }) => written('center', levelTwo),
  name: ({ name }) => written('text', name),
  comparator: ({ comparator }) => written('center', comparator),
  target: (indicator, context) =>
    indicator.target === null
      ? written('text', printedProse(indicator.targetText, context.facts))
      : counted(indicator.target, context),
  measuringUnit: ({ measuringUnit }) => written('center', measuringUnit),
  actual: (indicator, context) =>
    indicator.actual === null
      ? written('text', printed(actualOf(indicator), context.facts))
      : counted(indicator.actual, context),
  wholeTarget: (indicator, { facts }) => {
    const sign = indicator.comparator === '定性' || indicator.comparator === '=' ? '' : indicator.comparator
    return written('center', `${sign}${printed(targetOf(indicator), facts)}`, indicator.target)
  },
  wholeActual: (indicator, { facts }) => written('center', printed(actualOf(indicator), facts), indicator.actual),
  weight: ({ weight, countedWeight }) => ({
    role: 'number',
    content: numberContent(exactOf(countedWeight), 'points'),
    figure: weight,
  }),
  points: ({ points }, context) => counted(points, context),
  deviation: (indicator, { facts }) => written('text', deviationText(indicator, facts)),
}

function deviationText({ levelOne, valueMethod, deviation, judgement }: IndicatorFacts, facts: ReportFacts): string {
  const reasons =
    deviation === null
      ? []
      : [`偏差原因：${printedProse(deviation.reason, facts)}`, `改进措施：${printedProse(deviation.measure, facts)}`]
  const judged = deviation === null && judgement !== null ? [`评判理由：${printedProse(judgement.reason, facts)}`] : []
  // 满意度 says how it was asked.
  const method = levelOne === '满意度指标' && valueMethod !== '' ? [`取值方式：${valueMethod}`] : []
  return [...method, ...reasons, ...judged].join('\n')
}

export function indicatorCell(column: IndicatorColumn, indicator: IndicatorFacts, context: Context): IndicatorCell {
  return CELLS[column](indicator, context)
}
