import { distributeWeights, UNIT_SUBJECT } from '../domain/evaluation/index.ts'
import type { FigureDefinition } from '../domain/figure/index.ts'
import type { Block, RulePack } from '../domain/rule-pack/index.ts'
import { quantitativeRuleFor, type ScoringInput } from '../domain/scoring/index.ts'
import type { FigureOutline, OutlineIndicator } from './define-figures.ts'
import { defineFigures, POINTS, yearFigure } from './define-figures.ts'

/** 得分: every indicator's points, the execution rate's, each block's and the total, for each project and the whole unit. */
export const evaluationFigures = defineFigures({
  subject: '绩效评价',
  figuresOf(outline) {
    const subjects = [UNIT_SUBJECT, ...outline.projects.map(({ code }) => code)]
    return subjects.flatMap((subject) => evaluation(outline, subject))
  },
})

function evaluation(outline: FigureOutline, subject: string): FigureDefinition[] {
  const indicators = outline.indicators.filter((indicator) => indicator.subject === subject)
  if (indicators.length === 0) return []
  const { executionWeight, weighed } = distributeWeights(outline.pack, indicators)
  const points = weighed.map(({ block, ...given }) => ({ block, figure: indicatorPoints(outline, given) }))
  const execution = executionPoints(outline, { subject, weight: executionWeight })
  const blocks = [...new Set(points.map(({ block }) => block))].map((block) =>
    sum(outline, { subject, block, terms: points.filter((one) => one.block === block).map(({ figure }) => figure.id) }),
  )
  return [
    execution,
    ...points.map(({ figure }) => figure),
    ...blocks,
    total(outline, { subject, terms: [execution.id, ...blocks.map(({ id }) => id)] }),
  ]
}

function executionPoints(
  { year, pack, bookkeeper }: FigureOutline,
  { subject, weight }: { subject: string; weight: string },
): FigureDefinition {
  const [executed, budget] =
    subject === UNIT_SUBJECT
      ? ['expenditure.total', 'budget.annual']
      : [`project.${subject}.executed`, `project.${subject}.annual`]
  const scoring: ScoringInput = { kind: 'execution', weight, executed, budget, rule: pack.execution }
  return yearFigure(year, {
    id: `evaluation.${subject}.block.预算执行率`,
    label: '预算执行率得分',
    unit: POINTS,
    owner: bookkeeper,
    formula: { kind: 'points', inputs: [executed, budget], scoring },
  })
}

function indicatorPoints(
  { year, pack }: FigureOutline,
  { indicator, weight }: { indicator: OutlineIndicator; weight: string },
): FigureDefinition {
  const scoring = scoringOf(pack, { indicator, weight })
  return yearFigure(year, {
    id: `indicator.${indicator.code}.points`,
    label: `得分：${indicator.name}`,
    unit: POINTS,
    owner: indicator.owner,
    formula: {
      kind: 'points',
      inputs: scoring.kind === 'quantitative' ? [scoring.target, scoring.actual] : [],
      scoring,
    },
  })
}

function scoringOf(
  pack: RulePack,
  { indicator, weight }: { indicator: OutlineIndicator; weight: string },
): ScoringInput {
  const { comparator, code, judgement } = indicator
  if (comparator === '定性') return { kind: 'qualitative', weight, bands: pack.qualitative, judgement }
  return {
    kind: 'quantitative',
    weight,
    comparator,
    target: `indicator.${code}.target`,
    actual: `indicator.${code}.actual`,
    rule: quantitativeRuleFor(pack, indicator),
    zero: pack.zero,
  }
}

function sum(
  { year, bookkeeper }: FigureOutline,
  { subject, block, terms }: { subject: string; block: Block; terms: readonly string[] },
): FigureDefinition {
  return yearFigure(year, {
    id: `evaluation.${subject}.block.${block}`,
    label: `${block}得分`,
    unit: POINTS,
    owner: bookkeeper,
    formula: { kind: 'sum', terms },
  })
}

function total(
  { year, bookkeeper }: FigureOutline,
  { subject, terms }: { subject: string; terms: readonly string[] },
): FigureDefinition {
  return yearFigure(year, {
    id: `evaluation.${subject}.total`,
    label: '自评总分',
    unit: POINTS,
    owner: bookkeeper,
    formula: { kind: 'sum', terms },
  })
}
