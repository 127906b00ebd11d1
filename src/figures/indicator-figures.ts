import type { FigureDefinition, FigureUnit, Formula } from '../domain/figure/index.ts'
import type { FigureOutline, OutlineIndicator } from './define-figures.ts'
import { counting, defineFigures, measured, POINTS, RATIO, yearFigure } from './define-figures.ts'

/** 绩效指标: target and actual value of every indicator; points are the evaluation's. */
export const indicatorFigures = defineFigures({
  subject: '绩效指标',
  figuresOf(outline) {
    return outline.indicators.flatMap((indicator) => [
      weight(outline, indicator),
      ...(indicator.comparator === '定性'
        ? []
        : [target(outline, indicator), actual(outline, indicator), ...completion(outline, indicator)]),
    ])
  },
})

/** As many decimals as the target has; a mean, a percentage and money in 万元 have two at least. */
const unitOf = ({ measuringUnit, target: text, accumulation }: OutlineIndicator): FigureUnit => {
  const isMean = accumulation === '取平均'
  const least = isMean || measuringUnit === '%' || measuringUnit === '万元' ? 2 : 0
  return counting(measuringUnit, Math.max(text?.split('.')[1]?.length ?? 0, least))
}

const inForce = ({ code, stage }: OutlineIndicator) => ({ code, stage })

function weight({ year }: FigureOutline, indicator: OutlineIndicator): FigureDefinition {
  return yearFigure(year, {
    id: `indicator.${indicator.code}.weight`,
    label: `分值：${indicator.name}`,
    unit: POINTS,
    owner: indicator.owner,
    formula: measured('indicator', { kind: 'latest', field: 'weight', where: inForce(indicator) }, true),
  })
}

function target({ year }: FigureOutline, indicator: OutlineIndicator): FigureDefinition {
  return yearFigure(year, {
    id: `indicator.${indicator.code}.target`,
    label: `指标值：${indicator.name}`,
    unit: counting(indicator.measuringUnit, indicator.target?.split('.')[1]?.length ?? 0),
    owner: indicator.owner,
    formula: measured('indicator', { kind: 'latest', field: 'target', where: inForce(indicator) }, true),
  })
}

function actual(outline: FigureOutline, indicator: OutlineIndicator): FigureDefinition {
  return yearFigure(outline.year, {
    id: `indicator.${indicator.code}.actual`,
    label: `实际完成值：${indicator.name}`,
    unit: unitOf(indicator),
    owner: indicator.owner,
    formula:
      indicator.boundTo === null
        ? reportedFormula(indicator)
        : {
            kind: 'converted',
            of: indicator.boundTo,
            factor: factorFor(indicator, measuredUnit(indicator.boundTo, outline)),
          },
  })
}

/** A share counts 1 = 100 %, money counts fen, a duration its field's unit; the indicator speaks in its own unit. */
function factorFor({ measuringUnit }: OutlineIndicator, measuredIn: string): string {
  if (measuringUnit === '%') return '100'
  if (measuringUnit === '万元') return '0.000001'
  if (measuringUnit === '元') return '0.01'
  return SCALES[`${measuredIn}/${measuringUnit}`] ?? '1'
}

const SCALES: Readonly<Record<string, string>> = {
  '分钟/小时': '1/60',
  '小时/分钟': '60',
  '小时/天': '1/24',
  '人次/万人次': '1/10000',
  '次/万次': '1/10000',
}

/** Unit of the field that a ledger's measure is taken from: `network_fault.meanMinutes.service=电子政务网` → 分钟. */
function measuredUnit(figure: string, { operations }: FigureOutline): string {
  const [ledgerId, name] = figure.split('.')
  const ledger = operations.find(({ id }) => id === ledgerId)
  const measure = ledger?.measures[String(name)]?.measure
  const type = measure !== undefined && 'field' in measure ? ledger?.fields[measure.field]?.type : undefined
  return type !== undefined && 'unit' in type ? type.unit : ''
}

function reportedFormula({ versions, accumulation }: OutlineIndicator): Formula {
  const where = { indicator: { in: versions } }
  switch (accumulation) {
    case '取最新':
      return measured('actual_value', { kind: 'latest', field: 'value', where }, true)
    case '取平均':
      return measured('actual_value', { kind: 'average', field: 'value', where }, true)
    default:
      return measured('actual_value', { kind: 'sum', field: 'value', where }, true)
  }
}

/** Completion as the form prints it: actual ÷ target, for ≤ and < target ÷ actual; a zero target has none. */
function completion(
  { year }: FigureOutline,
  { code, name, comparator, owner, target: text }: OutlineIndicator,
): FigureDefinition[] {
  if (text !== null && /^0*(\.0*)?$/.test(text)) return []
  const [part, base] = comparator === '≤' || comparator === '<' ? ['target', 'actual'] : ['actual', 'target']
  return [
    yearFigure(year, {
      id: `indicator.${code}.completion`,
      label: `完成率：${name}`,
      unit: RATIO,
      owner,
      formula: { kind: 'ratio', part: `indicator.${code}.${part}`, base: `indicator.${code}.${base}` },
    }),
  ]
}
