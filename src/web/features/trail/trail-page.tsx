import { useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { addressOf } from '../../../contract/define-route.ts'
import { ROUTES } from '../../../contract/routes.ts'
import { call } from '../../api/client.ts'
import { Answer } from '../../page/answer.tsx'
import { TRAIL_LOOK } from '../../page/ledger-look.ts'
import { Page } from '../../page/page.tsx'
import { useSeat } from '../../page/seat.tsx'
import { usePreferences } from '../../page/use-preferences.ts'
import { heldParts, type Look, wholeLook } from '../../page/views/look.ts'
import { useDefaultView } from '../../page/views/use-views.ts'
import { ViewTools } from '../../page/views/view-tools.tsx'
import { type Density, densityFrom, useDensity } from '../../ui/density.ts'
import { DensityChoice } from '../../ui/density-choice.tsx'
import { Empty } from '../../ui/states.tsx'
import { Entries, type Entry } from './trail-entries.tsx'
import { TrailEntryDrawer } from './trail-entry-drawer.tsx'
import { type TrailFilter, TrailSearch } from './trail-search.tsx'
import { Verification } from './verification.tsx'
import './trail.css'

const PAGE = 100

/** 审计日志 — who did what when, chained so that nothing can be changed unseen. */
export function TrailPage() {
  const { at, unit } = useSeat()
  const { unitId } = at
  const search = useSearch({ from: '/shell/system/trail' })
  const navigate = useNavigate()
  const ownDensity = useDensity()
  useDefaultView({ list: 'trail', parts: TRAIL_LOOK, search })
  const filter = filterIn(search)
  const density = densityFrom(search.density) ?? ownDensity
  const opened = sequenceFrom(search.entry)
  const go = (part: Look) => void navigate({ to: '.', search: (before) => ({ ...before, ...part }) })
  const query = useInfiniteQuery({
    queryKey: ['trail', unitId, filter],
    initialPageParam: undefined as number | undefined,
    queryFn: ({ pageParam, signal }) =>
      call(ROUTES.listTrail, {
        params: { unitId },
        query: { limit: PAGE, ...filter, ...(pageParam === undefined ? {} : { before: pageParam }) },
        signal,
      }),
    getNextPageParam: ({ next }) => next ?? undefined,
  })
  return (
    <Page
      isWide
      title="审计日志"
      summary={`${unit.name}的操作记录，最近的在前。每条记录的摘要都由上一条算起，改动任何一条都会被核验发现。`}
      actions={
        <a className="button" href={addressOf(ROUTES.exportTrail, { params: { unitId }, query: filter })} download>
          导出 csv
        </a>
      }
    >
      <Verification />
      <TrailSearch
        key={JSON.stringify(filter)}
        unitId={unitId}
        filter={filter}
        onSearch={(next) => go({ ...wholeLook(TRAIL_LOOK, next), density: search.density })}
      />
      <TrailTools density={density} onGo={go} />
      <Answer query={query} what="审计日志">
        {({ pages }) => <Found entries={pages.flatMap((page) => page.entries)} density={density} more={query} />}
      </Answer>
      {opened === null ? null : (
        <TrailEntryDrawer key={opened} sequence={opened} onClose={() => go({ entry: undefined })} />
      )}
    </Page>
  )
}

interface FoundProps {
  readonly entries: readonly Entry[]
  readonly density: Density
  readonly more: {
    readonly hasNextPage: boolean
    readonly isFetchingNextPage: boolean
    readonly fetchNextPage: () => Promise<unknown>
  }
}

function Found({ entries, density, more }: FoundProps) {
  return (
    <section className={`section density-${density}`} aria-label="操作记录">
      {entries.length === 0 ? (
        <Empty title="没有这样的操作记录" hint="有人登录或改动数据后，会在这里逐条列出；查不到时请放宽条件。" />
      ) : null}
      <Entries entries={entries} />
      {more.hasNextPage ? (
        <p className="no-print">
          <button
            type="button"
            className="button"
            disabled={more.isFetchingNextPage}
            onClick={() => void more.fetchNextPage()}
          >
            {more.isFetchingNextPage ? '正在取更早的记录……' : '更早的记录'}
          </button>
        </p>
      ) : null}
    </section>
  )
}

/** How the trail is looked at, kept under a name. */
function TrailTools({ density, onGo }: { readonly density: Density; readonly onGo: (part: Look) => void }) {
  const search = useSearch({ from: '/shell/system/trail' })
  const { save } = usePreferences()
  return (
    <div className="trail-tools no-print">
      <ViewTools
        list="trail"
        look={{ ...wholeLook(TRAIL_LOOK, search), density }}
        chosen={search.view}
        onChoose={(look, view) => onGo({ ...wholeLook(TRAIL_LOOK, look), view })}
      />
      <DensityChoice
        density={density}
        onChange={(next) => {
          save({ density: next })
          onGo({ density: next })
        }}
      />
    </div>
  )
}

/** The entry that the address opens; `null`: none. */
function sequenceFrom(text: string | undefined): number | null {
  const sequence = Number(text)
  return text !== undefined && Number.isSafeInteger(sequence) && sequence > 0 ? sequence : null
}

/** What the address asks for; what is left out does not narrow. */
function filterIn({ actor, action, words, from, to }: Look): TrailFilter {
  return heldParts({ actor, action, words, from, to })
}
