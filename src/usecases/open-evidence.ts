import { Refusal } from '../contract/refusals.ts'
import type { UnitScope } from '../domain/access/index.ts'
import type { EvidenceFile, Ports } from './ports.ts'

/** Media types that a browser can show without running anything of the file's. */
const SHOWN_AS_IS: ReadonlySet<string> = new Set([
  'image/png',
  'image/jpeg',
  'image/gif',
  'image/webp',
  'application/pdf',
  'text/plain',
])

/** 佐证材料 — the file's bytes; who opened it is recorded in the trail. */
export interface OpenedEvidence {
  readonly file: EvidenceFile
  readonly content: Uint8Array
  /** A picture, pdf or plain text, which may be looked at in the browser. */
  readonly canBeShown: boolean
}

/** @throws Refusal evidence/not-found */
export async function openEvidence(ports: Ports, scope: UnitScope, id: string): Promise<OpenedEvidence> {
  const file = await ports.evidence.find(scope, id)
  const content = file === null ? null : await ports.evidence.read(scope, id)
  if (file === null || content === null) throw new Refusal('evidence/not-found', { id })
  await ports.transaction((within) =>
    within.trail.append({
      unitId: scope.unitId,
      actor: scope.actor,
      action: 'evidence:open',
      subject: { kind: 'evidence', id },
      details: { fileName: file.fileName, digest: file.digest },
    }),
  )
  return { file, content, canBeShown: SHOWN_AS_IS.has(file.mediaType) }
}
