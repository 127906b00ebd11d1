import { randomBytes } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Thumbnails } from '../../usecases/ports.ts'
import type { ThumbnailTask } from './draw-thumbnail.ts'

/**
 * Thumbnails under the digest of their file's bytes; an empty file says that there is none, so that a file that cannot be drawn is
 * tried once only. The folder may be deleted at any time: everything in it can be made again.
 */
export function keptThumbnails(folder: string, draw: (task: ThumbnailTask) => Promise<Uint8Array | null>): Thumbnails {
  return {
    async of({ digest, mediaType }, read) {
      if (!/^[0-9a-f]{64}$/.test(digest)) throw new Error(`not a digest: ${digest}`)
      const path = join(folder, `${digest}.webp`)
      const kept = await readFile(path).catch(nullWhereAbsent)
      if (kept !== null) return kept.byteLength === 0 ? null : kept
      const content = await read()
      const made = content === null ? null : await draw({ mediaType, content })
      await keep(folder, { path, content: made ?? new Uint8Array() })
      return made
    },
  }
}

async function keep(folder: string, { path, content }: { path: string; content: Uint8Array }): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const partial = `${path}.${randomBytes(4).toString('hex')}.partial`
  await writeFile(partial, content, { mode: 0o600 })
  await rename(partial, path)
}

function nullWhereAbsent(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null
  throw error
}
