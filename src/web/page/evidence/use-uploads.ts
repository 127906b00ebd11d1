import { useRef, useState } from 'react'
import type { EvidenceView } from '../../../contract/figure-view.ts'
import { ROUTES } from '../../../contract/routes.ts'
import { call } from '../../api/client.ts'
import { problemsFrom } from '../../api/form-problems.ts'

/** One file on its way: waiting, being sent, kept, known already, refused with its reason, or given up. */
export interface Upload {
  readonly key: string
  readonly fileName: string
  readonly bytes: number
  readonly state: 'waiting' | 'sending' | 'kept' | 'known' | 'refused' | 'cancelled'
  /** What to say of it. */
  readonly words: string
}

export interface UploadSetting {
  readonly unitId: string
  /** What is said of a file until somebody says more. */
  readonly describe?: (file: File) => string
  readonly onKept: (file: EvidenceView) => void
}

/** Files handed in one after the other; each tells what became of it, and one that is refused stops no other. */
export function useUploads({ unitId, describe = ({ name }) => name, onKept }: UploadSetting) {
  const [uploads, setUploads] = useState<readonly Upload[]>([])
  const control = useRef<AbortController | null>(null)
  const mark = (key: string, changed: Partial<Upload>) =>
    setUploads((before) => before.map((one) => (one.key === key ? { ...one, ...changed } : one)))
  const add = async (files: readonly File[]) => {
    if (files.length === 0) return
    const { signal } = current(control)
    const fresh = files.map((file) => ({ file, key: crypto.randomUUID() }))
    setUploads((before) => [...before.filter(isUnderWay), ...fresh.map(({ file, key }) => waiting(key, file))])
    for (const { file, key } of fresh) {
      if (!signal.aborted) mark(key, { state: 'sending', words: '正在上传' })
      const { kept, ...outcome } = await sent({ unitId, file, description: describe(file), signal })
      mark(key, outcome)
      if (kept !== null) onKept(kept)
    }
    if (control.current?.signal === signal) control.current = null
  }
  const cancel = () => {
    control.current?.abort()
    control.current = null
  }
  return { uploads, isBusy: uploads.some(isUnderWay), add, cancel, clear: () => setUploads([]) }
}

/** What is handed in while files are on their way can be stopped together with them. */
function current(control: { current: AbortController | null }): AbortController {
  const found = control.current ?? new AbortController()
  control.current = found
  return found
}

function isUnderWay({ state }: Upload): boolean {
  return state === 'waiting' || state === 'sending'
}

function waiting(key: string, { name, size }: File): Upload {
  return { key, fileName: name, bytes: size, state: 'waiting', words: '等待上传' }
}

interface Sending {
  readonly unitId: string
  readonly file: File
  readonly description: string
  readonly signal: AbortSignal
}

type Outcome = Pick<Upload, 'state' | 'words'> & { readonly kept: EvidenceView | null }

const GIVEN_UP: Outcome = { state: 'cancelled', words: '没有上传', kept: null }

async function sent({ unitId, file, description, signal }: Sending): Promise<Outcome> {
  if (signal.aborted) return GIVEN_UP
  try {
    const query = { fileName: file.name, description: description.slice(0, 1000), kind: '工作资料' }
    const { isKnown, ...kept } = await call(ROUTES.addEvidence, { params: { unitId }, query, body: file, signal })
    if (!isKnown) return { state: 'kept', words: '已上传', kept }
    return { state: 'known', words: `这份文件以前上传过（${kept.fileName}），没有重复保存，直接使用`, kept }
  } catch (error) {
    if (signal.aborted) return GIVEN_UP
    return { state: 'refused', words: reasonOf(error), kept: null }
  }
}

/** What is wrong with this very file, where the server says so. */
function reasonOf(error: unknown): string {
  const found = [...new Set(Object.values(problemsFrom(error)))].join('；')
  if (found !== '') return found
  return error instanceof Error ? error.message : '没有上传，请稍后再试'
}
