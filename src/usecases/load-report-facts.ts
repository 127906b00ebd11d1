import type { EvaluationSubject, IndicatorView } from '../contract/evaluation-view.ts'
import type { FigureView } from '../contract/figure-view.ts'
import { Refusal } from '../contract/refusals.ts'
import type {
  DeviationFacts,
  EvaluationFacts,
  FundRow,
  IndicatorFacts,
  ProjectFacts,
  ReportFacts,
} from '../documents/facts.ts'
import type { UnitScope } from '../domain/access/index.ts'
import type { Day } from '../domain/calendar/index.ts'
import { UNIT_SUBJECT } from '../domain/evaluation/index.ts'
import type { LedgerRow } from '../domain/ledger/index.ts'
import { adjustmentFigure } from '../figures/allotment-figures.ts'
import { CHANGES, changeReasonFigure } from '../figures/change-figures.ts'
import type { FigureOutline } from '../figures/define-figures.ts'
import { gapExplanationFigure } from '../figures/gap-figures.ts'
import type { UnitFigures } from './compute-figures.ts'
import { computeUnitFigures } from './compute-figures.ts'
import { evaluateUnit } from './evaluate-unit.ts'
import type { Ports } from './ports.ts'
import { contextOf, presentFigure } from './present-figure.ts'
import type { YearWords } from './read-case.ts'
import { optionalWordsOf, readYearWords, wordsOf } from './read-case.ts'
import { allRows } from './read-rows.ts'

export interface FactsQuery {
  readonly year: number
  /** Figures over some months that the template names. */
  readonly scoped: readonly string[]
  readonly signedOn: Day
}

/** 报告素材 with its figures ready to be shown, and how they were computed. */
export interface LoadedFacts extends ReportFacts {
  readonly figures: ReadonlyMap<string, FigureView>
  readonly computed: UnitFigures
}

/**
 * 报告素材 — everything a unit's report is written from, as recorded and computed at this moment.
 *
 * @throws Refusal unit/not-found, year/not-found, rule-pack/not-found, figure/not-found,
 * evaluation/nothing-set
 */
export async function loadReportFacts(
  ports: Ports,
  scope: UnitScope,
  { year, scoped, signedOn }: FactsQuery,
): Promise<LoadedFacts> {
  const unit = await ports.units.find(scope.unitId)
  if (unit === null) throw new Refusal('unit/not-found', { unitId: scope.unitId })
  const computed = await computeUnitFigures(ports, scope, { year, scoped })
  const { outline, figures } = computed
  const context = contextOf(computed, await ports.ledgers.definitions(scope))
  const words = await readYearWords(ports, scope, year)
  const evaluations = new Map(
    (await evaluateUnit(ports, scope, { year, computed })).subjects.map((subject) => [subject.id, subject]),
  )
  const rowsOf = (ledger: string) => allRows(ports, scope, { ledger, year })
  const wholeUnit = evaluations.get(UNIT_SUBJECT)
  if (wholeUnit === undefined) throw new Refusal('evaluation/nothing-set', { year })
  const methods: ValueMethods = new Map(outline.indicators.map(({ code, valueMethod }) => [code, valueMethod]))
  return {
    computed,
    year,
    unit,
    sections: [...(await rowsOf('section'))]
      .sort(inOrder)
      .map((row) => ({ name: wordsOf(row, 'name'), duties: optionalWordsOf(row, 'duties') })),
    posts: postsOf(await rowsOf('staffing')),
    functionCodes: outline.functionCodes,
    adjustments: adjustmentsOf(await rowsOf('budget_line'), outline),
    changeReasons: changeReasonsOf(await rowsOf('change_reason')),
    gapExplanations: gapExplanationsOf(await rowsOf('gap_explanation'), outline),
    threePublic: (await rowsOf('three_public')).map(threePublicOf),
    objectives: words.objectives.map((row) => ({
      content: wordsOf(row, 'content'),
      result: optionalWordsOf(row, 'result'),
    })),
    tasks: [...(await rowsOf('task'))].sort(inOrder).map((row) => taskOf(row, { outline, words })),
    projects: outline.projects.flatMap(({ code }) => projectOf(evaluations.get(code), { words, methods }) ?? []),
    wholeUnit: evaluationOf(wholeUnit, methods),
    pack: {
      title: outline.pack.title,
      source: outline.pack.source,
      grades: outline.pack.grades,
      execution: outline.pack.execution,
      forms: outline.pack.forms,
    },
    figures: new Map([...figures].map(([id, figure]) => [id, presentFigure(context, figure)])),
    signedOn,
    generatedAt: ports.clock.now(),
  }
}

const inOrder = (left: LedgerRow, right: LedgerRow) =>
  Number(left.values.position ?? 0) - Number(right.values.position ?? 0)

function postsOf(rows: readonly LedgerRow[]): ReportFacts['posts'] {
  return rows.flatMap((row) => {
    const [post, division] = [wordsOf(row, 'post'), wordsOf(row, 'division')]
    return division === '按岗位' || division === '按编制结构'
      ? [{ post, division, number: `staffing.quota.${post}` }]
      : []
  })
}

function adjustmentsOf(rows: readonly LedgerRow[], outline: FigureOutline): ReportFacts['adjustments'] {
  const adjusted = rows.filter(({ values }) => values.stage === '预算调整')
  return outline.adjustments.flatMap(({ documentNumber }) => {
    const lines = adjusted.filter((row) => optionalWordsOf(row, 'documentNumber') === documentNumber)
    const [first] = lines
    if (first === undefined) return []
    const reasons = [...new Set(lines.flatMap((row) => optionalWordsOf(row, 'reason') ?? []))]
    const projects = new Set(lines.map((row) => optionalWordsOf(row, 'project')))
    const only = projects.size === 1 ? [...projects][0] : null
    return [
      {
        decidedOn: first.happenedOn,
        documentNumber,
        reason: reasons.length === 0 ? null : reasons.join('；'),
        project: outline.projects.find(({ id }) => id === only)?.name ?? null,
        amount: adjustmentFigure(documentNumber),
      },
    ]
  })
}

function changeReasonsOf(rows: readonly LedgerRow[]): ReportFacts['changeReasons'] {
  return rows.map((row, index) => ({
    subject: CHANGES.find(({ subject }) => subject === wordsOf(row, 'subject'))?.subject ?? '财政拨款收入',
    reason: wordsOf(row, 'reason'),
    documentNumber: optionalWordsOf(row, 'documentNumber'),
    amount: changeReasonFigure(index),
  }))
}

function gapExplanationsOf(
  rows: readonly LedgerRow[],
  { functionCodes }: FigureOutline,
): ReportFacts['gapExplanations'] {
  return rows.map((row, index) => {
    const code = optionalWordsOf(row, 'functionCode')
    return {
      code,
      name: functionCodes.find((one) => one.code === code)?.name ?? null,
      reason: wordsOf(row, 'reason'),
      documentNumber: optionalWordsOf(row, 'documentNumber'),
      amount: gapExplanationFigure(index),
    }
  })
}

function threePublicOf(row: LedgerRow): ReportFacts['threePublic'][number] {
  const expense = wordsOf(row, 'expense')
  return {
    expense,
    budget: `threePublic.budget.${expense}`,
    final: `threePublic.final.${expense}`,
    priorFinal: `threePublic.priorFinal.${expense}`,
    change: `threePublic.change.${expense}`,
    reason: optionalWordsOf(row, 'reason'),
  }
}

function taskOf(
  row: LedgerRow,
  { outline, words }: { outline: FigureOutline; words: YearWords },
): ReportFacts['tasks'][number] {
  return {
    name: wordsOf(row, 'name'),
    content: wordsOf(row, 'content'),
    project: outline.projects.find(({ id }) => id === row.values.project)?.code ?? null,
    section: words.sections.get(wordsOf(row, 'section')) ?? null,
  }
}

/** 完成值取值方式 by indicator code. */
type ValueMethods = ReadonlyMap<string, string>

function projectOf(
  evaluation: EvaluationSubject | undefined,
  { words, methods }: { words: YearWords; methods: ValueMethods },
): ProjectFacts | null {
  const row = evaluation === undefined ? undefined : words.projects.get(evaluation.id)
  if (row === undefined || evaluation === undefined) return null
  return {
    code: evaluation.id,
    name: wordsOf(row, 'name'),
    nature: wordsOf(row, 'nature'),
    category: wordsOf(row, 'category'),
    section: evaluation.section,
    content: wordsOf(row, 'content'),
    basis: wordsOf(row, 'basis'),
    expectedGoal: wordsOf(row, 'expectedGoal'),
    goalResult: optionalWordsOf(row, 'goalResult'),
    evaluation: evaluationOf(evaluation, methods),
  }
}

function evaluationOf(
  { funds, blocks, executionDeviation, total, grade }: EvaluationSubject,
  methods: ValueMethods,
): EvaluationFacts {
  const [totalFunds] = funds
  const [execution] = blocks
  return {
    funds: funds.map(
      ({ label, initial, annual, executed }): FundRow => ({
        fund: label.replace('其中：', ''),
        initial: initial.id,
        annual: annual.id,
        executed: executed.id,
      }),
    ),
    execution: {
      weight: execution?.weight ?? '0',
      rate: totalFunds?.rate.id ?? '',
      points: execution?.points.id ?? '',
      deviation: executionDeviation,
    },
    blocks: blocks.map(({ block, weight, points }) => ({ block, weight, points: points.id })),
    indicators: blocks.flatMap(({ indicators }) =>
      indicators.map((indicator) => ({ ...indicatorOf(indicator), valueMethod: methods.get(indicator.code) ?? '' })),
    ),
    total: total.id,
    grade,
  }
}

function indicatorOf({
  actual,
  completion,
  points,
  deviation,
  judgement,
  ...indicator
}: IndicatorView): Omit<IndicatorFacts, 'valueMethod'> {
  const isQualitative = indicator.comparator === '定性'
  return {
    code: indicator.code,
    levelOne: indicator.levelOne as IndicatorFacts['levelOne'], // copied from the outline, where it is a LevelOne
    levelTwo: indicator.levelTwo,
    name: indicator.name,
    explanation: indicator.explanation,
    comparator: indicator.comparator,
    target: isQualitative ? null : `indicator.${indicator.code}.target`,
    targetText: isQualitative ? indicator.target : null,
    measuringUnit: indicator.measuringUnit,
    actual: actual?.id ?? null,
    judgement: judgement === null ? null : { band: judgement.band, reason: judgement.reason },
    completion: completion?.id ?? null,
    weight: `indicator.${indicator.code}.weight`,
    countedWeight: indicator.weight,
    points: points.id,
    deviation: deviation satisfies DeviationFacts | null,
  }
}
