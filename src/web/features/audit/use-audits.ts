import { useEffect, useRef, useState } from 'react'
import type { AuditView, VerdictView } from '../../../contract/audit-view.ts'
import { ROUTES } from '../../../contract/routes.ts'
import { call } from '../../api/client.ts'

/** What was handed in: a file, or a passage under a name of ours. */
export interface Handed {
  readonly name: string
  readonly content: Blob
  /** The words of a passage; `null` for a file. */
  readonly text: string | null
}

export type AuditState =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'working' }
  | { readonly kind: 'done'; readonly view: AuditView }
  | { readonly kind: 'failed'; readonly error: Error }

export interface AuditItem {
  readonly id: number
  readonly handed: Handed
  readonly state: AuditState
}

export interface Audits {
  readonly items: readonly AuditItem[]
  /** @returns the id of the first; `null` when nothing was handed in. */
  add(handed: readonly Handed[]): number | null
  /** Stops it where it is under way, and takes it off the list. */
  remove(id: number): void
  retry(id: number): void
  judged(fingerprint: string, verdict: VerdictView | null): void
}

/** Documents handed in on this page, examined one after the other. */
export function useAudits(unitId: string): Audits {
  const [items, setItems] = useState<readonly AuditItem[]>([])
  const nextId = useRef(1)
  const running = useRef<{ readonly id: number; readonly control: AbortController } | null>(null)

  useEffect(() => {
    const next = items.find(({ state }) => state.kind === 'waiting')
    if (running.current !== null || next === undefined) return
    const control = new AbortController()
    const { id, handed } = next
    running.current = { id, control }
    setItems((before) => withState(before, id, { kind: 'working' }))
    void examined(unitId, handed, control.signal)
      .then(
        (view): AuditState => ({ kind: 'done', view }),
        (error: unknown): AuditState => ({
          kind: 'failed',
          error: error instanceof Error ? error : new Error('未能完成'),
        }),
      )
      .then((state) => {
        running.current = null
        // A new list, even where the item has been taken off: the next one must start.
        setItems((before) => withState(before, id, state))
      })
  }, [items, unitId])

  useEffect(() => () => running.current?.control.abort(), [])

  return {
    items,
    add(handed) {
      const added = handed.map((one): AuditItem => ({ id: nextId.current++, handed: one, state: { kind: 'waiting' } }))
      setItems((before) => [...before, ...added])
      return added[0]?.id ?? null
    },
    remove(id) {
      if (running.current?.id === id) running.current.control.abort()
      setItems((before) => before.filter((item) => item.id !== id))
    },
    retry: (id) => setItems((before) => withState(before, id, { kind: 'waiting' })),
    judged: (fingerprint, verdict) =>
      setItems((before) => before.map((item) => withVerdict(item, fingerprint, verdict))),
  }
}

function withState(items: readonly AuditItem[], id: number, state: AuditState): readonly AuditItem[] {
  return items.map((item) => (item.id === id ? { ...item, state } : item))
}

function examined(unitId: string, { name, content, text }: Handed, signal: AbortSignal): Promise<AuditView> {
  return text === null
    ? call(ROUTES.auditFile, { params: { unitId }, query: { fileName: name }, body: content, signal })
    : call(ROUTES.auditText, { params: { unitId }, body: { text }, signal })
}

function withVerdict(item: AuditItem, fingerprint: string, verdict: VerdictView | null): AuditItem {
  if (item.state.kind !== 'done') return item
  const { view } = item.state
  if (!view.findings.some((finding) => finding.fingerprint === fingerprint)) return item
  const findings = view.findings.map((finding) =>
    finding.fingerprint === fingerprint ? { ...finding, verdict } : finding,
  )
  return { ...item, state: { kind: 'done', view: { ...view, findings } } }
}
