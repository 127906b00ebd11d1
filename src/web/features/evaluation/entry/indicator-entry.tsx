import type { EvaluationSheet } from '../../../../contract/evaluation-entry-view.ts'
import type { IndicatorView } from '../../../../contract/evaluation-view.ts'
import type { UnitYear } from '../../../api/queries.ts'
import { EvidenceCard } from '../../../page/evidence/evidence-card.tsx'
import { FigureText } from '../../../ui/figure/figure-text.tsx'
import { PointsExplanation } from '../../../ui/figure/points-section.tsx'
import { StrengthTag } from '../../../ui/figure/strength-tag.tsx'
import { DeviationFields } from './deviation-fields.tsx'
import type { Draft, SheetLine } from './entry-drafts.ts'
import { ProofFields } from './proof-fields.tsx'

interface Props {
  readonly at: UnitYear
  readonly sheet: EvaluationSheet
  readonly indicator: IndicatorView
  readonly line: SheetLine
  readonly draft: Draft
  /** Points as they would be; `null` while nothing was changed. */
  readonly tried: IndicatorView['points'] | null
  readonly onChange: (draft: Draft) => void
}

/** One indicator to be filled in: what was aimed at, what was reached, why it differs, what proves it. */
export function IndicatorEntry({ at, sheet, indicator, line, draft, tried, onChange }: Props) {
  const { rowId, comparator, target, measuringUnit, name, points, weight, evidenceRequirement, card, strength } =
    indicator
  const explanation = (tried ?? points).explanation
  const isTyped = line.boundTo === null
  return (
    <section className="entry-card" aria-label={name}>
      <header className="entry-head">
        <h3>
          <span className="entry-level">
            {indicator.levelOne} › {indicator.levelTwo}
          </span>
          {name}
        </h3>
        <p>
          目标 {comparator === '定性' ? '' : comparator}
          {target}
          {measuringUnit}
        </p>
        <p className="entry-points">
          得分 <FigureText view={points} unit="in-header" />
          {tried === null || tried.display === points.display ? null : (
            <span className="entry-tried">试算 {tried.display}</span>
          )}
          <span className="of-weight"> / {weight}</span>
        </p>
        <StrengthTag strength={strength} />
      </header>
      <Actual sheet={sheet} indicator={indicator} line={line} draft={draft} onChange={onChange} />
      <DeviationFields
        id={rowId}
        draft={draft}
        causes={sheet.causes}
        isAsked={(explanation?.owed ?? []).some((words) => words.includes('原因'))}
        onChange={onChange}
      />
      {isTyped ? (
        <ProofFields id={rowId} draft={draft} at={at} hint={evidenceRequirement} card={card} onChange={onChange} />
      ) : null}
      {isTyped || card === null ? null : <EvidenceCard card={card} />}
      {explanation === null ? null : (
        <details className="disclosure">
          <summary>得分说明</summary>
          <PointsExplanation explanation={explanation} />
        </details>
      )}
    </section>
  )
}

type ActualProps = Pick<Props, 'sheet' | 'indicator' | 'line' | 'draft' | 'onChange'>

function Actual({ sheet, indicator, line, draft, onChange }: ActualProps) {
  if (indicator.comparator === '定性')
    return <Judgement sheet={sheet} id={line.rowId} draft={draft} onChange={onChange} />
  return (
    <div className="entry-actual">
      <p>
        实际完成值 <FigureText view={indicator.actual ?? undefined} />
        {line.boundTo === null ? (
          <span className="entry-note">各月值{line.accumulation}</span>
        ) : (
          <span className="entry-note">由台账取数：{line.boundTo.label}，不用填报</span>
        )}
      </p>
      {line.boundTo === null ? <Months indicator={indicator} draft={draft} onChange={onChange} /> : null}
    </div>
  )
}

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1)

function Months({ indicator, draft, onChange }: Pick<Props, 'indicator' | 'draft' | 'onChange'>) {
  return (
    <div className="entry-months">
      {MONTHS.map((month) => (
        <label key={month}>
          {month}月
          <input
            className="input"
            inputMode="decimal"
            aria-label={`${indicator.name}${month}月完成值`}
            value={draft.months[month] ?? ''}
            onChange={(event) => onChange({ ...draft, months: { ...draft.months, [month]: event.target.value } })}
          />
        </label>
      ))}
    </div>
  )
}

interface JudgementProps extends Pick<Props, 'sheet' | 'draft' | 'onChange'> {
  readonly id: string
}

function Judgement({ sheet: { bands }, id, draft, onChange }: JudgementProps) {
  const band = bands.find(({ name }) => name === draft.band)
  return (
    <div className="entry-judgement">
      <div className="field">
        <label htmlFor={`band-${id}`}>评判等级</label>
        <select
          id={`band-${id}`}
          className="input"
          value={draft.band}
          onChange={(event) => onChange({ ...draft, band: event.target.value })}
        >
          <option value="">请选择</option>
          {bands.map(({ name, from, to }) => (
            <option key={name} value={name}>
              {name}（{from}%—{to}%）
            </option>
          ))}
        </select>
      </div>
      <div className="field">
        <label htmlFor={`share-${id}`}>得分比例（%）</label>
        <input
          id={`share-${id}`}
          className="input"
          inputMode="decimal"
          placeholder={band === undefined ? '先选等级' : `${band.from}—${band.to}`}
          value={draft.share}
          onChange={(event) => onChange({ ...draft, share: event.target.value })}
        />
      </div>
      <div className="field entry-wide">
        <label htmlFor={`reason-${id}`}>评判理由</label>
        <textarea
          id={`reason-${id}`}
          className="input"
          rows={2}
          maxLength={5000}
          value={draft.reason}
          onChange={(event) => onChange({ ...draft, reason: event.target.value })}
        />
      </div>
    </div>
  )
}
