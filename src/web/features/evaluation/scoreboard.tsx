import { Link } from '@tanstack/react-router'
import type { EvaluationSubject, EvaluationView } from '../../../contract/evaluation-view.ts'
import { FigureText } from '../../ui/figure/figure-text.tsx'
import { NO_FIGURE } from '../../ui/format.ts'
import { useNarrow } from '../../ui/use-narrow.ts'
import { blocksOf, gradeLight, pointsOfBlock } from './evaluation-rows.ts'

interface Props {
  readonly view: EvaluationView
  readonly chosen: EvaluationSubject | null
}

/** Every subject on one line: points by block, total, grade. A line opens its details below. */
export function Scoreboard({ view, chosen }: Props) {
  const isNarrow = useNarrow()
  return (
    <section className="section" aria-labelledby="scoreboard">
      <div className="section-head">
        <h2 id="scoreboard">得分总览</h2>
        <p>{view.pack.grades.map(({ grade, from }) => `${grade} ${from} 分起`).join('，')}</p>
      </div>
      {isNarrow ? <SubjectList view={view} chosen={chosen} /> : <SubjectTable view={view} chosen={chosen} />}
    </section>
  )
}

function SubjectTable({ view, chosen }: Props) {
  const blocks = blocksOf(view.subjects)
  return (
    <div className="table-scroll">
      <table className="table">
        <caption className="visually-hidden">整体支出和各项目的得分、总分与等级（分）</caption>
        <thead>
          <tr>
            <th scope="col">评价对象</th>
            {blocks.map((block) => (
              <th key={block} scope="col" className="is-number">
                {block}
              </th>
            ))}
            <th scope="col" className="is-number">
              总分
            </th>
            <th scope="col">等级</th>
          </tr>
        </thead>
        <tbody>
          {view.subjects.map((subject) => (
            <tr key={subject.id} className={subject.id === chosen?.id ? 'is-chosen' : undefined}>
              <th scope="row">
                <SubjectLink subject={subject} isChosen={subject.id === chosen?.id} />
              </th>
              {blocks.map((block) => (
                <td key={block} className="is-number">
                  <BlockPoints subject={subject} block={block} />
                </td>
              ))}
              <td className="is-number is-strong">
                <FigureText view={subject.total} unit="in-header" />
              </td>
              <td>
                <span className={`light ${gradeLight(subject.grade)}`}>{subject.grade ?? '未评定'}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function BlockPoints({
  subject,
  block: name,
}: {
  subject: EvaluationSubject
  block: ReturnType<typeof blocksOf>[number]
}) {
  const block = pointsOfBlock(subject, name)
  if (block === null) return <span title="该规则包不设这一部分">{NO_FIGURE}</span>
  return (
    <>
      <FigureText view={block.points} unit="in-header" />
      <span className="of-weight"> / {block.weight}</span>
    </>
  )
}

function SubjectLink({ subject, isChosen }: { readonly subject: EvaluationSubject; readonly isChosen: boolean }) {
  return (
    <Link
      to="."
      search={(before) => ({ ...before, subject: subject.kind === 'unit' ? undefined : subject.id })}
      resetScroll={false}
      className="subject-link"
      aria-current={isChosen ? 'true' : undefined}
    >
      {subject.name}
    </Link>
  )
}

function SubjectList({ view, chosen }: Props) {
  return (
    <ul className="subject-list">
      {view.subjects.map((subject) => (
        <li key={subject.id} className={subject.id === chosen?.id ? 'is-chosen' : undefined}>
          <SubjectLink subject={subject} isChosen={subject.id === chosen?.id} />
          <span className="is-strong">
            <FigureText view={subject.total} />
          </span>
          <span className={`light ${gradeLight(subject.grade)}`}>{subject.grade ?? '未评定'}</span>
        </li>
      ))}
    </ul>
  )
}
