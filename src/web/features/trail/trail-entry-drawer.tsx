import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { TrailEntryDetails } from '../../../contract/trail-view.ts'
import { trailEntryQuery } from '../../api/queries.ts'
import { Answer } from '../../page/answer.tsx'
import { useSeat } from '../../page/seat.tsx'
import { CopyButton } from '../../ui/copy-button.tsx'
import { minute, NO_FIGURE } from '../../ui/format.ts'
import { CloseIcon } from '../../ui/icons.tsx'
import { Light } from '../../ui/light.tsx'
import { Modal } from '../../ui/modal.tsx'
import { RecordLink } from '../../ui/record-link.tsx'
import { pageOfSubject } from './subject-page.ts'
import { EntriesAbout, EntryLink } from './trail-entries.tsx'
import '../../ui/figure/inspector.css'

interface Props {
  readonly sequence: number
  readonly onClose: () => void
}

/** 一条日志 — who, when, what, before and after, and the digests that hold it in its place. */
export function TrailEntryDrawer({ sequence, onClose }: Props) {
  const { at } = useSeat()
  const query = useQuery(trailEntryQuery(at.unitId, sequence))
  return (
    <Modal className="edge-drawer trail-drawer" label={`第 ${sequence} 条日志`} onClose={onClose}>
      <header className="trail-drawer-head">
        <h2>第 {sequence} 条日志</h2>
        <CopyButton text={() => window.location.href} label="复制地址" />
        <button type="button" className="icon-button" onClick={onClose} aria-label="关闭" title="关闭（Esc）">
          <CloseIcon />
        </button>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <div className="trail-drawer-body" tabIndex={0} data-first-focus>
        <Answer query={query} what="这条日志">
          {(entry) => <Details entry={entry} />}
        </Answer>
      </div>
    </Modal>
  )
}

function Details({ entry }: { readonly entry: TrailEntryDetails }) {
  const { at, actor, words, subject, subjectTitle, subjectCode, facts } = entry
  const told = [
    { label: '时间', value: `${minute(at)}（北京时间）` },
    { label: '操作人', value: actor },
    { label: '对象', value: `${subjectTitle} ${subjectCode}`.trim() },
    ...facts,
  ]
  return (
    <>
      <p className="trail-words">{words}</p>
      <p className="trail-drawer-actions">
        <OpenSubject entry={entry} />
        <EntriesAbout words={subject.id}>这个对象的全部日志</EntriesAbout>
      </p>
      <Changes entry={entry} />
      <section className="inspector-section" aria-label="日志所载">
        <h3>日志所载</h3>
        <dl className="inspector-facts">
          {told.map(({ label, value }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </section>
      <Digests entry={entry} />
    </>
  )
}

/** The way to what the entry is about, for who may go there. */
function OpenSubject({ entry: { record, subject } }: { readonly entry: TrailEntryDetails }) {
  const { unit } = useSeat()
  if (record !== null && unit.permissions.includes('record:read'))
    return <RecordLink {...record}>打开这条记录</RecordLink>
  const page = pageOfSubject(subject, unit.permissions)
  if (page === null) return null
  const search = subject.kind === 'evidence' ? { file: subject.id } : {}
  return (
    <Link to={page.to} search={search} className="button button-small">
      打开{page.title}
    </Link>
  )
}

function Changes({ entry: { changes, action } }: { readonly entry: TrailEntryDetails }) {
  if (changes.length === 0)
    return action === 'row:append' || action === 'case:load' ? (
      <p className="section-note">录入的日志只留内容摘要，不留各栏内容；以后每次修改的前后值都会留在日志中。</p>
    ) : null
  return (
    <section className="inspector-section" aria-label="修改前后">
      <h3>修改前后</h3>
      <div className="table-scroll">
        <table className="table">
          <caption className="visually-hidden">修改前后</caption>
          <thead>
            <tr>
              <th scope="col">项目</th>
              <th scope="col">修改前</th>
              <th scope="col">修改后</th>
            </tr>
          </thead>
          <tbody>
            {changes.map(({ label, before, after }) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                <td>{before === '' ? NO_FIGURE : before}</td>
                <td>{after === '' ? NO_FIGURE : after}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

const BROKEN = {
  gap: '前面的日志有缺失或重复：序号与上一条不连续',
  link: '前面的日志被替换或删除过：与上一条的摘要对不上',
  content: '这条日志写入后被改动过：内容与摘要不符',
} as const

function Digests({ entry }: { readonly entry: TrailEntryDetails }) {
  const { digest, previousDigest, sequence, standing, statement } = entry
  return (
    <section className="inspector-section" aria-label="摘要">
      <h3>摘要（国密 SM3）</h3>
      {standing === 'sound' ? (
        <Light light="正常">刚才重新计算，与上一条相接，内容与摘要一致</Light>
      ) : (
        <Light light="预警">{BROKEN[standing]}。请保留现场，对照最近的备份查明原因</Light>
      )}
      <dl className="inspector-facts trail-digests">
        <div>
          <dt>本条摘要</dt>
          <dd className="trail-code">{digest}</dd>
        </div>
        <div>
          <dt>上一条摘要</dt>
          <dd className="trail-code">
            {sequence === 1 ? previousDigest : <EntryLink sequence={sequence - 1}>{previousDigest}</EntryLink>}
          </dd>
        </div>
      </dl>
      <details>
        <summary>摘要的计算原文</summary>
        <p className="section-note">对下面的文字逐字计算 SM3，得到本条摘要；可以用别的工具复核。</p>
        <pre className="trail-statement">{statement}</pre>
        <CopyButton text={() => statement} label="复制原文" />
      </details>
    </section>
  )
}
