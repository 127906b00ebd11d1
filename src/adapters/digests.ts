import { hash } from 'node:crypto'
import type { Digests } from '../usecases/ports.ts'

export const digests: Digests = {
  sm3: (text) => hash('sm3', text, 'hex'),
}
