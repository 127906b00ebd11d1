import { compare, dividedBy, type Exact, exactOf, exactText, minus, ONE, sumOf, times, whole } from '../amount/index.ts'
import type { Instant } from '../calendar/index.ts'
import { canonicalJson } from '../canonical/index.ts'
import type { Strength } from '../ledger/index.ts'
import type { Measured } from '../measure/index.ts'
import { explainPoints, figuresOf, type Operand, type ScoringInput } from '../scoring/index.ts'
import { dependenciesOf, inOrder } from './dependencies.ts'
import type { Absence, Figure, FigureDefinition, FigureUnit, Formula, KeptTerm } from './figure.ts'
import { exactPrint, ratioIn } from './format.ts'

/** What computing needs from outside. */
export interface ComputeEnvironment {
  /** SM3 of UTF-8 text, 64 hex digits. */
  readonly sm3: (text: string) => string
  readonly now: Instant
}

/**
 * 计算 — every figure of `definitions`, exactly, in the order given.
 *
 * @param measured the answers of the ledgers, by the id of each figure that is a measure.
 * @throws Error on a mistake in the catalogue: a figure unknown, defined twice, without its answer, depending on itself, or
 * scored from figures of different units.
 */
export function computeFigures(
  definitions: readonly FigureDefinition[],
  measured: ReadonlyMap<string, Measured>,
  { sm3, now }: ComputeEnvironment,
): readonly Figure[] {
  const figures = new Map<string, Figure>()
  for (const definition of inOrder(definitions)) {
    const outcome =
      definition.formula.kind === 'measure'
        ? counted(definition, definition.formula, held(measured, definition.id))
        : derived(definition.formula, { figures, now })
    const digests = outcome.dependsOn.map((id) => held(figures, id).digest)
    const text = canonicalFigure(definition, {
      value: outcome.value,
      digests,
      records: outcome.records?.digest ?? null,
    })
    figures.set(definition.id, { ...definition, ...outcome, digest: sm3(text), computedAt: now })
  }
  return definitions.map(({ id }) => held(figures, id))
}

/** The text whose SM3 is a figure's digest. */
function canonicalFigure(
  { id, period, formula }: FigureDefinition,
  { value, records, digests }: { value: Exact | null; records: string | null; digests: readonly string[] },
): string {
  return canonicalJson({ id, period, formula, value: value === null ? null : exactText(value), records, digests })
}

type Outcome = Omit<Figure, keyof FigureDefinition | 'digest' | 'computedAt'>
type MeasureFormula = Extract<Formula, { readonly kind: 'measure' }>

function counted(definition: FigureDefinition, formula: MeasureFormula, answer: Measured): Outcome {
  const { ledger, measure, needsRows } = formula
  const { rowCount, sampleCount, digest } = answer
  const isUnreported = rowCount === 0 && (needsRows || answer.value === null)
  const value = isUnreported ? null : answer.value
  return {
    value,
    absence: isUnreported ? { kind: 'no-rows' } : value === null ? { kind: 'no-value' } : null,
    dependsOn: [],
    records: { ledger, measure, period: definition.period, rowCount, sampleCount, digest },
    strength: STRENGTHS.find((strength) => strength === answer.weakest) ?? null,
    isSample: sampleCount > 0,
    explanation: null,
  }
}

const STRENGTHS: readonly Strength[] = [0, 1, 2, 3, 4]

function derived(
  formula: Exclude<Formula, MeasureFormula>,
  { figures, now }: { figures: ReadonlyMap<string, Figure>; now: Instant },
): Outcome {
  const dependsOn = dependenciesOf(formula)
  const behind = dependsOn.map((id) => held(figures, id))
  const strengths = behind.map(({ strength }) => strength)
  return {
    dependsOn,
    records: null,
    strength: STRENGTHS.find((strength) => strengths.includes(strength)) ?? null,
    isSample: behind.some(({ isSample }) => isSample),
    ...resultOf(formula, { behind, figures, now }),
  }
}

type Result = Pick<Figure, 'value' | 'absence' | 'explanation'>

interface Behind {
  readonly behind: readonly Figure[]
  readonly figures: ReadonlyMap<string, Figure>
  readonly now: Instant
}

function resultOf(formula: Exclude<Formula, MeasureFormula>, { behind, figures, now }: Behind): Result {
  const [lacking] = behind.flatMap(lackOf)
  if (formula.kind === 'points') return scored(formula.scoring, { figures, lacking })
  if (lacking !== undefined) return absent({ kind: 'depends', figure: lacking })
  const values = new Map(behind.filter(hasValue).map(({ id, value }) => [id, value] as const))
  if (formula.kind === 'kept') return kept(formula.terms, { valueIn: (id) => held(values, id), now })
  return arithmetic(formula, (id) => held(values, id))
}

function hasValue(figure: Figure): figure is Figure & { readonly value: Exact } {
  return figure.value !== null
}

/** The figure at the bottom of a figure's absence. */
function lackOf({ id, absence }: Figure): readonly string[] {
  if (absence === null) return []
  return [absence.kind === 'depends' ? absence.figure : id]
}

function arithmetic(
  formula: Exclude<Formula, MeasureFormula | { readonly kind: 'points' | 'kept' }>,
  valueIn: (id: string) => Exact,
): Result {
  switch (formula.kind) {
    case 'sum':
      return present(sumOf(formula.terms.map(valueIn)))
    case 'difference':
      return present(minus(valueIn(formula.minuend), valueIn(formula.subtrahend)))
    case 'ratio':
      return divided(valueIn(formula.part), { id: formula.base, value: valueIn(formula.base) })
    case 'growth': {
      const prior = valueIn(formula.prior)
      return divided(minus(valueIn(formula.current), prior), { id: formula.prior, value: prior })
    }
    case 'product':
      return present(formula.factors.map(valueIn).reduce(times, ONE))
    case 'converted':
      return present(times(valueIn(formula.of), exactOf(formula.factor)))
  }
}

function kept(terms: readonly KeptTerm[], { valueIn, now }: { valueIn: (id: string) => Exact; now: Instant }): Result {
  const isMet = ({ figure, atLeast }: KeptTerm) => compare(valueIn(figure), whole(atLeast)) >= 0
  const met = terms.filter(isMet)
  const due = terms.filter((term) => isMet(term) || term.until < now.slice(0, 10))
  const value = dividedBy(whole(met.length), whole(due.length))
  return value === null ? absent({ kind: 'not-scored', reason: '尚无到期的周期' }) : present(value)
}

function divided(part: Exact, base: { readonly id: string; readonly value: Exact }): Result {
  const value = dividedBy(part, base.value)
  return value === null ? absent({ kind: 'no-denominator', figure: base.id }) : present(value)
}

function present(value: Exact): Result {
  return { value, absence: null, explanation: null }
}

function absent(absence: Absence): Result {
  return { value: null, absence, explanation: null }
}

function scored(
  scoring: ScoringInput,
  { figures, lacking }: { figures: ReadonlyMap<string, Figure>; lacking: string | undefined },
): Result {
  const operands = figuresOf(scoring).map((id) => held(figures, id))
  if (new Set(operands.map(({ unit }) => canonicalJson(comparable(unit)))).size > 1) {
    throw new Error(`scored from figures of different units: ${operands.map(({ id }) => id).join(', ')}`)
  }
  const explanation = explainPoints(scoring, (id) => operandOf(held(figures, id)))
  if (explanation.notScored === null) return { value: explanation.earned, absence: null, explanation }
  const absence: Absence =
    lacking === undefined ? { kind: 'not-scored', reason: explanation.notScored } : { kind: 'depends', figure: lacking }
  return { value: null, absence, explanation }
}

/** Two figures may be held against each other when this is the same: decimals are a matter of print. */
function comparable(unit: FigureUnit): readonly string[] {
  return unit.kind === 'count' ? [unit.kind, unit.word] : [unit.kind]
}

function operandOf({ label, unit, value }: Figure): Operand {
  return { label, value, ratio: ratioIn(unit, value), print: (printed) => exactPrint(unit, printed) }
}

/** @throws Error when it isn't there: the catalogue and the answers don't fit each other. */
function held<T>(among: ReadonlyMap<string, T>, id: string): T {
  const found = among.get(id)
  if (found === undefined) throw new Error(`nothing is known of figure ${id}`)
  return found
}
