import { randomBytes } from 'node:crypto'
import { chmod, chown, lstat, mkdir, readFile, realpath, rename, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Refusal } from '../../contract/refusals.ts'
import { preparedBinaries, runAs, type ServerUser, serverUser } from './postgres-binaries.ts'

export interface EmbeddedOptions {
  /** The data folder; the cluster and its password are kept in it. */
  readonly folder: string
  /** Other programs than the package's: a folder with initdb, pg_ctl and postgres. */
  readonly binaries?: string
  /** Settings of the server, e.g. `{ fsync: 'off' }` for tests. */
  readonly settings?: Readonly<Record<string, string>>
  /** The last one to close removes the folder: for tests. */
  readonly isTemporary?: boolean
}

/** Who the server knows us as. */
export const USER = 'zhengji'

/** A cluster and what is needed to run a server on it. */
export interface Place {
  readonly user: ServerUser
  readonly binaries: string
  /** The real folder of the cluster's folder and log. */
  readonly root: string
  readonly cluster: string
  readonly password: string
  readonly settings: Readonly<Record<string, string>>
}

export function logOf({ root }: Pick<Place, 'root'>): string {
  return join(root, 'server.log')
}

/** Everything ready to start: programs, folder, password, and a cluster of the programs' version. */
export async function preparedPlace({ folder, binaries, settings = {} }: EmbeddedOptions): Promise<Place> {
  const user = serverUser()
  const programs = binaries ?? (await preparedBinaries(user))
  const root = await serverFolder(folder, user)
  const cluster = join(root, 'cluster')
  const password = await keptPassword(join(folder, 'database-password'))
  const place = { user, binaries: programs, root, cluster, password, settings }
  const version = await readFile(join(cluster, 'PG_VERSION'), 'utf8').catch(() => null)
  if (version === null) await initialise(place)
  else await refuseOtherVersion(place, version.trim())
  return place
}

/** The folder that the server's user owns: in the data folder, or linked from it where that user cannot get there. */
async function serverFolder(home: string, user: ServerUser): Promise<string> {
  await mkdir(home, { recursive: true, mode: user === null ? 0o700 : 0o711 })
  const folder = join(home, 'database')
  if (await lstat(folder).catch(() => null)) return realFolder(folder)
  if (user === null) {
    await mkdir(folder, { mode: 0o700 })
    return realpath(folder)
  }
  const { mode } = await stat(home)
  await chmod(home, mode | 0o011) // to pass through, not to look around; what is inside keeps its own rights
  if (await mayPass(user, home)) return ownedFolder(folder, user)
  const elsewhere = await ownedFolder(join('/var/lib/zhengji', `database-${randomBytes(6).toString('hex')}`), user)
  await symlink(elsewhere, folder)
  return elsewhere
}

async function realFolder(folder: string): Promise<string> {
  return realpath(folder).catch(() => {
    throw new Refusal('database/unreachable', { reason: `数据库的文件夹不在了：${folder} 指向的位置不存在`, folder })
  })
}

async function ownedFolder(folder: string, { uid, gid }: NonNullable<ServerUser>): Promise<string> {
  await mkdir(dirname(folder), { recursive: true, mode: 0o711 })
  await mkdir(folder, { mode: 0o700 })
  await chown(folder, uid, gid)
  return realpath(folder)
}

async function mayPass({ uid, gid }: NonNullable<ServerUser>, folder: string): Promise<boolean> {
  for (let at = await realpath(folder); ; at = dirname(at)) {
    const found = await stat(at)
    const shift = found.uid === uid ? 6 : found.gid === gid ? 3 : 0
    if (((found.mode >> shift) & 1) === 0) return false
    if (at === dirname(at)) return true
  }
}

async function keptPassword(path: string): Promise<string> {
  const kept = await readFile(path, 'utf8').catch(() => '')
  if (kept.trim() !== '') return kept.trim()
  const password = randomBytes(24).toString('base64url')
  await writeFile(path, `${password}\n`, { mode: 0o600 })
  return password
}

/** Made beside and moved into place, so that a half-made cluster is never taken for a whole one. */
async function initialise({ user, binaries, root, cluster, password, settings }: Place): Promise<void> {
  const fresh = `${cluster}.new`
  const passwordFile = join(root, 'initial-password')
  await rm(fresh, { recursive: true, force: true })
  await writeFile(passwordFile, password, { mode: 0o600 })
  if (user !== null) await chown(passwordFile, user.uid, user.gid)
  const made = runAs(user, join(binaries, 'initdb'), [
    `--pgdata=${fresh}`,
    `--username=${USER}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=icu',
    '--icu-locale=zh-Hans-CN',
    ...(settings.fsync === 'off' ? ['--no-sync'] : []),
  ])
  await made.catch((error: Error) => {
    const reason = error.message.split('\n').slice(1).join(' ').trim() || error.message
    throw new Refusal('database/unreachable', { reason: `内置数据库建立失败：${reason}`, folder: fresh })
  })
  await rm(passwordFile)
  await rename(fresh, cluster)
}

async function refuseOtherVersion({ user, binaries, cluster }: Place, found: string): Promise<void> {
  const printed = await runAs(user, join(binaries, 'postgres'), ['--version'])
  const major = /(\d+)/.exec(printed)?.[1]
  if (major === found) return
  const reason = `数据文件夹由 PostgreSQL ${found} 建立，本程序带的是 ${major}；请用原版本备份，再在新文件夹中恢复`
  throw new Refusal('database/unreachable', { reason, folder: cluster })
}
