import { Fragment, useState } from 'react'
import type { EvaluationSubject, IndicatorView } from '../../../contract/evaluation-view.ts'
import { EvidenceCard } from '../../page/evidence/evidence-card.tsx'
import { FigureText } from '../../ui/figure/figure-text.tsx'
import { PointsExplanation } from '../../ui/figure/points-section.tsx'
import { StrengthTag } from '../../ui/figure/strength-tag.tsx'
import { percent } from '../../ui/format.ts'
import { useNarrow } from '../../ui/use-narrow.ts'
import { type IndicatorLine, indicatorLines } from './evaluation-rows.ts'
import { Deviation } from './subject-details.tsx'

const COLUMNS = 10

interface Props {
  readonly blocks: EvaluationSubject['blocks']
}

/** 绩效指标 as on the form; a line opens to say how its points came about. */
export function IndicatorTable({ blocks }: Props) {
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set())
  const isNarrow = useNarrow()
  const lines = indicatorLines(blocks, opened)
  const all = lines.map(({ indicator }) => indicator.rowId)
  const areAllOpen = opened.size === all.length
  const toggle = (rowId: string) => setOpened((before) => toggled(before, rowId))
  return (
    <div className="section">
      <div className="section-head">
        <h3>绩效指标</h3>
        <button
          type="button"
          className="button button-small"
          onClick={() => setOpened(areAllOpen ? new Set() : new Set(all))}
        >
          {areAllOpen ? '全部收起' : '全部展开得分说明'}
        </button>
      </div>
      {isNarrow ? (
        <ul className="indicator-cards">
          {lines.map(({ indicator }) => (
            <IndicatorCard
              key={indicator.rowId}
              indicator={indicator}
              isOpen={opened.has(indicator.rowId)}
              onToggle={() => toggle(indicator.rowId)}
            />
          ))}
        </ul>
      ) : (
        <div className="table-scroll">
          <table className="table indicators">
            <caption className="visually-hidden">绩效指标、完成值、分值和得分</caption>
            <HeaderRow />
            <tbody>
              {lines.map((line) => (
                <IndicatorRows
                  key={line.indicator.rowId}
                  line={line}
                  isOpen={opened.has(line.indicator.rowId)}
                  onToggle={() => toggle(line.indicator.rowId)}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </div>
  )
}

function toggled(before: ReadonlySet<string>, rowId: string): ReadonlySet<string> {
  const after = new Set(before)
  if (!after.delete(rowId)) after.add(rowId)
  return after
}

const HEADERS = [
  { title: '一级指标', isNumber: false },
  { title: '二级指标', isNumber: false },
  { title: '三级指标', isNumber: false },
  { title: '性质', isNumber: false },
  { title: '指标值', isNumber: true },
  { title: '单位', isNumber: false },
  { title: '完成值', isNumber: true },
  { title: '完成率', isNumber: true },
  { title: '分值', isNumber: true },
  { title: '得分', isNumber: true },
]

function HeaderRow() {
  return (
    <thead>
      <tr>
        {HEADERS.map(({ title, isNumber }) => (
          <th key={title} scope="col" className={isNumber ? 'is-number' : undefined}>
            {title}
          </th>
        ))}
      </tr>
    </thead>
  )
}

interface RowsProps {
  readonly line: IndicatorLine
  readonly isOpen: boolean
  readonly onToggle: () => void
}

function IndicatorRows({ line, isOpen, onToggle }: RowsProps) {
  const { indicator, block, levelOneSpan, levelTwoSpan } = line
  return (
    <Fragment>
      <tr>
        {levelOneSpan === 0 ? null : (
          <th scope="rowgroup" rowSpan={levelOneSpan} className="level-one">
            {indicator.levelOne}
            <span className="of-weight">{block.weight} 分</span>
          </th>
        )}
        {levelTwoSpan === 0 ? null : (
          <th scope="rowgroup" rowSpan={levelTwoSpan}>
            {indicator.levelTwo}
          </th>
        )}
        <th scope="row">
          <ExpandButton indicator={indicator} isOpen={isOpen} onToggle={onToggle} />
        </th>
        <td>{indicator.comparator}</td>
        <td className={indicator.comparator === '定性' ? undefined : 'is-number'}>{indicator.target}</td>
        <td>{indicator.measuringUnit}</td>
        <td className="is-number">
          <Actual indicator={indicator} />
          <span className="actual-strength">
            <StrengthTag strength={indicator.strength} isBrief />
          </span>
        </td>
        <td className="is-number">
          {indicator.completion === null ? '—' : <FigureText view={indicator.completion} />}
        </td>
        <td className="is-number">{indicator.weight}</td>
        <td className="is-number is-strong">
          <FigureText view={indicator.points} unit="in-header" />
        </td>
      </tr>
      {isOpen ? (
        <tr className="explanation-row">
          <td colSpan={COLUMNS - 2}>
            <IndicatorExplanation indicator={indicator} />
          </td>
        </tr>
      ) : null}
    </Fragment>
  )
}

function ExpandButton({
  indicator,
  isOpen,
  onToggle,
}: {
  indicator: IndicatorView
  isOpen: boolean
  onToggle: () => void
}) {
  return (
    <button type="button" className="expand" aria-expanded={isOpen} onClick={onToggle}>
      <span className="expand-mark" aria-hidden="true" />
      <span>
        {indicator.name}
        {indicator.deviation === null ? null : <span className="tag tag-small">有偏差说明</span>}
      </span>
    </button>
  )
}

function Actual({ indicator: { actual, judgement } }: { readonly indicator: IndicatorView }) {
  if (actual !== null) return <FigureText view={actual} unit="in-header" />
  return judgement === null ? <span title="尚未评判">—</span> : <span className="band">{judgement.band}</span>
}

function IndicatorExplanation({ indicator }: { readonly indicator: IndicatorView }) {
  const { points, judgement, deviation } = indicator
  return (
    <div className="explanation">
      <p className="section-note">
        {indicator.code}　{indicator.explanation}
      </p>
      {points.explanation === null ? null : <PointsExplanation explanation={points.explanation} />}
      {judgement === null ? null : (
        <p>
          <strong>定性评判：</strong>
          {judgement.band}，得分比例 {percent(judgement.share)}。理由：{judgement.reason}（佐证 {judgement.evidence}{' '}
          份）
        </p>
      )}
      {deviation === null ? null : <Deviation deviation={deviation} />}
      <p className="section-note">佐证资料要求：{indicator.evidenceRequirement}</p>
      {indicator.card === null ? null : <EvidenceCard card={indicator.card} />}
    </div>
  )
}

function IndicatorCard({
  indicator,
  isOpen,
  onToggle,
}: {
  indicator: IndicatorView
  isOpen: boolean
  onToggle: () => void
}) {
  return (
    <li>
      <p className="indicator-card-level">
        {indicator.levelOne} › {indicator.levelTwo}
      </p>
      <ExpandButton indicator={indicator} isOpen={isOpen} onToggle={onToggle} />
      <dl>
        <div>
          <dt>目标</dt>
          <dd>
            {indicator.comparator === '定性' ? '' : indicator.comparator}
            {indicator.target}
            {indicator.measuringUnit}
          </dd>
        </div>
        <div>
          <dt>完成</dt>
          <dd>
            <Actual indicator={indicator} /> <StrengthTag strength={indicator.strength} isBrief />
          </dd>
        </div>
        <div>
          <dt>得分</dt>
          <dd>
            <FigureText view={indicator.points} unit="in-header" />
            <span className="of-weight"> / {indicator.weight}</span>
          </dd>
        </div>
      </dl>
      {isOpen ? <IndicatorExplanation indicator={indicator} /> : null}
    </li>
  )
}
