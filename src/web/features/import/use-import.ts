import { useEffect, useRef, useState } from 'react'
import type { AppliedImportView, ImportPlanView } from '../../../contract/import-view.ts'
import { ROUTES } from '../../../contract/routes.ts'
import { call, callForFile } from '../../api/client.ts'
import { downloadBlob } from '../../ui/download.ts'

/** What a person said of the file: which sheet, and which columns are which. */
export interface Choices {
  readonly sheet: string | null
  /** By position of the file's column, the key of the ledger's column, or `null` for none. */
  readonly columns: Readonly<Record<string, string | null>>
}

export type ImportState =
  | { readonly kind: 'empty' }
  | { readonly kind: 'working'; readonly what: string }
  | { readonly kind: 'planned'; readonly plan: ImportPlanView }
  | { readonly kind: 'failed'; readonly error: Error }
  | { readonly kind: 'done'; readonly applied: AppliedImportView }

export interface Work {
  readonly phase: string
  readonly done: number
  readonly total: number
}

interface Place {
  readonly unitId: string
  readonly year: number
  readonly ledger: string
}

const NOTHING_SAID: Choices = { sheet: null, columns: {} }
const ASKED_EVERY_MS = 700

/** One file on its way into a ledger: looked at, mended, imported. */
export function useImport(place: Place) {
  const [file, setFile] = useState<File | null>(null)
  const [choices, setChoices] = useState<Choices>(NOTHING_SAID)
  const [state, setState] = useState<ImportState>({ kind: 'empty' })
  const [work, setWork] = useState<Work | null>(null)
  const control = useRef<AbortController | null>(null)
  useEffect(() => () => control.current?.abort(), [])

  /** Runs one request; a newer one, or leaving the page, ends it. */
  const run = async (what: string, ask: (at: Asking) => Promise<ImportState>) => {
    control.current?.abort()
    const own = new AbortController()
    control.current = own
    setState({ kind: 'working', what })
    const id = crypto.randomUUID()
    const stop = askForProgress({ place, id }, setWork)
    const next = await ask({ work: id, signal: own.signal }).catch(failed)
    stop()
    if (!own.signal.aborted) setState(next)
  }

  const plan = (chosen: File, said: Choices) => {
    setFile(chosen)
    setChoices(said)
    void run('核对', async ({ work: id, signal }) => ({
      kind: 'planned',
      plan: await call(ROUTES.planImport, { params: place, query: queryOf(chosen, said, id), body: chosen, signal }),
    }))
  }

  return {
    file,
    choices,
    state,
    work,
    choose: (chosen: File) => plan(chosen, NOTHING_SAID),
    say: (said: Choices) => {
      if (file !== null) plan(file, said)
    },
    apply: (digest: string, lateReason: string) => {
      if (file === null) return
      void run('导入', async ({ work: id, signal }) => {
        const reason = lateReason.trim() === '' ? {} : { lateReason }
        const query = { ...queryOf(file, choices, id), plan: digest, ...reason }
        const applied = await call(ROUTES.applyImport, { params: place, query, body: file, signal })
        return { kind: 'done', applied }
      })
    },
    /** The workbook with its problems marked, saved by the browser. @throws ApiError */
    annotate: () => (file === null ? Promise.resolve() : annotate({ place, file, choices })),
    clear: () => {
      control.current?.abort()
      setFile(null)
      setState({ kind: 'empty' })
    },
  }
}

export type Import = ReturnType<typeof useImport>

interface Asking {
  readonly work: string
  readonly signal: AbortSignal
}

function failed(error: unknown): ImportState {
  return { kind: 'failed', error: error instanceof Error ? error : new Error('没有完成，请重试') }
}

function queryOf(file: File, { sheet, columns }: Choices, work: string | null) {
  return {
    fileName: file.name,
    ...(sheet === null ? {} : { sheet }),
    ...(Object.keys(columns).length === 0 ? {} : { columns: JSON.stringify(columns) }),
    ...(work === null ? {} : { work }),
  }
}

async function annotate({ place, file, choices }: { place: Place; file: File; choices: Choices }): Promise<void> {
  const query = queryOf(file, choices, null)
  downloadBlob(await callForFile(ROUTES.annotateImport, { params: place, query, body: file }))
}

/** @returns what ends the asking. Progress that cannot be had is not shown; the work itself says what went wrong. */
function askForProgress(
  { place, id }: { readonly place: Place; readonly id: string },
  tell: (work: Work | null) => void,
): () => void {
  const ask = () =>
    void call(ROUTES.readImportProgress, { params: { ...place, work: id } }).then(
      ({ progress }) => tell(progress),
      () => tell(null),
    )
  const timer = setInterval(ask, ASKED_EVERY_MS)
  return () => {
    clearInterval(timer)
    tell(null)
  }
}
