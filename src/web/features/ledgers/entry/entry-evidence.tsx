import { type ClipboardEvent, type DragEvent, type RefObject, useEffect, useRef, useState } from 'react'
import type { EvidenceView } from '../../../../contract/figure-view.ts'
import { EvidencePicker } from '../../../page/evidence/evidence-picker.tsx'
import { Thumbnail } from '../../../page/evidence/thumbnail.tsx'
import { UploadList } from '../../../page/evidence/upload-list.tsx'
import { useUploads } from '../../../page/evidence/use-uploads.ts'
import { fileSize } from '../../../ui/format.ts'

interface Props {
  readonly unitId: string
  readonly files: readonly EvidenceView[]
  readonly onFiles: (change: (files: readonly EvidenceView[]) => readonly EvidenceView[]) => void
  /** Nothing is saved while a file is on its way. */
  readonly onUploading: (isUploading: boolean) => void
  /** Whether a file that stood behind the row is taken off: then it says why. */
  readonly isRemoving: boolean
  readonly reason: string
  readonly problem: string | undefined
  readonly onReason: (reason: string) => void
}

/** 佐证材料 — chosen, dropped, pasted, photographed, or one that is kept already; tied to the row when it is saved. */
export function EntryEvidence({ unitId, files, onFiles, onUploading, ...removal }: Props) {
  const chooser = useRef<HTMLInputElement>(null)
  const camera = useRef<HTMLInputElement>(null)
  const [isPicking, setPicking] = useState(false)
  const take = (more: readonly EvidenceView[]) =>
    onFiles((before) => [...before, ...more.filter(({ id }) => before.every((one) => one.id !== id))])
  const { uploads, isBusy, add, cancel, clear } = useUploads({ unitId, onKept: (file) => take([file]) })
  useEffect(() => onUploading(isBusy), [isBusy, onUploading])
  const drop = (event: DragEvent) => {
    event.preventDefault()
    void add([...event.dataTransfer.files])
  }
  const paste = ({ clipboardData }: ClipboardEvent) => void add([...clipboardData.files])
  return (
    <fieldset className="entry-evidence" onDragOver={(event) => event.preventDefault()} onDrop={drop} onPaste={paste}>
      <legend>佐证材料</legend>
      <ul className="entry-files">
        {files.map((file) => (
          <li key={file.id}>
            <Thumbnail unitId={unitId} file={file} />
            <span>{file.fileName}</span>
            <small>{fileSize(file.bytes)}</small>
            <button
              type="button"
              className="button button-small"
              aria-label={`移除 ${file.fileName}`}
              onClick={() => onFiles((kept) => kept.filter(({ id }) => id !== file.id))}
            >
              移除
            </button>
          </li>
        ))}
      </ul>
      <Removal {...removal} />
      <div className="entry-evidence-actions">
        <button type="button" className="button button-small" onClick={() => chooser.current?.click()}>
          选择文件
        </button>
        <button type="button" className="button button-small entry-camera" onClick={() => camera.current?.click()}>
          拍照
        </button>
        <button type="button" className="button button-small" onClick={() => setPicking(true)}>
          从已有佐证选择
        </button>
        <span className="field-help">也可以拖到这里，或粘贴截图；每份不超过 50 MB</span>
      </div>
      <UploadList uploads={uploads} isBusy={isBusy} onCancel={cancel} onClear={clear} />
      <FileInput field={chooser} onFiles={add} isCamera={false} />
      <FileInput field={camera} onFiles={add} isCamera />
      {isPicking ? (
        <EvidencePicker
          taken={files.map(({ id }) => id)}
          onClose={() => setPicking(false)}
          onChoose={(chosen) => {
            take(chosen)
            setPicking(false)
          }}
        />
      ) : null}
    </fieldset>
  )
}

const REASON = 'entry-evidence-reason'

function Removal({
  isRemoving,
  reason,
  problem,
  onReason,
}: Pick<Props, 'isRemoving' | 'reason' | 'problem' | 'onReason'>) {
  if (!isRemoving) return null
  return (
    <div className="field">
      <label htmlFor={REASON}>移除材料的原因</label>
      <input
        id={REASON}
        className="input"
        maxLength={500}
        placeholder="如“传错了”“换成盖章的版本”；会留在记录的变更历史里"
        aria-invalid={problem === undefined ? undefined : true}
        value={reason}
        onChange={({ currentTarget: { value } }) => onReason(value)}
      />
      {problem === undefined ? null : <p className="field-error">{problem}</p>}
    </div>
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
