import type { IndicatorEntry } from '../../../contract/objectives-view.ts'
import { EvidenceCard } from '../../page/evidence/evidence-card.tsx'
import { FigureText } from '../../ui/figure/figure-text.tsx'
import { StrengthTag } from '../../ui/figure/strength-tag.tsx'
import { points } from '../../ui/format.ts'
import { AdviceList } from './advice-list.tsx'
import { MoveButtons, type Moving, moveByKey } from './moving.tsx'

interface Props {
  readonly indicator: IndicatorEntry
  /** `null`: it may not be moved. */
  readonly moving: Moving | null
  /** `null`: nothing is being chosen. */
  readonly isChosen: boolean | null
  readonly onChoose: () => void
  readonly onEdit: (() => void) | null
}

/** One indicator with its attributes and what is to be mended in it. */
export function Indicator({ indicator, moving, isChosen, onChoose, onEdit }: Props) {
  const text = (field: string) => String(indicator.values[field] ?? '')
  const target =
    text('comparator') === '定性'
      ? text('targetText')
      : `${text('comparator')} ${text('target')} ${text('measuringUnit')}`
  return (
    <article
      className="objectives-indicator"
      aria-label={text('name')}
      onKeyDown={(event) => moving !== null && moveByKey(event, { moving, id: indicator.id })}
    >
      <header>
        <span className="section-note">
          {text('levelOne')} · {text('levelTwo')} · <span className="code">{indicator.code}</span>
        </span>
        <h3>
          {isChosen === null ? null : (
            <input
              type="checkbox"
              className="no-print"
              checked={isChosen}
              aria-label={`选中：${text('name')}`}
              onChange={onChoose}
            />
          )}
          {text('name')} <span className="objectives-target">{target}</span>
        </h3>
        <strong className="objectives-weight">{points(text('weight'))} 分</strong>
        {onEdit === null ? null : (
          <span className="objectives-acts no-print">
            {moving === null ? null : <MoveButtons moving={moving} id={indicator.id} name={text('name')} />}
            <button type="button" className="button button-small" onClick={onEdit}>
              修改
            </button>
          </span>
        )}
      </header>
      <p>{text('explanation')}</p>
      <dl className="objectives-facts">
        <Fact term="赋分规则" words={indicator.ruleWords} />
        <Fact term="指标来源" words={`${text('origin')}；设定依据：${text('targetBasis')}`} />
        <Fact term="完成值" words={`${text('valueMethod')}，${text('valueSource')}，各月${text('accumulation')}`} />
        <Fact term="佐证要求" words={`${text('evidenceRequirement')}（已附 ${indicator.evidence} 份）`} />
        <div>
          <dt>佐证强度</dt>
          <dd>
            <StrengthTag strength={indicator.strength} />
          </dd>
        </div>
        <div>
          <dt>取数</dt>
          <dd>{indicator.bound === null ? '逐月填报' : <FigureText view={indicator.bound} />}</dd>
        </div>
        <Fact term="数据来源" words={indicator.source} />
      </dl>
      {indicator.card === null ? null : <EvidenceCard card={indicator.card} />}
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
