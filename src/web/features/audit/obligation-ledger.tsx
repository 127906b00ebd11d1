import type { AuditView } from '../../../contract/audit-view.ts'
import { percent, wholeNumber } from '../../ui/format.ts'

type Entry = AuditView['obligations'][number]

const LIGHTS: Readonly<Record<Entry['outcome'], string>> = {
  inconsistent: 'light-warning',
  explained: 'light-watch',
  consistent: 'light-normal',
  'insufficient-data': 'light-absent',
  'not-applicable': 'light-absent',
  'not-implemented': 'light-absent',
}

const ORDER: readonly Entry['outcome'][] = [
  'inconsistent',
  'explained',
  'consistent',
  'insufficient-data',
  'not-applicable',
  'not-implemented',
]

/** 检查项目 — every check with what became of it, and how many of the numbers were understood: nothing passes in silence. */
export function ObligationLedger({ view }: { readonly view: AuditView }) {
  const { obligations, findings } = view
  const entries = obligations.toSorted(
    (left, right) => ORDER.indexOf(left.outcome) - ORDER.indexOf(right.outcome) || (left.rule < right.rule ? -1 : 1),
  )
  const count = (rule: string) => findings.filter((finding) => finding.rule === rule).length
  return (
    <div className="section">
      <RecognitionPart view={view} />
      <div className="table-scroll">
        <table className="table">
          <caption className="visually-hidden">检查项目及结果</caption>
          <thead>
            <tr>
              <th scope="col">规则</th>
              <th scope="col">检查内容</th>
              <th scope="col">结果</th>
              <th scope="col" className="is-number">
                问题（处）
              </th>
              <th scope="col" className="obligation-source">
                依据
              </th>
            </tr>
          </thead>
          <tbody>
            {entries.map(({ rule, title, source, outcome, words, reason }) => (
              <tr key={rule}>
                <td>{rule}</td>
                <th scope="row">{title}</th>
                <td>
                  <span className={`light ${LIGHTS[outcome]}`}>{words}</span>
                  {reason === null ? null : <p className="obligation-reason">{reason}</p>}
                </td>
                <td className="is-number">{count(rule) === 0 ? '—' : count(rule)}</td>
                <td className="obligation-source">{source}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  )
}

function RecognitionPart({ view: { recognition, characters } }: { readonly view: AuditView }) {
  const { amounts, others, leftOut, leftOutCount, rate } = recognition
  return (
    <dl className="headline">
      <div>
        <dt>识别率</dt>
        <dd>{percent(rate, 1)}</dd>
      </div>
      <div>
        <dt>参与检查的数量</dt>
        <dd>
          {wholeNumber(amounts)}
          <span className="headline-unit">个</span>
        </dd>
      </div>
      <div>
        <dt>日期、文号、序号等</dt>
        <dd>
          {wholeNumber(others)}
          <span className="headline-unit">个</span>
        </dd>
      </div>
      <div>
        <dt>未参与检查</dt>
        <dd>
          {wholeNumber(leftOutCount)}
          <span className="headline-unit">个</span>
        </dd>
        <p className="section-note">{leftOut.map(({ reason, count }) => `${reason} ${count}`).join('，')}</p>
      </div>
      <div>
        <dt>全文</dt>
        <dd>
          {wholeNumber(characters)}
          <span className="headline-unit">字</span>
        </dd>
      </div>
    </dl>
  )
}
