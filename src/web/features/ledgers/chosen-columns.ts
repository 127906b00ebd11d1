import type { LedgerView } from '../../../contract/ledger-view.ts'

const keyOf = ({ id }: LedgerView) => `zhengji.columns.${id}`

/** Columns as the address asks; else those that the person chose for the ledger on this computer; else its own. */
export function columnsIn(ledger: LedgerView, asked: string | undefined): readonly string[] {
  const names = (asked ?? window.localStorage.getItem(keyOf(ledger)))?.split(',') ?? []
  const known = names.filter((name) => ledger.fields.some((field) => field.name === name))
  return known.length === 0 ? ledger.list : known
}

export function keepColumns(ledger: LedgerView, names: readonly string[]): readonly string[] {
  if (names.length === 0) {
    window.localStorage.removeItem(keyOf(ledger))
    return ledger.list
  }
  window.localStorage.setItem(keyOf(ledger), names.join(','))
  return names
}
