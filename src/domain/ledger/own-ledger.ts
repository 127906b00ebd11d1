import type { Commitment } from '../commitment/index.ts'
import type { Fields, LedgerDefinition, NamedMeasure } from './definition.ts'

/** 自建台账 — a ledger that a unit keeps as data: one of its own, or what it adds to a built-in one. */
export interface OwnLedger {
  /** `own_…`; of an extension, the id of the built-in ledger. */
  readonly id: string
  readonly title: string
  /** Counter word of a row: 次, 件, 户. */
  readonly rowUnit: string
  /** All that it ever had, in the order of the form. Of an extension: the added ones, all of them optional. */
  readonly fields: Fields
  /** 停用字段: no longer asked for; rows keep what they hold. */
  readonly retired: readonly string[]
  /** Of an extension, as every part below but the measures: that of the built-in ledger. */
  readonly happenedOn: string | null
  readonly list: readonly string[]
  readonly identity: readonly string[]
  readonly measures: Readonly<Record<string, NamedMeasure>>
  /** 承诺事项, by name; none where it was defined before there were any. */
  readonly commitments?: Readonly<Record<string, Commitment>>
}

/** 单位的台账 — the built-in ledgers with what the unit added to them, then the unit's own. */
export function ledgersOfUnit(
  builtIn: readonly LedgerDefinition[],
  own: readonly OwnLedger[],
): readonly LedgerDefinition[] {
  const added = new Map(own.map((one) => [one.id, one]))
  const known = new Set(builtIn.map(({ id }) => id))
  return [
    ...builtIn.map((definition) => extended(definition, added.get(definition.id))),
    ...own.filter(({ id }) => !known.has(id)).map(ownDefinition),
  ]
}

function extended(definition: LedgerDefinition, own: OwnLedger | undefined): LedgerDefinition {
  if (own === undefined) return definition
  const { fields, retired } = parted(own)
  return {
    ...definition,
    fields: { ...definition.fields, ...fields },
    retired,
    list: [...definition.list, ...own.list.filter((name) => Object.hasOwn(fields, name))],
    measures: { ...definition.measures, ...own.measures },
    commitments: { ...definition.commitments, ...own.commitments },
  }
}

function ownDefinition(own: OwnLedger): LedgerDefinition {
  const { id, title, rowUnit, happenedOn, list, identity, measures, commitments = {} } = own
  return {
    id,
    title,
    subject: 'operations',
    rowUnit,
    ...parted(own),
    happenedOn,
    list,
    identity,
    measures,
    commitments,
  }
}

function parted({ fields, retired }: OwnLedger): { readonly fields: Fields; readonly retired: Fields } {
  const isRetired = ([name]: readonly [string, unknown]) => retired.includes(name)
  const all = Object.entries(fields)
  return {
    fields: Object.fromEntries(all.filter((entry) => !isRetired(entry))),
    // A row entered since then has none of them.
    retired: Object.fromEntries(all.filter(isRetired).map(([name, field]) => [name, { ...field, isOptional: true }])),
  }
}
