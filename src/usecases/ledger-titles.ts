import type { UnitScope } from '../domain/access/index.ts'
import type { Ports } from './ports.ts'

/** 台账名称 by id. */
export async function ledgerTitles(
  { ledgers }: Pick<Ports, 'ledgers'>,
  scope: UnitScope,
): Promise<ReadonlyMap<string, string>> {
  return new Map((await ledgers.definitions(scope)).map(({ id, title }) => [id, title]))
}
