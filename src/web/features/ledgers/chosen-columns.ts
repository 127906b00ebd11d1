import type { LedgerView } from '../../../contract/ledger-view.ts'

const keyOf = ({ id }: LedgerView) => `zhengji.columns.${id}`

/** Columns that the person chose for a ledger on this computer; otherwise those of its definition. */
export function chosenColumns(ledger: LedgerView): readonly string[] {
  const names = window.localStorage.getItem(keyOf(ledger))?.split(',') ?? []
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
