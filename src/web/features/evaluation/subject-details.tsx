import type { EvaluationSubject } from '../../../contract/evaluation-view.ts'
import { FigureText } from '../../ui/figure/figure-text.tsx'
import { PointsExplanation } from '../../ui/figure/points-section.tsx'
import { StrengthTag } from '../../ui/figure/strength-tag.tsx'
import { filled } from '../../ui/format.ts'
import { gradeLight } from './evaluation-rows.ts'
import { IndicatorTable } from './indicator-table.tsx'

/** One subject as its form shows it: grade and outlook, points by block, money, objectives, indicators. */
export function SubjectDetails({ subject }: { readonly subject: EvaluationSubject }) {
  return (
    <section className="section subject" aria-labelledby="subject">
      <div className="section-head">
        <h2 id="subject">{subject.name}</h2>
        {subject.section === null ? null : <p>责任科室：{subject.section}</p>}
      </div>
      <Verdict subject={subject} />
      <Owed subject={subject} />
      <Funds subject={subject} />
      <Objectives subject={subject} />
      <IndicatorTable blocks={subject.blocks} />
    </section>
  )
}

function Verdict({ subject }: { readonly subject: EvaluationSubject }) {
  return (
    <div className="verdict">
      <div className="verdict-total">
        <p className="verdict-label">总分</p>
        <p className="verdict-points">
          <FigureText view={subject.total} />
        </p>
        <p>
          <span className={`light ${gradeLight(subject.grade)}`}>{subject.grade ?? '未评定'}</span>
        </p>
      </div>
      <table className="verdict-blocks">
        <caption className="visually-hidden">{subject.name}各部分得分与分值</caption>
        <tbody>
          {subject.blocks.map(({ block, weight, points }) => (
            <tr key={block}>
              <th scope="row">{block}</th>
              <td className="verdict-bar">
                <svg className="points-bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
                  <rect className="points-bar-weight" width="100" height="4" />
                  <rect className="points-bar-earned" width={filled({ part: points.value, of: weight })} height="4" />
                </svg>
              </td>
              <td className="is-number">
                <FigureText view={points} unit="in-header" />
                <span className="of-weight"> / {weight}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <VerdictWords subject={subject} />
      <Support subject={subject} />
    </div>
  )
}

function VerdictWords({ subject: { gradeOutlook, scaledBlocks } }: { readonly subject: EvaluationSubject }) {
  if (gradeOutlook === null && scaledBlocks.length === 0) return null
  return (
    <div className="verdict-words">
      {gradeOutlook === null ? null : (
        <p>
          <strong>怎样改变等级：</strong>
          {gradeOutlook}
        </p>
      )}
      {scaledBlocks.length === 0 ? null : <p>{scaledBlocks.join('、')}的分值，由批复分值按本规则包的权重折算。</p>}
    </div>
  )
}

/** 佐证支撑 — how strong the evidence is that the points stand on. */
function Support({ subject: { support } }: { readonly subject: EvaluationSubject }) {
  if (support.length === 0) return null
  return (
    <div className="verdict-support">
      <strong>得分靠什么支撑</strong>
      <ul>
        {support.map(({ strength, points }) => (
          <li key={strength ?? 'none'}>
            <StrengthTag strength={strength} /> {points} 分
          </li>
        ))}
      </ul>
    </div>
  )
}

function Owed({ subject }: { readonly subject: EvaluationSubject }) {
  if (subject.owed.length === 0) return null
  return (
    <div className="notice notice-watch">
      <p className="notice-title">尚需补充 {subject.owed.length} 项</p>
      <ul className="owed">
        {subject.owed.map(({ indicator, words }) => (
          <li key={`${indicator}${words}`}>{words}</li>
        ))}
      </ul>
    </div>
  )
}

function Funds({ subject }: { readonly subject: EvaluationSubject }) {
  const execution = subject.blocks.find(({ block }) => block === '预算执行率')?.points.explanation ?? null
  const deviation = subject.executionDeviation
  return (
    <div className="section">
      <h3>资金与预算执行</h3>
      <div className="table-scroll">
        <table className="table">
          <caption className="visually-hidden">{subject.name}的资金（元）与执行率</caption>
          <thead>
            <tr>
              <th scope="col">资金（元）</th>
              <th scope="col" className="is-number">
                年初预算数
              </th>
              <th scope="col" className="is-number">
                全年预算数
              </th>
              <th scope="col" className="is-number">
                全年执行数
              </th>
              <th scope="col" className="is-number">
                执行率
              </th>
            </tr>
          </thead>
          <tbody>
            {subject.funds.map(({ kind, label, initial, annual, executed, rate }) => (
              <tr key={kind} className={kind === 'total' ? 'is-total' : undefined}>
                <th scope="row">{label}</th>
                {[initial, annual, executed].map((view) => (
                  <td key={view.id} className="is-number">
                    <FigureText view={view} unit="in-header" />
                  </td>
                ))}
                <td className="is-number">
                  <FigureText view={rate} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {execution === null ? null : (
        <details className="disclosure">
          <summary>预算执行率得分说明</summary>
          <div className="explanation">
            <PointsExplanation explanation={execution} />
          </div>
        </details>
      )}
      {deviation === null ? null : <Deviation deviation={deviation} />}
    </div>
  )
}

export function Deviation({ deviation }: { readonly deviation: NonNullable<EvaluationSubject['executionDeviation']> }) {
  return (
    <dl className="deviation">
      <div>
        <dt>偏差原因</dt>
        <dd>
          {deviation.reason}
          <span className="tag tag-small">{deviation.cause}</span>
        </dd>
      </div>
      <div>
        <dt>改进措施</dt>
        <dd>{deviation.measure}</dd>
      </div>
    </dl>
  )
}

function Objectives({ subject }: { readonly subject: EvaluationSubject }) {
  if (subject.objectives.length === 0) return null
  return (
    <div className="section">
      <h3>年度总体目标</h3>
      <div className="table-scroll">
        <table className="table objectives">
          <caption className="visually-hidden">{subject.name}的预期目标与实际完成情况</caption>
          <thead>
            <tr>
              <th scope="col">预期目标</th>
              <th scope="col">实际完成情况</th>
            </tr>
          </thead>
          <tbody>
            {subject.objectives.map(({ expected, result }) => (
              <tr key={expected}>
                <td>{expected}</td>
                <td>{result ?? <span className="figure-absent">— 尚未填写</span>}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  )
}
