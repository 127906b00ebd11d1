import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import type { EvaluationView } from '../../../contract/evaluation-view.ts'
import { evaluationQuery } from '../../api/queries.ts'
import { Answer } from '../../page/answer.tsx'
import { NothingSet } from '../../page/nothing-set.tsx'
import { Page } from '../../page/page.tsx'
import { PrintButton } from '../../page/print-button.tsx'
import { useSeat } from '../../page/seat.tsx'
import { chosenSubject, gradeLight } from './evaluation-rows.ts'
import { PackBar } from './pack-bar.tsx'
import { ReviewPanel } from './review-panel.tsx'
import { Scoreboard } from './scoreboard.tsx'
import { SubjectDetails } from './subject-details.tsx'
import './evaluation.css'

/** 单位自评 — whole unit and every project, each point with its reason. */
export function EvaluationPage() {
  const { at } = useSeat()
  const { pack } = useSearch({ from: '/shell/evaluation' })
  const query = useQuery(evaluationQuery(at, pack))
  const view = query.data
  return (
    <Page
      title="单位自评"
      state={view === undefined ? null : <GradeTag view={view} />}
      actions={<PrintButton />}
      filter={view === undefined ? '' : `规则包 ${view.pack.title}`}
      summary="得分由规则包按记录计算，不能手工填写；点任何一个数可查看来历，展开指标可查看得分说明。"
    >
      <Answer query={query} what="单位自评">
        {(value) => <Evaluation view={value} />}
      </Answer>
    </Page>
  )
}

function Evaluation({ view }: { readonly view: EvaluationView }) {
  const { subject: asked } = useSearch({ from: '/shell/evaluation' })
  const subject = chosenSubject(view.subjects, asked)
  return (
    <>
      <ReviewPanel />
      <PackBar view={view} />
      {view.subjects.length === 0 ? <NothingSet what="自评" /> : <Scoreboard view={view} chosen={subject} />}
      {subject === null ? null : <SubjectDetails key={subject.id} subject={subject} />}
    </>
  )
}

function GradeTag({ view }: { readonly view: EvaluationView }) {
  const whole = view.subjects.find(({ kind }) => kind === 'unit')
  if (whole === undefined) return null
  return (
    <span className="tag">
      <span className={`light ${gradeLight(whole.grade)}`}>整体支出：{whole.grade ?? '未评定'}</span>
    </span>
  )
}
