import { useQuery } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import type { EvidenceEntry } from '../../../contract/evidence-view.ts'
import { evidenceQuery } from '../../api/queries.ts'
import { fileSize, minute } from '../../ui/format.ts'
import { Modal } from '../../ui/modal.tsx'
import { Pager } from '../../ui/pager.tsx'
import { Answer } from '../answer.tsx'
import { useSeat } from '../seat.tsx'
import { Thumbnail } from './thumbnail.tsx'
import './evidence.css'

interface Props {
  /** Ids that are chosen already. */
  readonly taken: readonly string[]
  readonly onChoose: (files: readonly EvidenceEntry[]) => void
  readonly onClose: () => void
}

const PAGE = 20

/** 从已有佐证选择 — files of the unit, found by name, several at once. */
export function EvidencePicker({ taken, onChoose, onClose }: Props) {
  const { at } = useSeat()
  const [words, setWords] = useState('')
  const [offset, setOffset] = useState(0)
  const [chosen, setChosen] = useState<readonly EvidenceEntry[]>([])
  const wanted = useDeferredValue(words.trim())
  const query = useQuery(
    evidenceQuery(at, { limit: PAGE, offset, ...(wanted === '' ? {} : { words: wanted }), sort: '-addedAt' }),
  )
  const toggle = (file: EvidenceEntry) =>
    setChosen((before) =>
      before.some(({ id }) => id === file.id) ? before.filter(({ id }) => id !== file.id) : [...before, file],
    )
  return (
    <Modal className="dialog evidence-dialog" label="从已有佐证选择" onClose={onClose}>
      <div className="dialog-form">
        <h2>从已有佐证选择</h2>
        <input
          className="input"
          type="search"
          aria-label="按文件名或说明查找"
          placeholder="按文件名、说明或类别查找"
          value={words}
          data-first-focus
          onChange={({ target }) => {
            setWords(target.value)
            setOffset(0)
          }}
        />
        <Answer query={query} what="佐证清单">
          {({ rows, total }) => (
            <>
              <ul className="picker">
                {rows.map((file) => (
                  <PickedFile
                    key={file.id}
                    unitId={at.unitId}
                    file={file}
                    isTaken={taken.includes(file.id)}
                    isChosen={chosen.some(({ id }) => id === file.id)}
                    onToggle={() => toggle(file)}
                  />
                ))}
              </ul>
              {rows.length === 0 ? <p className="section-note">没有找到。可以换个词，或直接上传。</p> : null}
              <Pager what="佐证" total={total} limit={PAGE} offset={offset} onMove={setOffset} />
            </>
          )}
        </Answer>
        <div className="dialog-actions">
          <button type="button" className="button" onClick={onClose}>
            取消
          </button>
          <button
            type="button"
            className="button button-primary"
            disabled={chosen.length === 0}
            onClick={() => onChoose(chosen)}
          >
            {chosen.length === 0 ? '请先勾选' : `选用 ${chosen.length} 份`}
          </button>
        </div>
      </div>
    </Modal>
  )
}

interface FileProps {
  readonly unitId: string
  readonly file: EvidenceEntry
  readonly isTaken: boolean
  readonly isChosen: boolean
  readonly onToggle: () => void
}

function PickedFile({ unitId, file, isTaken, isChosen, onToggle }: FileProps) {
  return (
    <li>
      <label>
        <input type="checkbox" checked={isTaken || isChosen} disabled={isTaken} onChange={onToggle} />
        <Thumbnail unitId={unitId} file={file} />
        <span className="picker-words">
          <span>{file.fileName}</span>
          <small>
            {[file.kind, fileSize(file.bytes), `${file.addedBy} ${minute(file.addedAt)}`].join(' · ')}
            {isTaken ? ' · 已在这条记录上' : file.rows === 0 ? ' · 还没有关联' : ` · 已关联 ${file.rows} 条记录`}
          </small>
        </span>
      </label>
    </li>
  )
}
