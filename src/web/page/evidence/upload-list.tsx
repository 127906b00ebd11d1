import { fileSize } from '../../ui/format.ts'
import type { Upload } from './use-uploads.ts'
import './evidence.css'

const SIGNS: Readonly<Record<Upload['state'], string>> = {
  waiting: '·',
  sending: '↑',
  kept: '✓',
  known: '✓',
  refused: '✕',
  cancelled: '—',
}

interface Props {
  readonly uploads: readonly Upload[]
  readonly isBusy: boolean
  readonly onCancel: () => void
  readonly onClear: () => void
}

/** 上传进度 — how far it is, and what became of each file. */
export function UploadList({ uploads, isBusy, onCancel, onClear }: Props) {
  if (uploads.length === 0) return null
  const done = uploads.filter(({ state }) => state !== 'waiting' && state !== 'sending').length
  return (
    <section className="uploads" aria-label="上传进度">
      <div className="uploads-head">
        <span role="status">{isBusy ? `正在上传 ${done + 1} / ${uploads.length}` : summaryOf(uploads)}</span>
        <progress value={done} max={uploads.length} aria-label="已处理的文件" />
        <button type="button" className="button button-small" onClick={isBusy ? onCancel : onClear}>
          {isBusy ? '停止' : '知道了'}
        </button>
      </div>
      <ul>
        {uploads.map(({ key, fileName, bytes, state, words }) => (
          <li key={key} data-state={state}>
            <span aria-hidden="true">{SIGNS[state]}</span>
            <span className="uploads-name">{fileName}</span>
            <small>{fileSize(bytes)}</small>
            <span className={state === 'refused' ? 'field-error' : 'section-note'}>{words}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function summaryOf(uploads: readonly Upload[]): string {
  const count = (state: Upload['state']) => uploads.filter((one) => one.state === state).length
  const parts: readonly [Upload['state'], string][] = [
    ['kept', '已上传'],
    ['known', '以前已有'],
    ['refused', '没有上传'],
    ['cancelled', '已停止'],
  ]
  return parts.flatMap(([state, words]) => (count(state) === 0 ? [] : [`${words} ${count(state)} 份`])).join('，')
}
