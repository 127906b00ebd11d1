import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { AdviceView, IndicatorEntry, ObjectiveSubject, ObjectivesView } from '../../../contract/objectives-view.ts'
import { useSeat } from '../../page/seat.tsx'
import { FigureText } from '../../ui/figure/figure-text.tsx'
import { points } from '../../ui/format.ts'
import { Empty } from '../../ui/states.tsx'
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
  const project = subject.kind === 'unit' ? null : subject.id
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
      <section className="section" aria-labelledby="indicators">
        <div className="section-head">
          <h2 id="indicators">绩效指标</h2>
          {mayEdit ? (
            <p className="objectives-add no-print">
              <button
                type="button"
                className="button button-small"
                onClick={() =>
                  setEdited({ ledger: 'indicator', row: null, fixed: { stage: view.standing.rowStage, project } })
                }
              >
                新增指标
              </button>
              <Link
                to="/objectives"
                search={(before) => ({ ...before, view: 'library', subject: subject.id })}
                className="button button-small"
              >
                从指标库选用
              </Link>
            </p>
          ) : null}
        </div>
        {subject.indicators.length === 0 ? (
          <Empty title="还没有绩效指标" hint="可以从指标库选用，从上年沿用，或逐个新增；分值合计会随时算出来。" />
        ) : null}
        {subject.indicators.map((indicator) => (
          <Indicator
            key={indicator.id}
            indicator={indicator}
            onEdit={mayEdit ? () => setEdited({ ledger: 'indicator', row: indicator, fixed: {} }) : null}
          />
        ))}
      </section>
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

interface IndicatorProps {
  readonly indicator: IndicatorEntry
  readonly onEdit: (() => void) | null
}

function Indicator({ indicator, onEdit }: IndicatorProps) {
  const text = (field: string) => String(indicator.values[field] ?? '')
  const target =
    text('comparator') === '定性'
      ? text('targetText')
      : `${text('comparator')} ${text('target')} ${text('measuringUnit')}`
  return (
    <article className="objectives-indicator" aria-label={text('name')}>
      <header>
        <span className="section-note">
          {text('levelOne')} · {text('levelTwo')} · <span className="code">{indicator.code}</span>
        </span>
        <h3>
          {text('name')} <span className="objectives-target">{target}</span>
        </h3>
        <strong className="objectives-weight">{points(text('weight'))} 分</strong>
        {onEdit === null ? null : (
          <button type="button" className="button button-small no-print" onClick={onEdit}>
            修改
          </button>
        )}
      </header>
      <p>{text('explanation')}</p>
      <dl className="objectives-facts">
        <Fact term="赋分规则" words={indicator.ruleWords} />
        <Fact term="指标来源" words={`${text('origin')}；设定依据：${text('targetBasis')}`} />
        <Fact term="完成值" words={`${text('valueMethod')}，${text('valueSource')}，各月${text('accumulation')}`} />
        <Fact term="佐证要求" words={`${text('evidenceRequirement')}（已附 ${indicator.evidence} 份）`} />
        <div>
          <dt>取数</dt>
          <dd>{indicator.bound === null ? '逐月填报' : <FigureText view={indicator.bound} />}</dd>
        </div>
        <Fact term="数据来源" words={indicator.source} />
      </dl>
      <AdviceList advice={indicator.advice} />
    </article>
  )
}

function Fact({ term, words }: { readonly term: string; readonly words: string }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{words}</dd>
    </div>
  )
}

const LIGHTS = {
  error: { light: 'light-warning', word: '须改正' },
  warning: { light: 'light-watch', word: '建议改' },
  notice: { light: 'light-absent', word: '请核对' },
}

/** What is wrong, why, and how it reads better. */
function AdviceList({ advice }: { readonly advice: readonly AdviceView[] }) {
  if (advice.length === 0) return null
  return (
    <ul className="objectives-advice">
      {advice.map(({ rule, severity, message, why, better }) => (
        <li key={`${rule} ${message}`}>
          <span className={`light ${LIGHTS[severity].light}`}>{LIGHTS[severity].word}</span> {message}
          <details className="no-print">
            <summary>为什么，怎样写更好</summary>
            <p>{why}</p>
            <p>{better}</p>
          </details>
        </li>
      ))}
    </ul>
  )
}
