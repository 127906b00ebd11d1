import type { FieldKind } from './definition.ts'

/** Kinds by how the table keeps them: fields added to a built-in ledger share its columns among units. */
const KEPT_AS: Readonly<Record<FieldKind['kind'], string>> = {
  text: 'xText',
  choice: 'xText',
  reference: 'xText',
  code: 'xText',
  count: 'xBigint',
  money: 'xBigint',
  decimal: 'xNumeric',
  date: 'xDate',
  flag: 'xBoolean',
}

/** What the name of a field begins with: `f` in a unit's own ledger, its kind of column in a built-in one. */
export function namePrefix(kind: FieldKind['kind'], isExtension: boolean): string {
  return isExtension ? KEPT_AS[kind] : 'f'
}

/** 代码 — the next name that begins so and that nothing ever had: `f3` after `f1` and `f2`. */
export function nextName(prefix: string, used: readonly string[]): string {
  const numbers = used
    .filter((name) => name.startsWith(prefix))
    .map((name) => Number(name.slice(prefix.length)))
    .filter((number) => Number.isInteger(number))
  return `${prefix}${Math.max(0, ...numbers) + 1}`
}
