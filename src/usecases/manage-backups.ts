import type { BackupsView } from '../contract/backup-view.ts'
import { Refusal } from '../contract/refusals.ts'
import type { UnitScope } from '../domain/access/index.ts'
import { backUp } from './back-up.ts'
import type { BackupSummary, BackupWatch, Ports, Unit } from './ports.ts'
import { restore } from './restore.ts'

/** 备份列表 — what lies in the data folder. */
export async function listBackups(ports: Ports, scope: UnitScope): Promise<Pick<BackupsView, 'backups' | 'unitCount'>> {
  const units = await assertWhole(ports, scope)
  return {
    unitCount: units.length,
    backups: (await ports.keptBackups.list()).map(({ name, bytes, changedAt, summary }) => ({
      name,
      bytes,
      takenAt: summary?.takenAt ?? changedAt,
      rows: summary?.rows ?? null,
      files: summary?.files ?? null,
      missingFiles: summary?.missingFiles.length ?? null,
      digest: summary?.digest ?? null,
    })),
  }
}

/**
 * 备份到数据文件夹 — everything, as it stands at one moment. The caller has made sure of `backup:run`.
 *
 * @returns the name of the new file
 * @throws Refusal backup/other-units, file/unreadable
 */
export async function keepBackup(
  ports: Ports,
  scope: UnitScope,
  watch: BackupWatch,
): Promise<{ readonly name: string }> {
  await assertWhole(ports, scope)
  const name = `zhengji-${ports.clock.now().replaceAll(/[-:]|\.\d+/g, '')}-${ports.random.id().slice(-4)}.tar.gz`
  const summary = await backUp(ports, { file: ports.keptBackups.pathOf(name), actor: scope.actor, watch })
  await ports.keptBackups.describe(name, summary)
  return { name }
}

/**
 * 核对备份 — reads one from end to end and keeps what was found; changes no record.
 *
 * @throws Refusal backup/other-units, backup/damaged, file/unreadable, database/newer
 */
export async function checkKeptBackup(ports: Ports, scope: UnitScope, name: string): Promise<BackupSummary> {
  await assertWhole(ports, scope)
  const summary = await ports.backups.check(ports.keptBackups.pathOf(name))
  await ports.keptBackups.describe(name, summary)
  return summary
}

/**
 * 下载备份 — the bytes of one, recorded in the trail: it holds every record of the unit.
 *
 * @throws Refusal backup/other-units, file/unreadable
 */
export async function downloadBackup(ports: Ports, scope: UnitScope, name: string): Promise<AsyncIterable<Uint8Array>> {
  await assertWhole(ports, scope)
  const content = await ports.keptBackups.open(name)
  const { unitId, actor } = scope
  const subject = { kind: 'backup', id: name }
  await ports.trail.append({ unitId, actor, action: 'backup:download', subject, details: { fileName: name } })
  return content
}

/**
 * 从备份恢复 — with the unit's name typed as the confirmation; what is there now is backed up first, so that it can be undone.
 *
 * @returns the name of the backup of what was replaced
 * @throws Refusal input/invalid where the name is another one; backup/other-units, backup/damaged, file/unreadable, database/newer
 */
export async function restoreKept(
  ports: Ports,
  scope: UnitScope,
  { name, unitName }: { readonly name: string; readonly unitName: string },
): Promise<{ readonly before: string }> {
  await assertWhole(ports, scope)
  const unit = await ports.units.find(scope.unitId)
  if (unit?.name !== unitName.trim()) throw wrongName(unit)
  await checkKeptBackup(ports, scope, name)
  const { name: before } = await keepBackup(ports, scope, {})
  await restore(ports, { file: ports.keptBackups.pathOf(name), actor: scope.actor })
  return { before }
}

function wrongName(unit: Unit | null): Refusal {
  const message = `单位全称应是“${unit?.name ?? ''}”，请逐字输入`
  return new Refusal('input/invalid', { issues: [{ field: 'unitName', message }] })
}

/**
 * A backup holds every unit of the installation: whoever may not answer for all of them gets none.
 *
 * @throws Refusal backup/other-units
 */
async function assertWhole({ units }: Ports, { unitId }: UnitScope): Promise<readonly Unit[]> {
  const all = await units.list()
  const parents = new Map(all.map(({ id, parentId }) => [id, parentId]))
  const isWithin = (id: string | null | undefined, steps = 0): boolean =>
    id === unitId || (typeof id === 'string' && steps < 20 && isWithin(parents.get(id), steps + 1))
  if (!all.every(({ id }) => isWithin(id))) throw new Refusal('backup/other-units')
  return all
}
