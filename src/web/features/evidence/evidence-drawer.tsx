import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { addressOf } from '../../../contract/define-route.ts'
import type { EvidenceDetails } from '../../../contract/evidence-view.ts'
import { ROUTES } from '../../../contract/routes.ts'
import { evidenceDetailsQuery } from '../../api/queries.ts'
import { Answer } from '../../page/answer.tsx'
import { useSeat } from '../../page/seat.tsx'
import { EvidencePreview } from '../../ui/figure/evidence-list.tsx'
import { previewKindOf } from '../../ui/figure/evidence-preview.ts'
import { StrengthTag } from '../../ui/figure/strength-tag.tsx'
import { dayInWords, fileSize, minute, shortDigest } from '../../ui/format.ts'
import { CloseIcon, DownloadIcon } from '../../ui/icons.tsx'
import { Modal } from '../../ui/modal.tsx'
import { RecordLink } from '../../ui/record-link.tsx'
import { LinkDialog } from './link-dialog.tsx'
import { UnlinkDialog } from './unlink-dialog.tsx'
import '../../ui/figure/inspector.css'

interface Props {
  readonly id: string
  readonly onClose: () => void
}

/** 一份材料 — looked at, with all that stands on it. */
export function EvidenceDrawer({ id, onClose }: Props) {
  const { at } = useSeat()
  const query = useQuery(evidenceDetailsQuery(at, id))
  return (
    <Modal className="edge-drawer evidence-drawer" label={query.data?.fileName ?? '佐证材料'} onClose={onClose}>
      <header className="evidence-drawer-head">
        <h2>{query.data?.fileName ?? '佐证材料'}</h2>
        <button type="button" className="icon-button" onClick={onClose} aria-label="关闭" title="关闭（Esc）">
          <CloseIcon />
        </button>
      </header>
      <div className="evidence-drawer-body">
        <Answer query={query} what="佐证材料">
          {(file) => <Details file={file} />}
        </Answer>
      </div>
    </Modal>
  )
}

interface FileProps {
  readonly file: EvidenceDetails
}

function Details({ file }: FileProps) {
  const { at } = useSeat()
  const address = (download: 'true' | undefined) =>
    addressOf(ROUTES.readEvidence, { params: { unitId: at.unitId, id: file.id }, query: { download } })
  const kind = previewKindOf(file.mediaType)
  const about = file.description === file.fileName ? [] : [file.description]
  return (
    <>
      <p>{[file.kind, fileSize(file.bytes), ...about].join(' · ')}</p>
      <p className="section-note">
        {file.addedBy} {minute(file.addedAt)} 上传 · 指纹 <code title={file.digest}>{shortDigest(file.digest)}</code>
        {file.isSample ? <span className="tag tag-watch tag-small">示例数据</span> : null}
      </p>
      <p className="evidence-drawer-actions">
        {kind === 'none' ? null : (
          <a className="button button-small" href={address(undefined)} target="_blank" rel="noreferrer">
            在新窗口打开
          </a>
        )}
        <a className="button button-small" href={address('true')} download={file.fileName}>
          <DownloadIcon /> 下载
        </a>
      </p>
      <LinkedRows file={file} />
      <Proven file={file} />
      <section className="inspector-section" aria-label="预览">
        <h3>预览</h3>
        {kind === 'none' ? (
          <p className="section-note">这种文件不能在这里预览，请下载后查看。</p>
        ) : (
          <EvidencePreview kind={kind} url={address(undefined)} fileName={file.fileName} />
        )}
      </section>
      <History file={file} />
    </>
  )
}

function LinkedRows({ file }: FileProps) {
  const { unit } = useSeat()
  const mayWrite = unit.permissions.includes('record:write')
  const [isLinking, setLinking] = useState(false)
  const [unlinked, setUnlinked] = useState<EvidenceDetails['linkedRows'][number] | null>(null)
  return (
    <section className="inspector-section" aria-label="支撑的记录">
      <h3>
        支撑的记录 <small>{file.rows === 0 ? '无' : `${file.rows} 条`}</small>
        {mayWrite ? (
          <button type="button" className="button button-small no-print" onClick={() => setLinking(true)}>
            关联到记录
          </button>
        ) : null}
      </h3>
      {file.rows === 0 ? (
        <p className="section-note">还没有关联到任何记录，所以它现在不支撑任何数。</p>
      ) : (
        <ul className="evidence-rows">
          {file.linkedRows.map((row) => (
            <li key={`${row.ledger} ${row.id}`}>
              <span className="evidence-row-words">
                <RecordLink ledger={row.ledger} id={row.id}>
                  {row.label}
                </RecordLink>
                <small>
                  {row.ledgerTitle} · {dayInWords(row.happenedOn)}
                </small>
              </span>
              <StrengthTag strength={row.strength} isBrief />
              {mayWrite ? (
                <button
                  type="button"
                  className="button button-small no-print"
                  aria-label={`取消与${row.label}的关联`}
                  onClick={() => setUnlinked(row)}
                >
                  取消关联
                </button>
              ) : null}
            </li>
          ))}
        </ul>
      )}
      {isLinking ? <LinkDialog file={file} onClose={() => setLinking(false)} /> : null}
      {unlinked === null ? null : <UnlinkDialog file={file} row={unlinked} onClose={() => setUnlinked(null)} />}
    </section>
  )
}

function Proven({ file: { indicators } }: FileProps) {
  if (indicators.length === 0) return null
  return (
    <section className="inspector-section" aria-label="支撑的指标">
      <h3>
        支撑的指标 <small>{indicators.length} 个</small>
      </h3>
      <ul className="evidence-indicators">
        {indicators.map(({ code, name }) => (
          <li key={code}>
            <span className="code">{code}</span> {name}
          </li>
        ))}
      </ul>
    </section>
  )
}

function History({ file: { history } }: FileProps) {
  return (
    <section className="inspector-section" aria-label="经过">
      <h3>经过</h3>
      <ol className="inspector-history">
        {history.map(({ at, actor, words }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two may say the same in one second, and none moves
          <li key={`${at} ${index}`}>
            <time dateTime={at}>{minute(at)}</time>
            <span>{actor}</span>
            <p>{words}</p>
          </li>
        ))}
      </ol>
    </section>
  )
}
