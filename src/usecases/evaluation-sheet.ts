import type { EvaluationSheet } from '../contract/evaluation-entry-view.ts'
import type { EvaluationSubject } from '../contract/evaluation-view.ts'
import { Refusal } from '../contract/refusals.ts'
import type { UnitScope } from '../domain/access/index.ts'
import { exactOf, roundedText, times, whole } from '../domain/amount/index.ts'
import type { LedgerRow } from '../domain/ledger/index.ts'
import type { RulePack } from '../domain/rule-pack/index.ts'
import type { FigureOutline, OutlineIndicator } from '../figures/define-figures.ts'
import { evaluateUnit } from './evaluate-unit.ts'
import { isLocked } from './guard-evaluation.ts'
import { loadOutline } from './load-outline.ts'
import type { Ports } from './ports.ts'
import { optionalWordsOf, wordsOf } from './read-case.ts'
import { allRows } from './read-rows.ts'
import { listFigures } from './view-figure.ts'

export interface SheetQuery {
  readonly year: number
  /** `unit` or a project's code. */
  readonly subject: string
}

/** @throws Refusal evaluation/no-subject when nothing of that name is evaluated, evaluation/nothing-set when nothing is at all. */
export async function evaluateSubject(
  ports: Ports,
  scope: UnitScope,
  { year, subject }: SheetQuery,
): Promise<EvaluationSubject> {
  const { subjects } = await evaluateUnit(ports, scope, { year })
  if (subjects.length === 0) throw new Refusal('evaluation/nothing-set', { year })
  const found = subjects.find(({ id }) => id === subject)
  if (found === undefined) throw new Refusal('evaluation/no-subject', { subject, year })
  return found
}

/**
 * 自评填报表 — what was entered for each indicator of a subject, and what may be.
 *
 * @throws Refusal evaluation/no-subject, evaluation/nothing-set, unit/not-found, year/not-found, rule-pack/not-found
 */
export async function readEvaluationSheet(
  ports: Ports,
  scope: UnitScope,
  { year, subject }: SheetQuery,
): Promise<EvaluationSheet> {
  const outline = await loadOutline(ports, scope, { year })
  const evaluated = await evaluateSubject(ports, scope, { year, subject })
  const rowsOf = (ledger: string) => allRows(ports, scope, { ledger, year })
  const entered = {
    values: await rowsOf('actual_value'),
    judgements: await rowsOf('judgement'),
    deviations: await rowsOf('deviation'),
    labels: new Map((await listFigures(ports, scope, { year })).map(({ id, label }) => [id, label])),
  }
  const project = outline.projects.find(({ code }) => code === subject)?.id ?? null
  const spending = entered.deviations.find(({ values }) => !values.indicator && (values.project ?? null) === project)
  const evaluation = await ports.evaluations.find(scope, year)
  const definition = (await ports.ledgers.definitions(scope)).find(({ id }) => id === 'deviation')
  const cause = definition?.fields.cause?.type
  return {
    subject: evaluated,
    project,
    isLocked: evaluation !== null && isLocked(evaluation.state),
    indicators: indicatorsOf(outline, subject).map((indicator) => sheetLine(indicator, entered)),
    spendingDeviation: spending === undefined ? null : deviationOf(spending),
    bands: bandsOf(outline.pack),
    causes: cause?.kind === 'choice' ? [...cause.options] : [],
  }
}

const indicatorsOf = ({ indicators }: FigureOutline, subject: string) =>
  indicators.filter((indicator) => indicator.subject === subject)

interface Entered {
  readonly values: readonly LedgerRow[]
  readonly judgements: readonly LedgerRow[]
  readonly deviations: readonly LedgerRow[]
  readonly labels: ReadonlyMap<string, string>
}

function sheetLine(indicator: OutlineIndicator, entered: Entered): EvaluationSheet['indicators'][number] {
  const isOurs = (row: LedgerRow) => indicator.versions.includes(wordsOf(row, 'indicator'))
  const judgement = entered.judgements.find(isOurs)
  const deviation = entered.deviations.find(isOurs)
  const { boundTo } = indicator
  return {
    rowId: indicator.id,
    boundTo: boundTo === null ? null : { figure: boundTo, label: entered.labels.get(boundTo) ?? boundTo },
    accumulation: indicator.accumulation,
    months: entered.values.filter(isOurs).map((row) => ({
      month: Number(row.happenedOn.slice(5, 7)),
      value: wordsOf(row, 'value'),
      note: optionalWordsOf(row, 'note'),
      ...provenOf(row),
    })),
    judgement:
      judgement === undefined
        ? null
        : {
            band: wordsOf(judgement, 'band'),
            share: wordsOf(judgement, 'share'),
            reason: wordsOf(judgement, 'reason'),
            ...provenOf(judgement),
          },
    deviation: deviation === undefined ? null : deviationOf(deviation),
  }
}

function deviationOf(row: LedgerRow): NonNullable<EvaluationSheet['spendingDeviation']> {
  const [cause, reason, measure] = [wordsOf(row, 'cause'), wordsOf(row, 'reason'), wordsOf(row, 'measure')]
  return { cause, reason, measure, ...provenOf(row) }
}

function provenOf({ source, strength, evidence, revision }: LedgerRow) {
  return { source, strength, evidence: [...evidence], revision }
}

function bandsOf({ qualitative }: RulePack): EvaluationSheet['bands'] {
  const percent = (share: string) => roundedText(times(exactOf(share), whole(100)), 0)
  return qualitative.value.map(({ name, from, to }) => ({ name, from: percent(from), to: percent(to) }))
}
