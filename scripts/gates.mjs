import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { ROOT, run, showing } from './setup.mjs'

/** @typedef {{ passed: number, failed: number, skipped: number }} Tally */

export const NOTHING = { passed: 0, failed: 0, skipped: 0 }

/** @type {string[]} what failed so far in this run, in words */
const failures = []

/** Says again what failed, all in one place. */
export function recallFailures() {
  for (const line of failures) console.log(line)
}

/** @param {string} path below node_modules @param {...string} words */
const tool = (path, ...words) => [join(ROOT, 'node_modules', path), ...words]

const TSC = 'typescript/bin/tsc'

/** Gates that look at the text of the project; each is one program that ends with 0. */
const STATIC_GATES = [
  { name: '目录索引 · catalogue indexes', words: [join(ROOT, 'scripts', 'catalogues.mjs'), '--check'] },
  {
    name: '格式与规范 · format and lint',
    words: tool('@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.'),
  },
  { name: '类型：纯规则 · types of the pure rooms', words: tool(TSC, '-p', 'tsconfig.pure.json') },
  { name: '类型：服务端 · types of the node rooms', words: tool(TSC, '-p', 'tsconfig.node.json') },
  { name: '类型：网页 · types of the web', words: tool(TSC, '-p', 'tsconfig.web.json') },
  { name: '未用代码 · unused code', words: tool('knip/bin/knip.js', '--no-progress') },
]

/**
 * What went wrong, one line each, for the end of a run: a long output is often kept only by its tail.
 *
 * @param {{ testResults: readonly { name: string, status: string, message: string, assertionResults: readonly { fullName: string, status: string, failureMessages: readonly string[] }[] }[] }} report
 * @returns {string[]}
 */
export function failuresIn({ testResults }) {
  const firstLine = (/** @type {string | undefined} */ text) => (text ?? '').split('\n')[0] ?? ''
  return testResults.flatMap(({ name, status, message, assertionResults }) => {
    const file = relative(ROOT, name)
    const failed = assertionResults.filter((one) => one.status === 'failed')
    if (failed.length === 0) return status === 'failed' ? [`✗ ${file}: ${firstLine(message)}`] : []
    return failed.map(({ fullName, failureMessages }) => `✗ ${file} › ${fullName}: ${firstLine(failureMessages[0])}`)
  })
}

/** @param {Tally} left @param {Tally} right @returns {Tally} */
export function added(left, right) {
  return {
    passed: left.passed + right.passed,
    failed: left.failed + right.failed,
    skipped: left.skipped + right.skipped,
  }
}

/** @param {Tally} tally @returns {string} the last line of a run */
export function lastLineOf({ passed, failed, skipped }) {
  const base = `${passed} passed, ${failed} failed`
  return skipped === 0 ? base : `${base}, ${skipped} skipped`
}

/**
 * Counts of a vitest run. A run that fails although no test did (a file that does not load, coverage below its
 * threshold, an error outside every test) counts as one failure.
 *
 * @param {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number } | null} report
 * @param {number} code exit status
 * @returns {Tally}
 */
export function tallyOf(report, code) {
  if (report === null) return { ...NOTHING, failed: 1 }
  const failed = code !== 0 && report.numFailedTests === 0 ? 1 : report.numFailedTests
  return { passed: report.numPassedTests, failed, skipped: report.numPendingTests + report.numTodoTests }
}

/**
 * @param {string} name shown
 * @param {() => Promise<number>} work
 * @returns {Promise<Tally>}
 */
async function gate(name, work) {
  const code = await showing(name, work, (status) => status === 0)
  if (code === 0) return NOTHING
  failures.push(`✗ ${name}`)
  return { ...NOTHING, failed: 1 }
}

/** @returns {Promise<Tally>} */
export async function runStaticGates() {
  let tally = NOTHING
  for (const { name, words } of STATIC_GATES) tally = added(tally, await gate(name, () => run(process.execPath, words)))
  return tally
}

/**
 * @param {string} name shown
 * @param {readonly string[]} words for vitest
 * @returns {Promise<Tally>}
 */
export async function runTests(name, words) {
  const folder = mkdtempSync(join(tmpdir(), 'zhengji-tests-'))
  const output = join(folder, 'report.json')
  try {
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${output}`]
    const code = await showing(
      name,
      () => run(process.execPath, tool('vitest/vitest.mjs', 'run', ...reporters, ...words)),
      (status) => status === 0,
    )
    const report = existsSync(output) ? JSON.parse(readFileSync(output, 'utf8')) : null
    if (report !== null) failures.push(...failuresIn(report))
    return tallyOf(report, code)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
