import { z } from 'zod'
import { Refusal } from '../contract/refusals.ts'
import type { UnitScope } from '../domain/access/index.ts'
import { mediaTypeOf } from '../domain/evidence/index.ts'
import { isButShouldBe } from '../ledgers/define-row-schema.ts'
import type { EvidenceFile, Ports, TrailDraft } from './ports.ts'

/** Largest evidence file: 50 MB. */
export const EVIDENCE_LIMIT = 50 * 1024 * 1024

/** 佐证材料类别. @source 财预〔2021〕101号; reference/budget-performance §4.6 */
const EVIDENCE_KINDS = ['正式资料', '工作资料', '原始凭证', '说明材料'] as const

export interface EvidenceToAdd {
  readonly id?: string
  readonly fileName: string
  readonly description: string
  readonly kind: string
  readonly isSample: boolean
  readonly content: Uint8Array
}

/**
 * 上传佐证材料 — keeps a file; what it is follows from its content, never from its name. A file that the unit has already is
 * not kept twice: the one that is there is handed back. The caller has made sure that the
 * person may write records (`record:write`).
 *
 * @throws Refusal evidence/too-large, input/invalid
 */
export async function addEvidence(ports: Ports, scope: UnitScope, file: EvidenceToAdd): Promise<AddedEvidence> {
  return ports.transaction(async (within) => {
    // Held first: of two who hand in the same file at once, the second finds the first's.
    await within.trail.hold(scope.unitId)
    const same = await within.evidence.findSame(scope, file.content)
    if (same === null) return { ...(await keepEvidence(within, scope, file)), isKnown: false }
    const about = { fileName: nameOnly(file.fileName), sameAs: same.fileName, digest: same.digest }
    await within.trail.append(entryOf(scope, { action: 'evidence:again', id: same.id, details: about }))
    return { ...same, isKnown: true }
  })
}

/** 已上传的佐证材料 — `isKnown`: the unit had a file of the same bytes, and that one stands for it. */
export interface AddedEvidence extends EvidenceFile {
  readonly isKnown: boolean
}

/** As {@link addEvidence}, within the caller's transaction. */
export async function keepEvidence(
  within: Ports,
  scope: UnitScope,
  { content, ...given }: EvidenceToAdd,
): Promise<EvidenceFile> {
  if (content.byteLength > EVIDENCE_LIMIT) {
    throw new Refusal('evidence/too-large', { bytes: content.byteLength, limit: EVIDENCE_LIMIT })
  }
  const { id, ...about } = checked({ ...given, bytes: content.byteLength })
  const file = await within.evidence.add(
    scope,
    {
      unitId: scope.unitId,
      id: id ?? within.random.id(),
      ...about,
      mediaType: mediaTypeOf(content),
      addedAt: within.clock.now(),
      addedBy: scope.actor,
    },
    content,
  )
  const { fileName, mediaType, bytes, digest } = file
  const details = { fileName, mediaType, bytes, digest }
  await within.trail.append(entryOf(scope, { action: 'evidence:add', id: file.id, details }))
  return file
}

interface Told {
  readonly action: 'evidence:add' | 'evidence:again'
  readonly id: string
  readonly details: object
}

function entryOf({ unitId, actor }: UnitScope, { action, id, details }: Told): TrailDraft {
  return { unitId, actor, action, subject: { kind: 'evidence', id }, details }
}

const should = (wanted: string) => ({
  error: ({ input }: { readonly input?: unknown }) => isButShouldBe(input, wanted),
})

const schema = z.object({
  id: z
    .string()
    .regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$/, should('由字母、数字、点、横线组成的编号'))
    .optional(),
  fileName: z.string().overwrite(nameOnly).min(1, should('文件名')).max(200, should('不超过 200 个字的文件名')),
  description: z.string().trim().min(1, should('材料的说明')).max(1000, should('不超过 1000 个字的说明')),
  kind: z.enum(EVIDENCE_KINDS, should(`下列之一：${EVIDENCE_KINDS.join('、')}`)),
  isSample: z.boolean(),
  bytes: z.number().min(1, { error: '是空文件，应为有内容的文件' }),
})

const LABELS: Readonly<Record<string, string>> = {
  id: '编号',
  fileName: '文件名',
  description: '说明',
  kind: '材料类别',
  isSample: '示例数据',
  bytes: '文件',
}

function checked(given: Omit<EvidenceToAdd, 'content'> & { readonly bytes: number }) {
  const parsed = schema.safeParse(given)
  if (!parsed.success) {
    const issues = parsed.error.issues.map(({ path, message }) => {
      const field = String(path[0])
      return { row: 1, field, label: LABELS[field] ?? field, message }
    })
    throw new Refusal('input/invalid', { issues })
  }
  const { bytes: _bytes, ...about } = parsed.data
  return about
}

/** The last part of a path, without what could turn a line or the reading direction. */
function nameOnly(path: string): string {
  const name = path.split(/[/\\]/).at(-1) ?? ''
  return name.replaceAll(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, '').trim()
}
