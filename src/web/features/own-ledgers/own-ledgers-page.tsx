import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import type { OwnLedgersView, OwnLedgerView } from '../../../contract/own-ledger-view.ts'
import { Answer } from '../../page/answer.tsx'
import { Page } from '../../page/page.tsx'
import { useSeat } from '../../page/seat.tsx'
import { minute } from '../../ui/format.ts'
import { ownLedgersQuery } from './own-ledgers-query.ts'
import './own-ledgers.css'

/** 自建台账 — what the unit defined beyond the built-in ledgers. */
export function OwnLedgersPage() {
  const { at } = useSeat()
  const query = useQuery(ownLedgersQuery(at.unitId))
  return (
    <Page
      title="自建台账"
      summary="本单位自己定义的台账，和在内置台账上增加的字段与统计。统计会成为可引用的数，能绑定指标、写进报告。"
      actions={
        <Link to="/system/own-ledgers/$id" params={{ id: 'new' }} className="button button-primary">
          新建台账
        </Link>
      }
    >
      <Answer query={query} what="自建台账">
        {(view) => (
          <>
            {view.ledgers.length === 0 ? <Nothing /> : <OwnLedgers ledgers={view.ledgers} />}
            <Extending view={view} />
          </>
        )}
      </Answer>
    </Page>
  )
}

function Nothing() {
  return (
    <div className="empty">
      <p className="empty-title">还没有自建台账</p>
      <p>内置台账没有的工作，可以在这里定义一个：写下要记的字段和要统计的数，保存后各科室就能录入。</p>
    </div>
  )
}

function OwnLedgers({ ledgers }: { readonly ledgers: readonly OwnLedgerView[] }) {
  return (
    <ul className="own-ledgers">
      {ledgers.map(({ id, title, extends: base, fields, measures, commitments, versions }) => (
        <li key={id}>
          <Link to="/system/own-ledgers/$id" params={{ id }} className="text-link own-ledger-link">
            {title}
          </Link>
          <span className="tag">{base === null ? '自建' : '扩展内置台账'}</span>
          <span className="section-note">
            {fields.filter(({ isRetired }) => !isRetired).length} 个字段 · {measures.length} 项统计
            {commitments.length === 0 ? '' : ` · ${commitments.length} 项承诺事项`} · 第 {versions[0]?.version} 版，
            {versions[0]?.savedBy} {minute(versions[0]?.savedAt ?? '')}
          </span>
        </li>
      ))}
    </ul>
  )
}

function Extending({ view: { ledgers, known } }: { readonly view: OwnLedgersView }) {
  const navigate = useNavigate()
  const free = known.filter(({ id, subject }) => subject === 'operations' && !ledgers.some((one) => one.id === id))
  return (
    <section className="section" aria-labelledby="extend-title">
      <div className="section-head">
        <h2 id="extend-title">扩展内置台账</h2>
      </div>
      <p className="section-note">
        内置台账缺少本单位要记的内容时，可以加选填字段和统计，原有字段、统计和记录不受影响。
      </p>
      <label className="own-ledger-extend">
        选择台账
        <select
          className="input"
          value=""
          onChange={({ target }) => void navigate({ to: '/system/own-ledgers/$id', params: { id: target.value } })}
        >
          <option value="" disabled>
            请选择
          </option>
          {free.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
      </label>
    </section>
  )
}
