import { Refusal } from '../contract/refusals.ts'
import type { UnitScope } from '../domain/access/index.ts'
import { drawsThumbnail } from '../domain/evidence/index.ts'
import type { Ports } from './ports.ts'

/**
 * 佐证缩略图 — a small picture of a file; looking at it is not opening the file, so the trail keeps nothing of it.
 *
 * @throws Refusal evidence/not-found, evidence/no-thumbnail
 */
export async function viewThumbnail(ports: Ports, scope: UnitScope, id: string): Promise<Uint8Array> {
  const file = await ports.evidence.find(scope, id)
  if (file === null) throw new Refusal('evidence/not-found', { id })
  const picture = drawsThumbnail(file.mediaType)
    ? await ports.thumbnails.of(file, () => ports.evidence.read(scope, id))
    : null
  if (picture === null) throw new Refusal('evidence/no-thumbnail', { id })
  return picture
}
