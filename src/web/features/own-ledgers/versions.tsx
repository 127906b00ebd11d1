import type { OwnLedgerView } from '../../../contract/own-ledger-view.ts'
import { minute } from '../../ui/format.ts'

/** 修改记录: who changed what when, newest first. */
export function Versions({ ledger: { versions } }: { readonly ledger: OwnLedgerView }) {
  return (
    <section className="section" aria-labelledby="versions-title">
      <div className="section-head">
        <h2 id="versions-title">修改记录</h2>
      </div>
      <ol className="own-versions">
        {versions.map(({ version, savedAt, savedBy, changes }) => (
          <li key={version}>
            <span className="section-note">
              第 {version} 版 · {minute(savedAt)} · {savedBy}
            </span>
            <span>{changes.length === 0 ? '没有变化' : changes.join('；')}</span>
          </li>
        ))}
      </ol>
    </section>
  )
}
