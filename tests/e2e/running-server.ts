import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))))
const PATIENCE_SECONDS = 90

export interface RunningServer {
  /** `http://127.0.0.1:54321`, without a slash at the end. */
  readonly address: string
  /** Its data folder; goes with it when it was made for it. */
  readonly home: string
  readonly process: ChildProcess
  /** Everything it has printed so far. */
  output(): string
  stop(): Promise<void>
}

interface Options {
  /** A data folder to use and keep; a fresh one when not given. */
  readonly home?: string
  readonly environment?: Readonly<Record<string, string>>
  /** What to start instead of the built program. */
  readonly command?: readonly [string, ...string[]]
  readonly folder?: string
  /** How long to wait for the first answer. */
  readonly patienceSeconds?: number
}

/** A port that nobody listens on right now. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.on('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => (address !== null && typeof address === 'object' ? resolve(address.port) : reject(address)))
    })
  })
}

/** A data folder that the database's own user may enter too. */
export function temporaryHome(): string {
  const home = mkdtempSync(join(tmpdir(), 'zhengji-e2e-'))
  chmodSync(home, 0o755)
  return home
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

async function isHealthy(address: string): Promise<boolean> {
  try {
    return (await fetch(`${address}/api/health`)).ok
  } catch (error) {
    if (error instanceof TypeError) return false // fetch says so while nobody listens yet
    throw error
  }
}

const hasEnded = ({ exitCode, signalCode }: ChildProcess): boolean => exitCode !== null || signalCode !== null

async function untilHealthy(
  child: ChildProcess,
  at: { address: string; seconds: number; output: () => string },
): Promise<void> {
  const end = Date.now() + at.seconds * 1000
  while (!(await isHealthy(at.address))) {
    if (hasEnded(child)) throw new Error(`the server ended before it answered:\n${at.output()}`)
    if (Date.now() > end) throw new Error(`the server did not answer within ${at.seconds} s:\n${at.output()}`)
    await pause(25)
  }
}

/** Asks the program to stop and waits until it has. */
async function ended(child: ChildProcess): Promise<void> {
  if (hasEnded(child)) return
  const exit = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  const forced = setTimeout(() => child.kill('SIGKILL'), 20_000)
  await exit
  clearTimeout(forced)
}

/** Starts the built program on a free port with a data folder of its own, and waits until it answers. */
export async function startServer(options: Options = {}): Promise<RunningServer> {
  const home = options.home ?? temporaryHome()
  const port = await freePort()
  const address = `http://127.0.0.1:${port}`
  const [program, ...words] = options.command ?? [process.execPath, join(ROOT, 'dist', 'main.js'), 'serve']
  const child = spawn(program, words, {
    cwd: options.folder ?? ROOT,
    env: { ...process.env, NODE_ENV: 'development', ...options.environment, PORT: String(port), ZHENGJI_HOME: home },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let printed = ''
  const note = (chunk: unknown) => {
    printed += String(chunk)
  }
  child.stdout.on('data', note)
  child.stderr.on('data', note)
  child.on('error', note)
  const output = () => printed
  const stop = async () => {
    await ended(child)
    if (options.home === undefined) rmSync(home, { recursive: true, force: true })
  }
  try {
    await untilHealthy(child, { address, output, seconds: options.patienceSeconds ?? PATIENCE_SECONDS })
  } catch (error) {
    await stop()
    throw error
  }
  return { address, home, process: child, output, stop }
}
