import { z } from 'zod'
import type { UnitScope } from '../domain/access/index.ts'
import { compare } from '../domain/amount/index.ts'
import { dependenciesOf, type Figure, type FigureDefinition, formatFigure } from '../domain/figure/index.ts'
import type { LedgerRow } from '../domain/ledger/index.ts'
import { computeDefined, definitionsOf } from './compute-figures.ts'
import { loadOutline } from './load-outline.ts'
import type { Ports, TrailDraft } from './ports.ts'

/** 影响 — a figure that a late entry changed, as printed before and after. */
export interface FigureEffect {
  readonly figure: string
  readonly label: string
  readonly unit: string
  readonly before: string
  readonly after: string
}

export interface LateWork {
  readonly ledger: string
  readonly year: number
  /** Whether anything of the work may be late; figures are computed only then. */
  readonly mayBeLate: boolean
}

/** Above this many late rows the trail holds one entry for all of them. */
const ROWS_WITH_OWN_ENTRY = 200

/**
 * 补录影响 — does the work and keeps, in the same transaction, which figures it changed: in the trail, with each late row.
 * `work` gives its result and the rows that it wrote.
 */
export async function keepingEffect<T>(
  within: Ports,
  scope: UnitScope,
  late: LateWork,
  work: () => Promise<{ readonly result: T; readonly written: readonly LedgerRow[] }>,
): Promise<T> {
  if (!late.mayBeLate) return (await work()).result
  const before = await figuresOn(within, scope, late)
  const { result, written } = await work()
  const rows = written.filter(({ lateReason }) => lateReason !== null)
  if (rows.length > 0) {
    const effect = effectBetween(before, await figuresOn(within, scope, late))
    await within.trail.appendMany(scope.unitId, entriesOf(scope, { ...late, rows, effect }))
  }
  return result
}

/** Every figure that depends on the ledger, and what those are computed from. */
async function figuresOn(
  within: Ports,
  scope: UnitScope,
  { ledger, year }: Pick<LateWork, 'ledger' | 'year'>,
): Promise<ReadonlyMap<string, Figure>> {
  const outline = await loadOutline(within, scope, { year })
  const definitions = definitionsOf(outline)
  const only = [...dependingOn(ledger, definitions)]
  const { figures } = await computeDefined(within, scope, { outline, definitions, only })
  return new Map([...figures].filter(([id]) => only.includes(id)))
}

function dependingOn(ledger: string, definitions: ReadonlyMap<string, FigureDefinition>): ReadonlySet<string> {
  const found = new Map<string, boolean>()
  const depends = (id: string): boolean => {
    const known = found.get(id)
    if (known !== undefined) return known
    const formula = definitions.get(id)?.formula
    const does =
      formula !== undefined &&
      (formula.kind === 'measure' ? formula.ledger === ledger : dependenciesOf(formula).some(depends))
    found.set(id, does)
    return does
  }
  return new Set([...definitions.keys()].filter(depends))
}

function effectBetween(
  before: ReadonlyMap<string, Figure>,
  after: ReadonlyMap<string, Figure>,
): readonly FigureEffect[] {
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((id) => {
    const [old, now] = [before.get(id), after.get(id)]
    const either = now ?? old
    if (either === undefined || isSame(old?.value ?? null, now?.value ?? null)) return []
    const shown = (figure: Figure | undefined) => formatFigure(either.unit, figure?.value ?? null).text
    const { unit } = formatFigure(either.unit, null)
    return [{ figure: id, label: either.label, unit, before: shown(old), after: shown(now) }]
  })
}

function isSame(left: Figure['value'], right: Figure['value']): boolean {
  return left === null || right === null ? left === right : compare(left, right) === 0
}

interface Told extends LateWork {
  readonly rows: readonly LedgerRow[]
  readonly effect: readonly FigureEffect[]
}

function entriesOf({ actor }: UnitScope, { ledger, year, rows, effect }: Told): readonly Omit<TrailDraft, 'unitId'>[] {
  const entry = (id: string, details: object) => ({
    actor,
    action: 'row:late',
    subject: { kind: ledger, id },
    details: { year, together: rows.length, effect, ...details },
  })
  if (rows.length <= ROWS_WITH_OWN_ENTRY) {
    return rows.map(({ id, digest, lateReason, happenedOn, revision, voided }) =>
      entry(id, { digest, lateReason, happenedOn, what: voided === null ? whatOf(revision) : '作废' }),
    )
  }
  const lateReason = rows[0]?.lateReason ?? ''
  return [entry(`${rows[0]?.id ?? ''}..${rows.at(-1)?.id ?? ''}`, { count: rows.length, lateReason, what: '批量' })]
}

function whatOf(revision: number): string {
  return revision === 1 ? '录入' : '修改'
}

const effects = z.object({
  together: z.number(),
  effect: z.array(
    z.object({ figure: z.string(), label: z.string(), unit: z.string(), before: z.string(), after: z.string() }),
  ),
})

/** What an entry `row:late` says of figures. */
export function effectsIn(details: unknown): { readonly together: number; readonly effect: readonly FigureEffect[] } {
  return effects.parse(details)
}

/** `支出合计（元）由 1 变为 2`; of rows entered together, what they changed together. */
export function effectInWords(details: unknown): string {
  const { together, effect } = effectsIn(details)
  const who = together === 1 ? '' : `同批 ${together} 条合计，`
  if (effect.length === 0) return `${who}没有改变任何数`
  return who + effect.map(({ label, unit, before, after }) => `${label} ${before} → ${after}${unit}`).join('；')
}
