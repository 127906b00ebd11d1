import { execFileSync } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type RunningServer, startServer } from '../tests/e2e/running-server.ts'
import { printTable } from './harness.ts'

const LIMIT = {
  cold: { name: 'patience at a first start', milliseconds: 60_000 },
  warm: { name: 'patience at every start', milliseconds: 3000 },
}

/** `npm start` in `folder` until its first page arrives. */
async function untilPage(folder: string, at: { cache: string; home: string }): Promise<RunningServer> {
  const server = await startServer({
    command: ['npm', 'start'],
    folder,
    home: at.home,
    environment: { npm_config_cache: at.cache },
    patienceSeconds: 600,
  })
  const page = await fetch(server.address)
  if (!page.ok || !(await page.text()).includes('<html')) throw new Error(`no page:\n${server.output()}`)
  return server
}

/** Milliseconds until the page is there, begun with `before`. What stops the server again is not counted. */
async function timeToPage(folder: string, at: { cache: string; home: string }, before = () => {}): Promise<number> {
  const start = performance.now()
  before()
  const server = await untilPage(folder, at)
  const milliseconds = performance.now() - start
  await server.stop()
  return milliseconds
}

const cloneInto = (folder: string) => () => {
  execFileSync('git', ['clone', '--quiet', '--no-local', process.cwd(), folder], { stdio: 'inherit' })
}

const folder = mkdtempSync(join(tmpdir(), 'zhengji-bench-'))
chmodSync(folder, 0o755)
try {
  const at = { cache: join(folder, 'npm-cache'), home: join(folder, 'home') }
  const root = join(folder, 'clone')
  const cold = [await timeToPage(root, at, cloneInto(root))]
  const warm: number[] = []
  for (let run = 0; run < 5; run += 1) warm.push(await timeToPage(root, at))
  printTable([
    { name: 'clean clone → page', runs: cold, limit: LIMIT.cold },
    { name: 'warm start → page', runs: warm, limit: LIMIT.warm },
  ])
} finally {
  rmSync(folder, { recursive: true, force: true })
}
