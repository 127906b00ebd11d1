import { createHash } from 'node:crypto'
import type { Digests } from '../usecases/ports.ts'

export const digests: Digests = {
  sm3: (text) => createHash('sm3').update(text, 'utf8').digest('hex'),
}
