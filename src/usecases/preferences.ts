import { consoleScope } from '../domain/access/index.ts'
import type { PersonRecord, Ports, Preferences } from './ports.ts'

const USUAL: Preferences = { theme: 'system', density: 'normal', landing: null, muted: [] }

/** 个人设置 — those of a person, or the usual ones. */
export async function preferencesOf({ preferences }: Ports, { id, unitId }: PersonRecord): Promise<Preferences> {
  return { ...USUAL, ...(await preferences.find(consoleScope(unitId), id)) }
}

/** 保存个人设置 — one's own; of no concern to the trail. */
export async function savePreferences(ports: Ports, { id, unitId }: PersonRecord, chosen: Preferences): Promise<void> {
  await ports.preferences.save(consoleScope(unitId), id, chosen)
}
