import { type DescribedLedger, describeRow } from '../usecases/describe-rows.ts'

type Described = Readonly<Record<string, unknown>>

const ROWS = '/api/units/{unitId}/years/{year}/ledgers/{ledger}/rows'

/** 台账接口 — for each built-in ledger the address to enter its rows at, with the fields of a row as its entry check has them. */
export function withLedgers<D extends object>(document: D, ledgers: readonly DescribedLedger[]): D {
  const { paths, components } = document as { readonly paths?: Described; readonly components?: Described } // OpenAPI's own names
  const entering = (paths?.[ROWS] as { readonly post?: Described } | undefined)?.post
  if (entering === undefined) return document
  const rows = ledgers.map((ledger) => [`Row_${ledger.id}`, describeRow(ledger)])
  const entries = ledgers.map((ledger) => [ROWS.replace('{ledger}', ledger.id), { post: enteringOf(entering, ledger) }])
  return {
    ...document,
    paths: { ...paths, ...Object.fromEntries(entries) },
    components: {
      ...components,
      schemas: { ...(components?.schemas as Described | undefined), ...Object.fromEntries(rows) },
    },
  }
}

function enteringOf(entering: Described, { id, title }: DescribedLedger): Described {
  const parameters = Array.isArray(entering.parameters) ? entering.parameters : []
  const copy = JSON.stringify({ ...entering, parameters: parameters.filter(({ name }) => name !== 'ledger') })
  return JSON.parse(copy, (key, value) => {
    if (key === 'summary') return `录入记录：${title}`
    return key === 'values' ? { $ref: `#/components/schemas/Row_${id}` } : value
  })
}
