import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The program's own folder, above `dist/` when built and above `src/` in tests: the nearest one with a package.json. */
function programFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url))
  while (!existsSync(join(folder, 'package.json'))) {
    const above = dirname(folder)
    if (above === folder) throw new Error('the program does not lie in its folder')
    folder = above
  }
  return folder
}

export function programVersion(): string {
  const { version } = JSON.parse(readFileSync(join(programFolder(), 'package.json'), 'utf8'))
  return String(version)
}

/** The built pages. */
export function webFolder(): string {
  return join(programFolder(), 'dist', 'web')
}

/** The built inspector that a report.html carries inside. */
export function standaloneFolder(): string {
  return join(programFolder(), 'dist', 'standalone')
}

/** The built thread in which handed-in files are examined. */
export function auditWorkerFile(): string {
  return join(programFolder(), 'dist', 'audit.worker.js')
}

/** The built thread in which table files are read and written. */
export function tableWorkerFile(): string {
  return join(programFolder(), 'dist', 'table.worker.js')
}

/** The built thread in which thumbnails are drawn. */
export function thumbnailWorkerFile(): string {
  return join(programFolder(), 'dist', 'thumbnail.worker.js')
}

/** The published case that ships with the program. */
const DEMO_YEAR = 2020

export function demoFolders() {
  const data = join(programFolder(), 'data')
  return { folder: join(data, 'kaiyuan-2020'), catalogues: join(data, 'catalogues'), year: DEMO_YEAR }
}
