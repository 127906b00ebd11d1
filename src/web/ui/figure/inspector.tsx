import { type ReactNode, type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import { CopyButton } from '../copy-button.tsx'
import { ArrowLeftIcon, CloseIcon, WidenIcon } from '../icons.tsx'
import { Modal } from '../modal.tsx'
import { useNarrow } from '../use-narrow.ts'
import { FigureProvider } from './figure-context.tsx'
import { FigurePanel } from './figure-panel.tsx'
import type { FigureSource } from './figure-source.ts'
import {
  crumbsOf,
  currentFigure,
  hashOfPlace,
  type InspectorPlace,
  openRecord,
  stepBack,
  stepInto,
} from './inspector-place.ts'
import { RecordPanel } from './record-panel.tsx'
import type { RecordView } from './shown.ts'
import './figure.css'
import './inspector.css'

interface Props {
  readonly place: InspectorPlace
  readonly source: FigureSource
  readonly onMove: (place: InspectorPlace) => void
  readonly onClose: () => void
  /** Address of a figure on its own, for links that open in a new tab. */
  readonly hrefOf: (figure: string) => string
  /** What can be done with a record that is open. */
  readonly recordActions?: ((row: RecordView) => ReactNode) | undefined
  /** What is said about the figure or record that is open; nothing in a report of its own. */
  readonly notes?: ((place: InspectorPlace) => ReactNode) | undefined
}

/** 来历 — the drawer on the right: figure, formula, records, one record with its evidence. */
export function Inspector({ place, source, onMove, onClose, hrefOf, recordActions, notes }: Props) {
  const [isWide, setWide] = useState(false)
  const [titles, setTitles] = useState<ReadonlyMap<string, string>>(new Map())
  const body = useRef<HTMLDivElement>(null)
  const name = useCallback((id: string, title: string) => {
    setTitles((before) => (before.get(id) === title ? before : new Map(before).set(id, title)))
  }, [])
  const step = hashOfPlace(place)
  // What was clicked is gone with the step before; the keyboard goes on at the top of the new one.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each step, and nothing else, starts at the top
  useEffect(() => {
    body.current?.scrollTo(0, 0)
    body.current?.focus({ preventScroll: true })
  }, [step])
  const setting = { source, hrefOf, open: (figure: string) => onMove(stepInto(place, figure)) }
  return (
    <Modal
      className={`edge-drawer inspector${isWide ? ' inspector-wide' : ''}`}
      label="数的来历"
      onClose={onClose}
      onKeyDown={(event) => {
        if (!(event.altKey && event.key === 'ArrowLeft')) return
        event.preventDefault()
        goBack(place, onMove)
      }}
    >
      <InspectorHead place={place} titles={titles} onMove={onMove}>
        {notes === undefined ? null : <NotesButton body={body} />}
        <CopyButton text={() => window.location.href} label="复制地址" />
        <WidthButton isWide={isWide} onToggle={() => setWide(!isWide)} />
        <button type="button" className="icon-button" onClick={onClose} aria-label="关闭" title="关闭（Esc）">
          <CloseIcon />
        </button>
      </InspectorHead>
      <FigureProvider setting={setting}>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
        <div ref={body} className="inspector-body" tabIndex={0} data-first-focus>
          <CurrentStep {...{ place, source, isWide, onMove, recordActions }} onName={name} />
          {notes?.(place)}
        </div>
      </FigureProvider>
    </Modal>
  )
}

interface StepProps extends Pick<Props, 'place' | 'source' | 'onMove' | 'recordActions'> {
  readonly isWide: boolean
  readonly onName: (id: string, title: string) => void
}

function CurrentStep({ place, source, isWide, onName, onMove, recordActions }: StepProps) {
  const { record } = place
  if (record !== null) return <RecordPanel key={record.id} at={record} source={source} actions={recordActions} />
  const figure = currentFigure(place)
  if (figure === null) return null
  return (
    <FigurePanel
      key={figure}
      id={figure}
      isWide={isWide}
      onName={onName}
      onRecord={(opened) => onMove(openRecord(place, opened))}
    />
  )
}

function goBack(place: InspectorPlace, onMove: (place: InspectorPlace) => void): void {
  const before = stepBack(place)
  if (before !== null) onMove(before)
}

interface HeadProps {
  readonly place: InspectorPlace
  readonly titles: ReadonlyMap<string, string>
  readonly onMove: (place: InspectorPlace) => void
  readonly children: ReactNode
}

function InspectorHead({ place, titles, onMove, children }: HeadProps) {
  const crumbs = crumbsOf(place)
  const before = stepBack(place)
  return (
    <header className="inspector-head">
      <button
        type="button"
        className="icon-button"
        aria-label="返回上一步"
        title="返回上一步（Alt ←）"
        disabled={before === null}
        onClick={() => before !== null && onMove(before)}
      >
        <ArrowLeftIcon />
      </button>
      <nav aria-label="来历路径" className="inspector-crumbs">
        <ol>
          {crumbs.map((crumb, index) => (
            <li key={`${crumb.kind}:${crumb.id}`} aria-current={index === crumbs.length - 1 ? 'step' : undefined}>
              <button type="button" disabled={index === crumbs.length - 1} onClick={() => onMove(crumb.place)}>
                {crumb.kind === 'record' ? '记录' : (titles.get(crumb.id) ?? '数')}
              </button>
            </li>
          ))}
        </ol>
      </nav>
      <div className="inspector-actions">{children}</div>
    </header>
  )
}

/** What is said stands below, often below many records. */
function NotesButton({ body }: { readonly body: RefObject<HTMLDivElement | null> }) {
  const show = () => {
    const field = body.current?.querySelector<HTMLElement>('.comments textarea')
    field?.scrollIntoView({ block: 'center' })
    field?.focus({ preventScroll: true })
  }
  return (
    <button type="button" className="button button-small" onClick={show}>
      批注
    </button>
  )
}

function WidthButton({ isWide, onToggle }: { readonly isWide: boolean; readonly onToggle: () => void }) {
  const isNarrow = useNarrow()
  if (isNarrow) return null
  const label = isWide ? '收窄' : '加宽'
  return (
    <button
      type="button"
      className="icon-button"
      aria-pressed={isWide}
      aria-label={label}
      title={label}
      onClick={onToggle}
    >
      <WidenIcon />
    </button>
  )
}
