import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { basename, dirname, extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { CaseFiles, TextTable } from '../usecases/ports.ts'
import { parseCsv } from './csv.ts'

/** Where a case lies: its own folder, and the code catalogues that cases share. */
export interface CaseFolders {
  /** Holds `case.json`, `ledgers/*.csv`, `evidence.csv` and `evidence/`. */
  readonly folder: string
  /** Holds `function-<year>.csv` and `economic-<year>.csv`. */
  readonly catalogues: string
  readonly year: number
}

const KAIYUAN = 'kaiyuan-2020'

/** 开远案例 2020 as the program ships it, wherever it runs from: sources, build or installed package. */
export function kaiyuanFolders(): CaseFolders {
  const data = shippedData(dirname(fileURLToPath(import.meta.url)))
  return { folder: join(data, KAIYUAN), catalogues: join(data, 'catalogues'), year: 2020 }
}

/** The nearest `data` folder upwards that holds the case. */
function shippedData(from: string): string {
  const data = join(from, 'data')
  if (existsSync(join(data, KAIYUAN, 'case.json'))) return data
  if (dirname(from) === from) throw new Error(`the data folder with ${KAIYUAN} is missing`)
  return shippedData(dirname(from))
}

/** Reads a case's files as text; what they say is checked by whoever loads it. */
export async function readCaseFiles({ folder, catalogues, year }: CaseFolders): Promise<CaseFiles> {
  const tableFiles = (await readdir(join(folder, 'ledgers'))).filter((file) => extname(file) === '.csv').sort()
  return {
    facts: JSON.parse(await readFile(join(folder, 'case.json'), 'utf8')),
    catalogues: [
      { catalogue: 'function', table: await readTable(join(catalogues, `function-${year}.csv`)) },
      { catalogue: 'economic', table: await readTable(join(catalogues, `economic-${year}.csv`)) },
    ],
    evidence: await readTable(join(folder, 'evidence.csv')),
    ledgers: await Promise.all(
      tableFiles.map(async (file) => ({
        ledger: basename(file, '.csv'),
        table: await readTable(join(folder, 'ledgers', file)),
      })),
    ),
    readEvidence: (fileName) => readEvidence(join(folder, 'evidence'), fileName),
  }
}

async function readTable(path: string): Promise<TextTable> {
  const [columns = [], ...rows] = parseCsv(await readFile(path, 'utf8'))
  return { file: basename(path), columns, rows }
}

/** Only files that lie in the folder itself: a name never leads out of it. */
async function readEvidence(folder: string, fileName: string): Promise<Uint8Array | null> {
  const files = await readdir(folder)
  return files.includes(fileName) ? readFile(join(folder, fileName)) : null
}
