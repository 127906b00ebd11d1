import type { OwnLedgerBody, OwnLedgerPreview } from '../contract/own-ledger-view.ts'
import { mayDo, type Person, type UnitScope } from '../domain/access/index.ts'
import { compare } from '../domain/amount/index.ts'
import type { Figure } from '../domain/figure/index.ts'
import { formatFigure } from '../domain/figure/index.ts'
import { computeUnitFigures } from './compute-figures.ts'
import { checkedLedger } from './own-ledger.ts'
import { changesInWords } from './own-ledger-words.ts'
import type { Ports } from './ports.ts'
import { fromStored } from './stored-report.ts'

export interface PreviewQuery {
  readonly year: number
  readonly ledger: string
  readonly draft: OwnLedgerBody
  /** Who asks: values are for those who may see figures. */
  readonly person: Person
}

type Changed = OwnLedgerPreview['figures'][number]

/**
 * 影响预览 — every figure of a year that a changed definition would change, as it is and as it would be; nothing is saved.
 *
 * @throws Refusal ledger/not-found, ledger/changed-meanwhile, input/invalid, year/not-found
 */
export async function previewOwnLedger(
  ports: Ports,
  scope: UnitScope,
  { year, ledger: id, draft, person }: PreviewQuery,
): Promise<OwnLedgerPreview> {
  const showsValues = mayDo(person, 'figure:read', scope.unitId)
  const { ledger, previous } = await checkedLedger(ports, scope, { id, draft })
  const before = (await computeUnitFigures(ports, scope, { year })).figures
  const after = (await computeUnitFigures({ ...ports, ledgers: ports.ownLedgers.asIf(ledger) }, scope, { year }))
    .figures
  const printed = await printedFigures(ports, scope, year)
  const ids = [...new Set([...before.keys(), ...after.keys()])]
  const figures = ids.flatMap((figure) => {
    const [old, now] = [before.get(figure), after.get(figure)]
    return isSame(old, now) ? [] : [changed({ id: figure, old, now, isInReport: printed.has(figure) })]
  })
  return {
    changes: [...changesInWords(previous, ledger)],
    figures: showsValues ? figures : figures.map(withoutValues),
    showsValues,
  }
}

function isSame(old: Figure | undefined, now: Figure | undefined): boolean {
  if (old === undefined || now === undefined) return old === now
  if (old.label !== now.label) return false
  if (old.value === null || now.value === null) return old.value === now.value
  return compare(old.value, now.value) === 0
}

interface Compared {
  readonly id: string
  readonly old: Figure | undefined
  readonly now: Figure | undefined
  readonly isInReport: boolean
}

function changed({ id, old, now, isInReport }: Compared): Changed {
  const shown = (figure: Figure | undefined) =>
    figure === undefined ? null : formatFigure(figure.unit, figure.value).text
  const either = now ?? old
  return {
    id,
    label: either?.label ?? id,
    unit: either === undefined ? '' : formatFigure(either.unit, null).unit,
    before: shown(old),
    after: shown(now),
    isInReport,
  }
}

function withoutValues({ before, after, ...rest }: Changed): Changed {
  return { ...rest, before: before === null ? null : '', after: after === null ? null : '' }
}

async function printedFigures(ports: Ports, scope: UnitScope, year: number): Promise<ReadonlySet<string>> {
  const latest = await ports.reports.latest(scope, year)
  const snapshot = latest === null ? null : fromStored(latest.compiled)
  return new Set(snapshot?.compiled.used ?? [])
}
