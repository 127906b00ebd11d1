import type { FigureView } from '../contract/figure-view.ts'
import { Refusal } from '../contract/refusals.ts'
import { exactText } from '../domain/amount/index.ts'
import { periodInWords } from '../domain/calendar/index.ts'
import type { Figure, Formula } from '../domain/figure/index.ts'
import { absenceInWords, formatFigure, formulaInWords, roundingInWords } from '../domain/figure/index.ts'
import type { LedgerDefinition } from '../domain/ledger/index.ts'
import type { Explanation } from '../domain/scoring/index.ts'
import type { UnitFigures } from './compute-figures.ts'

/** What a figure is shown among: the other figures of the year, and the ledgers' definitions. */
export interface FigureContext {
  readonly figures: ReadonlyMap<string, Figure>
  readonly ledgers: ReadonlyMap<string, LedgerDefinition>
  /** What projects, indicators and codes are called, by row id or code. */
  readonly names: ReadonlyMap<string, string>
}

export function contextOf({ outline, figures }: UnitFigures, definitions: readonly LedgerDefinition[]): FigureContext {
  return {
    figures,
    ledgers: new Map(definitions.map((one) => [one.id, one])),
    names: new Map([
      ...outline.projects.map(({ id, name }) => [id, name] as const),
      ...outline.indicators.flatMap(({ versions, name }) => versions.map((id) => [id, name] as const)),
      ...outline.functionCodes.map(({ code, name }) => [code, name] as const),
    ]),
  }
}

/** A figure by id, ready to be shown. @throws Refusal figure/not-found */
export function presentFigureOf(context: FigureContext, id: string): FigureView {
  const figure = context.figures.get(id)
  if (figure === undefined) throw new Refusal('figure/not-found', { figure: id })
  return presentFigure(context, figure)
}

/** 展示 — a figure as pages, report and figures.json show it. */
export function presentFigure(context: FigureContext, figure: Figure): FigureView {
  const { text, unit } = formatFigure(figure.unit, figure.value)
  const labelOf = (id: string) => context.figures.get(id)?.label ?? id
  return {
    id: figure.id,
    label: figure.label,
    kind: figure.unit.kind,
    unit,
    value: figure.value === null ? null : exactText(figure.value),
    display: text,
    rounding: roundingInWords(figure.unit),
    absence: figure.absence === null ? null : absenceInWords(figure.absence, labelOf),
    period: { from: figure.period.from, to: figure.period.to, words: periodInWords(figure.period) },
    formula: {
      kind: figure.formula.kind,
      words: formulaInWords(figure.formula, {
        labelOf,
        ledgerOf: (id) => context.ledgers.get(id) ?? null,
        nameOf: (_field, value) => context.names.get(value) ?? null,
      }),
      terms: termsOf(context, figure.formula),
    },
    records: recordsOf(context, figure),
    strength: figure.strength === null ? null : `E${figure.strength}`,
    isSample: figure.isSample,
    owner: figure.owner,
    note: figure.note,
    explanation: figure.explanation === null ? null : presentExplanation(figure.explanation),
    digest: figure.digest,
    computedAt: figure.computedAt,
  }
}

function recordsOf({ ledgers }: FigureContext, { records }: Figure): FigureView['records'] {
  if (records === null) return null
  const { ledger, rowCount, sampleCount, digest } = records
  return { ledger, ledgerTitle: ledgers.get(ledger)?.title ?? ledger, rowCount, sampleCount, digest }
}

function termsOf({ figures }: FigureContext, formula: Formula): FigureView['formula']['terms'] {
  return signedTerms(formula).map(({ id, operator }) => {
    const term = figures.get(id)
    const { text, unit } = term === undefined ? { text: '—', unit: '' } : formatFigure(term.unit, term.value)
    return { figure: id, label: term?.label ?? id, display: text, unit, operator }
  })
}

function signedTerms(formula: Formula): readonly { id: string; operator: string }[] {
  switch (formula.kind) {
    case 'measure':
      return []
    case 'sum':
      return joined(formula.terms, '+')
    case 'difference':
      return joined([formula.minuend, formula.subtrahend], '−')
    case 'ratio':
      return joined([formula.part, formula.base], '÷')
    case 'growth':
      return joined([formula.current, formula.prior], '比')
    case 'product':
      return joined(formula.factors, '×')
    case 'converted':
      return joined([formula.of], '')
    case 'kept':
      return joined(
        formula.terms.map(({ figure }) => figure),
        '、',
      )
    case 'points':
      return joined(formula.inputs, '、')
    default:
      return formula satisfies never
  }
}

/** The sign stands before every term but the first. */
function joined(ids: readonly string[], sign: string): readonly { id: string; operator: string }[] {
  return ids.map((id, index) => ({ id, operator: index === 0 ? '' : sign }))
}

function presentExplanation({
  weight,
  completion,
  earned,
  lost,
  ...words
}: Explanation): NonNullable<FigureView['explanation']> {
  return {
    rule: words.rule,
    source: words.source,
    confidence: words.confidence,
    weight: formatFigure({ kind: 'points' }, weight).text,
    completion: completion === null ? null : `${formatFigure({ kind: 'ratio' }, completion).text}%`,
    earned: earned === null ? null : formatFigure({ kind: 'points' }, earned).text,
    lost: lost === null ? null : formatFigure({ kind: 'points' }, lost).text,
    steps: [...words.steps],
    toRestore: words.toRestore,
    owed: [...words.owed],
  }
}
