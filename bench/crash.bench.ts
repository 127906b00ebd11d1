import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildWriter, killNine } from '../tests/crash/kill-nine.ts'
import { printTable } from './harness.ts'

const ROUNDS = 100
const LIMIT = { name: 'patience at every start', milliseconds: 3000 }

const home = mkdtempSync(join(tmpdir(), 'zhengji-crash-'))
chmodSync(home, 0o711) // the server's user passes through where we are root
try {
  const writer = await buildWriter(join('dist', 'crash'))
  const told = (line: string) => void process.stdout.write(`${line}\n`)
  const { rounds, acknowledged, lost, problems, recoveries } = await killNine({ writer, home, rounds: ROUNDS, told })
  told(`kill -9, ${rounds} rounds: ${acknowledged} rows acknowledged, ${lost.length} lost, ${problems.length} problems`)
  for (const line of [...lost, ...problems.map(({ at, message }) => `${at} ${message}`)].slice(0, 20)) told(line)
  printTable([
    { name: 'program killed → writes again', runs: recoveries.program, limit: LIMIT },
    { name: 'database killed → writes again', runs: recoveries.database, limit: LIMIT },
    { name: 'both killed → writes again', runs: recoveries.both, limit: LIMIT },
  ])
  if (lost.length + problems.length > 0) process.exitCode = 1
} finally {
  rmSync(home, { recursive: true, force: true })
}
