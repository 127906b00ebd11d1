import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** @param {string} path @returns {string[]} every file at or below `path`, in a fixed order; none when it is absent */
export function filesAt(path) {
  const stats = statSync(path, { throwIfNoEntry: false })
  if (stats === undefined) return []
  if (!stats.isDirectory()) return [path]
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesAt(join(path, name)))
}

/**
 * A digest of names and contents.
 *
 * @param {{ files: readonly string[], root: string, facts?: readonly string[] }} input `facts` enter the digest as they are
 */
export function digestOf({ files, root, facts = [] }) {
  const hash = createHash('sha256')
  for (const fact of facts) hash.update(`${fact}\0`)
  for (const file of files)
    hash
      .update(`${file.slice(root.length)}\0`)
      .update(readFileSync(file))
      .update('\0')
  return hash.digest('hex')
}

/** @param {string} path @param {string} digest */
export function isStamped(path, digest) {
  return existsSync(path) && readFileSync(path, 'utf8') === digest
}

/** @param {string} path @param {string} digest */
export function stamp(path, digest) {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, digest)
}
