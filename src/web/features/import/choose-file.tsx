import { type DragEvent, useRef, useState } from 'react'
import { IMPORT_FILE_LIMIT } from '../../../contract/import-view.ts'
import { fileSize } from '../../ui/format.ts'

const ACCEPTED = '.xlsx,.xls,.csv,.txt'
const LIMIT = fileSize(IMPORT_FILE_LIMIT)

/** A table file is dropped or chosen. */
export function ChooseFile({ onFile }: { readonly onFile: (file: File) => void }) {
  const [isOver, setOver] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const input = useRef<HTMLInputElement>(null)
  const hand = ([file, ...others]: readonly File[]) => {
    if (file === undefined) return
    const found = others.length > 0 ? '一次导入一个文件，请逐个导入' : problemOf(file)
    setProblem(found)
    if (found === null) onFile(file)
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    hand([...event.dataTransfer.files])
  }
  return (
    <section className="no-print" aria-label="选择要导入的文件">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a way for the mouse; the button within is for everyone */}
      <div
        className={isOver ? 'import-drop is-over' : 'import-drop'}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <p className="import-drop-title">把表格拖到这里</p>
        <button type="button" className="button button-primary" onClick={() => input.current?.click()}>
          选择文件
        </button>
        <p className="section-note">
          xlsx、xls、csv（UTF-8 或 GB18030），不超过 {LIMIT}。按列名识别，列的顺序不限；标题行、合计行会自动跳过。
        </p>
        <input
          ref={input}
          type="file"
          className="visually-hidden"
          tabIndex={-1}
          aria-label="选择文件"
          accept={ACCEPTED}
          onChange={({ currentTarget }) => {
            hand([...(currentTarget.files ?? [])])
            currentTarget.value = ''
          }}
        />
      </div>
      {problem === null ? null : (
        <p className="field-error" role="alert">
          {problem}
        </p>
      )}
    </section>
  )
}

function problemOf({ name, size }: File): string | null {
  if (size === 0) return `“${name}”是空文件，请核对`
  return size > IMPORT_FILE_LIMIT ? `“${name}”有 ${fileSize(size)}，超过 ${LIMIT} 的上限，请分成几个文件导入` : null
}
