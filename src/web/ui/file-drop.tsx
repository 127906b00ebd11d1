import { type DragEvent, type ReactNode, useRef, useState } from 'react'
import './file-drop.css'

interface Props {
  readonly title: string
  /** What may be handed over, and how large. */
  readonly note: ReactNode
  /** Endings of file names, `.xlsx,.csv`. */
  readonly accept: string
  readonly onFiles: (files: readonly File[]) => void
  readonly isMultiple?: boolean
  /** Something was handed over already: the zone takes less room. */
  readonly isSmall?: boolean
  /** Other ways, beside the button. */
  readonly children?: ReactNode
}

/** Files are dropped or chosen. */
export function FileDrop({ title, note, accept, onFiles, isMultiple = false, isSmall = false, children }: Props) {
  const [isOver, setOver] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    onFiles([...event.dataTransfer.files])
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a way for the mouse; the button within is for everyone
    <div
      className={`file-drop${isSmall ? ' file-drop-small' : ''}${isOver ? ' is-over' : ''}`}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      {isSmall ? null : <p className="file-drop-title">{title}</p>}
      <p className="file-drop-actions">
        <button type="button" className="button button-primary" onClick={() => input.current?.click()}>
          选择文件
        </button>
        {children}
      </p>
      {isSmall ? null : <p className="section-note">{note}</p>}
      <input
        ref={input}
        type="file"
        className="visually-hidden"
        tabIndex={-1}
        aria-label="选择文件"
        accept={accept}
        multiple={isMultiple}
        onChange={({ currentTarget }) => {
          onFiles([...(currentTarget.files ?? [])])
          currentTarget.value = ''
        }}
      />
    </div>
  )
}
