import { StrictMode, useEffect, useRef, useState } from 'react'
import { createRoot } from 'react-dom/client'
import type { StandaloneReport } from '../../contract/report.ts'
import { HoverCard } from '../ui/figure/hover-card.tsx'
import { Inspector } from '../ui/figure/inspector.tsx'
import { hashOfPlace, type InspectorPlace, placeFromHash, placeOfFigure } from '../ui/figure/inspector-place.ts'
import { embeddedSource } from './embedded-source.ts'
import '../ui/tokens.css'
import '../ui/parts.css'

const DELAY = 220

/** The figure that an event is about; `null` for every other place of the page. */
function figureAt(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('[data-figure]') : null
}

/** Opens what the static page marked with `data-figure`: by pointer, by keyboard, by address. */
function Enhancement({ report }: { readonly report: StandaloneReport }) {
  const [source] = useState(() => embeddedSource(report))
  const [place, setPlace] = useState<InspectorPlace | null>(() => placeFromHash(window.location.hash))
  const move = (next: InspectorPlace | null) => {
    const { pathname, search } = window.location
    window.history.pushState(null, '', `${pathname}${search}${hashOfPlace(next)}`)
    setPlace(next)
  }
  useEffect(() => {
    const onHash = () => setPlace(placeFromHash(window.location.hash))
    window.addEventListener('popstate', onHash)
    window.addEventListener('hashchange', onHash)
    return () => {
      window.removeEventListener('popstate', onHash)
      window.removeEventListener('hashchange', onHash)
    }
  }, [])
  return (
    <>
      <PageFigures report={report} onOpen={(id) => move(placeOfFigure(id))} />
      {place === null ? null : (
        <Inspector
          place={place}
          source={source}
          onMove={move}
          onClose={() => move(null)}
          hrefOf={(id) => hashOfPlace(placeOfFigure(id))}
        />
      )}
    </>
  )
}

interface PageProps {
  readonly report: StandaloneReport
  readonly onOpen: (figure: string) => void
}

/** One set of listeners for the whole page, however many figures it has. */
function PageFigures({ report, onOpen }: PageProps) {
  const anchor = useRef<HTMLElement | null>(null)
  const [hovered, setHovered] = useState<string | null>(null)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const show = (element: HTMLElement | null, delay: number) => {
      clearTimeout(timer)
      anchor.current = element
      setHovered(null)
      const id = element?.dataset.figure
      if (id !== undefined) timer = setTimeout(() => setHovered(id), delay)
    }
    const listeners = listenersFor({ show, onOpen })
    for (const [type, listener] of Object.entries(listeners)) document.addEventListener(type, listener)
    return () => {
      clearTimeout(timer)
      for (const [type, listener] of Object.entries(listeners)) document.removeEventListener(type, listener)
    }
  }, [onOpen])
  const view = hovered === null ? undefined : report.figures[hovered]
  return view === undefined ? null : <HoverCard id="zhengji-card" key={view.id} view={view} anchor={anchor} />
}

interface Reactions {
  readonly show: (element: HTMLElement | null, delay: number) => void
  readonly onOpen: (figure: string) => void
}

function listenersFor({ show, onOpen }: Reactions): Readonly<Record<string, (event: Event) => void>> {
  // Figures inside the inspector look after themselves, and may be gone by the time their click arrives here.
  const onPage = (event: Event) => {
    const isInside = event.composedPath().some((node) => node instanceof HTMLDialogElement)
    return isInside ? null : figureAt(event.target)
  }
  const open = (event: Event) => {
    const id = onPage(event)?.dataset.figure
    if (id === undefined) return
    event.preventDefault()
    show(null, 0)
    onOpen(id)
  }
  return {
    pointerover: (event) =>
      event instanceof PointerEvent && event.pointerType !== 'touch' && show(onPage(event), DELAY),
    focusin: (event) => show(onPage(event), 0),
    focusout: () => show(null, 0),
    click: (event) => event instanceof MouseEvent && !(event.ctrlKey || event.metaKey || event.shiftKey) && open(event),
    keydown: (event) => event instanceof KeyboardEvent && event.key === 'Enter' && open(event),
  }
}

/** Makes figures reachable by keyboard where the static page wrote something other than a link; the card replaces their titles. */
function makeReachable(): void {
  for (const element of document.querySelectorAll<HTMLElement>('[data-figure]')) {
    element.removeAttribute('title')
    if (element.tabIndex >= 0) continue
    element.tabIndex = 0
    element.setAttribute('role', 'link')
  }
}

function enhance(): void {
  const carried = document.getElementById('zhengji-report')?.textContent
  if (carried === undefined || carried === null) return
  const report: StandaloneReport = JSON.parse(carried)
  makeReachable()
  const host = document.createElement('div')
  host.id = 'zhengji-inspector'
  document.body.append(host)
  createRoot(host).render(
    <StrictMode>
      <Enhancement report={report} />
    </StrictMode>,
  )
}

if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', enhance)
else enhance()
