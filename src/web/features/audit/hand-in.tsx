import { type ClipboardEvent, type FormEvent, useId, useState } from 'react'
import { AUDIT_FILE_LIMIT, AUDIT_TEXT_LIMIT } from '../../../contract/audit-view.ts'
import { FileDrop } from '../../ui/file-drop.tsx'
import type { Handed } from './use-audits.ts'

interface Props {
  readonly onHand: (handed: readonly Handed[]) => void
  /** Something is examined already: the zone takes less room. */
  readonly isSmall: boolean
}

const ACCEPTED = '.docx,.xlsx,.xls,.pdf,.html,.htm,.txt,.md'
const MEGABYTE = 1024 * 1024

/** Files are dropped or chosen, several at once; text is pasted. */
export function HandIn({ onHand, isSmall }: Props) {
  const [isPasting, setPasting] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const hand = (files: readonly File[]) => {
    const tooLarge = files.filter(({ size }) => size > AUDIT_FILE_LIMIT)
    const fitting = files.filter(({ size }) => size > 0 && size <= AUDIT_FILE_LIMIT)
    setProblem(problemOf({ files, tooLarge }))
    onHand(fitting.map((file) => ({ name: file.name, content: file, text: null })))
  }
  return (
    <section className="hand-in no-print" aria-label="提交要体检的报告">
      <FileDrop
        title="把报告拖到这里"
        note={`Word（docx）、Excel（xlsx、xls）、可复制文字的 PDF、网页、文本，一次可以多份，每份不超过 ${AUDIT_FILE_LIMIT / MEGABYTE} MB。文件只在检查时使用，不保存。`}
        accept={ACCEPTED}
        onFiles={hand}
        isMultiple
        isSmall={isSmall}
      >
        <button type="button" className="button" aria-expanded={isPasting} onClick={() => setPasting(!isPasting)}>
          粘贴文字
        </button>
        {isSmall ? <span className="section-note">也可以把文件拖到这里，一次可以多份</span> : null}
      </FileDrop>
      {problem === null ? null : (
        <p className="field-error" role="alert">
          {problem}
        </p>
      )}
      {isPasting ? (
        <PasteForm
          onText={(text) => {
            setPasting(false)
            onHand([passage(text)])
          }}
        />
      ) : null}
    </section>
  )
}

function problemOf({ files, tooLarge }: { readonly files: readonly File[]; readonly tooLarge: readonly File[] }) {
  const [large] = tooLarge
  if (large !== undefined) return `“${large.name}”超过 ${AUDIT_FILE_LIMIT / MEGABYTE} MB，没有提交；请拆分后再试`
  const empty = files.find(({ size }) => size === 0)
  return empty === undefined ? null : `“${empty.name}”是空文件或文件夹，没有提交`
}

/** A passage has no file of its own; under this name its opinion is written. */
function passage(text: string): Handed {
  return { name: '粘贴的文字.txt', content: new Blob([text], { type: 'text/plain' }), text }
}

function PasteForm({ onText }: { readonly onText: (text: string) => void }) {
  const id = useId()
  const [text, setText] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (text.trim() !== '') onText(text)
  }
  const paste = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const pasted = event.clipboardData.getData('text/plain')
    if (text !== '' || pasted.trim() === '') return
    event.preventDefault()
    setText(pasted.slice(0, AUDIT_TEXT_LIMIT))
  }
  return (
    <form className="field paste-form" onSubmit={submit}>
      <label htmlFor={id}>要检查的文字</label>
      <textarea
        id={id}
        className="input"
        rows={8}
        maxLength={AUDIT_TEXT_LIMIT}
        value={text}
        onPaste={paste}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
      <p>
        <button type="submit" className="button button-primary" disabled={text.trim() === ''}>
          开始体检
        </button>
      </p>
    </form>
  )
}
