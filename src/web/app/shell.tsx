import { useQueryClient } from '@tanstack/react-query'
import { Outlet, useLocation, useNavigate, useRouteContext, useSearch } from '@tanstack/react-router'
import { lazy, Suspense, startTransition, useEffect, useMemo, useState } from 'react'
import { httpFigureSource } from '../api/http-figure-source.ts'
import { writeAddress } from '../page/address.ts'
import { SeatProvider } from '../page/seat.tsx'
import type { Seat } from '../page/unit-year.ts'
import { showAsPreferred } from '../page/use-preferences.ts'
import { FigureProvider } from '../ui/figure/figure-context.tsx'
import {
  addressOfPlace,
  currentFigure,
  type InspectorPlace,
  placeFromAddress,
  placeOfFigure,
} from '../ui/figure/inspector-place.ts'
import { Modal } from '../ui/modal.tsx'
import { Empty } from '../ui/states.tsx'
import { useNarrow } from '../ui/use-narrow.ts'
import { Navigation } from './navigation.tsx'
import { PasswordDue } from './password-due.tsx'
import { TopBar } from './top-bar.tsx'
import { usePaletteKey } from './use-palette-key.ts'
import '../ui/figure/figure.css'

const Inspector = lazy(() => import('../ui/figure/inspector.tsx').then((module) => ({ default: module.Inspector })))
const RecordActions = lazy(() =>
  import('../features/ledgers/record-actions.tsx').then((module) => ({ default: module.RecordActions })),
)
const Comments = lazy(() =>
  import('../features/comments/comments.tsx').then((module) => ({ default: module.Comments })),
)
const Palette = lazy(() => import('./palette.tsx').then((module) => ({ default: module.Palette })))

/** What a key or a click opens must be there at once. */
function fetchWhenIdle() {
  const timer = window.setTimeout(() => {
    void import('./palette.tsx')
    void import('../ui/figure/inspector.tsx')
  }, 1500)
  return () => window.clearTimeout(timer)
}

/** Navigation at the left, unit, year and search above, the page, and the inspector over it. */
export function Shell() {
  const { seat, session } = useRouteContext({ from: '/shell' })
  const { person } = session
  useEffect(() => {
    if (person !== null) showAsPreferred(person.preferences)
  }, [person])
  if (person?.mustChangePassword === true) return <PasswordDue name={person.name} />
  if (seat === null) {
    return (
      <main className="page page-alone">
        <Empty
          title="还没有可查看的单位或年度"
          hint={`${person?.name ?? ''}尚未分配单位，请联系本单位的安全管理员。`}
        />
      </main>
    )
  }
  return <SeatedShell seat={seat} />
}

function SeatedShell({ seat }: { readonly seat: Seat }) {
  const [opened, setOpened] = useState<'navigation' | 'palette' | null>(null)
  const isNarrow = useNarrow()
  // Within a transition, and with the place for it there before: otherwise React would show nothing for 0.3 s.
  const openPalette = () => startTransition(() => setOpened('palette'))
  usePaletteKey(openPalette)
  useEffect(fetchWhenIdle, [])
  const close = () => setOpened(null)
  return (
    <SeatProvider seat={seat}>
      <a className="skip-link" href="#content">
        跳到正文
      </a>
      <div className="shell">
        <aside className="shell-side">
          <Navigation seat={seat} onGo={close} />
        </aside>
        <TopBar onNavigation={() => setOpened('navigation')} onSearch={openPalette} />
        <main id="content" className="shell-content" tabIndex={-1}>
          <FiguresOfPage seat={seat} />
        </main>
      </div>
      {opened === 'navigation' ? (
        <Modal className={isNarrow ? 'side-drawer side-drawer-wide' : 'side-drawer'} label="导航" onClose={close}>
          <Navigation seat={seat} onGo={close} />
        </Modal>
      ) : null}
      <Suspense fallback={null}>{opened === 'palette' ? <Palette onClose={close} /> : null}</Suspense>
    </SeatProvider>
  )
}

/** Figures of every page open the one inspector, whose place stands in the address. */
function FiguresOfPage({ seat }: { readonly seat: Seat }) {
  const queries = useQueryClient()
  const navigate = useNavigate()
  const { figure, via, record } = useSearch({ from: '/shell' })
  const { pack } = useSearch({ strict: false })
  const isReport = useLocation({ select: ({ pathname }) => pathname === '/report' })
  const { id: unitId } = seat.unit
  const { year } = seat.year
  const setting = useMemo(() => {
    const move = (place: InspectorPlace | null) => {
      void navigate({
        to: '.',
        search: (before) => ({ ...before, ...addressOfPlace(place) }),
        resetScroll: false,
      })
    }
    const addressed = (id: string) => ({ unit: unitId, year: String(year), pack, ...addressOfPlace(placeOfFigure(id)) })
    return {
      move,
      source: httpFigureSource(queries, { unitId, year }, { pack, isReport }),
      open: (id: string) => move(placeOfFigure(id)),
      hrefOf: (id: string) => writeAddress(addressed(id)),
    }
  }, [queries, navigate, unitId, year, pack, isReport])
  const place = placeFromAddress({ figure, via, record })
  return (
    <FigureProvider setting={setting}>
      <Outlet />
      <Suspense fallback={null}>
        {place === null ? null : (
          <Inspector
            place={place}
            source={setting.source}
            onMove={setting.move}
            onClose={() => setting.move(null)}
            hrefOf={setting.hrefOf}
            recordActions={(row) => <RecordActions key={row.revision} row={row} onDone={() => setting.move(null)} />}
            notes={(at) => <Comments key={aboutOf(at, year)} about={aboutOf(at, year)} />}
          />
        )}
      </Suspense>
    </FigureProvider>
  )
}

/** `record:payment/p1`, `figure:2020/income.total`: what a comment stands at. */
function aboutOf(place: InspectorPlace, year: number): string {
  const { record } = place
  return record === null ? `figure:${year}/${currentFigure(place) ?? ''}` : `record:${record.ledger}/${record.id}`
}
