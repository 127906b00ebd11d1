import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'

const runFile = promisify(execFile)

/** A server that lives on a cluster folder, whoever started it. */
export interface Postmaster {
  readonly pid: number
  readonly port: number
}

/** What `postmaster.pid` says, when the process it names is really a PostgreSQL. `null`: nobody is there. */
export async function livingPostmaster(cluster: string): Promise<Postmaster | null> {
  const text = await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => '')
  const lines = text.split('\n')
  const [pid, port] = [Number(lines[0]), Number(lines[3])]
  if (!Number.isInteger(pid) || pid <= 0 || !Number.isInteger(port) || port <= 0) return null
  return (await isPostgres(pid)) ? { pid, port } : null
}

/** After a crash the number may belong to another program: a signal alone proves nothing. */
async function isPostgres(pid: number): Promise<boolean> {
  if (!isAlive(pid)) return false
  if (process.platform === 'linux') {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
    const [, name = '', state = 'Z'] = /^\d+ \((.*)\) (\S)/.exec(stat) ?? []
    return name.startsWith('postgres') && state !== 'Z' // a dead one that nobody has buried is dead
  }
  if (process.platform === 'win32') return true
  const { stdout } = await runFile('ps', ['-p', String(pid), '-o', 'comm=']).catch(() => ({ stdout: '' }))
  return stdout.includes('postgres')
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    // EPERM: it lives and belongs to another user, as the server of root does.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
