import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { SecurityView } from '../../../contract/security-view.ts'
import { RULE_LIMITS, SECURITY_RULE_NAMES } from '../../../domain/access/index.ts'
import { Answer } from '../../page/answer.tsx'
import { Page } from '../../page/page.tsx'
import { useSeat } from '../../page/seat.tsx'
import { minute } from '../../ui/format.ts'
import { useNarrow } from '../../ui/use-narrow.ts'
import { DecisionDialogs } from './decision-dialogs.tsx'
import { ProposeDialog } from './propose-dialog.tsx'
import { securityQuery } from './security-query.ts'
import './security.css'

/** 安全规则 — proposed by the system administrator, approved by the security administrator. */
export function SecurityPage() {
  const { unitId } = useSeat().at
  const query = useQuery(securityQuery(unitId))
  const [isProposing, setProposing] = useState(false)
  return (
    <Page
      title="安全规则"
      summary="对密码和登录的要求：系统管理员提出变更，安全管理员审核后生效，审计管理员可在审计日志中查阅。"
      actions={
        query.data?.mayPropose === true ? (
          <button type="button" className="button button-primary" onClick={() => setProposing(true)}>
            提出变更
          </button>
        ) : undefined
      }
    >
      <Answer query={query} what="安全规则">
        {(view) => (
          <>
            <Proposal view={view} />
            <Rules view={view} />
            {isProposing ? <ProposeDialog view={view} onClose={() => setProposing(false)} /> : null}
          </>
        )}
      </Answer>
    </Page>
  )
}

function Proposal({ view }: { readonly view: SecurityView }) {
  const { proposal, mayDecide, mayPropose, hasDecider } = view
  const [asked, setAsked] = useState<'approve' | 'return' | null>(null)
  if (proposal === null) return null
  return (
    <section className="notice notice-watch security-proposal" aria-label="待审核的变更">
      <p className="notice-title">有一项变更待安全管理员审核</p>
      <ul>
        {proposal.changes.map((change) => (
          <li key={change}>{change}</li>
        ))}
      </ul>
      <p>
        {proposal.by}于 {minute(proposal.at)} 提出，原因：{proposal.reason}
      </p>
      {hasDecider ? null : <p>本单位还没有安全管理员，请先在“人员”页指定一位，由其审核。</p>}
      {mayDecide ? (
        <p className="security-actions">
          <button type="button" className="button button-primary" onClick={() => setAsked('approve')}>
            通过
          </button>
          <button type="button" className="button" onClick={() => setAsked('return')}>
            退回
          </button>
        </p>
      ) : null}
      {mayPropose ? <p>再提一次变更，会取代这一项。</p> : null}
      {asked === null ? null : <DecisionDialogs asked={asked} onClose={() => setAsked(null)} />}
    </section>
  )
}

function Rules({ view: { rules, usual } }: { readonly view: SecurityView }) {
  const isNarrow = useNarrow()
  if (isNarrow) {
    return (
      <ul className="security-cards" aria-label="现行的安全规则">
        {SECURITY_RULE_NAMES.map((name) => {
          const { title, unit, least, most, help } = RULE_LIMITS[name]
          return (
            <li key={name}>
              <p>
                {title}{' '}
                <strong>
                  {rules[name]} {unit}
                </strong>
              </p>
              <p className="section-note">
                默认 {usual[name]}，允许 {least}—{most}。{help}。
              </p>
            </li>
          )
        })}
      </ul>
    )
  }
  return (
    <div className="table-scroll">
      <table className="table">
        <caption className="visually-hidden">现行的安全规则</caption>
        <thead>
          <tr>
            <th scope="col">规则</th>
            <th scope="col" className="is-number">
              现行
            </th>
            <th scope="col" className="is-number">
              默认
            </th>
            <th scope="col" className="is-number">
              允许范围
            </th>
            <th scope="col">说明</th>
          </tr>
        </thead>
        <tbody>
          {SECURITY_RULE_NAMES.map((name) => {
            const { title, unit, least, most, help } = RULE_LIMITS[name]
            return (
              <tr key={name}>
                <th scope="row">{title}</th>
                <td className="is-number">
                  <strong>{rules[name]}</strong> {unit}
                </td>
                <td className="is-number">
                  {usual[name]} {unit}
                </td>
                <td className="is-number">
                  {least}—{most} {unit}
                </td>
                <td className="security-help">{help}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
