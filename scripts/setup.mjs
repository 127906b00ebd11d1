import { spawn } from 'node:child_process'
import { accessSync, constants, existsSync, mkdirSync, readFileSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { digestOf, filesAt, isStamped, stamp } from './stamp.mjs'

export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)))

const MODULES_STAMP = join(ROOT, 'node_modules', '.zhengji-stamp')
const BUILD_STAMP = join(ROOT, 'dist', '.stamp')

/** What a build is made from, beside the lock file. */
const BUILD_INPUTS = ['src', 'data', 'vite.config.ts', 'tsconfig.base.json', 'scripts/build.mjs']

/** The person can mend it: shown without a stack. */
export class SetupProblem extends Error {}

/** npm's own settings that say where packages come from; the rest of what a running npm hands down would misdirect ours. */
const KEPT_NPM_SETTINGS =
  /^npm_config_(?:registry|cache|userconfig|globalconfig|cafile|ca|strict_ssl|proxy|https_proxy|noproxy|.*\/\/.*|@.*)$/i

/**
 * The environment without what a running npm left in it.
 *
 * @param {NodeJS.ProcessEnv} environment
 * @returns {NodeJS.ProcessEnv}
 */
export function withoutNpmVariables(environment) {
  return Object.fromEntries(
    Object.entries(environment).filter(([name]) => !/^npm_/i.test(name) || KEPT_NPM_SETTINGS.test(name)),
  )
}

/** @param {string} folder that may not exist yet @returns {boolean} */
function isWritable(folder) {
  if (!existsSync(folder)) return dirname(folder) !== folder && isWritable(dirname(folder))
  try {
    accessSync(folder, constants.W_OK)
    return true
  } catch {
    return false
  }
}

/**
 * npm keeps its packages and logs in one folder; where that is not ours to write, it gets one in the temporary folder.
 *
 * @param {NodeJS.ProcessEnv} environment
 * @returns {NodeJS.ProcessEnv}
 */
function withWritableCache(environment) {
  const given = Object.entries(environment).find(([name]) => /^npm_config_cache$/i.test(name))
  if (isWritable(given?.[1] ?? join(homedir(), '.npm'))) return environment
  const folder = join(tmpdir(), `zhengji-npm-${process.getuid?.() ?? 'user'}`)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  return { ...environment, npm_config_cache: folder }
}

/** @returns {{ command: string, prefix: string[], shell: boolean }} npm as it can be started here without guessing at shells */
function npm() {
  const beside = dirname(process.execPath)
  const scripts = [
    process.env.npm_execpath,
    join(beside, '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    join(beside, 'node_modules', 'npm', 'bin', 'npm-cli.js'),
  ]
  const script = scripts.find((path) => path?.endsWith('npm-cli.js') && existsSync(path))
  if (script !== undefined) return { command: process.execPath, prefix: [script], shell: false }
  return { command: 'npm', prefix: [], shell: process.platform === 'win32' }
}

/**
 * Runs a program to its end, with its output shown.
 *
 * @param {string} command
 * @param {readonly string[]} words
 * @param {{ env?: NodeJS.ProcessEnv, shell?: boolean, timeout?: number }} [options]
 * @returns {Promise<number>} its exit status; 127 when it could not be started
 */
export function run(command, words, { env = process.env, shell = false, timeout } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, words, { cwd: ROOT, env, shell, timeout, stdio: ['ignore', 'inherit', 'inherit'] })
    child.on('error', () => resolve(127))
    child.on('close', (code) => resolve(code ?? 1))
  })
}

/**
 * Shows what is being done, that it still is, and how it ended.
 *
 * @template T
 * @param {string} words
 * @param {() => Promise<T>} work
 * @param {(result: T) => boolean} [isGood]
 * @returns {Promise<T>}
 */
export async function showing(words, work, isGood = () => true) {
  const started = Date.now()
  const seconds = () => ((Date.now() - started) / 1000).toFixed(1)
  console.log(`▸ ${words} …`)
  const pulse = setInterval(() => console.log(`  … ${seconds()} s`), 15_000)
  try {
    const result = await work()
    console.log(isGood(result) ? `  ✓ ${seconds()} s` : `  ✗ ${words} · ${seconds()} s`)
    return result
  } finally {
    clearInterval(pulse)
  }
}

function modulesDigest() {
  return digestOf({
    root: ROOT,
    files: [join(ROOT, 'package-lock.json')],
    facts: [process.version, process.platform, process.arch],
  })
}

/** @param {string} name @param {() => Promise<number>} work @param {string} otherwise */
async function must(name, work, otherwise) {
  const code = await showing(name, work, (status) => status === 0)
  if (code !== 0) throw new SetupProblem(otherwise)
}

/** Installs the packages of the lock file unless they are there already. */
export async function ensureModules() {
  const digest = modulesDigest()
  if (isStamped(MODULES_STAMP, digest)) return
  if (!isWritable(ROOT)) {
    throw new SetupProblem(`没有写入 ${ROOT} 的权限，请换用有权限的用户 · This folder is not writable for you: ${ROOT}`)
  }
  const { command, prefix, shell } = npm()
  const words = ['ci', '--ignore-scripts', '--include=dev', '--include=optional', '--no-audit', '--no-fund']
  const env = withWritableCache(withoutNpmVariables(process.env))
  await must(
    '安装依赖（首次约需一分钟）· Installing dependencies',
    () => run(command, [...prefix, ...words], { env, shell }),
    '依赖安装失败，请检查网络后重试；原因见上 · npm ci failed, its message is above',
  )
  stamp(MODULES_STAMP, digest)
}

/** @returns {string} digest of everything the build reads */
function buildDigest() {
  const files = BUILD_INPUTS.flatMap((path) => filesAt(join(ROOT, path))).filter(
    (path) => !/\.(?:test|builder)\.tsx?$/.test(path),
  )
  return digestOf({ root: ROOT, files, facts: [readFileSync(join(ROOT, 'package-lock.json'), 'utf8')] })
}

/** Builds the program unless what is built comes from these very files. Needs the packages. */
export async function ensureBuild() {
  const digest = buildDigest()
  if (isStamped(BUILD_STAMP, digest)) return
  await must(
    '构建程序 · Building',
    // A process of its own: the server that follows should not carry the compilers' memory.
    () => run(process.execPath, [join(ROOT, 'scripts', 'build.mjs')]),
    '构建失败，原因见上 · The build failed, see above',
  )
  stamp(BUILD_STAMP, digest)
}
