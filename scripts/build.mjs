/**
 * Builds the program into dist/:
 *
 *     dist/main.js            command line and server, with its chunks beside it; packages stay outside
 *     dist/*.worker.js        worker threads, one for every src/**\/*.worker.ts
 *     dist/migrations/*.sql   read at run time
 *     dist/web/               the application's pages, each text also as .br and .gz beside it
 *     dist/standalone/        the inspector that a report.html carries inside
 */
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { build as bundle } from 'esbuild'
import { build as vite } from 'vite'
import { ROOT } from './setup.mjs'
import { filesAt } from './stamp.mjs'

const DIST = join(ROOT, 'dist')
const NODE_FLOOR = 'node20.19'
/** A page's code above this is worth a warning. */
const WEB_CHUNK_KB = 1500

/** @param {string} path below the project @returns {string} the same, known to exist */
function entry(path) {
  const file = join(ROOT, path)
  if (!existsSync(file)) throw new Error(`${path} is missing: nothing to build it from`)
  return file
}

async function buildProgram() {
  const workers = filesAt(join(ROOT, 'src')).filter((path) => path.endsWith('.worker.ts'))
  const result = await bundle({
    absWorkingDir: ROOT,
    entryPoints: [
      { in: entry('src/main/cli.ts'), out: 'main' },
      ...workers.map((path) => ({ in: path, out: basename(path, '.ts') })),
    ],
    outdir: DIST,
    // Flat, so that `new URL('./migrations/', import.meta.url)` means the same folder from every chunk.
    chunkNames: '[name]-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: NODE_FLOOR,
    packages: 'external',
    sourcemap: true,
    sourcesContent: false,
    metafile: true,
    logLevel: 'warning',
  })
  const written = new Set(Object.keys(result.metafile.outputs).map((path) => basename(path)))
  for (const name of readdirSync(DIST)) {
    if (/\.js(?:\.map)?$/.test(name) && !written.has(name)) rmSync(join(DIST, name))
  }
}

function copyMigrations() {
  const folder = join(DIST, 'migrations')
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  for (const file of filesAt(entry('src/adapters/database/migrations'))) {
    if (file.endsWith('.sql')) copyFileSync(file, join(folder, basename(file)))
  }
}

/** @param {string} mode of vite.config.ts, which knows where each goes */
async function buildPages(mode) {
  const configFile = entry('vite.config.ts')
  await vite({ configFile, mode, logLevel: 'warn', build: { chunkSizeWarningLimit: WEB_CHUNK_KB } })
}

/** Compressed once here rather than at every request; brotli's own default quality takes far longer for little. */
function compressPages() {
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }
  for (const path of filesAt(join(DIST, 'web')).filter((file) => /\.(?:js|css|svg|html)$/.test(file))) {
    const content = readFileSync(path)
    writeFileSync(`${path}.gz`, gzipSync(content, { level: 9 }))
    writeFileSync(`${path}.br`, brotliCompressSync(content, quality))
  }
}

async function buildApplication() {
  await buildPages('production')
  compressPages()
}

const PARTS = {
  program: buildProgram,
  migrations: async () => copyMigrations(),
  web: buildApplication,
  standalone: () => buildPages('standalone'),
}

/**
 * @param {readonly string[]} [names] of the parts; all of them when not given
 * @returns {Promise<void>}
 */
export async function build(names = Object.keys(PARTS)) {
  mkdirSync(DIST, { recursive: true })
  for (const [name, part] of Object.entries(PARTS)) if (names.includes(name)) await part()
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const names = process.argv.slice(2)
  const unknown = names.filter((name) => !(name in PARTS))
  try {
    if (unknown.length > 0)
      throw new Error(`no such part: ${unknown.join(', ')}; there are ${Object.keys(PARTS).join(', ')}`)
    await build(names.length === 0 ? undefined : names)
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  }
}
