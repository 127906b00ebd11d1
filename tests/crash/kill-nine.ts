import { type ChildProcess, spawn } from 'node:child_process'
import { cpSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as delay } from 'node:timers/promises'
import { build } from 'esbuild'
import { livingPostmaster } from '../../src/adapters/database/postmaster.ts'
import { scopeOf, VISITS } from '../../src/adapters/database/test-ledgers.ts'
import { openPorts } from '../../src/main/build-ports.ts'
import { type TrailProblem, verifyTrail } from '../../src/usecases/verify-trail.ts'

/** What is killed with signal 9 in a round: our program, its database, or both at once. */
const KINDS = ['program', 'database', 'both'] as const

type Kind = (typeof KINDS)[number]

export interface CrashReport {
  readonly rounds: number
  /** Rows that the database had acknowledged. */
  readonly acknowledged: number
  /** Of them, those that are not there, or not in the trail. */
  readonly lost: readonly string[]
  readonly problems: readonly TrailProblem[]
  /** Milliseconds from each kill until the next row was acknowledged, by itself. */
  readonly recoveries: Readonly<Record<Kind, readonly number[]>>
}

/** The writer as a program of its own, in `folder`, which must lie in the project. */
export async function buildWriter(folder: string): Promise<string> {
  const outfile = join(folder, 'writer.mjs')
  mkdirSync(folder, { recursive: true })
  cpSync('src/adapters/database/migrations', join(folder, 'migrations'), { recursive: true })
  await build({
    entryPoints: ['tests/crash/writer.ts'],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    logLevel: 'warning',
  })
  return outfile
}

interface CrashPlan {
  readonly writer: string
  readonly home: string
  readonly rounds: number
  readonly told?: (line: string) => void
}

/** Kills the program, the database or both in the middle of writing, again and again, and looks at what is left. */
export async function killNine({ writer, home, rounds, told = () => {} }: CrashPlan): Promise<CrashReport> {
  const acknowledged: Acknowledged[] = []
  const recoveries: Record<Kind, number[]> = { program: [], database: [], both: [] }
  let killedAt = 0
  let killed: Kind | null = null
  for (let round = 0; round < rounds; round += 1) {
    const kind = KINDS[round % KINDS.length] ?? 'both'
    const writing = new Writing({ writer, home, round })
    await writing.until(1)
    if (killed === 'program' || killed === 'both') recoveries[killed].push(performance.now() - killedAt)
    // Between 20 and 140 more, so that the kill meets commits at every stage.
    await writing.until(20 + ((round * 37) % 120))
    killedAt = performance.now()
    if (kind !== 'program') await killDatabase(home)
    if (kind === 'database') {
      await writing.until(writing.acknowledged.length + 5)
      recoveries.database.push(performance.now() - killedAt)
    }
    await writing.kill()
    killed = kind
    acknowledged.push(...writing.acknowledged)
    if ((round + 1) % 10 === 0) told(`${round + 1} rounds, ${acknowledged.length} rows acknowledged`)
  }
  return { rounds, acknowledged: acknowledged.length, recoveries, ...(await whatIsLeft(home, acknowledged)) }
}

interface Acknowledged {
  readonly unitId: string
  readonly id: string
}

const PATIENCE_MS = 60_000

/** A writer at work. */
class Writing {
  readonly acknowledged: Acknowledged[] = []
  readonly #program: ChildProcess
  readonly #ended: Promise<void>
  #complaints = ''

  constructor({ writer, home, round }: { writer: string; home: string; round: number }) {
    const program = spawn(process.execPath, [writer, home, String(round)], { stdio: ['ignore', 'pipe', 'pipe'] })
    this.#program = program
    program.stderr.on('data', (text: Buffer) => {
      this.#complaints = `${this.#complaints}${text}`.slice(-2_000)
    })
    const lines = createInterface({ input: program.stdout })
    lines.on('line', (line) => {
      const [unitId, id] = line.split(' ')
      // Half a line was cut off by the kill: nobody was told of that row.
      if (unitId !== undefined && id !== undefined && /-\d{6}$/.test(id)) this.acknowledged.push({ unitId, id })
    })
    this.#ended = new Promise((resolve) => lines.once('close', resolve))
  }

  /** Waits until so many rows were acknowledged. */
  async until(count: number): Promise<void> {
    for (const start = performance.now(); this.acknowledged.length < count; await delay(2)) {
      if (performance.now() - start > PATIENCE_MS || this.#program.exitCode !== null) {
        throw new Error(`the writer does not write:\n${this.#complaints}`)
      }
    }
  }

  async kill(): Promise<void> {
    this.#program.kill('SIGKILL')
    await this.#ended
  }
}

/** The server and every process of it. */
async function killDatabase(home: string): Promise<void> {
  const server = await livingPostmaster(join(home, 'database', 'cluster'))
  if (server === null) throw new Error('no database to kill')
  for (const pid of [server.pid, ...childrenOf(server.pid)]) killIfThere(pid)
}

function childrenOf(parent: number): number[] {
  if (process.platform !== 'linux') return [] // they follow the server by themselves
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && parentOf(name) === parent)
    .map(Number)
}

function parentOf(pid: string): number {
  try {
    return Number(/^\d+ \(.*\) \S (\d+)/s.exec(readFileSync(`/proc/${pid}/stat`, 'utf8'))?.[1])
  } catch {
    return 0 // gone meanwhile
  }
}

function killIfThere(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error
  }
}

const IDS_AT_ONCE = 1_000

async function whatIsLeft(
  home: string,
  acknowledged: readonly Acknowledged[],
): Promise<Pick<CrashReport, 'lost' | 'problems'>> {
  const { ports, close } = await openPorts({ home, databaseUrl: undefined, definitions: [VISITS] })
  try {
    const lost: string[] = []
    for (const unitId of new Set(acknowledged.map((one) => one.unitId))) {
      const ids = acknowledged.filter((one) => one.unitId === unitId).map(({ id }) => id)
      const there = new Set<string>()
      for (let start = 0; start < ids.length; start += IDS_AT_ONCE) {
        const rows = await ports.ledgers.findMany(scopeOf(unitId), VISITS.id, ids.slice(start, start + IDS_AT_ONCE))
        for (const { id } of rows) there.add(id)
      }
      const told = new Set<string>()
      for await (const { subject } of ports.trail.walk(unitId)) told.add(subject.id)
      lost.push(...ids.filter((id) => !there.has(id) || !told.has(id)))
    }
    const { problems } = await verifyTrail(ports)
    return { lost, problems }
  } finally {
    await close()
  }
}
