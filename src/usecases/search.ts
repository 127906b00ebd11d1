import type { SearchView } from '../contract/search-view.ts'
import type { UnitScope } from '../domain/access/index.ts'
import { UNIT_SUBJECT } from '../domain/evaluation/index.ts'
import { type FigureDefinition, formatFigure } from '../domain/figure/index.ts'
import type { LedgerDefinition, LedgerRow } from '../domain/ledger/index.ts'
import { computeDefined, definitionsOf } from './compute-figures.ts'
import { loadOutline } from './load-outline.ts'
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
      ...(await figureHits(ports, scope, { year, words })),
      ...definitions.filter(({ title }) => title.includes(words)).map(ledgerHit),
      ...pages.flat().slice(0, ROWS_SHOWN),
    ],
  }
}

type Hit = SearchView['hits'][number]

/**
 * The closest first: an exact label, then labels that begin so, that hold the words, that belong to a project of the name, in
 * the order of the catalogue; the parts of a breakdown (`…=省`) come last, lest one ledger's groups push every other figure off the list.
 */
async function figureHits(
  ports: Ports,
  scope: UnitScope,
  { year, words }: { readonly year: number; readonly words: string },
): Promise<readonly Hit[]> {
  const outline = await loadOutline(ports, scope, { year })
  const definitions = definitionsOf(outline)
  const nameOf = namesAmong(outline.projects)
  const closeness = (label: string) =>
    label === words ? 0 : label.startsWith(words) ? 1 : label.includes(words) ? 2 : 3
  const rank = ({ id, label }: FigureDefinition) => closeness(label) + (id.includes('=') ? 4 : 0)
  const found = [...definitions.values()]
    .filter((one) => nameOf(one).includes(words) || one.id.startsWith(words))
    .toSorted((left, right) => rank(left) - rank(right))
    .slice(0, FIGURES_SHOWN)
  const { figures } = await computeDefined(ports, scope, { outline, definitions, only: found.map(({ id }) => id) })
  return found.flatMap((one) => {
    const figure = figures.get(one.id)
    if (figure === undefined) return []
    const shown = formatFigure(figure.unit, figure.value)
    return [{ kind: 'figure' as const, id: one.id, label: nameOf(one), display: shown.text, unit: shown.unit }]
  })
}

/** A figure's label, with the project that it scores: seven points of one name in a list would say nothing. */
function namesAmong(projects: readonly { readonly code: string; readonly name: string }[]) {
  const subjects = new Map([[UNIT_SUBJECT, '整体支出'], ...projects.map(({ code, name }) => [code, name] as const)])
  return ({ id, label }: FigureDefinition): string => {
    const [, code = ''] = /^evaluation\.([^.]+)\./.exec(id) ?? []
    const subject = subjects.get(code)
    return subject === undefined ? label : `${subject}：${label}`
  }
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
