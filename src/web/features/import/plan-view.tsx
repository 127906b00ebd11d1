import { useState } from 'react'
import type { ImportPlanView } from '../../../contract/import-view.ts'
import { wholeNumber } from '../../ui/format.ts'
import { DownloadIcon } from '../../ui/icons.tsx'
import { ColumnMatching } from './column-matching.tsx'
import { Added, Changes, Problems } from './plan-tables.tsx'
import type { Import } from './use-import.ts'

/** What a file would do: first whether it may be imported, then why not, then what changes. */
export function PlanView({ plan, work }: { readonly plan: ImportPlanView; readonly work: Import }) {
  const { counts, problemCount } = plan
  return (
    <>
      <section className="section import-summary" aria-label="核对结果">
        <h2>{plan.file}</h2>
        <dl className="import-counts">
          <Count what="新增" count={counts.added} />
          <Count what="修改" count={counts.changed} />
          <Count what="不变" count={counts.unchanged} />
          <Count what="有误" count={counts.wrong} isBad />
        </dl>
        {problemCount > 0 ? <ToMend plan={plan} work={work} /> : <ToImport plan={plan} work={work} />}
        {plan.notes.length === 0 ? null : (
          <ul className="import-notes" aria-label="说明">
            {plan.notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        )}
      </section>
      <Problems plan={plan} />
      <Changes plan={plan} />
      <Added plan={plan} />
      <ColumnMatching plan={plan} work={work} />
    </>
  )
}

function Count({
  what,
  count,
  isBad = false,
}: {
  readonly what: string
  readonly count: number
  readonly isBad?: boolean
}) {
  return (
    <div className={isBad && count > 0 ? 'is-bad' : undefined}>
      <dt>{what}</dt>
      <dd>
        {wholeNumber(count)}
        <span className="import-unit"> 条</span>
      </dd>
    </div>
  )
}

interface Props {
  readonly plan: ImportPlanView
  readonly work: Import
}

function ToMend({ plan, work }: Props) {
  const [state, setState] = useState<'idle' | 'working'>('idle')
  const [problem, setProblem] = useState<string | null>(null)
  const take = async () => {
    setState('working')
    setProblem(null)
    await work.annotate().catch((error: Error) => setProblem(error.message))
    setState('idle')
  }
  return (
    <>
      <p className="import-verdict">
        <span className="light light-warning">{plan.problemCount} 处问题</span>
        ，没有导入。下载标注了问题的原表，改好后再导入。
      </p>
      <p className="import-actions">
        <button
          type="button"
          className="button button-primary"
          disabled={state === 'working'}
          onClick={() => void take()}
        >
          <DownloadIcon /> {state === 'working' ? '正在标注……' : '下载标注问题的原表'}
        </button>
        <button type="button" className="button" onClick={work.clear}>
          换一个文件
        </button>
      </p>
      {problem === null ? null : (
        <p className="field-error" role="alert">
          {problem}
        </p>
      )}
    </>
  )
}

function ToImport({ plan, work }: Props) {
  const [reason, setReason] = useState('')
  const { added, changed } = plan.counts
  const count = added + changed
  if (count === 0) {
    return (
      <>
        <p className="import-verdict">文件中的记录都已登记，没有要导入的。</p>
        <p className="import-actions">
          <button type="button" className="button" onClick={work.clear}>
            换一个文件
          </button>
        </p>
      </>
    )
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        work.apply(plan.plan, reason)
      }}
    >
      {plan.isLate ? (
        <label className="field import-reason">
          补录原因（有记录发生在已结账的期间）
          <input
            className="input"
            required
            maxLength={1000}
            value={reason}
            onChange={({ currentTarget }) => setReason(currentTarget.value)}
          />
        </label>
      ) : null}
      <p className="import-actions">
        <button type="submit" className="button button-primary">
          导入 {wholeNumber(count)} 条
        </button>
        <button type="button" className="button" onClick={work.clear}>
          换一个文件
        </button>
      </p>
    </form>
  )
}
