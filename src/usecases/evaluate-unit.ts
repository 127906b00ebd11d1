import type { EvaluationSubject, EvaluationView, IndicatorView } from '../contract/evaluation-view.ts'
import type { FigureView } from '../contract/figure-view.ts'
import { Refusal } from '../contract/refusals.ts'
import type { UnitScope } from '../domain/access/index.ts'
import { exactFromText, exactText, roundedText, sumOf, ZERO } from '../domain/amount/index.ts'
import type { DistributedWeights } from '../domain/evaluation/index.ts'
import { distributeWeights, pointsByStrength, UNIT_SUBJECT } from '../domain/evaluation/index.ts'
import type { LedgerRow } from '../domain/ledger/index.ts'
import type { Block, RulePack, Sourced } from '../domain/rule-pack/index.ts'
import { packFor } from '../domain/rule-pack/index.ts'
import { gradeOf, gradeOutlookInWords } from '../domain/scoring/index.ts'
import type { OutlineIndicator } from '../figures/define-figures.ts'
import { rulePacks } from '../rule-packs/index.ts'
import type { UnitFigures } from './compute-figures.ts'
import { computeUnitFigures } from './compute-figures.ts'
import { indicatorStrength } from './indicator-strength.ts'
import type { YearQuery } from './load-outline.ts'
import type { Ports, Unit } from './ports.ts'
import type { FigureContext } from './present-figure.ts'
import { contextOf, presentFigureOf } from './present-figure.ts'
import type { YearWords } from './read-case.ts'
import { optionalWordsOf, readYearWords, wordsOf } from './read-case.ts'

/** A year's evaluation; `computed` where its figures are there already. */
export interface EvaluationQuery extends YearQuery {
  readonly computed?: UnitFigures
}

/**
 * 单位自评 — the whole unit and each project scored by a rule pack, each point explaining itself.
 *
 * @throws Refusal unit/not-found, year/not-found, rule-pack/not-found
 */
export async function evaluateUnit(
  ports: Ports,
  scope: UnitScope,
  { computed: known, ...query }: EvaluationQuery,
): Promise<EvaluationView> {
  const unit = await ports.units.find(scope.unitId)
  if (unit === null) throw new Refusal('unit/not-found', { unitId: scope.unitId })
  const computed = known ?? (await computeUnitFigures(ports, scope, query))
  const words = await readYearWords(ports, scope, query.year)
  const evaluating = { ...computed, words, context: contextOf(computed, await ports.ledgers.definitions(scope)) }
  const subjects = [UNIT_SUBJECT, ...computed.outline.projects.map(({ code }) => code)]
  return {
    unit: { id: unit.id, name: unit.name },
    year: query.year,
    pack: packView(computed.outline.pack, { unit, year: query.year }),
    subjects: subjects.flatMap((subject) => subjectView(evaluating, { subject, unit }) ?? []),
  }
}

interface Evaluating extends UnitFigures {
  readonly words: YearWords
  readonly context: FigureContext
}

function packView(pack: RulePack, { unit, year }: { unit: Unit; year: number }): EvaluationView['pack'] {
  const own = packFor(rulePacks, { regionCode: unit.regionCode, year })
  return {
    id: pack.id,
    title: pack.title,
    source: pack.source,
    unconfirmed: sourcedParts(pack).flatMap(([label, { confidence, source }]) =>
      confidence === 'unconfirmed' ? [`${label}（${source}）`] : [],
    ),
    grades: pack.grades.value.map(({ grade, from }) => ({ grade, from })),
    alternatives: rulePacks.map(({ id, title }) => ({ id, title, isDefault: id === own?.id })),
  }
}

function sourcedParts(pack: RulePack): readonly [string, Sourced<unknown>][] {
  return [
    ['各部分分值', pack.weights],
    ['无满意度指标时的分值', pack.weightsWithoutSatisfaction],
    ['预算执行率赋分', pack.execution],
    ['执行率低于多少须说明', pack.executionReasonBelow],
    ['定量指标赋分', pack.quantitative],
    ['满意度指标赋分', pack.satisfaction],
    ['“等于零”指标赋分', pack.zero],
    ['定性指标分档', pack.qualitative],
    ['评价等级', pack.grades],
    ['监控亮灯', pack.lights],
    ['监控表', pack.monitoring],
    ['时限', pack.deadlines],
  ]
}

function subjectView(
  evaluating: Evaluating,
  { subject, unit }: { subject: string; unit: Unit },
): EvaluationSubject | null {
  const { outline, words, context } = evaluating
  const indicators = outline.indicators.filter((indicator) => indicator.subject === subject)
  if (indicators.length === 0) return null
  const project = words.projects.get(subject) ?? null
  const total = presentFigureOf(context, `evaluation.${subject}.total`)
  const score = total.value === null ? null : exactFromText(total.value)
  const weights = distributeWeights(outline.pack, indicators)
  const blocks = blocksOf(evaluating, { subject, weights })
  const header = project === null ? unitHeader(evaluating, unit) : projectHeader(evaluating, { subject, project })
  const executionDeviation = words.spendingDeviations.get(project?.id ?? '') ?? null
  return {
    id: subject,
    ...header,
    blocks,
    scaledBlocks: [...weights.scaledBlocks],
    total,
    grade: score === null ? null : gradeOf(score, outline.pack),
    gradeOutlook: score === null ? null : gradeOutlookInWords(score, outline.pack),
    executionDeviation,
    support: supportOf(blocks, header.funds),
    owed: owedOf({ blocks, executionDeviation }),
  }
}

type Header = Pick<EvaluationSubject, 'kind' | 'name' | 'section' | 'funds' | 'objectives'>

function unitHeader({ words, context }: Evaluating, unit: Unit): Header {
  const objectives = words.objectives.map((row) => ({
    expected: wordsOf(row, 'content'),
    result: optionalWordsOf(row, 'result'),
  }))
  return { kind: 'unit', name: unit.name, section: null, funds: unitFunds(context), objectives }
}

function projectHeader(
  { words, context }: Evaluating,
  { subject, project }: { subject: string; project: LedgerRow },
): Header {
  return {
    kind: 'project',
    name: wordsOf(project, 'name'),
    section: words.sections.get(wordsOf(project, 'section')) ?? null,
    funds: projectFunds(context, subject),
    objectives: [{ expected: wordsOf(project, 'expectedGoal'), result: optionalWordsOf(project, 'goalResult') }],
  }
}

function unitFunds(context: FigureContext): EvaluationSubject['funds'] {
  return [
    {
      label: '年度资金总额',
      kind: 'total',
      initial: presentFigureOf(context, 'budget.initial'),
      annual: presentFigureOf(context, 'budget.annual'),
      executed: presentFigureOf(context, 'expenditure.total'),
      rate: presentFigureOf(context, 'budget.executionRate'),
    },
  ]
}

const FUNDS = [
  { label: '年度资金总额', kind: 'total', key: '' },
  { label: '其中：当年财政拨款', kind: 'appropriation', key: '.appropriation' },
  { label: '上年结转资金', kind: 'carryOver', key: '.carryOver' },
  { label: '其他资金', kind: 'other', key: '.other' },
] as const

function projectFunds(context: FigureContext, code: string): EvaluationSubject['funds'] {
  return FUNDS.map(({ label, kind, key }) => ({
    label,
    kind,
    initial: presentFigureOf(context, `project.${code}.initial${key}`),
    annual: presentFigureOf(context, `project.${code}.annual${key}`),
    executed: presentFigureOf(context, `project.${code}.executed${key}`),
    rate: presentFigureOf(context, `project.${code}.executionRate${key}`),
  }))
}

const BLOCKS: readonly Block[] = ['成本指标', '产出指标', '效益指标', '满意度指标']

interface Weighed {
  readonly subject: string
  readonly weights: DistributedWeights<OutlineIndicator>
}

function blocksOf(evaluating: Evaluating, { subject, weights }: Weighed): EvaluationSubject['blocks'] {
  const pointsOf = (block: Block) => presentFigureOf(evaluating.context, `evaluation.${subject}.block.${block}`)
  const blocks = BLOCKS.flatMap((block) => {
    const members = weights.weighed.filter((one) => one.block === block)
    if (members.length === 0) return []
    const weight = exactText(sumOf(members.map((one) => exactFromText(one.weight) ?? ZERO)))
    const indicators = members.map((member) => indicatorView(evaluating, member))
    return [{ block, weight: weightText(weight), points: pointsOf(block), indicators }]
  })
  const execution = {
    block: '预算执行率' as const,
    weight: weightText(weights.executionWeight),
    points: pointsOf('预算执行率'),
    indicators: [],
  }
  return [execution, ...blocks]
}

function indicatorView(
  { context, words }: Evaluating,
  { indicator, weight }: { readonly indicator: OutlineIndicator; readonly weight: string },
): IndicatorView {
  const figure = (name: string): FigureView | null =>
    context.figures.has(`indicator.${indicator.code}.${name}`)
      ? presentFigureOf(context, `indicator.${indicator.code}.${name}`)
      : null
  const deviation = indicator.versions
    .map((id) => words.indicatorDeviations.get(id))
    .find((found) => found !== undefined)
  return {
    rowId: indicator.id,
    code: indicator.code,
    levelOne: indicator.levelOne,
    levelTwo: indicator.levelTwo,
    name: indicator.name,
    explanation: indicator.explanation,
    comparator: indicator.comparator,
    target: indicator.target ?? indicator.targetText ?? '',
    measuringUnit: indicator.measuringUnit,
    weight: weightText(weight),
    actual: figure('actual'),
    completion: figure('completion'),
    points: presentFigureOf(context, `indicator.${indicator.code}.points`),
    deviation: deviation ?? null,
    judgement:
      indicator.judgement === null
        ? null
        : {
            band: indicator.judgement.band,
            share: indicator.judgement.share,
            reason: indicator.judgement.reason,
            evidence: indicator.judgement.evidence.length,
          },
    evidenceRequirement: indicator.evidenceRequirement,
    card: indicator.card,
    strength: indicatorStrength(context, indicator),
  }
}

/** Two decimals, none where they are zero: `8`, `13.33`. */
function weightText(weight: string): string {
  return roundedText(exactFromText(weight) ?? ZERO, 2).replace(/\.?0+$/, '')
}

/** What was spent proves the points of 预算执行率, the actual value those of an indicator, files those of a judgement. */
function supportOf(
  blocks: EvaluationSubject['blocks'],
  [total]: EvaluationSubject['funds'],
): EvaluationSubject['support'] {
  const earned = blocks.flatMap(({ block, points, indicators }) =>
    block === '预算执行率'
      ? [{ points, strength: total?.executed.strength ?? null }]
      : indicators.map((indicator) => ({ points: indicator.points, strength: indicator.strength })),
  )
  const supported = earned.flatMap(({ points: { value }, strength }) => {
    const points = value === null ? null : exactFromText(value)
    return points === null ? [] : [{ points, strength }]
  })
  return pointsByStrength(supported).map(({ strength, points }) => ({ strength, points: roundedText(points, 2) }))
}

interface Answers {
  readonly blocks: EvaluationSubject['blocks']
  readonly executionDeviation: EvaluationSubject['executionDeviation']
}

function owedOf({ blocks, executionDeviation }: Answers): EvaluationSubject['owed'] {
  return blocks.flatMap(({ block, points, indicators }) => [
    ...(block === '预算执行率'
      ? stillOwed(points, executionDeviation).map((words) => ({ indicator: null, words }))
      : []),
    ...indicators.flatMap(({ code, name, points: earned, deviation }) =>
      stillOwed(earned, deviation).map((words) => ({ indicator: code, words: `${name}：${words}` })),
    ),
  ])
}

/** A reason that was asked for is answered by the one on record. */
function stillOwed({ explanation }: FigureView, deviation: EvaluationSubject['executionDeviation']): readonly string[] {
  const owed = explanation?.owed ?? []
  return deviation === null ? owed : owed.filter((words) => !words.includes('原因'))
}
