import type { SearchView } from '../contract/search-view.ts'
import type { UnitScope } from '../domain/access/index.ts'
import { formatFigure } from '../domain/figure/index.ts'
import type { LedgerDefinition, LedgerRow } from '../domain/ledger/index.ts'
import { computeUnitFigures, type UnitFigures } from './compute-figures.ts'
import type { Ports } from './ports.ts'
import { nameOfRow, shownFields } from './present-record.ts'

/** How many of each kind are shown; who looks for more makes the words longer. */
const FIGURES_SHOWN = 12
const ROWS_SHOWN_PER_LEDGER = 4
const ROWS_SHOWN = 20

/**
 * 查找 — figures by label or id, ledgers by title, and records by what their texts contain, within one unit's year.
 *
 * @throws Refusal unit/not-found, year/not-found, rule-pack/not-found
 */
export async function search(
  ports: Ports,
  scope: UnitScope,
  { year, words }: { readonly year: number; readonly words: string },
): Promise<SearchView> {
  const definitions = await ports.ledgers.definitions(scope)
  const { figures } = await computeUnitFigures(ports, scope, { year })
  const pages = await Promise.all(
    definitions.map(async (definition) => {
      const containing = { words, fields: Object.keys(shownFields(definition, scope)) }
      const query = { year, containing, limit: ROWS_SHOWN_PER_LEDGER }
      const { rows } = await ports.ledgers.list(scope, definition.id, query)
      return rows.map((row) => recordHit(definition, row))
    }),
  )
  return {
    hits: [
      ...figureHits(figures, words),
      ...definitions.filter(({ title }) => title.includes(words)).map(ledgerHit),
      ...pages.flat().slice(0, ROWS_SHOWN),
    ],
  }
}

type Hit = SearchView['hits'][number]

/**
 * The closest first: an exact label, then labels that begin so, then the rest in the order of the catalogue; the parts of
 * a breakdown (`…=省`) come last, lest one ledger's groups push every other figure off the list.
 */
function figureHits(figures: UnitFigures['figures'], words: string): readonly Hit[] {
  const closeness = (label: string) => (label === words ? 0 : label.startsWith(words) ? 1 : 2)
  const rank = ({ id, label }: { readonly id: string; readonly label: string }) =>
    closeness(label) + (id.includes('=') ? 3 : 0)
  return [...figures.values()]
    .filter(({ id, label }) => label.includes(words) || id.startsWith(words))
    .toSorted((left, right) => rank(left) - rank(right))
    .slice(0, FIGURES_SHOWN)
    .map(({ id, label, unit, value }) => {
      const shown = formatFigure(unit, value)
      return { kind: 'figure', id, label, display: shown.text, unit: shown.unit }
    })
}

function ledgerHit({ id, title }: LedgerDefinition): Hit {
  return { kind: 'ledger', id, label: title }
}

function recordHit(definition: LedgerDefinition, row: LedgerRow): Hit {
  const { id: ledger, title } = definition
  return {
    kind: 'record',
    ledger,
    ledgerTitle: title,
    id: row.id,
    label: nameOfRow(row, definition),
    happenedOn: row.happenedOn,
  }
}
