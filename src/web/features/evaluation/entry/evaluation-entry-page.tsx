import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { evaluationQuery, evaluationSheetQuery } from '../../../api/queries.ts'
import { Answer } from '../../../page/answer.tsx'
import { NothingSet } from '../../../page/nothing-set.tsx'
import { Page } from '../../../page/page.tsx'
import { useSeat } from '../../../page/seat.tsx'
import { EntrySheet } from './entry-sheet.tsx'
import '../evaluation.css'
import './entry.css'

/** 填报自评 — values, judgements and reasons of one subject, with the points that they earn. */
export function EvaluationEntryPage() {
  const { at } = useSeat()
  const { subject = 'unit' } = useSearch({ from: '/shell/evaluation/entry' })
  const sheet = useQuery(evaluationSheetQuery(at, subject))
  return (
    <Page
      title="填报自评"
      actions={
        <Link to="/evaluation" search={{ subject }} className="button">
          返回自评
        </Link>
      }
      summary="边填边试算：得分由规则包计算，不能手填。由台账取数的指标不用填，点数可看记录。"
    >
      <SubjectChoice subject={subject} />
      <Answer query={sheet} what="填报表" whenNothingSet={<NothingSet what="自评" />}>
        {(value) => <EntrySheet key={subject} at={at} sheet={value} />}
      </Answer>
    </Page>
  )
}

function SubjectChoice({ subject }: { readonly subject: string }) {
  const { at } = useSeat()
  const navigate = useNavigate()
  const { data } = useQuery(evaluationQuery(at))
  if (data?.subjects.length === 0) return null
  return (
    <div className="field entry-subject">
      <label htmlFor="entry-subject">填报对象</label>
      <select
        id="entry-subject"
        className="input"
        value={subject}
        onChange={(event) => void navigate({ to: '.', search: (kept) => ({ ...kept, subject: event.target.value }) })}
      >
        {(data?.subjects ?? []).map(({ id, kind, name, owed }) => (
          <option key={id} value={id}>
            {kind === 'unit' ? `整体支出：${name}` : name}
            {owed.length === 0 ? '' : `（尚需补充 ${owed.length} 项）`}
          </option>
        ))}
      </select>
    </div>
  )
}
