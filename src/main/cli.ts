import { z } from 'zod'
import type { Outside } from '../cli/command.ts'
import { run } from '../cli/run.ts'
import { demoFolders, programVersion } from './program-files.ts'
import { settingsFrom } from './settings.ts'

/** Exit status of a failure that is the program's own. */
const BROKEN = 70

z.config(z.locales.zhCN())

// Whoever reads our output may stop reading, as `head` does; that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit(0)
})

const outside: Outside = {
  version: programVersion(),
  isProduction: process.env.NODE_ENV === 'production',
  print: (line) => void process.stdout.write(`${line}\n`),
  complain: (line) => void process.stderr.write(`${line}\n`),
  hasColour: process.stdout.isTTY === true && !('NO_COLOR' in process.env),
  columns: process.stdout.columns ?? 100,
  async readers() {
    const { readFile: readBytes } = await import('node:fs/promises')
    const { readFile } = await import('../adapters/readers/read-file.ts')
    return { readBytes, readDocument: async (bytes, name) => (await readFile(bytes, name)).document }
  },
  openPorts,
  async demoCase() {
    const { readCaseFiles } = await import('../adapters/case-files.ts')
    return readCaseFiles(demoFolders())
  },
  async serve() {
    const settings = settingsFrom(process.env)
    const { serve } = await import('./serve.ts')
    const opened = await openPorts()
    try {
      return await serve({ settings, outside, opened })
    } finally {
      await opened.close()
    }
  },
}

async function openPorts() {
  const { home, databaseUrl } = settingsFrom(process.env)
  const ports = await import('./build-ports.ts')
  const { ledgers } = await import('../ledgers/index.ts')
  return ports.openPorts({ home, databaseUrl, definitions: ledgers })
}

try {
  process.exitCode = await run(process.argv.slice(2), outside)
} catch (error) {
  outside.complain('zhengji：程序出错了，请把下面的内容交给维护者')
  outside.complain(error instanceof Error ? (error.stack ?? error.message) : String(error))
  process.exitCode = BROKEN
}
