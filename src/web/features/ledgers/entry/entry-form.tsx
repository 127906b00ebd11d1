import { type KeyboardEvent, type MouseEvent, useEffect, useRef } from 'react'
import { useClosed } from '../../../page/closed-months.ts'
import { LateReason } from '../../../page/late-reason.tsx'
import { useSeat } from '../../../page/seat.tsx'
import type { GridColumn } from '../../../ui/grid/grid-types.ts'
import type { Texts } from '../use-lookups.ts'
import { EntryEvidence } from './entry-evidence.tsx'
import { EntryField, entryFieldId } from './entry-field.tsx'
import { type EntryState, REMOVAL } from './use-entry.ts'

interface Props {
  readonly columns: readonly GridColumn[]
  readonly entry: EntryState
  /** Asks what texts mean in fields that are looked up. */
  readonly onAsk: (texts: Texts) => void
  readonly onClose: () => void
}

/** 录入一条记录 — one column from top to bottom; Ctrl and Enter saves and goes on with the next. */
export function EntryForm({ columns, entry, onAsk, onClose }: Props) {
  const { at } = useSeat()
  const closed = useClosed()
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => form.current?.querySelector<HTMLElement>('[data-first-focus]')?.focus(), [])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.nativeEvent.isComposing) return
    event.preventDefault()
    void entry.save('next')
  }
  return (
    <form
      ref={form}
      className="entry-form"
      noValidate
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault()
        void entry.save('close')
      }}
    >
      <div className="entry-body">
        <Summary columns={columns} entry={entry} />
        {entry.isRestored ? (
          <p className="notice">
            已恢复上次没有保存的内容。
            <button type="button" className="button button-small" onClick={entry.discard}>
              清空重填
            </button>
          </p>
        ) : null}
        {columns.map((column, index) => (
          <EntryField
            key={column.name}
            column={column}
            text={entry.texts[column.name] ?? ''}
            problem={entry.problems[column.name]}
            isFirst={index === 0}
            onText={(text) => entry.write(column.name, text)}
            onLeft={(text) => onAsk({ [column.name]: [text] })}
          />
        ))}
        <EntryEvidence
          unitId={at.unitId}
          files={entry.files}
          onFiles={entry.setFiles}
          onUploading={entry.setUploading}
          isRemoving={entry.removal.isRemoving}
          reason={entry.removal.reason}
          problem={entry.problems[REMOVAL]}
          onReason={entry.removal.setReason}
        />
        {closed === null ? null : (
          <LateReason closed={closed} reason={entry.lateReason} onChange={entry.setLateReason} />
        )}
      </div>
      <Actions entry={entry} onClose={onClose} />
    </form>
  )
}

function Actions({ entry, onClose }: Pick<Props, 'entry' | 'onClose'>) {
  return (
    <div className="entry-actions">
      <p role="status" className="entry-notice">
        {entry.notice}
      </p>
      {entry.isNew ? (
        <button type="button" className="button" onClick={() => void entry.copyLast()}>
          复制上一条
        </button>
      ) : (
        <button type="button" className="button" onClick={onClose}>
          取消
        </button>
      )}
      <button type="submit" className="button" disabled={entry.isSaving || entry.isUploading}>
        保存
      </button>
      {entry.isNew ? (
        <button
          type="button"
          className="button button-primary"
          title="Ctrl+Enter"
          disabled={entry.isSaving || entry.isUploading}
          onClick={() => void entry.save('next')}
        >
          保存并录下一条
        </button>
      ) : null}
    </div>
  )
}

/** Above the form: how much is wrong, with the way to each. */
function Summary({ columns, entry }: Pick<Props, 'columns' | 'entry'>) {
  const summary = useRef<HTMLDivElement>(null)
  const wrong = columns.filter(({ name }) => entry.problems[name] !== undefined)
  const { tries } = entry
  useEffect(() => {
    if (tries > 0) summary.current?.focus()
  }, [tries])
  if (wrong.length === 0 && entry.trouble === null) return null
  return (
    <div ref={summary} className="notice notice-error" role="alert" tabIndex={-1}>
      <p className="notice-title">{wrong.length === 0 ? '没有保存' : `有 ${wrong.length} 处需要修改`}</p>
      {entry.trouble === null ? null : <p>{entry.trouble}</p>}
      {entry.theirs === null ? null : (
        <p className="entry-actions-inline">
          <button type="button" className="button button-small" onClick={() => void entry.save('close')}>
            以我填的为准，再保存
          </button>
          <button type="button" className="button button-small" onClick={entry.takeTheirs}>
            改用对方的
          </button>
        </p>
      )}
      <ul className="inline-tags">
        {wrong.map(({ name, label }) => (
          <li key={name}>
            <a href={`#${entryFieldId(name)}`} onClick={(event) => goToField(event, name)}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}

function goToField(event: MouseEvent, name: string): void {
  event.preventDefault()
  document.getElementById(entryFieldId(name))?.focus()
}
