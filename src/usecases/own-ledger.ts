import type { OwnLedgerBody, OwnLedgersView, OwnLedgerView } from '../contract/own-ledger-view.ts'
import { Refusal } from '../contract/refusals.ts'
import type { UnitScope } from '../domain/access/index.ts'
import type { LedgerDefinition, OwnLedger } from '../domain/ledger/index.ts'
import { ledgersOfUnit, referredFirst } from '../domain/ledger/index.ts'
import { definitionIssues } from './check-own-ledger.ts'
import { listLedgers } from './list-ledgers.ts'
import { changesInWords } from './own-ledger-words.ts'
import type { OwnLedgerVersion, Ports } from './ports.ts'

/** 自建台账 — what the unit defined, each with its versions, and what there is to extend and to refer to. */
export async function listOwnLedgers(ports: Ports, scope: UnitScope): Promise<OwnLedgersView> {
  const versions = await ports.ownLedgers.list(scope)
  const names = await namesOfPeople(ports, scope)
  const ids = [...new Set(versions.map(({ ledger }) => ledger.id))]
  return {
    ledgers: ids.map((id) => present(ports, { versions: versions.filter(({ ledger }) => ledger.id === id), names })),
    known: [...(await listLedgers(ports, scope))],
  }
}

/**
 * 新建台账 — a ledger of the unit's own, with its table at once.
 *
 * @throws Refusal input/invalid with every issue by its place
 */
export function addOwnLedger(ports: Ports, scope: UnitScope, draft: OwnLedgerBody): Promise<OwnLedgerView> {
  const id = `own_${ports.random.id().slice(-10).toLowerCase()}`
  return save(ports, scope, { id, draft, action: 'ledger:define' })
}

/**
 * 修改自建台账, or 扩展内置台账 — rows and history stay as they are.
 *
 * @throws Refusal ledger/not-found, ledger/changed-meanwhile, input/invalid
 */
export function changeOwnLedger(
  ports: Ports,
  scope: UnitScope,
  { ledger, draft }: { readonly ledger: string; readonly draft: OwnLedgerBody },
): Promise<OwnLedgerView> {
  return save(ports, scope, { id: ledger, draft, action: 'ledger:change' })
}

interface Saving {
  readonly id: string
  readonly draft: OwnLedgerBody
  readonly action: 'ledger:define' | 'ledger:change'
}

async function save(ports: Ports, scope: UnitScope, { id, draft, action }: Saving): Promise<OwnLedgerView> {
  return ports.transaction(async (within) => {
    const { ledger, previous } = await checkedLedger(within, scope, { id, draft, isNew: action === 'ledger:define' })
    const changes = changesInWords(previous, ledger)
    await within.trail.append({
      unitId: scope.unitId,
      actor: scope.actor,
      action,
      subject: { kind: 'own_ledger', id },
      details: {
        version: draft.version + 1,
        title: ledger.title,
        changes,
        digest: within.digests.sm3(JSON.stringify(ledger)),
      },
    })
    const saved = await within.ownLedgers.save(scope, {
      ledger,
      version: draft.version + 1,
      savedAt: within.clock.now(),
      savedBy: scope.actor,
    })
    if (!saved) throw new Refusal('ledger/changed-meanwhile', { ledger: id })
    const versions = (await within.ownLedgers.list(scope)).filter((one) => one.ledger.id === id)
    return present(within, { versions, names: await namesOfPeople(within, scope) })
  })
}

export interface DraftedLedger {
  readonly id: string
  readonly draft: OwnLedgerBody
  readonly isNew?: boolean
}

/**
 * A definition that may be saved, and the one that it follows.
 *
 * @throws Refusal ledger/not-found, ledger/changed-meanwhile, input/invalid
 */
export async function checkedLedger(
  ports: Ports,
  scope: UnitScope,
  { id, draft, isNew = false }: DraftedLedger,
): Promise<{ readonly ledger: OwnLedger; readonly previous: OwnLedger | null }> {
  const newest = (await ports.ownLedgers.list(scope)).findLast(({ ledger }) => ledger.id === id)
  const base = ports.ownLedgers.builtIn().find((one) => one.id === id) ?? null
  if (newest === undefined && base === null && !isNew) throw new Refusal('ledger/not-found', { ledger: id })
  if ((newest?.version ?? 0) !== draft.version) throw new Refusal('ledger/changed-meanwhile', { ledger: id })
  const others = (await ports.ledgers.definitions(scope)).filter((one) => one.id !== id)
  const previous = newest?.ledger ?? null
  const ledger = ledgerFrom(draft, { id, base })
  const found = definitionIssues({ draft, previous, base, others })
  const issues = found.length > 0 ? found : circleIssues([...others, ...definitionsOf(ledger, base)])
  if (issues.length > 0) throw new Refusal('input/invalid', { issues })
  return { ledger, previous }
}

function definitionsOf(ledger: OwnLedger, base: LedgerDefinition | null): readonly LedgerDefinition[] {
  return ledgersOfUnit(base === null ? [] : [base], [ledger])
}

function circleIssues(definitions: readonly LedgerDefinition[]) {
  try {
    referredFirst(definitions)
    return []
  } catch {
    // It says only that there is a circle, and only this definition can have closed it.
    return [{ field: 'fields', label: '引用', message: '几个台账互相引用成了一圈，应去掉其中一个引用' }]
  }
}

function ledgerFrom(draft: OwnLedgerBody, { id, base }: { id: string; base: LedgerDefinition | null }): OwnLedger {
  const { fields, measures, commitments } = draft
  return {
    id,
    title: base?.title ?? draft.title,
    rowUnit: base?.rowUnit ?? draft.rowUnit,
    fields: Object.fromEntries(fields.map(({ name, isRetired: _isRetired, ...field }) => [name, field])),
    retired: fields.filter(({ isRetired }) => isRetired).map(({ name }) => name),
    happenedOn: base === null ? draft.happenedOn : base.happenedOn,
    list: draft.list,
    identity: draft.identity,
    measures: Object.fromEntries(measures.map(({ name, label, measure }) => [name, { label, measure }])),
    commitments: Object.fromEntries(commitments.map(({ name, commitment }) => [name, commitment])),
  }
}

interface Presenting {
  readonly versions: readonly OwnLedgerVersion[]
  readonly names: (id: string) => string
}

function present({ ownLedgers }: Pick<Ports, 'ownLedgers'>, { versions, names }: Presenting): OwnLedgerView {
  const newest = versions.at(-1)
  if (newest === undefined) throw new Error('an own ledger without a version')
  const { id, fields, retired, measures, commitments = {}, list, identity, ...rest } = newest.ledger
  // The definition is JSON that the schema of this very view once read.
  return {
    ...rest,
    id,
    extends: ownLedgers.builtIn().find((one) => one.id === id)?.title ?? null,
    fields: Object.entries(fields).map(([name, field]) => ({ name, ...field, isRetired: retired.includes(name) })),
    list: [...list],
    identity: [...identity],
    measures: Object.entries(measures).map(([name, measure]) => ({ name, ...measure })),
    commitments: Object.entries(commitments).map(([name, commitment]) => ({ name, commitment })),
    version: newest.version,
    versions: versions
      .map(({ ledger, version, savedAt, savedBy }, index) => ({
        version,
        savedAt,
        savedBy: names(savedBy),
        changes: [...changesInWords(versions[index - 1]?.ledger ?? null, ledger)],
      }))
      .reverse(),
  } as OwnLedgerView
}

async function namesOfPeople(ports: Ports, { unitId }: UnitScope): Promise<(id: string) => string> {
  const people = new Map((await ports.people.list(unitId)).map(({ id, name }) => [id, name]))
  return (id) => people.get(id) ?? id
}
