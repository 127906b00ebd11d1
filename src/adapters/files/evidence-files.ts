import { createHash, randomBytes } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'

/** Files under the SHA-256 of their bytes; the same bytes are kept once. */
export interface EvidenceFiles {
  /** @returns the digest under which the bytes are now safely on disk. */
  keep(content: Uint8Array): Promise<string>
  /** As {@link keep}, for bytes whose digest is known. @throws Error when they have another. */
  keepStream(digest: string, content: AsyncIterable<Uint8Array>): Promise<void>
  read(digest: string): Promise<Uint8Array | null>
  /** The bytes in portions. */
  stream(digest: string): AsyncIterable<Uint8Array>
  size(digest: string): Promise<number | null>
}

export function evidenceFiles(folder: string): EvidenceFiles {
  const pathOf = (digest: string) => {
    if (!/^[0-9a-f]{64}$/.test(digest)) throw new Error(`not a digest: ${digest}`)
    return join(folder, digest.slice(0, 2), digest.slice(2))
  }
  return {
    async keep(content) {
      const digest = digestOf(content)
      await keepAt(pathOf(digest), { digest, content: portions(content) })
      return digest
    },
    keepStream: (digest, content) => keepAt(pathOf(digest), { digest, content }),
    async read(digest) {
      return readFile(pathOf(digest)).catch(nullWhereAbsent)
    },
    stream: (digest) => createReadStream(pathOf(digest)),
    async size(digest) {
      const found = await stat(pathOf(digest)).catch(nullWhereAbsent)
      return found?.size ?? null
    },
  }
}

/** The name under which bytes are kept. */
export function digestOf(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}

async function* portions(content: Uint8Array): AsyncGenerator<Uint8Array> {
  yield content
}

function nullWhereAbsent(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null
  throw error
}

/** Written aside, forced to disk, then moved into place: a file under its digest is always whole. */
async function keepAt(
  path: string,
  { digest, content }: { digest: string; content: AsyncIterable<Uint8Array> },
): Promise<void> {
  const folder = dirname(path)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const partial = `${path}.${randomBytes(4).toString('hex')}.partial`
  const hash = createHash('sha256')
  try {
    await pipeline(hashing(content, hash), createWriteStream(partial, { mode: 0o600, flush: true }))
    if (hash.digest('hex') !== digest) throw new Error(`the bytes are not those of ${digest}`)
    await rename(partial, path)
  } catch (error) {
    await rm(partial, { force: true })
    throw error
  }
  await forceToDisk(folder)
}

async function* hashing(
  content: AsyncIterable<Uint8Array>,
  hash: ReturnType<typeof createHash>,
): AsyncGenerator<Uint8Array> {
  for await (const portion of content) {
    hash.update(portion)
    yield portion
  }
}

/** The folder's own entry: without it, a power cut may lose the name of a file that is whole. */
async function forceToDisk(folder: string): Promise<void> {
  if (process.platform === 'win32') return // folders cannot be opened there, and need not be
  const handle = await open(folder)
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
