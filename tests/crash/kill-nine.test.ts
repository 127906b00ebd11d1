import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { buildWriter, killNine } from './kill-nine.ts'

/** A hundred: `npm run bench -- crash`. */
const ROUNDS = 6

const home = await mkdtemp(join(tmpdir(), 'zhengji-crash-'))
await chmod(home, 0o711) // the server's user passes through where we are root
const built = resolve('node_modules', '.cache', `zhengji-crash-${process.pid}`)
afterAll(async () => {
  await rm(home, { recursive: true, force: true })
  await rm(built, { recursive: true, force: true })
})

test('whatever is killed while rows are written, none that was acknowledged is lost, and all starts again by itself', async () => {
  const report = await killNine({ writer: await buildWriter(built), home, rounds: ROUNDS })
  expect(report).toMatchObject({ rounds: ROUNDS, lost: [], problems: [] })
  expect(report.acknowledged).toBeGreaterThan(ROUNDS * 20)
}, 300_000)
