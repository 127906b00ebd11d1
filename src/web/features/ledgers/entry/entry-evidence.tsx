import { type ClipboardEvent, type DragEvent, type RefObject, useRef, useState } from 'react'
import type { EvidenceView } from '../../../../contract/figure-view.ts'
import { ROUTES } from '../../../../contract/routes.ts'
import { call } from '../../../api/client.ts'
import { fileSize } from '../../../ui/format.ts'

interface Props {
  readonly unitId: string
  readonly files: readonly EvidenceView[]
  readonly onFiles: (change: (files: readonly EvidenceView[]) => readonly EvidenceView[]) => void
  /** Nothing is saved while a file is on its way. */
  readonly onUploading: (isUploading: boolean) => void
}

/** 佐证材料 — chosen, dropped, pasted or photographed; kept by the server at once, tied to the row when it is saved. */
export function EntryEvidence({ unitId, files, onFiles, onUploading }: Props) {
  const chooser = useRef<HTMLInputElement>(null)
  const camera = useRef<HTMLInputElement>(null)
  const { working, problem, add } = useUpload({ unitId, onFiles, onUploading })
  const drop = (event: DragEvent) => {
    event.preventDefault()
    void add([...event.dataTransfer.files])
  }
  const paste = ({ clipboardData }: ClipboardEvent) => void add([...clipboardData.files])
  return (
    <fieldset className="entry-evidence" onDragOver={(event) => event.preventDefault()} onDrop={drop} onPaste={paste}>
      <legend>佐证材料</legend>
      <ul className="entry-files">
        {files.map(({ id, fileName, bytes }) => (
          <li key={id}>
            <span>{fileName}</span>
            <small>{fileSize(bytes)}</small>
            <button
              type="button"
              className="button button-small"
              aria-label={`移除 ${fileName}`}
              onClick={() => onFiles((kept) => kept.filter((file) => file.id !== id))}
            >
              移除
            </button>
          </li>
        ))}
      </ul>
      <div className="entry-evidence-actions">
        <button type="button" className="button button-small" onClick={() => chooser.current?.click()}>
          选择文件
        </button>
        <button type="button" className="button button-small entry-camera" onClick={() => camera.current?.click()}>
          拍照
        </button>
        <span className="field-help">
          {working === null ? '也可以拖到这里，或粘贴截图；每份不超过 50 MB' : working}
        </span>
      </div>
      {problem === null ? null : (
        <p className="field-error" role="alert">
          {problem}
        </p>
      )}
      <FileInput field={chooser} onFiles={add} isCamera={false} />
      <FileInput field={camera} onFiles={add} isCamera />
    </fieldset>
  )
}

interface FileInputProps {
  readonly field: RefObject<HTMLInputElement | null>
  readonly onFiles: (files: readonly File[]) => Promise<void>
  readonly isCamera: boolean
}

function FileInput({ field, onFiles, isCamera }: FileInputProps) {
  return (
    <input
      ref={field}
      type="file"
      hidden
      aria-label={isCamera ? '拍照上传佐证材料' : '上传佐证材料'}
      multiple={!isCamera}
      {...(isCamera ? { accept: 'image/*', capture: 'environment' as const } : {})}
      onChange={({ currentTarget }) => {
        void onFiles([...(currentTarget.files ?? [])])
        currentTarget.value = ''
      }}
    />
  )
}

function useUpload({ unitId, onFiles, onUploading }: Omit<Props, 'files'>) {
  const [working, setWorking] = useState<string | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const add = async (chosen: readonly File[]) => {
    if (chosen.length === 0) return
    setProblem(null)
    onUploading(true)
    for (const [index, file] of chosen.entries()) {
      setWorking(`正在上传 ${file.name}（${index + 1} / ${chosen.length}）`)
      try {
        const kept = await call(ROUTES.addEvidence, {
          params: { unitId },
          query: { fileName: file.name, description: file.name, kind: '工作资料' },
          body: file,
        })
        onFiles((before) => [...before, kept])
      } catch (error) {
        setProblem(`“${file.name}”没有上传：${error instanceof Error ? error.message : '请稍后再试'}`)
      }
    }
    setWorking(null)
    onUploading(false)
  }
  return { working, problem, add }
}
