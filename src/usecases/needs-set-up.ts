import type { Ports } from './ports.ts'

/** Whether nobody can sign in yet: true until the first administrator exists. */
export async function needsSetUp({ people }: Pick<Ports, 'people'>): Promise<boolean> {
  return (await people.count()) === 0
}
