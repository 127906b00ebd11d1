import type { QueryClient } from '@tanstack/react-query'

const NOT_OF_ROWS: readonly unknown[] = ['session', 'ledgers', 'grid']

/** Everything computed from rows is asked again: at once where it is shown, else when it is next opened. */
export function forgetFigures(queries: QueryClient): void {
  void queries.invalidateQueries({ predicate: ({ queryKey: [name] }) => !NOT_OF_ROWS.includes(name) })
}
