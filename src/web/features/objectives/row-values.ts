import type { LedgerView } from '../../../contract/ledger-view.ts'

type Value = string | number | boolean | null

/** What a form says, as the ledger wants it; a field that the form does not have is left out, an empty one is `null`. */
export function valuesFrom({ fields }: Pick<LedgerView, 'fields'>, form: FormData): Record<string, Value> {
  return Object.fromEntries(
    fields.flatMap(({ name, type }): [string, Value][] => {
      const entered = form.get(name)
      if (typeof entered !== 'string') return []
      const text = entered.trim()
      if (text === '') return [[name, null]]
      return [[name, type.kind === 'count' && /^\d+$/.test(text) ? Number(text) : text]]
    }),
  )
}
