import { useQueries } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { EvaluationView } from '../../../contract/evaluation-view.ts'
import { evaluationQuery } from '../../api/queries.ts'
import { useSeat } from '../../page/seat.tsx'
import { addressOfPlace, placeOfFigure } from '../../ui/figure/inspector-place.ts'
import { NO_FIGURE } from '../../ui/format.ts'
import { gradeLight } from './evaluation-rows.ts'

type Alternative = EvaluationView['pack']['alternatives'][number]

/** The same records scored by every rule pack, side by side; drawn when asked for, because each pack is computed afresh. */
export function ComparisonTable({ view }: { readonly view: EvaluationView }) {
  const { at } = useSeat()
  const { alternatives } = view.pack
  const answers = useQueries({
    queries: alternatives.map(({ id, isDefault }) => evaluationQuery(at, isDefault ? undefined : id)),
  })
  return (
    <div className="table-scroll">
      <table className="table comparison">
        <caption className="visually-hidden">同一年度的记录按各规则包计分的总分（分）和等级</caption>
        <thead>
          <tr>
            <th scope="col">规则包</th>
            {view.subjects.map(({ id, name }) => (
              <th key={id} scope="col" className="is-number comparison-subject">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {alternatives.map((alternative, index) => (
            <ComparisonRow
              key={alternative.id}
              alternative={alternative}
              subjects={view.subjects}
              answer={answers[index]?.data}
              error={answers[index]?.error ?? null}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface RowProps {
  readonly alternative: Alternative
  readonly subjects: EvaluationView['subjects']
  readonly answer: EvaluationView | undefined
  readonly error: Error | null
}

/** A total opens by the pack that it was computed by. */
function ComparisonRow({ alternative, subjects, answer, error }: RowProps) {
  return (
    <tr>
      <th scope="row">
        {alternative.title}
        {alternative.isDefault ? <span className="tag tag-small">本单位</span> : null}
      </th>
      {subjects.map(({ id }) => {
        const subject = answer?.subjects.find((other) => other.id === id)
        return (
          <td key={id} className="is-number">
            {subject === undefined ? (
              <span title={error?.message}>{error === null && answer === undefined ? '……' : NO_FIGURE}</span>
            ) : (
              <>
                <Link
                  to="."
                  search={(before) => ({
                    ...before,
                    pack: alternative.isDefault ? undefined : alternative.id,
                    ...addressOfPlace(placeOfFigure(subject.total.id)),
                  })}
                  resetScroll={false}
                  className="figure figure-computed"
                >
                  {subject.total.display}
                </Link>{' '}
                <span className={`light ${gradeLight(subject.grade)}`}>{subject.grade ?? '未评定'}</span>
              </>
            )}
          </td>
        )
      })}
    </tr>
  )
}
