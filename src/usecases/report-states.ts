import type { ReportView } from '../contract/report-view.ts'
import type { Ports, ReportState } from './ports.ts'

/** Where a report stands, with the name of whoever brought it there. */
export function stateInWords(state: ReportState, nameOf: (id: string) => string): ReportView['state'] {
  return 'by' in state ? { ...state, by: nameOf(state.by) } : state
}

/** Names of people by id; what is no person's id stays as it is. */
export async function namesOf(
  { people }: Pick<Ports, 'people'>,
  ids: readonly (string | undefined)[],
): Promise<(id: string) => string> {
  const names = new Map<string, string>()
  for (const id of new Set(ids)) {
    const person = id === undefined ? null : await people.find(id)
    if (person !== null) names.set(person.id, person.name)
  }
  return (id) => names.get(id) ?? id
}
