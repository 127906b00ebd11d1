import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import type { LedgerView } from '../../../contract/ledger-view.ts'
import { ledgersQuery, type RowsQuery, rowsQuery } from '../../api/queries.ts'
import { Answer } from '../../page/answer.tsx'
import { CalendarFeedButton } from '../../page/calendar/calendar-feed.tsx'
import { LEDGER_LOOK } from '../../page/ledger-look.ts'
import { Page } from '../../page/page.tsx'
import { useSeat } from '../../page/seat.tsx'
import { usePreferences } from '../../page/use-preferences.ts'
import { wholeLook } from '../../page/views/look.ts'
import { useDefaultView } from '../../page/views/use-views.ts'
import { ViewTools } from '../../page/views/view-tools.tsx'
import { type Density, densityFrom, useDensity } from '../../ui/density.ts'
import { DensityChoice } from '../../ui/density-choice.tsx'
import { addressOfPlace, placeOfRecord } from '../../ui/figure/inspector-place.ts'
import { RecordList } from '../../ui/figure/record-list.tsx'
import { Pager } from '../../ui/pager.tsx'
import { Empty, SkeletonLines } from '../../ui/states.tsx'
import { columnsIn, keepColumns } from './chosen-columns.ts'
import { LedgerDownload } from './ledger-download.tsx'
import {
  chosenFrom,
  daysOf,
  filterInWords,
  ledgerColumns,
  monthsFrom,
  sortFrom,
  sortToAddress,
  whereOf,
} from './ledger-filter.ts'
import { LedgerTools } from './ledger-tools.tsx'
import { RowsSummary } from './rows-summary.tsx'
import './ledgers.css'

const EntryDrawer = lazy(() => import('./entry/entry-drawer.tsx').then((module) => ({ default: module.EntryDrawer })))

const PAGE = 50

/** One ledger: its records as a list that the definition draws. */
export function LedgerPage() {
  const { at, unit } = useSeat()
  const { id } = useParams({ from: '/shell/ledgers/$id' })
  const search = useSearch({ from: '/shell/ledgers/$id' })
  const ledgers = useQuery(ledgersQuery(at.unitId))
  const ledger = ledgers.data?.find((one) => one.id === id)
  const filter = { chosen: chosenFrom(search.where), months: monthsFrom(search) }
  return (
    <Page
      isWide
      title={ledger?.title ?? '台账'}
      actions={ledger !== undefined && unit.permissions.includes('record:write') ? <EntryActions id={id} /> : undefined}
      filter={ledger === undefined ? '' : filterInWords(ledger, filter)}
    >
      <Answer query={ledgers} what="台账">
        {(all) =>
          ledger === undefined ? (
            <Empty title="没有这本台账" hint="它可能已经停用，请从台账目录中选择。" />
          ) : (
            <>
              <ViewedRows key={id} ledger={ledger} ledgers={all} />
              <Entry ledger={ledger} />
            </>
          )
        }
      </Answer>
    </Page>
  )
}

function EntryActions({ id }: { readonly id: string }) {
  return (
    <>
      <Link
        to="."
        search={(before) => ({ ...before, entry: 'new' })}
        resetScroll={false}
        className="button button-primary"
      >
        新增
      </Link>
      <Link to="/ledgers/$id/import" params={{ id }} search={{}} className="button">
        导入
      </Link>
      <GridLink id={id} />
    </>
  )
}

/** The sheet lists what the list does. */
function GridLink({ id }: { readonly id: string }) {
  const { where, from, to } = useSearch({ from: '/shell/ledgers/$id' })
  return (
    <Link to="/ledgers/$id/grid" params={{ id }} search={{ where, from, to }} className="button">
      表格录入
    </Link>
  )
}

/** The form stands in the address, so that it can be reloaded and left by the way back. */
function Entry({ ledger }: { readonly ledger: LedgerView }) {
  const { entry, use } = useSearch({ from: '/shell/ledgers/$id' })
  const navigate = useNavigate()
  const close = () =>
    void navigate({
      to: '.',
      search: (before) => ({ ...before, entry: undefined, use: undefined }),
      resetScroll: false,
    })
  const row =
    entry === undefined || entry === 'new'
      ? null
      : { id: entry, use: use === 'copy' ? ('copy' as const) : ('change' as const) }
  return (
    <Suspense fallback={null}>
      {entry === undefined ? null : <EntryDrawer key={`${entry}${use}`} ledger={ledger} row={row} onClose={close} />}
    </Suspense>
  )
}

interface RowsProps {
  readonly ledger: LedgerView
  readonly ledgers: readonly LedgerView[]
}

/** Waits until it is known with which view the person opens the list. */
function ViewedRows(props: RowsProps) {
  const search = useSearch({ from: '/shell/ledgers/$id' })
  const isKnown = useDefaultView({ list: props.ledger.id, parts: LEDGER_LOOK, search })
  return isKnown ? <Rows {...props} /> : <SkeletonLines lines={12} what="正在打开记录" />
}

function Rows({ ledger, ledgers }: RowsProps) {
  const { at } = useSeat()
  const search = useSearch({ from: '/shell/ledgers/$id' })
  const navigate = useNavigate()
  const ownDensity = useDensity()
  const columns = columnsIn(ledger, search.columns)
  const density = densityFrom(search.density) ?? ownDensity
  const asked = queryOf(ledger, { search, year: at.year })
  const answer = useQuery(rowsQuery(at, ledger.id, asked))
  const go = (part: Partial<typeof search>) =>
    void navigate({ to: '.', search: (before) => ({ ...before, page: undefined, ...part }), resetScroll: false })
  const openRow = (row: { readonly ledger: string; readonly id: string }) =>
    void navigate({
      to: '.',
      search: (before) => ({ ...before, ...addressOfPlace(placeOfRecord(row)) }),
      resetScroll: false,
    })
  const shown = columns.flatMap((name) => ledgerColumns(ledger).find((column) => column.name === name) ?? [])
  return (
    <section className="section" aria-label={`${ledger.title}记录`}>
      <Tools ledger={ledger} ledgers={ledgers} columns={columns} density={density} asked={asked} onGo={go} />
      <RowsSummary at={at} ledger={ledger} asked={asked} group={search.group} onGroup={(group) => go({ group })} />
      <Answer query={answer} what="记录">
        {({ rows, total }) => (
          <div aria-busy={answer.isPlaceholderData} className={`density-${density}`}>
            {total === 0 ? <NoRows isFiltered={isFiltered(asked)} onClear={() => go(NO_FILTER)} /> : null}
            <RecordList
              caption={`${ledger.title}，共 ${total} 条`}
              rows={rows}
              columns={shown}
              mostColumns={null}
              sort={sortFrom(search.sort)}
              onSort={(sort) => go({ sort: sortToAddress(sort) })}
              onOpen={({ ledger: of, id }) => openRow({ ledger: of, id })}
            />
            <Pager
              what={ledger.title}
              total={total}
              limit={PAGE}
              offset={asked.offset}
              onMove={(offset) => go({ page: String(offset / PAGE + 1) })}
            />
          </div>
        )}
      </Answer>
    </section>
  )
}

type Go = (part: Readonly<Record<string, string | undefined>>) => void

interface ToolsProps extends RowsProps {
  readonly columns: readonly string[]
  readonly density: Density
  readonly asked: RowsQuery
  readonly onGo: Go
}

/** What of the list is seen, and how. */
function Tools({ ledger, ledgers, columns, density, asked, onGo }: ToolsProps) {
  const search = useSearch({ from: '/shell/ledgers/$id' })
  const { save } = usePreferences()
  return (
    <LedgerTools
      ledger={ledger}
      ledgers={ledgers}
      search={search}
      columns={columns}
      onFilter={(part) => onGo({ ...part })}
      onColumns={(names) => onGo({ columns: keepColumns(ledger, names).join(',') })}
      views={
        <ViewTools
          list={ledger.id}
          look={{ ...wholeLook(LEDGER_LOOK, search), columns: columns.join(','), density }}
          chosen={search.view}
          onChoose={(look, view) => onGo({ ...wholeLook(LEDGER_LOOK, look), view })}
        />
      }
    >
      <DensityChoice
        density={density}
        onChange={(next) => {
          save({ density: next })
          onGo({ density: next })
        }}
      />
      {ledger.happenedOn === null ? null : <CalendarFeedButton about={ledger.id} title={ledger.title} isSmall />}
      <LedgerDownload ledger={ledger.id} asked={asked} />
    </LedgerTools>
  )
}

const NO_FILTER = { where: undefined, from: undefined, to: undefined }

interface Asked {
  readonly search: Readonly<Partial<Record<'where' | 'from' | 'to' | 'sort' | 'page', string | undefined>>>
  readonly year: number
}

function queryOf(ledger: LedgerView, { search, year }: Asked): RowsQuery {
  const page = Number(search.page ?? '1')
  return {
    where: whereOf(ledger, chosenFrom(search.where)),
    sort: search.sort,
    limit: PAGE,
    offset: Number.isInteger(page) && page > 0 ? (page - 1) * PAGE : 0,
    ...daysOf(year, monthsFrom(search)),
  }
}

function isFiltered({ where, from }: RowsQuery): boolean {
  return where !== undefined || from !== undefined
}

function NoRows({ isFiltered: hasFilter, onClear }: { readonly isFiltered: boolean; readonly onClear: () => void }) {
  if (!hasFilter) return <Empty title="这一年度还没有记录" hint="录入或导入后，会在这里逐条列出。" />
  return (
    <Empty title="没有符合条件的记录" hint="换一组条件，或清除筛选。">
      <p>
        <button type="button" className="button" onClick={onClear}>
          清除筛选
        </button>
      </p>
    </Empty>
  )
}
