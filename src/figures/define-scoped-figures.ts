import type { Period } from '../domain/calendar/index.ts'
import { months } from '../domain/calendar/index.ts'
import type { FigureDefinition, Formula } from '../domain/figure/index.ts'
import type { LedgerDefinition } from '../domain/ledger/index.ts'

/** What a figure over some months is made from. */
export interface ScopeSources {
  /** Figures of the whole year by id. */
  readonly bases: ReadonlyMap<string, FigureDefinition>
  readonly ledgers: readonly LedgerDefinition[]
}

const SCOPED = /^(.+)@(\d{4})-(\d{2})\.\.\d{4}-(\d{2})$/
const PACE = '.pace'

/** Its rows have days, but state the year as a whole: a share of the year is held against the whole of it. */
const OF_THE_WHOLE_YEAR: ReadonlySet<string> = new Set(['budget_line'])

/**
 * `video_conference.supported@2020-01..2020-10`: the same figure over some months of its year, months included, with the
 * figures that it is computed from. What states the year as a whole stays whole: targets, the budget. With `.pace` before
 * the months: the year's value if the rest goes like them.
 *
 * @returns the figure last; nothing when the id names no such period, or the figure does not depend on months.
 */
export function scopedFigures(id: string, { bases, ledgers }: ScopeSources): readonly FigureDefinition[] {
  const [, named = '', year, first, last] = SCOPED.exec(id) ?? []
  const [from, to] = [Number(first), Number(last)]
  if (!(from >= 1 && to <= 12 && from <= to)) return []
  const suffix = id.slice(named.length)
  const baseId = named.endsWith(PACE) ? named.slice(0, -PACE.length) : named
  const scope = {
    suffix,
    period: months({ year: Number(year), first: from, last: to }),
    words: from === to ? `${from}月` : `${from}—${to}月`,
  }
  const found = new Map<string, FigureDefinition>()
  narrowInto(found, baseId, { scope, bases, dated: datedLedgers(ledgers) })
  const [base, narrowed] = [bases.get(baseId), found.get(`${baseId}${suffix}`)]
  if (base === undefined || narrowed === undefined || named === baseId) return [...found.values()]
  return from === 1 ? [...found.values(), atPaceOf(base, { id, of: narrowed.id, months: to })] : []
}

/** Ledgers whose rows belong to a month. */
function datedLedgers(ledgers: readonly LedgerDefinition[]): ReadonlySet<string> {
  return new Set(ledgers.filter((one) => one.happenedOn !== null && !OF_THE_WHOLE_YEAR.has(one.id)).map(({ id }) => id))
}

/** 随月份累加 — whether a figure counts up from January, rather than holding at any time as a share or a latest value does. */
export function growsByMonth(id: string, { bases, ledgers }: ScopeSources): boolean {
  const dated = datedLedgers(ledgers)
  const grows = (one: string): boolean => {
    const formula = bases.get(one)?.formula
    switch (formula?.kind) {
      case 'measure':
        return dated.has(formula.ledger) && ['count', 'sum', 'distinct'].includes(formula.measure.kind)
      case 'sum':
        return formula.terms.some(grows)
      case 'converted':
        return grows(formula.of)
      case 'difference':
        return grows(formula.minuend)
      case 'product':
        return formula.factors.some(grows)
      default:
        return false
    }
  }
  return grows(id)
}

interface Narrowing {
  readonly scope: { readonly suffix: string; readonly period: Period; readonly words: string }
  readonly bases: ReadonlyMap<string, FigureDefinition>
  readonly dated: ReadonlySet<string>
}

/** @returns the id of the figure over the months; its own where months change nothing. */
function narrowInto(found: Map<string, FigureDefinition>, id: string, narrowing: Narrowing): string {
  const { scope, bases, dated } = narrowing
  const base = bases.get(id)
  const isOfTheYear = base?.period.from.endsWith('-01-01') === true && base.period.to.endsWith('-12-31')
  if (base === undefined || !isOfTheYear) return id
  const formula = narrowed(base.formula, {
    isDated: (ledger) => dated.has(ledger),
    narrow: (one) => narrowInto(found, one, narrowing),
  })
  if (formula === base.formula) return id
  const scopedId = `${id}${scope.suffix}`
  const label = `${base.label.replace('全年', '')}（${scope.words}）`
  found.set(scopedId, { ...base, id: scopedId, label, period: scope.period, formula })
  return scopedId
}

interface Narrow {
  readonly isDated: (ledger: string) => boolean
  readonly narrow: (id: string) => string
}

/** The same formula object where none of its parts depends on months. */
function narrowed(formula: Formula, { isDated, narrow }: Narrow): Formula {
  switch (formula.kind) {
    case 'measure':
      return isDated(formula.ledger) ? { ...formula } : formula
    case 'sum':
      return changed(formula, { ...formula, terms: formula.terms.map(narrow) })
    case 'difference':
      return changed(formula, {
        ...formula,
        minuend: narrow(formula.minuend),
        subtrahend: narrow(formula.subtrahend),
      })
    case 'ratio':
      return changed(formula, { ...formula, part: narrow(formula.part), base: narrow(formula.base) })
    case 'product':
      return changed(formula, { ...formula, factors: formula.factors.map(narrow) })
    case 'converted':
      return changed(formula, { ...formula, of: narrow(formula.of) })
    // Growth over a year and points for a year have no meaning for a part of it; a commitment has periods of its own.
    case 'growth':
    case 'kept':
    case 'points':
      return formula
  }
}

function changed(before: Formula, after: Formula): Formula {
  return JSON.stringify(before) === JSON.stringify(after) ? before : after
}

function atPaceOf(
  base: FigureDefinition,
  { id, of, months: passed }: { id: string; of: string; months: number },
): FigureDefinition {
  const formula = { kind: 'converted', of, factor: `12/${passed}` } as const
  return { ...base, id, label: `${base.label}（全年预计）`, formula }
}
