import { createReadStream, mkdirSync } from 'node:fs'
import { readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { Refusal } from '../../contract/refusals.ts'
import type { BackupSummary, KeptBackup, KeptBackups } from '../../usecases/ports.ts'

/** A name and nothing else: no folder, no dot in front. */
const NAME = /^[A-Za-z0-9\u4e00-\u9fff][\w\u4e00-\u9fff.-]{0,150}\.tar\.gz$/

const summaryOnDisk = z.object({
  takenAt: z.iso.datetime(),
  rows: z.int(),
  files: z.int(),
  missingFiles: z.array(z.string()),
  digest: z.string(),
})

/** Backups in one folder; beside each stands what is known of it, as JSON. */
export function backupFolder(folder: string): KeptBackups {
  const pathOf = (name: string) => {
    if (!NAME.test(name)) throw new Refusal('file/unreadable', { file: name, reason: '这不是备份文件的名称' })
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    return join(folder, name)
  }
  return {
    pathOf,
    async list() {
      const names = (await namesIn(folder)).filter((name) => NAME.test(name))
      const found = await Promise.all(names.map((name) => keptBackup(folder, name)))
      return found.toSorted((left, right) => (left.changedAt < right.changedAt ? 1 : -1))
    },
    async describe(name, summary) {
      await writeFile(`${pathOf(name)}.json`, JSON.stringify(summary), { mode: 0o600 })
    },
    async open(name) {
      const file = pathOf(name)
      if (!(await isFile(file))) throw new Refusal('file/unreadable', { file: name, reason: '没有这个备份文件' })
      return createReadStream(file)
    },
  }
}

async function keptBackup(folder: string, name: string): Promise<KeptBackup> {
  const { size, mtime } = await stat(join(folder, name))
  return {
    name,
    bytes: size,
    changedAt: mtime.toISOString() as KeptBackup['changedAt'], // exactly that text
    summary: await summaryBeside(join(folder, name)),
  }
}

async function summaryBeside(file: string): Promise<BackupSummary | null> {
  const text = await readFile(`${file}.json`, 'utf8').catch(absent)
  const parsed = text === null ? null : summaryOnDisk.safeParse(parsedJson(text))
  if (parsed?.success !== true) return null
  // The schema has just held the time to that shape.
  return { ...parsed.data, takenAt: parsed.data.takenAt as BackupSummary['takenAt'] }
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

async function namesIn(folder: string): Promise<readonly string[]> {
  return (await readdir(folder).catch(absent)) ?? []
}

async function isFile(file: string): Promise<boolean> {
  return (await stat(file).catch(absent))?.isFile() === true
}

function absent(error: unknown): null {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
  throw error
}
