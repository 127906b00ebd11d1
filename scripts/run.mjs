/**
 * One door to everything that needs the project set up; npm's scripts come here.
 *
 *     start [words of `zhengji serve`] · test · check · build · bench NAME…
 *
 * Only built-in modules, and nothing newer than the check of Node's version itself.
 */
import { readFileSync } from 'node:fs'

const { engines } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))
const FLOOR = engines.node.replace('>=', '')

/** @param {string} version @returns {number} comparable as a number */
function rank(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return major * 1000 + minor
}

if (rank(process.versions.node) < rank(FLOOR)) {
  console.error(`证绩需要 Node.js ${FLOOR} 或更高版本，当前为 ${process.versions.node}。请升级后重试。`)
  console.error(`Zhengji needs Node.js ${FLOOR} or newer; this is ${process.versions.node}.`)
  process.exit(2)
}

const [command = 'start', ...words] = process.argv.slice(2)
const { COMMANDS } = await import('./commands.mjs')
const { SetupProblem } = await import('./setup.mjs')

try {
  const work = COMMANDS[command]
  if (work === undefined)
    throw new SetupProblem(`没有这个命令：${command} · There are: ${Object.keys(COMMANDS).join(', ')}`)
  await work(words)
} catch (error) {
  if (!(error instanceof SetupProblem)) throw error
  console.error(error.message)
  process.exitCode = 2
}
