import { useState } from 'react'
import type { ObjectiveSubject, ObjectivesView } from '../../../contract/objectives-view.ts'
import { useSeat } from '../../page/seat.tsx'
import { FigureText } from '../../ui/figure/figure-text.tsx'
import { points } from '../../ui/format.ts'
import { AdviceList } from './advice-list.tsx'
import { Indicators } from './indicators.tsx'
import { RowDialog, type RowToEdit } from './row-dialog.tsx'

interface Props {
  readonly view: ObjectivesView
  readonly subject: ObjectiveSubject
}

/** The whole unit or one project: its objective, weights against the rule pack, and every indicator with its advice. */
export function SubjectView({ view, subject }: Props) {
  const { unit } = useSeat()
  const [edited, setEdited] = useState<RowToEdit | null>(null)
  const mayEdit = view.standing.isEditable && unit.permissions.includes('record:write')
  return (
    <div className="objectives-detail">
      <section className="section" aria-labelledby="subject">
        <div className="section-head">
          <h2 id="subject">{subject.name}</h2>
          <p>
            全年预算数 <FigureText view={subject.budget ?? undefined} />
          </p>
        </div>
        {subject.project === null ? null : <p>年度总体目标：{String(subject.project.values.expectedGoal ?? '—')}</p>}
        <Tally subject={subject} />
        <AdviceList advice={subject.advice} />
      </section>
      <Indicators view={view} subject={subject} onEdit={mayEdit ? setEdited : null} />
      {edited === null ? null : <RowDialog edited={edited} onClose={() => setEdited(null)} />}
    </div>
  )
}

function Tally({ subject: { tally } }: Pick<Props, 'subject'>) {
  return (
    <div className="table-scroll">
      <table className="table objectives-tally">
        <caption className="visually-hidden">各部分分值与规则包对照</caption>
        <thead>
          <tr>
            <th scope="col">部分</th>
            <th scope="col" className="is-number">
              规则包
            </th>
            <th scope="col" className="is-number">
              现为
            </th>
            <th scope="col">其中</th>
            <th scope="col">相差</th>
          </tr>
        </thead>
        <tbody>
          {tally.blocks.map(({ block, expected, weight, levelTwo, fault }) => (
            <tr key={block}>
              <th scope="row">{block}</th>
              <td className="is-number">{points(expected)}</td>
              <td className="is-number">{points(weight)}</td>
              <td>{levelTwo.map((one) => `${one.name}${points(one.weight)}分`).join('，')}</td>
              <td>
                <span className={`light ${fault === null ? 'light-normal' : 'light-watch'}`}>{fault ?? '一致'}</span>
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">合计</th>
            <td className="is-number">100</td>
            <td className="is-number">{points(tally.total)}</td>
            <td colSpan={2} aria-live="polite">
              {tally.words}
            </td>
          </tr>
        </tfoot>
      </table>
    </div>
  )
}
