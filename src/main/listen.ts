import type { FastifyInstance } from 'fastify'
import { Refusal } from '../contract/refusals.ts'

interface Place {
  readonly host: string
  readonly port: number
  /** Then no other port will do. */
  readonly isPortGiven: boolean
}

const PORTS_TRIED = 50

/**
 * Listens on the port, or on the next free one when nobody asked for a particular one.
 *
 * @returns the port
 * @throws Refusal port/busy
 */
export async function listen(app: FastifyInstance, { host, port, isPortGiven }: Place): Promise<number> {
  const candidates = isPortGiven ? [port] : Array.from({ length: PORTS_TRIED }, (_, index) => port + index)
  for (const candidate of candidates) {
    if (await isListening(app, { host, port: candidate })) return portOf(app, candidate)
  }
  throw new Refusal('port/busy', { port })
}

async function isListening(app: FastifyInstance, at: { host: string; port: number }): Promise<boolean> {
  try {
    await app.listen(at)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') return false
    throw error
  }
}

function portOf(app: FastifyInstance, asked: number): number {
  const [first] = app.addresses()
  return first !== undefined && typeof first === 'object' ? first.port : asked
}
