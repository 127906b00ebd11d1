import type { EvidenceDetails, EvidenceEntry, EvidencePage } from '../contract/evidence-view.ts'
import { Refusal } from '../contract/refusals.ts'
import type { UnitScope } from '../domain/access/index.ts'
import { drawsThumbnail } from '../domain/evidence/index.ts'
import type { LedgerRow } from '../domain/ledger/index.ts'
import { ledgerTitles } from './ledger-titles.ts'
import { nameOfPeople } from './people-of-unit.ts'
import type { EvidencedRow, EvidenceQuery, Ports, TrailEntry, UsedEvidence } from './ports.ts'
import { nameOfRow } from './present-record.ts'
import { indicatorsProvenBy } from './proven-indicators.ts'

/**
 * 佐证清单 — files of a unit's year, each with the rows and indicators that it stands behind, and those that stand behind
 * nothing yet.
 *
 * @throws Refusal unit/not-found, year/not-found, rule-pack/not-found
 */
export async function listEvidence(ports: Ports, scope: UnitScope, query: EvidenceQuery): Promise<EvidencePage> {
  const { rows, total } = await ports.evidence.list(scope, query)
  const definitions = await ports.ledgers.definitions(scope)
  return {
    rows: await present(ports, scope, { year: query.year, used: rows }),
    total,
    tally: await ports.evidence.tally(scope, query.year),
    ledgers: definitions.map(({ id, title }) => ({ id, title })),
  }
}

interface ToPresent {
  readonly year: number
  readonly used: readonly UsedEvidence[]
}

async function present(ports: Ports, scope: UnitScope, { year, used }: ToPresent): Promise<EvidenceEntry[]> {
  const titles = await ledgerTitles(ports, scope)
  const nameOf = await nameOfPeople(ports, scope)
  const proven = await indicatorsProvenBy(ports, scope, { year, files: used.map(({ file }) => file.id) })
  return used.map(({ file, rows, ledgers, weakest, strongest }) => ({
    id: file.id,
    fileName: file.fileName,
    mediaType: file.mediaType,
    bytes: file.bytes,
    kind: file.kind,
    description: file.description,
    isSample: file.isSample,
    addedAt: file.addedAt,
    addedBy: nameOf(file.addedBy),
    rows,
    ledgers: ledgers.map((id) => titles.get(id) ?? id),
    indicators: [...(proven.get(file.id) ?? [])],
    weakest: weakest === null ? null : `E${weakest}`,
    strongest: strongest === null ? null : `E${strongest}`,
    hasThumbnail: drawsThumbnail(file.mediaType),
  }))
}

/**
 * 一份佐证材料 — with every row of the year that it stands behind, and its history.
 *
 * @throws Refusal evidence/not-found, unit/not-found, year/not-found, rule-pack/not-found
 */
export async function viewEvidence(
  ports: Ports,
  scope: UnitScope,
  { id, year }: { readonly id: string; readonly year: number },
): Promise<EvidenceDetails> {
  const file = await ports.evidence.find(scope, id)
  if (file === null) throw new Refusal('evidence/not-found', { id })
  const linked = await rowsOf(ports, scope, await ports.evidence.rowsWith(scope, { id, year }))
  const strengths = linked.map(({ strength }) => strength)
  const used: UsedEvidence = {
    file,
    rows: linked.length,
    ledgers: [...new Set(linked.map(({ ledger }) => ledger))],
    weakest: strengths.toSorted()[0] ?? null,
    strongest: strengths.toSorted().at(-1) ?? null,
  }
  const [entry] = await present(ports, scope, { year, used: [used] })
  if (entry === undefined) throw new Error(`nothing to show of ${id}`)
  return {
    ...entry,
    digest: file.digest,
    linkedRows: await labelled(ports, scope, linked),
    history: await historyOf(ports, scope, id),
  }
}

async function rowsOf(ports: Ports, scope: UnitScope, found: readonly EvidencedRow[]): Promise<readonly LedgerRow[]> {
  const rows: LedgerRow[] = []
  for (const ledger of new Set(found.map((one) => one.ledger))) {
    const ids = found.filter((one) => one.ledger === ledger).map(({ id }) => id)
    rows.push(...(await ports.ledgers.findMany(scope, ledger, ids)))
  }
  return rows
}

async function labelled(
  ports: Ports,
  scope: UnitScope,
  rows: readonly LedgerRow[],
): Promise<EvidenceDetails['linkedRows']> {
  const definitions = new Map((await ports.ledgers.definitions(scope)).map((one) => [one.id, one]))
  return rows.map((row) => {
    const definition = definitions.get(row.ledger)
    return {
      ledger: row.ledger,
      ledgerTitle: definition?.title ?? row.ledger,
      id: row.id,
      revision: row.revision,
      label: nameOfRow(row, definition),
      happenedOn: row.happenedOn,
      strength: `E${row.strength}`,
    }
  })
}

/** Entries shown; who opened a file often needs no more to be seen here. */
const HISTORY_SHOWN = 30

async function historyOf(ports: Ports, scope: UnitScope, id: string): Promise<EvidenceDetails['history']> {
  const nameOf = await nameOfPeople(ports, scope)
  const titles = await ledgerTitles(ports, scope)
  const entries = await ports.trail.about(scope.unitId, { kind: 'evidence', id })
  return entries
    .slice(0, HISTORY_SHOWN)
    .map((entry) => ({ at: entry.at, actor: nameOf(entry.actor), words: wordsOf(entry, titles) }))
}

function wordsOf({ action, details }: TrailEntry, titles: ReadonlyMap<string, string>): string {
  const text = (name: string): string => {
    const value: unknown = typeof details === 'object' && details !== null ? Reflect.get(details, name) : undefined
    return typeof value === 'string' ? value : ''
  }
  const where = `${titles.get(text('ledger')) ?? text('ledger')}“${text('label')}”`
  switch (action) {
    case 'evidence:add':
      return '上传'
    case 'evidence:again':
      return `再次上传同一份文件（${text('fileName')}），没有重复保存`
    case 'evidence:open':
      return '查看'
    case 'evidence:link':
      return `关联到${where}`
    case 'evidence:unlink':
      return `取消与${where}的关联：${text('reason')}`
    default:
      return action
  }
}
