import { useInfiniteQuery, useMutation } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { addressOf } from '../../../contract/define-route.ts'
import { ROUTES } from '../../../contract/routes.ts'
import type { TrailPage as TrailPageView } from '../../../contract/trail-view.ts'
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
import { minute, shortDigest, wholeNumber } from '../../ui/format.ts'
import { Empty } from '../../ui/states.tsx'
import { useNarrow } from '../../ui/use-narrow.ts'
import { type TrailFilter, TrailSearch } from './trail-search.tsx'
import './trail.css'

type Entry = TrailPageView['entries'][number]

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
      <Verification unitId={unitId} />
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

/** What the address asks for; what is left out does not narrow. */
function filterIn({ actor, action, words, from, to }: Look): TrailFilter {
  return heldParts({ actor, action, words, from, to })
}

function Verification({ unitId }: { readonly unitId: string }) {
  const verify = useMutation({ mutationFn: () => call(ROUTES.verifyTrail, { params: { unitId } }) })
  return (
    <section className="verification" aria-label="核验" aria-live="polite">
      <button
        type="button"
        className="button button-primary"
        disabled={verify.isPending}
        onClick={() => verify.mutate()}
      >
        {verify.isPending ? '正在核验……' : '核验日志与记录摘要'}
      </button>
      {verify.error === null ? null : <p className="field-error">{verify.error.message}</p>}
      {verify.data === undefined ? null : <VerificationResult result={verify.data} />}
    </section>
  )
}

function VerificationResult({ result }: { readonly result: Awaited<ReturnType<typeof verified>> }) {
  const counted = `已核验日志 ${wholeNumber(result.entries)} 条、记录 ${wholeNumber(result.rows)} 条`
  if (result.problemCount === 0) return <p className="light light-normal">{counted}，全部一致</p>
  return (
    <div>
      <p className="light light-warning">
        {counted}，有 {wholeNumber(result.problemCount)} 处不一致
      </p>
      <ul className="verification-problems">
        {result.problems.map(({ at, message }) => (
          <li key={`${at}${message}`}>
            {at}：{message}
          </li>
        ))}
      </ul>
    </div>
  )
}

const verified = (unitId: string) => call(ROUTES.verifyTrail, { params: { unitId } })

function Entries({ entries }: { readonly entries: readonly Entry[] }) {
  const isNarrow = useNarrow()
  if (entries.length === 0) return null
  if (isNarrow) {
    return (
      <ul className="trail-cards">
        {entries.map(({ sequence, at, actor, words }) => (
          <li key={sequence}>
            <p>{words}</p>
            <p className="section-note">
              {minute(at)}　{actor}　第 {sequence} 条
            </p>
          </li>
        ))}
      </ul>
    )
  }
  return (
    <div className="table-scroll">
      <table className="table">
        <caption className="visually-hidden">操作记录</caption>
        <thead>
          <tr>
            <th scope="col" className="is-number">
              序号
            </th>
            <th scope="col">时间</th>
            <th scope="col">操作人</th>
            <th scope="col">操作</th>
            <th scope="col">对象</th>
            <th scope="col">摘要</th>
          </tr>
        </thead>
        <tbody>
          {entries.map(({ sequence, at, actor, words, subject, digest }) => (
            <tr key={sequence}>
              <td className="is-number">{sequence}</td>
              <td className="trail-time">{minute(at)}</td>
              <td>{actor}</td>
              <td>{words}</td>
              <td className="trail-code">{subject.id}</td>
              <td className="trail-code" title={digest}>
                {shortDigest(digest)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
