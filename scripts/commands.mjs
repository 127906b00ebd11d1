import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ensureChromium } from './chromium.mjs'
import { added, lastLineOf, NOTHING, recallFailures, runStaticGates, runTests } from './gates.mjs'
import { ensureBuild, ensureModules, ROOT, run, SetupProblem } from './setup.mjs'

/** npm starts us by a shell that passes no signal on: when that shell is gone, whoever stopped npm meant us. */
function stopWithNpm() {
  const parent = process.ppid
  if (process.env.npm_lifecycle_event === undefined) return
  const watch = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watch)
    process.kill(process.pid, 'SIGTERM')
  }, 500)
  watch.unref()
}

/** Serves the application in this very process, so that Ctrl+C reaches it directly. @param {readonly string[]} words */
async function start(words) {
  stopWithNpm()
  await ensureModules()
  await ensureBuild()
  const program = join(ROOT, 'dist', 'main.js')
  process.argv = [process.argv[0] ?? 'node', program, 'serve', ...words]
  await import(pathToFileURL(program).href)
}

const FAILURE = { passed: 0, failed: 1, skipped: 0 }

/** A set-up that did not succeed is one failure, so that the last line of a run always counts. @param {() => Promise<void>} setUp */
async function counted(setUp) {
  try {
    await setUp()
    return null
  } catch (error) {
    if (!(error instanceof SetupProblem)) throw error
    console.error(error.message)
    return FAILURE
  }
}

/** @returns {Promise<import('./gates.mjs').Tally>} */
async function checkAll() {
  const unready = await counted(ensureModules)
  if (unready !== null) return unready
  const gates = await runStaticGates()
  const built = (await counted(ensureBuild)) ?? NOTHING
  const coverage = ['--coverage', '--project=pure', '--project=outside']
  return added(added(gates, built), await runTests('测试与覆盖率 · tests and coverage', coverage))
}

/** @returns {Promise<import('./gates.mjs').Tally>} */
async function browse() {
  const browser = await ensureChromium()
  if ('reason' in browser) console.log(`⚠ 浏览器测试将跳过 · Browser tests are skipped: ${browser.reason}`)
  return runTests('浏览器全程测试 · browser tests', ['--project=e2e'])
}

/** @param {import('./gates.mjs').Tally} tally */
function conclude(tally) {
  process.exitCode = tally.failed === 0 ? 0 : 1
  recallFailures()
  console.log(lastLineOf(tally))
}

async function check() {
  conclude(await checkAll())
}

async function test() {
  const checked = await checkAll()
  conclude(added(checked, await browse()))
}

async function build() {
  await ensureModules()
  await ensureBuild()
}

/** @param {readonly string[]} names */
async function bench(names) {
  const known = readdirSync(join(ROOT, 'bench'))
    .filter((file) => file.endsWith('.bench.ts'))
    .map((file) => file.slice(0, -'.bench.ts'.length))
  const unknown = names.filter((name) => !known.includes(name))
  if (unknown.length > 0 || names.length === 0) {
    throw new SetupProblem(`用法：npm run bench -- 名称… · There are: ${known.join(', ')}`)
  }
  await ensureModules()
  await ensureBuild()
  const { build: bundle } = await import('esbuild')
  for (const name of names) {
    const outfile = join(ROOT, 'dist', `${name}.bench.js`)
    await bundle({
      absWorkingDir: ROOT,
      entryPoints: [`bench/${name}.bench.ts`],
      outfile,
      bundle: true,
      format: 'esm',
      platform: 'node',
      packages: 'external',
      sourcemap: true,
      logLevel: 'warning',
    })
    const code = existsSync(outfile) ? await run(process.execPath, ['--enable-source-maps', outfile]) : 1
    if (code !== 0) process.exitCode = code
  }
}

/** @type {Record<string, (words: string[]) => Promise<void>>} */
export const COMMANDS = { start, test, check, build, bench }
