import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { createGunzip } from 'node:zlib'
import { z } from 'zod'
import { Refusal } from '../../contract/refusals.ts'
import { breakAt, CHAIN_BEGIN, type ChainEnd } from '../../domain/trail/index.ts'
import type { Migration } from '../database/migrate.ts'
import { digests } from '../digests.ts'
import {
  BACKUP_FORMAT,
  type BackupHead,
  type BackupManifest,
  backupHead,
  backupManifest,
  FORMAT_VERSION,
  STRUCTURAL_TABLES,
} from './backup-format.ts'
import { readTar, type TarEntry, TarError } from './tar.ts'

/** The entries of a backup file. @throws Refusal backup/damaged, file/unreadable */
export async function* readBackup(file: string): AsyncGenerator<TarEntry> {
  const source = createReadStream(file)
  const unpacked = createGunzip()
  source.once('error', (error) => unpacked.destroy(error))
  try {
    yield* readTar(source.pipe(unpacked))
  } catch (error) {
    throw refusalFor(error, file)
  } finally {
    source.destroy()
    unpacked.destroy()
  }
}

function refusalFor(error: unknown, file: string): unknown {
  if (error instanceof TarError) return damaged('文件不完整，或不是备份文件')
  if (!(error instanceof Error) || !('code' in error)) return error
  if (String(error.code).startsWith('Z_')) return damaged('文件不完整，或不是备份文件')
  if ('syscall' in error) return new Refusal('file/unreadable', { file, reason: '没有这个文件，或不能读取' })
  return error
}

export function damaged(reason: string): Refusal {
  return new Refusal('backup/damaged', { reason })
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
  const seen = new Map<string, Seen>()
  const chains = new Chains()
  let head: BackupHead | null = null
  let manifest: BackupManifest | null = null
  for await (const entry of readBackup(file)) {
    if (manifest !== null) throw damaged('清单之后还有内容')
    if (head === null) head = checkedHead(await readJson(entry), known)
    else if (entry.name === 'manifest.json') manifest = checkedManifest(await readJson(entry))
    else if (seen.has(entry.name)) throw damaged(`${entry.name} 出现两次`)
    else seen.set(entry.name, await readEntry(entry, chains))
  }
  if (manifest === null) throw damaged('没有清单：文件不完整，或不是备份文件')
  if (JSON.stringify(manifest.head) !== JSON.stringify(head)) throw damaged('清单与文件开头不是同一份备份')
  compare(manifest, seen)
  chains.checkEnds()
  return manifest
}

function checkedHead(content: unknown, known: readonly Migration[]): BackupHead {
  const format = z.object({ format: z.literal(BACKUP_FORMAT), formatVersion: z.number() }).safeParse(content)
  if (!format.success) throw damaged('不是证绩的备份文件')
  if (format.data.formatVersion > FORMAT_VERSION) throw newer(format.data.formatVersion)
  const head = backupHead.safeParse(content)
  if (!head.success) throw damaged('文件开头有误')
  const { migrations } = head.data
  if (migrations.length > known.length) throw newer(migrations.length)
  const isForeign = migrations.some(({ number, checksum }) => known[number - 1]?.checksum !== checksum)
  if (isForeign) throw damaged('数据结构与本程序的任何版本都不同')
  return head.data
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

async function readJson({ content, bytes }: TarEntry): Promise<unknown> {
  if (bytes > 200_000_000) throw damaged('清单过大')
  const parts: Uint8Array[] = []
  for await (const part of content) parts.push(part)
  try {
    return JSON.parse(Buffer.concat(parts).toString('utf8'))
  } catch {
    throw damaged('清单不能读取')
  }
}

const LINE_END = 10

async function readEntry({ name, bytes, content }: TarEntry, chains: Chains): Promise<Seen> {
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

const trailLine = z.object({
  unit_id: z.string(),
  sequence: z.number(),
  at: z.string(),
  actor: z.string(),
  action: z.string(),
  subject_kind: z.string(),
  subject_id: z.string(),
  details: z.unknown(),
  previous_digest: z.string(),
  digest: z.string(),
})

const headLine = z.object({ unit_id: z.string(), sequence: z.number(), digest: z.string() })

/** The chains of the trail, followed as the file is read. */
class Chains {
  readonly #ends = new Map<string, ChainEnd>()
  readonly #heads = new Map<string, ChainEnd>()

  read(name: string, text: string): void {
    for (const line of text.split('\n').filter((one) => one !== '')) {
      if (name.startsWith('tables/trail_head/')) this.#readHead(parsedLine(headLine, line))
      else this.#follow(parsedLine(trailLine, line))
    }
  }

  /** @throws Refusal when a chain ends elsewhere than it should. */
  checkEnds(): void {
    const units = new Set([...this.#ends.keys(), ...this.#heads.keys()])
    for (const unitId of units) {
      const [end, head] = [this.#ends.get(unitId) ?? CHAIN_BEGIN, this.#heads.get(unitId) ?? CHAIN_BEGIN]
      if (end.sequence !== head.sequence || end.digest !== head.digest) throw damaged(`${unitId} 的审计日志末尾不完整`)
    }
  }

  #readHead({ unit_id, sequence, digest }: z.infer<typeof headLine>): void {
    this.#heads.set(unit_id, { sequence, digest })
  }

  #follow(line: z.infer<typeof trailLine>): void {
    const entry = {
      unitId: line.unit_id,
      sequence: line.sequence,
      at: new Date(line.at).toISOString(),
      actor: line.actor,
      action: line.action,
      subject: { kind: line.subject_kind, id: line.subject_id },
      details: line.details,
      previousDigest: line.previous_digest,
      digest: line.digest,
    }
    const end = this.#ends.get(entry.unitId) ?? CHAIN_BEGIN
    if (breakAt(end, entry, (text) => digests.sm3(text)) !== null) {
      throw damaged(`${entry.unitId} 的审计日志在第 ${entry.sequence} 条断开`)
    }
    this.#ends.set(entry.unitId, { sequence: entry.sequence, digest: entry.digest })
  }
}

function parsedLine<T>(schema: z.ZodType<T>, line: string): T {
  try {
    return schema.parse(JSON.parse(line))
  } catch {
    throw damaged('审计日志不能读取')
  }
}
