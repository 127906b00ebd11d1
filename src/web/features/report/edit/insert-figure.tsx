import { type KeyboardEvent, useDeferredValue, useId, useState } from 'react'
import type { ReportVocabularyView } from '../../../../contract/report-edit-view.ts'
import { Modal } from '../../../ui/modal.tsx'
import { type FigureReference, figureWords, readReference } from './figure-reference.ts'
import { findFigures } from './template-completion.ts'

const MOST = 200

interface Props {
  readonly vocabulary: ReportVocabularyView
  /** The reference to change, as it stands in the words; `null`: a new one. */
  readonly given: string | null
  readonly onChoose: (text: string) => void
  readonly onClose: () => void
}

/** 引用数 — found by name or value; its amount is never typed. */
export function InsertFigure({ vocabulary, given, onChoose, onClose }: Props) {
  const [reference, setReference] = useState<FigureReference>(() => readReference(given))
  const [typed, setTyped] = useState(() => labelOf(vocabulary, reference.id))
  const found = findFigures(vocabulary.figures, useDeferredValue(typed.trim())).slice(0, MOST)
  const listId = useId()
  const current = found.find(({ id }) => id === reference.id) ?? null
  const choose = (id: string) => setReference((before) => ({ ...before, id }))
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined && found.length > 0) {
      event.preventDefault()
      const next = Math.max(0, Math.min(found.length - 1, found.findIndex(({ id }) => id === reference.id) + step))
      choose(found[next]?.id ?? '')
    }
    if (event.key === 'Enter') {
      event.preventDefault()
      const chosen = current ?? found[0]
      if (chosen !== undefined) onChoose(figureWords({ ...reference, id: chosen.id }))
    }
  }
  return (
    <Modal className="dialog insert-figure" label="引用数" onClose={onClose}>
      <div className="dialog-form">
        <h2>{given === null ? '引用一个数' : '改这个数'}</h2>
        <p className="field-help">按名称或数值查找。报告里的数只能引用，不能手打；记录变了，数跟着变。</p>
        <input
          className="input"
          data-first-focus
          role="combobox"
          aria-expanded="true"
          aria-controls={listId}
          aria-activedescendant={current === null ? undefined : `${listId}-${current.id}`}
          aria-label="查找数"
          placeholder="如：总收入、视频会议、4,331,899"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={onKeyDown}
        />
        <div id={listId} role="listbox" aria-label="找到的数" className="insert-figure-list">
          {found.map(({ id, label, text }) => (
            <div
              key={id}
              id={`${listId}-${id}`}
              role="option"
              tabIndex={-1}
              aria-selected={id === reference.id}
              className="insert-figure-line"
              ref={(line) => (id === reference.id ? line?.scrollIntoView({ block: 'nearest' }) : undefined)}
              onPointerDown={() => choose(id)}
              onDoubleClick={() => onChoose(figureWords({ ...reference, id }))}
            >
              <span>{label}</span>
              <span className="insert-figure-value">{text}</span>
            </div>
          ))}
          {found.length === 0 ? <p className="empty">没有找到这样的数。换一个词，或先在台账里录入记录。</p> : null}
        </div>
        <Printing reference={reference} onChange={setReference} />
        <div className="dialog-actions">
          <button type="button" className="button" onClick={onClose}>
            取消
          </button>
          <button
            type="button"
            className="button button-primary"
            disabled={current === null}
            onClick={() => onChoose(figureWords(reference))}
          >
            {given === null ? '引用' : '改为这个数'}
          </button>
        </div>
      </div>
    </Modal>
  )
}

function labelOf({ figures }: ReportVocabularyView, id: string): string {
  return figures.find((figure) => figure.id === id)?.label ?? ''
}

const UNITS = ['', '元', '万元', '亿元', '%', '百分点']
const DECIMALS = ['', '整数', '一位小数', '两位小数', '三位小数', '四位小数']
const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1)

interface PrintingProps {
  readonly reference: FigureReference
  readonly onChange: (reference: FigureReference) => void
}

/** How the figure is printed, and over which months it is counted. */
function Printing({ reference, onChange }: PrintingProps) {
  const { unit, decimals, isAbsolute, months } = reference
  return (
    <fieldset className="insert-figure-printing">
      <legend className="visually-hidden">印法</legend>
      <label>
        单位
        <select
          className="input"
          value={unit}
          onChange={(event) => onChange({ ...reference, unit: event.target.value })}
        >
          {UNITS.map((word) => (
            <option key={word} value={word}>
              {word === '' ? '按原样' : word}
            </option>
          ))}
        </select>
      </label>
      <label>
        小数
        <select
          className="input"
          value={decimals}
          onChange={(event) => onChange({ ...reference, decimals: event.target.value })}
        >
          {DECIMALS.map((word) => (
            <option key={word} value={word}>
              {word === '' ? '按原样' : word}
            </option>
          ))}
        </select>
      </label>
      <MonthChoice
        label="起"
        month={months?.first ?? 1}
        onChange={(first) => onChange({ ...reference, months: { first, last: Math.max(first, months?.last ?? 12) } })}
      />
      <MonthChoice
        label="止"
        month={months?.last ?? 12}
        onChange={(last) => onChange({ ...reference, months: { first: Math.min(months?.first ?? 1, last), last } })}
      />
      <label className="insert-figure-check">
        <input
          type="checkbox"
          checked={isAbsolute}
          onChange={(event) => onChange({ ...reference, isAbsolute: event.target.checked })}
        />
        不写正负号
      </label>
    </fieldset>
  )
}

interface MonthProps {
  readonly label: string
  readonly month: number
  readonly onChange: (month: number) => void
}

function MonthChoice({ label, month, onChange }: MonthProps) {
  return (
    <label>
      {label}
      <select className="input" value={month} onChange={(event) => onChange(Number(event.target.value))}>
        {MONTHS.map((one) => (
          <option key={one} value={one}>
            {one}月
          </option>
        ))}
      </select>
    </label>
  )
}
