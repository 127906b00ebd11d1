import type { AnswerView, GoalView, MonitoringView } from '../../../contract/monitoring-view.ts'
import { asksForCause } from '../../../domain/monitoring/index.ts'
import { minute, withUnit } from '../../ui/format.ts'
import { RecordLink } from '../../ui/record-link.tsx'
import { CorrectionList } from './corrections.tsx'

interface Props {
  readonly view: MonitoringView
  readonly goal: GoalView
  readonly onAnswer: () => void
}

/** Why a light stands as it does, what would turn it, how the year may end, what was said of it and what is done. */
export function GoalDetails({ view, goal, onAnswer }: Props) {
  const { forecast, answer } = goal
  const isSaid = answer?.month === view.month
  const mayAnswer = view.may.answer && (isSaid || asksForCause(goal.light) || goal.comparator === '定性')
  return (
    <div className="goal-details">
      <dl className="goal-reasons">
        <Reason title={`为什么是${goal.light}`} words={goal.why} />
        <Reason title="怎样转为正常" words={goal.turn} />
        <Reason title="全年预计" words={forecastInWords(forecast)} />
        <Reason title="恢复情况" words={goal.recovered} />
      </dl>
      {answer === null ? null : <Answered view={view} answer={answer} />}
      {mayAnswer ? (
        <button type="button" className="button button-primary no-print" onClick={onAnswer}>
          {answerAction(goal, isSaid)}
        </button>
      ) : null}
    </div>
  )
}

function Reason({ title, words }: { readonly title: string; readonly words: string | null }) {
  if (words === null) return null
  return (
    <div>
      <dt>{title}</dt>
      <dd>{words}。</dd>
    </div>
  )
}

function forecastInWords({ figure, method, range }: GoalView['forecast']): string {
  const value = figure === null ? '' : `${withUnit(figure)}。`
  return `${value}${method}${range === null ? '' : `：${range.low} 至 ${range.high}`}`
}

function answerAction({ comparator }: GoalView, isSaid: boolean): string {
  if (isSaid) return '修改说明、增加纠偏措施'
  return comparator === '定性' ? '填报执行情况' : '说明偏差'
}

function Answered({ view, answer }: { readonly view: MonitoringView; readonly answer: AnswerView }) {
  return (
    <div className="goal-answer">
      <p>
        <strong>{answer.month} 月的说明</strong>
        <span className="section-note">
          {' '}
          {answer.answeredBy}，{minute(answer.answeredAt)}　
          <RecordLink ledger="deviation" id={answer.id}>
            记录和历史
          </RecordLink>
        </span>
      </p>
      {answer.situation === null ? null : <p>执行情况：{answer.situation}</p>}
      <p>
        偏差原因（{answer.cause}）：{answer.reason}
      </p>
      <p>
        改进措施：{answer.measure}
        {answer.handling === null ? '' : `（${answer.handling}）`}
      </p>
      {answer.likelihood === null ? null : <p>完成目标可能性：{answer.likelihood}</p>}
      {answer.remark === null ? null : <p>备注：{answer.remark}</p>}
      {answer.corrections.length === 0 ? null : <CorrectionList view={view} corrections={answer.corrections} />}
    </div>
  )
}
