import { useEffect, useState } from 'react'
import { fileSize } from '../format.ts'
import { DownloadIcon } from '../icons.tsx'
import { Failed, SkeletonLines } from '../states.tsx'
import { previewKindOf } from './evidence-preview.ts'
import type { FigureSource } from './figure-source.ts'
import type { RecordView } from './shown.ts'
import { useLoaded } from './use-loaded.ts'

type Evidence = RecordView['evidence'][number]

interface ListProps {
  readonly evidence: readonly Evidence[]
  readonly source: FigureSource
}

/** 佐证材料 — looked at in place without running anything in it, or downloaded. */
export function EvidenceList({ evidence, source }: ListProps) {
  return (
    <section className="inspector-section" aria-label="佐证材料">
      <h3>
        佐证材料 <small>{evidence.length === 0 ? '无' : `${evidence.length} 份`}</small>
      </h3>
      {evidence.length === 0 ? <p className="inspector-note">这条记录没有附佐证材料。</p> : null}
      <ul className="evidence">
        {evidence.map((file, index) => (
          <EvidenceFile key={file.id} file={file} source={source} isOpenAtFirst={index === 0} />
        ))}
      </ul>
    </section>
  )
}

interface FileProps {
  readonly file: Evidence
  readonly source: FigureSource
  readonly isOpenAtFirst: boolean
}

function EvidenceFile({ file, source, isOpenAtFirst }: FileProps) {
  const [isOpen, setOpen] = useState(isOpenAtFirst)
  const preview = source.evidenceUrl(file.id, 'preview')
  const download = source.evidenceUrl(file.id, 'download')
  const kind = previewKindOf(file.mediaType)
  return (
    <li className="evidence-file">
      <div className="evidence-head">
        <div>
          <p className="evidence-name">
            {file.fileName}
            {file.isSample ? <span className="tag tag-watch tag-small">示例数据</span> : null}
          </p>
          <p className="evidence-about">
            {[file.kind, fileSize(file.bytes), file.description].filter((words) => words !== '').join('，')}
          </p>
        </div>
        <div className="evidence-actions">
          {preview === null || kind === 'none' ? null : (
            <button
              type="button"
              className="button button-small"
              aria-expanded={isOpen}
              onClick={() => setOpen(!isOpen)}
            >
              {isOpen ? '收起' : '预览'}
            </button>
          )}
          {download === null ? null : (
            <a className="button button-small" href={download} download={file.fileName}>
              <DownloadIcon /> 下载
            </a>
          )}
        </div>
      </div>
      {preview === null ? <p className="inspector-note">原件保存在系统中，这份单独的文件不含原件。</p> : null}
      {isOpen && preview !== null ? <EvidencePreview kind={kind} url={preview} fileName={file.fileName} /> : null}
    </li>
  )
}

interface PreviewProps {
  readonly kind: ReturnType<typeof previewKindOf>
  readonly url: string
  readonly fileName: string
}

/** Looked at in place, without running anything in it. */
export function EvidencePreview({ kind, url, fileName }: PreviewProps) {
  switch (kind) {
    case 'picture':
      return <img className="evidence-picture" src={url} alt={`佐证材料：${fileName}`} loading="lazy" />
    case 'text':
      return <TextPreview url={url} />
    case 'pdf':
      return <PdfPreview url={url} fileName={fileName} />
    case 'none':
      return null
    default:
      return kind satisfies never
  }
}

function TextPreview({ url }: { readonly url: string }) {
  const { value, error, retry } = useLoaded(url, () => fetchText(url))
  if (error !== null) return <Failed what="佐证材料" error={error} onRetry={retry} />
  if (value === null) return <SkeletonLines lines={4} what="正在取佐证材料" />
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <pre className="evidence-text" tabIndex={0}>
      {value}
    </pre>
  )
}

/** The server hands every file out in a sandbox, in which no browser draws a pdf; as a blob it is drawn by the browser's own viewer. */
function PdfPreview({ url, fileName }: { readonly url: string; readonly fileName: string }) {
  const { value, error, retry } = useLoaded(url, () => fetchBlobUrl(url))
  useEffect(() => (value === null ? undefined : () => URL.revokeObjectURL(value)), [value])
  if (error !== null) return <Failed what="佐证材料" error={error} onRetry={retry} />
  if (value === null) return <SkeletonLines lines={4} what="正在取佐证材料" />
  return (
    <iframe className="evidence-pdf" src={`${value}#toolbar=0&navpanes=0&view=FitH`} title={`佐证材料：${fileName}`} />
  )
}

const LONGEST_PREVIEW = 100_000

async function fetchFile(url: string): Promise<Response> {
  const answer = await fetch(url, { credentials: 'same-origin' })
  if (!answer.ok) throw new Error('无法读取这份材料，请稍后重试')
  return answer
}

async function fetchBlobUrl(url: string): Promise<string> {
  const bytes = await (await fetchFile(url)).arrayBuffer()
  return URL.createObjectURL(new Blob([bytes], { type: 'application/pdf' }))
}

async function fetchText(url: string): Promise<string> {
  const text = await (await fetchFile(url)).text()
  return text.length > LONGEST_PREVIEW ? `${text.slice(0, LONGEST_PREVIEW)}\n……（其余请下载查看）` : text
}
