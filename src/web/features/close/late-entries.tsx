import type { CloseView } from '../../../contract/close-view.ts'
import { dayInWords, minute } from '../../ui/format.ts'
import { RecordLink } from '../../ui/record-link.tsx'
import { Empty } from '../../ui/states.tsx'

type Late = CloseView['lateEntries'][number]

/** 补录记录 — each with its reason and the figures that it changed. */
export function LateEntries({ view: { lateEntries, hasMore } }: { readonly view: CloseView }) {
  return (
    <section className="section" aria-labelledby="late-entries">
      <div className="section-head">
        <h2 id="late-entries">补录记录</h2>
        <span className="section-note">
          {hasMore ? `最近 ${lateEntries.length} 条，其余见审计日志` : `共 ${lateEntries.length} 条`}
        </span>
      </div>
      {lateEntries.length === 0 ? (
        <Empty title="没有补录" hint="结账后录入、修改或作废的记录会列在这里，写明原因和它改变了哪些数。" />
      ) : (
        <ul className="late-entries">
          {lateEntries.map((entry) => (
            <LateEntry key={`${entry.at}${entry.rowId ?? ''}${entry.what}`} entry={entry} />
          ))}
        </ul>
      )}
    </section>
  )
}

function LateEntry({ entry }: { readonly entry: Late }) {
  const { at, actor, ledger, ledgerTitle, rowId, happenedOn, what, reason, together, effects } = entry
  const name = `${ledgerTitle}${happenedOn === null ? '' : `，${dayInWords(happenedOn)}`}`
  return (
    <li className="late-entry">
      <p className="late-entry-head">
        <span className="tag tag-watch tag-small">补录</span> {what}{' '}
        {rowId === null ? (
          `${name} ${together} 条`
        ) : (
          <RecordLink ledger={ledger} id={rowId}>
            {name}
          </RecordLink>
        )}
        <span className="late-entry-by">
          {actor}，{minute(at)}
        </span>
      </p>
      <p>原因：{reason}</p>
      <Effects effects={effects} together={together} />
    </li>
  )
}

/** As many figures as one looks at; the rest on demand. */
const EFFECTS_SHOWN = 4

function Effects({ effects, together }: Pick<Late, 'effects' | 'together'>) {
  if (effects.length === 0) return <p className="late-entry-by">没有改变任何数。</p>
  const rest = effects.slice(EFFECTS_SHOWN)
  return (
    <>
      {together === 1 ? null : <p className="late-entry-by">同批 {together} 条合计改变：</p>}
      <EffectList effects={effects.slice(0, EFFECTS_SHOWN)} />
      {rest.length === 0 ? null : (
        <details>
          <summary>另有 {rest.length} 个数</summary>
          <EffectList effects={rest} />
        </details>
      )}
    </>
  )
}

function EffectList({ effects }: Pick<Late, 'effects'>) {
  return (
    <ul className="late-effects">
      {effects.map(({ figure, label, unit, before, after }) => (
        <li key={figure}>
          <span>{label}</span>
          <span className="late-effect-change">
            {before} → <strong>{after}</strong> {unit}
          </span>
        </li>
      ))}
    </ul>
  )
}
