/*
 * Writes rows with their entries of the trail until it is killed: `writer.js HOME ROUND`. A line `UNIT ID` on standard
 * output says that the database has acknowledged one.
 */
import { writeSync } from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'
import { scopeOf, VISITS, visit } from '../../src/adapters/database/test-ledgers.ts'
import { openPorts } from '../../src/main/build-ports.ts'

/** Two write for each unit, so that they also wait for each other's entries. */
const UNITS = ['crash-a', 'crash-a', 'crash-b', 'crash-b']

const [home = '', round = ''] = process.argv.slice(2)
const { ports } = await openPorts({ home, databaseUrl: undefined, definitions: [VISITS] })

async function enter(unitId: string, id: string): Promise<void> {
  const row = visit(unitId, { id, values: { note: `第 ${round} 轮` } })
  const subject = { kind: VISITS.id, id }
  await ports.transaction(async (within) => {
    await within.trail.append({
      unitId,
      actor: 'writer',
      action: 'row:append',
      subject,
      details: { digest: row.digest },
    })
    await within.ledgers.append(scopeOf(unitId), VISITS.id, [row])
  })
}

async function write(unitId: string, worker: number): Promise<never> {
  for (let count = 0; ; count += 1) {
    const id = `${round}-${worker}-${String(count).padStart(6, '0')}`
    try {
      await enter(unitId, id)
      writeSync(1, `${unitId} ${id}\n`)
    } catch (error) {
      // The database was killed under it: nothing was acknowledged, the next row is another.
      writeSync(2, `${error instanceof Error ? error.message : String(error)}\n`)
      await delay(10)
    }
  }
}

await Promise.all(UNITS.map(write))
