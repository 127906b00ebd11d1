import type { UnitScope } from '../domain/access/index.ts'
import { exactText, fraction } from '../domain/amount/index.ts'
import type { Field, FieldValue, LedgerDefinition, LedgerRow } from '../domain/ledger/index.ts'
import type { Ports, TableValue } from './ports.ts'
import { nameReferences } from './reference-names.ts'

/** Words for the references and codes of some rows. */
export interface CellNames {
  /** By `ledger/id`. */
  readonly references: ReadonlyMap<string, string>
  /** By `catalogue/code`. */
  readonly codes: ReadonlyMap<string, string>
}

/** Names for every reference and code of these rows, such as an import understands again. */
export async function cellNames(
  ports: Ports,
  scope: UnitScope,
  {
    ledger,
    year,
    rows,
  }: { readonly ledger: LedgerDefinition; readonly year: number; readonly rows: readonly Pick<LedgerRow, 'values'>[] },
): Promise<CellNames> {
  const references = new Map<string, string>()
  const definitions = await ports.ledgers.definitions(scope)
  for (const [name, { type }] of Object.entries(ledger.fields)) {
    const referred = definitions.find(({ id }) => type.kind === 'reference' && id === type.ledger)
    if (referred === undefined) continue
    const ids = rows.map(({ values }) => values[name]).filter((value) => typeof value === 'string')
    for (const [id, words] of await nameReferences(ports, scope, { ledger: referred, year, ids }))
      references.set(`${referred.id}/${id}`, words)
  }
  const codes = new Map(
    (await ports.units.codes(year)).map(({ catalogue, code, name }) => [`${catalogue}/${code}`, name]),
  )
  return { references, codes }
}

/** A value as a cell of a table file: numbers as numbers, names for references and codes, 是 and 否. */
export function cellOf({ type }: Field, value: FieldValue, { references, codes }: CellNames): TableValue {
  if (value === null) return null
  switch (type.kind) {
    case 'money':
      return { number: yuanDigits(Number(value)) }
    case 'count':
    case 'decimal':
      return { number: String(value) }
    case 'flag':
      return value === true ? '是' : '否'
    case 'reference':
      return references.get(`${type.ledger}/${value}`) ?? String(value)
    case 'code': {
      const name = codes.get(`${type.catalogue}/${value}`)
      return name === undefined ? String(value) : `${value} ${name}`
    }
    case 'text':
    case 'choice':
    case 'date':
      return String(value)
    default:
      return type satisfies never
  }
}

/** {@link cellOf} as text. */
export function cellText(field: Field, value: FieldValue, names: CellNames): string {
  const cell = cellOf(field, value, names)
  return cell !== null && typeof cell === 'object' ? cell.number : (cell ?? '')
}

/** {@link cellText} without names; what is no field is words already, and nothing is 空. */
export function plainCell(field: Field | undefined, value: FieldValue): string {
  const text = field === undefined ? String(value ?? '') : cellText(field, value, NO_NAMES)
  return text === '' ? '空' : text
}

const NO_NAMES: CellNames = { references: new Map(), codes: new Map() }

/** Fen as yuan with every digit, without separators: `1234.5`. */
function yuanDigits(fen: number): string {
  return exactText(fraction(BigInt(fen), 100n))
}
