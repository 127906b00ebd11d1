import type { Digests, InspectedDefinition, TrailEntry } from './ports.ts'

/** What the trail says of a version of a ledger's definition. */
export interface RecordedDefinition {
  readonly sequence: number
  readonly ledger: string
  readonly version: number
  readonly digest: string
}

export interface DefinitionProblem {
  readonly ledger: string
  readonly version: number
  readonly message: string
}

/** What an entry says of a definition; `null`: it is about something else. */
export function recordedDefinition({ sequence, subject, details }: TrailEntry): RecordedDefinition | null {
  if (subject.kind !== 'own_ledger' || typeof details !== 'object' || details === null) return null
  if (!('version' in details && 'digest' in details)) return null
  const { version, digest } = details
  if (typeof version !== 'number' || typeof digest !== 'string') return null
  return { sequence, ledger: subject.id, version, digest }
}

/** Every version of a unit's own definitions held against its digest and against the trail, both ways. */
export function definitionProblems(
  kept: readonly InspectedDefinition[],
  recorded: readonly RecordedDefinition[],
  { sm3 }: Digests,
): readonly DefinitionProblem[] {
  const nameOf = ({ ledger, version }: { readonly ledger: string; readonly version: number }) => `${ledger} ${version}`
  const entries = new Map(recorded.map((one) => [nameOf(one), one]))
  const names = new Set(kept.map(nameOf))
  const changed = kept.flatMap(({ ledger, version, text, digest }) => {
    const entry = entries.get(nameOf({ ledger, version }))
    const message = changeOf({ found: sm3(text), digest, recorded: entry?.digest ?? null })
    return message === null ? [] : [{ ledger, version, message }]
  })
  const vanished = recorded
    .filter((one) => !names.has(nameOf(one)))
    .map(({ ledger, version, sequence }) => ({
      ledger,
      version,
      message: `日志 ${sequence} 记载了这一版定义，现已没有：定义被直接删除过`,
    }))
  return [...changed, ...vanished]
}

function changeOf({ found, digest, recorded }: { found: string; digest: string; recorded: string | null }) {
  if (found !== digest) return '内容与摘要不符：定义被直接改动过'
  if (recorded === null) return '日志中没有这一版定义：定义被直接加入过'
  return recorded === digest ? null : '与日志记载的摘要不符：定义被直接改动过'
}
