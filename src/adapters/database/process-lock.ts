import { createHash } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { connect, createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'

const LONGEST_WAIT_MS = 180_000

/**
 * Runs `work` while no other process or thread of this machine runs under the same name. The lock is a listening local
 * socket: the system releases it when its owner dies, however it dies.
 */
export async function exclusively<T>(name: string, work: () => Promise<T>): Promise<T> {
  const path = socketPath(createHash('sha256').update(name).digest('hex').slice(0, 24))
  const lock = await acquire(path)
  try {
    return await work()
  } finally {
    await new Promise((resolve) => lock.close(resolve))
  }
}

async function acquire(path: string): Promise<Server> {
  for (const deadline = Date.now() + LONGEST_WAIT_MS; Date.now() < deadline; ) {
    const lock = await listen(path)
    if (lock !== null) return lock
    if (!(await isAlive(path))) await rm(path, { force: true })
    await delay(20 + Math.random() * 30)
  }
  throw new Error('another process has been starting or stopping the database for three minutes')
}

/** Linux has sockets without a file and Windows named pipes: both vanish with their owner. Elsewhere the file stays. */
function socketPath(key: string): string {
  if (process.platform === 'linux') return `\0zhengji-${key}`
  if (process.platform === 'win32') return `\\\\.\\pipe\\zhengji-${key}`
  return join(tmpdir(), `zhengji-${key}.lock`)
}

function listen(path: string): Promise<Server | null> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy())
    server.once('error', (error) => ('code' in error && error.code === 'EADDRINUSE' ? resolve(null) : reject(error)))
    server.listen({ path }, () => resolve(server))
  })
}

function isAlive(path: string): Promise<boolean> {
  if (process.platform === 'linux' || process.platform === 'win32') return Promise.resolve(true)
  return new Promise((resolve) => {
    const socket = connect(path)
    socket.once('connect', () => resolve(true))
    socket.once('error', () => resolve(false))
    socket.once('close', () => socket.destroy())
  })
}
