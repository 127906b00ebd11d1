import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { EvidenceView } from '../../../../contract/figure-view.ts'
import type { GridAnswer, GridRowView } from '../../../../contract/grid-view.ts'
import { ROUTES } from '../../../../contract/routes.ts'
import { call } from '../../../api/client.ts'
import { forgetFigures } from '../../../api/forget-figures.ts'
import type { UnitYear } from '../../../api/queries.ts'
import type { GridColumn } from '../../../ui/grid/grid-types.ts'
import { rowAnswerOf, rowToSave } from '../ledger-grid.ts'
import { carriedTexts, draftFrom, emptyTexts, formProblems, type Texts, textsOf, valuesOf } from './entry-draft.ts'

/** The row that the form begins with: none, one to be changed, one to be copied. */
export interface Beginning {
  readonly kind: 'new' | 'change' | 'copy'
  readonly row: GridRowView | null
  readonly files: readonly EvidenceView[]
}

export interface EntrySetting {
  readonly at: UnitYear
  readonly ledger: string
  readonly columns: readonly GridColumn[]
  readonly today: string
  readonly beginning: Beginning
  readonly onDone: () => void
}

export type EntryState = ReturnType<typeof useEntry>

type Problems = Readonly<Record<string, string>>

/** What the form holds: texts kept in this browser until they are saved, files, and what the server said. */
export function useEntry({ at, ledger, columns, today, beginning, onDone }: EntrySetting) {
  const queries = useQueryClient()
  const isNew = beginning.kind !== 'change'
  const [row, setRow] = useState(isNew ? null : beginning.row)
  const draft = useDraft({ at, ledger, columns, today, beginning })
  const evidence = useEvidence(beginning)
  const { files, setFiles, isUploading, removal } = evidence
  const [lateReason, setLateReason] = useState('')
  const [said, setSaid] = useState<Said>(NOTHING_SAID)
  const [isSaving, setSaving] = useState(false)
  const write = (name: string, text: string) => {
    draft.setTexts({ ...draft.texts, [name]: text })
    setSaid((before) => ({ ...before, notice: '', problems: without(before.problems, name) }))
  }
  const saved = (then: 'close' | 'next') => {
    draft.forget()
    forgetFigures(queries)
    if (then === 'close') return onDone()
    draft.setTexts(carriedTexts(columns, draft.texts))
    setFiles([])
    setSaid((before) => ({ ...NOTHING_SAID, tries: before.tries, notice: '✓ 已保存，请录下一条' }))
    document.querySelector<HTMLElement>('[data-first-focus]')?.focus()
  }
  const save = async (then: 'close' | 'next') => {
    if (isUploading) return setSaid((before) => ({ ...before, notice: '佐证材料还在上传，传完再保存' }))
    const found = { ...formProblems(columns, draft.texts), ...removal.problems }
    if (Object.keys(found).length > 0) return setSaid((before) => refusedBy(before, found, null))
    setSaving(true)
    const answer = await send({
      at,
      ledger,
      columns,
      texts: draft.texts,
      files,
      row,
      lateReason,
      evidenceReason: removal.reason,
    }).catch(troubleOf)
    setSaving(false)
    if (typeof answer === 'string') return setSaid((before) => refusedBy(before, {}, answer))
    // What is saved after a conflict goes over the row as it stands now.
    if (answer.state === 'changed') setRow(answer.row)
    return answer.state === 'saved' ? saved(then) : setSaid((before) => saidBy(before, answer, columns))
  }
  const copyLast = async () => {
    const last = await lastRow(at, ledger)
    if (last === null) setSaid((before) => ({ ...before, notice: '还没有可以复制的记录' }))
    else draft.setTexts(textsOf(columns, last))
  }
  const takeTheirs = () => {
    if (said.theirs === null) return
    setRow(said.theirs)
    draft.setTexts(textsOf(columns, said.theirs))
    setSaid(NOTHING_SAID)
  }
  const late = { lateReason, setLateReason }
  return { ...draft, ...said, ...evidence, ...late, isNew, isSaving, write, save, copyLast, takeTheirs }
}

function troubleOf(error: unknown): string {
  return `${error instanceof Error ? error.message : '请稍后再试'}。填写的内容仍在，可以再保存一次。`
}

/** The row that was entered last. */
async function lastRow(at: UnitYear, ledger: string): Promise<GridRowView | null> {
  const query = { sort: '-enteredAt', limit: 1 }
  return (await call(ROUTES.listGridRows, { params: { ...at, ledger }, query })).rows[0] ?? null
}

/** What the last try said. */
interface Said {
  readonly problems: Problems
  readonly trouble: string | null
  /** The row as somebody else left it meanwhile. */
  readonly theirs: GridRowView | null
  readonly notice: string
  readonly tries: number
}

const NOTHING_SAID: Said = { problems: {}, trouble: null, theirs: null, notice: '', tries: 0 }

function refusedBy({ tries }: Said, problems: Problems, trouble: string | null): Said {
  return { ...NOTHING_SAID, problems, trouble, tries: tries + 1 }
}

function saidBy(before: Said, answer: GridAnswer, columns: readonly GridColumn[]): Said {
  if (answer.state === 'changed') {
    const trouble = `${answer.by}刚改了这条记录。可以以您填的为准再保存，或改用对方的内容。`
    return { ...refusedBy(before, {}, trouble), theirs: answer.row }
  }
  const read = rowAnswerOf(answer)
  const problems = read.state === 'refused' ? read.problems : []
  const names = new Set(columns.map(({ name }) => name))
  const atFields = problems.flatMap(({ column, message }) =>
    column !== null && names.has(column) ? [[column, message] as const] : [],
  )
  const others = problems.filter(({ column }) => column === null || !names.has(column)).map(({ message }) => message)
  return refusedBy(before, Object.fromEntries(atFields), others.length === 0 ? null : others.join('；'))
}

function without(problems: Problems, name: string): Problems {
  const { [name]: _mended, ...others } = problems
  return others
}

interface ToSend extends Pick<EntrySetting, 'at' | 'ledger' | 'columns'> {
  readonly texts: Texts
  readonly files: readonly EvidenceView[]
  readonly row: GridRowView | null
  readonly lateReason: string
  readonly evidenceReason: string
}

async function send({
  at,
  ledger,
  columns,
  texts,
  files,
  row,
  lateReason,
  evidenceReason,
}: ToSend): Promise<GridAnswer> {
  const values = valuesOf(columns, texts)
  const change = { key: 'entry', line: 1, id: row?.id ?? null, revision: row?.revision ?? null, values }
  const reason = lateReason.trim()
  const body = {
    rows: [{ ...rowToSave(change), evidence: files.map(({ id }) => id), ...because(evidenceReason) }],
    lateReason: reason === '' ? null : reason,
  }
  const { rows } = await call(ROUTES.saveGrid, { params: { ...at, ledger }, body })
  const [answer] = rows
  if (answer === undefined) throw new Error('服务器没有答复这条记录')
  return answer
}

function because(reason: string): { readonly evidenceReason?: string } {
  return reason.trim() === '' ? {} : { evidenceReason: reason.trim() }
}

/** Files of the row; what stood behind it leaves it only with a reason. */
function useEvidence({ kind, files: before }: Beginning) {
  const [files, setFiles] = useState(kind === 'change' ? before : [])
  const [isUploading, setUploading] = useState(false)
  const [reason, setReason] = useState('')
  const isRemoving = kind === 'change' && before.some(({ id }) => files.every((file) => file.id !== id))
  const isUnsaid = isRemoving && reason.trim() === ''
  const problems: Problems = isUnsaid ? { [REMOVAL]: '请写明为什么移除，它会留在变更历史里' } : {}
  const removal = { reason, setReason, isRemoving, problems }
  return { files, setFiles, isUploading, setUploading, removal }
}

/** Where the reason stands among the problems of the form. */
export const REMOVAL = '$removal'

/** The typed texts, kept in this browser until they are saved. */
function useDraft({ at, ledger, columns, today, beginning }: Omit<EntrySetting, 'onDone'>) {
  const { kind, row } = beginning
  const key = `entry:${at.unitId}:${at.year}:${ledger}:${kind === 'change' ? (row?.id ?? '') : 'new'}`
  const begun = () => (row === null ? emptyTexts(columns, today) : textsOf(columns, row))
  const [kept] = useState(() => (kind === 'copy' ? null : draftFrom(localStorage.getItem(key))))
  const [texts, setTexts] = useState<Texts>(() => kept ?? begun())
  const [isRestored, setRestored] = useState(kept !== null)
  return {
    texts,
    isRestored,
    setTexts: (next: Texts) => {
      setTexts(next)
      localStorage.setItem(key, JSON.stringify(next))
    },
    forget: () => {
      localStorage.removeItem(key)
      setRestored(false)
    },
    discard: () => {
      localStorage.removeItem(key)
      setRestored(false)
      setTexts(begun())
    },
  }
}
