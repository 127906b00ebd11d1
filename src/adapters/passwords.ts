import { hash, type Options, verify } from '@node-rs/argon2'
import type { Passwords } from '../usecases/ports.ts'

/** argon2id with 19 MiB, two passes, one lane. @source OWASP Password Storage Cheat Sheet */
const ARGON2ID: Options = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 }

export const passwords: Passwords = {
  hash: (password) => hash(password, ARGON2ID),
  matches: async ({ password, hash: kept }) => {
    // What is kept may be no hash at all, as for a person who cannot sign in: that matches nothing.
    return kept.startsWith('$argon2id$') && verify(kept, password)
  },
}
