import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { createGunzip } from 'node:zlib'
import { z } from 'zod'
import { Refusal } from '../../contract/refusals.ts'
import type { Migration } from '../database/migrate.ts'
import {
  BACKUP_FORMAT,
  type BackupManifest,
  backupHead,
  backupManifest,
  FORMAT_VERSION,
  STRUCTURAL_TABLES,
} from './backup-format.ts'
import { damaged, incomplete } from './damaged.ts'
import { manifestDigest } from './take-backup.ts'
import { readTar, type TarEntry } from './tar.ts'
import { TrailChains } from './trail-chains.ts'

/** The entries of a backup file. @throws Refusal backup/damaged, file/unreadable */
export function readBackup(file: string): AsyncGenerator<TarEntry> {
  return readTar(unpackedBytes(file), incomplete)
}

async function* unpackedBytes(file: string): AsyncGenerator<Uint8Array> {
  const source = createReadStream(file)
  const unpacked = createGunzip()
  source.once('error', (error) => unpacked.destroy(error))
  try {
    yield* source.pipe(unpacked)
  } catch (error) {
    throw refusalFor(error, file)
  } finally {
    source.destroy()
    unpacked.destroy()
  }
}

function refusalFor(error: unknown, file: string): unknown {
  if (!(error instanceof Error) || !('code' in error)) return error
  if (String(error.code).startsWith('Z_')) return incomplete()
  if ('syscall' in error) return new Refusal('file/unreadable', { file, reason: '没有这个文件，或不能读取' })
  return error
}

interface Seen {
  readonly bytes: number
  readonly lines: number
  readonly sha256: string
}

/**
 * Reads the whole file: every part is there with its digest, nothing else is, the audit trail's chains hold, and the
 * structure is one that this program knows.
 *
 * @throws Refusal backup/damaged, file/unreadable, database/newer
 */
export async function checkBackup(file: string, known: readonly Migration[]): Promise<BackupManifest> {
  const { head, manifestText, manifestSum, seen, chains } = await readAll(file, known)
  if (manifestText === undefined || manifestSum === undefined) throw damaged('没有清单：文件不完整，或不是备份文件')
  if (manifestDigest(manifestText) !== manifestSum) throw damaged('清单与摘要不符')
  const manifest = checkedManifest(parsedJson(manifestText))
  if (JSON.stringify(manifest.head) !== head) throw damaged('清单与文件开头不是同一份备份')
  compare(manifest, seen)
  chains.checkEnds()
  return manifest
}

interface Contents {
  readonly head: string
  readonly manifestText: string | undefined
  readonly manifestSum: string | undefined
  readonly seen: ReadonlyMap<string, Seen>
  readonly chains: TrailChains
}

async function readAll(file: string, known: readonly Migration[]): Promise<Contents> {
  const seen = new Map<string, Seen>()
  const texts = new Map<string, string>()
  const chains = new TrailChains()
  for await (const entry of readBackup(file)) {
    const { name } = entry
    if (texts.has('manifest.sha256')) throw damaged('清单之后还有内容')
    if (seen.has(name) || texts.has(name)) throw damaged(`${name} 出现两次`)
    if (!isText(name)) seen.set(name, await readEntry(entry, chains))
    else texts.set(name, await readText(entry))
    // At once: what a newer version wrote after it may be anything.
    if (name === 'head.json') checkHead(parsedJson(texts.get(name)), known)
  }
  const head = texts.get('head.json')
  if (head === undefined) throw incomplete()
  return { head, manifestText: texts.get('manifest.json'), manifestSum: texts.get('manifest.sha256'), seen, chains }
}

function isText(name: string): boolean {
  return name === 'head.json' || name.startsWith('manifest.')
}

function checkHead(content: unknown, known: readonly Migration[]): void {
  const format = z.object({ format: z.literal(BACKUP_FORMAT), formatVersion: z.number() }).safeParse(content)
  if (!format.success) throw damaged('不是证绩的备份文件')
  if (format.data.formatVersion > FORMAT_VERSION) throw newer(format.data.formatVersion)
  const head = backupHead.safeParse(content)
  if (!head.success) throw damaged('文件开头有误')
  const { migrations } = head.data
  if (migrations.length > known.length) throw newer(migrations.length)
  const isForeign = migrations.some(({ number, checksum }) => known[number - 1]?.checksum !== checksum)
  if (isForeign) throw damaged('数据结构与本程序的任何版本都不同')
}

function newer(found: number): Refusal {
  return new Refusal('database/newer', { reason: '备份由更新的版本建立', found })
}

function checkedManifest(content: unknown): BackupManifest {
  const manifest = backupManifest.safeParse(content)
  if (!manifest.success) throw damaged('清单有误')
  const names = manifest.data.tables.map(({ table }) => table)
  const isKnown = (table: string) => table in STRUCTURAL_TABLES || /^ledger_[a-z0-9_]+$/.test(table)
  if (new Set(names).size !== names.length || !names.every(isKnown)) throw damaged('清单中的表有误')
  return manifest.data
}

/** Every part of the manifest was seen as it says, and nothing else was. */
function compare({ tables, evidence }: BackupManifest, seen: ReadonlyMap<string, Seen>): void {
  const listed = [
    ...tables.flatMap(({ parts }) => parts),
    ...evidence.map(({ digest, bytes }) => ({ name: `evidence/${digest}`, bytes, rows: null, sha256: digest })),
  ]
  for (const { name, bytes, rows, sha256 } of listed) {
    const found = seen.get(name)
    if (found === undefined) throw damaged(`缺少 ${name}`)
    const isSame = found.bytes === bytes && found.sha256 === sha256 && (rows === null || found.lines === rows)
    if (!isSame) throw damaged(`${name} 与清单不符`)
  }
  if (listed.length !== seen.size) throw damaged('文件中有清单以外的内容')
}

async function readText({ content, bytes }: TarEntry): Promise<string> {
  if (bytes > 200_000_000) throw damaged('清单过大')
  const parts: Uint8Array[] = []
  for await (const part of content) parts.push(part)
  return Buffer.concat(parts).toString('utf8')
}

function parsedJson(text: string | undefined): unknown {
  if (text === undefined) throw incomplete()
  try {
    return JSON.parse(text)
  } catch {
    throw damaged('清单不能读取')
  }
}

const LINE_END = 10

async function readEntry({ name, bytes, content }: TarEntry, chains: TrailChains): Promise<Seen> {
  const hash = createHash('sha256')
  const isTrail = /^tables\/trail_(entry|head)\//.test(name)
  const kept: Uint8Array[] = []
  let lines = 0
  for await (const part of content) {
    hash.update(part)
    for (const byte of part) if (byte === LINE_END) lines += 1
    if (isTrail) kept.push(part)
  }
  if (isTrail) chains.read(name, Buffer.concat(kept).toString('utf8'))
  return { bytes, lines, sha256: hash.digest('hex') }
}
