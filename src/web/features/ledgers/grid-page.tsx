import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useBlocker, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useCallback, useMemo, useState } from 'react'
import { MOST_GRID_ROWS } from '../../../contract/grid-view.ts'
import type { LedgerView } from '../../../contract/ledger-view.ts'
import { ROUTES } from '../../../contract/routes.ts'
import { call } from '../../api/client.ts'
import { forgetFigures } from '../../api/forget-figures.ts'
import { ledgersQuery } from '../../api/queries.ts'
import { Answer } from '../../page/answer.tsx'
import { useClosed } from '../../page/closed-months.ts'
import { LateReason } from '../../page/late-reason.tsx'
import { Page } from '../../page/page.tsx'
import { useSeat } from '../../page/seat.tsx'
import { AntdFrame } from '../../ui/antd-frame.tsx'
import { wholeNumber } from '../../ui/format.ts'
import { Grid } from '../../ui/grid/grid.tsx'
import type { KeptRow, RowChange, RowToVoid } from '../../ui/grid/grid-types.ts'
import { Empty } from '../../ui/states.tsx'
import { gridQuery, type SheetFilter, type SheetOfLedger } from './grid-query.ts'
import { chosenFrom, daysOf, monthsFrom, whereOf } from './ledger-filter.ts'
import { type FilterSearch, LedgerFilters } from './ledger-filters.tsx'
import { gridColumnsOf, keptRowOf, rowAnswerOf, rowToSave, startOf } from './ledger-grid.ts'
import { SheetSize, TooLong } from './sheet-size.tsx'
import { today } from './today.ts'
import { useLookups } from './use-lookups.ts'
import { useNews } from './use-news.ts'
import './ledgers.css'

/** 表格录入 — one ledger's year as a sheet, or what a filter leaves of it. */
export function GridPage() {
  const { at } = useSeat()
  const { id } = useParams({ from: '/shell/ledgers/$id/grid' })
  const ledgers = useQuery(ledgersQuery(at.unitId))
  const ledger = ledgers.data?.find((one) => one.id === id)
  return (
    <Page
      isWide
      title={`${ledger?.title ?? '台账'}：表格录入`}
      actions={
        <Link to="/ledgers/$id" params={{ id }} search={{}} className="button">
          返回列表
        </Link>
      }
    >
      <Answer query={ledgers} what="台账">
        {() =>
          ledger === undefined ? (
            <Empty title="没有这本台账" hint="它可能已经停用，请从台账目录中选择。" />
          ) : (
            <FilteredSheet key={id} ledger={ledger} />
          )
        }
      </Answer>
    </Page>
  )
}

function FilteredSheet({ ledger }: { readonly ledger: LedgerView }) {
  const { at } = useSeat()
  const search = useSearch({ from: '/shell/ledgers/$id/grid' })
  const navigate = useNavigate()
  const [progress, setProgress] = useState({ done: 0, total: 0 })
  const months = monthsFrom(search)
  const filter = {
    where: whereOf(ledger, chosenFrom(search.where)),
    ...daysOf(at.year, months),
    isEmpty: search.rows === 'none',
  }
  const onProgress = (done: number, total: number) => setProgress({ done, total })
  const grid = useQuery(gridQuery({ at, ledger: ledger.id, filter, onProgress }))
  const go = (part: FilterSearch & { readonly rows?: 'none' | undefined }) =>
    void navigate({ to: '.', search: (before) => ({ ...before, rows: undefined, ...part }) })
  const tooLong = grid.data?.isTooLong === true ? grid.data.total : null
  return (
    <div className="sheet">
      <AntdFrame>
        <div className="ledger-tools no-print">
          <LedgerFilters ledger={ledger} search={search} onFilter={go} />
          {grid.data === undefined || tooLong !== null ? null : (
            <SheetSize ledger={ledger} total={grid.data.total} filter={filter} onGo={go} />
          )}
        </div>
      </AntdFrame>
      {grid.isPending && progress.total > 0 ? <Fetching {...progress} /> : null}
      {tooLong === null ? null : <TooLong ledger={ledger} total={tooLong} filter={filter} onGo={go} />}
      <Answer query={grid} what="记录">
        {(sheet) =>
          sheet.isTooLong ? null : (
            <LedgerGrid key={JSON.stringify([at, filter])} ledger={ledger} sheet={sheet} filter={filter} />
          )
        }
      </Answer>
    </div>
  )
}

function Fetching({ done, total }: { readonly done: number; readonly total: number }) {
  return (
    <p className="sheet-fetching" role="status">
      <progress value={done} max={total} aria-label="读取进度" />
      正在读取：{wholeNumber(done)} / {wholeNumber(total)} 条
    </p>
  )
}

interface Props {
  readonly ledger: LedgerView
  readonly sheet: SheetOfLedger
  readonly filter: SheetFilter
}

function LedgerGrid({ ledger, sheet: { rows, choices, searched, names, sequence }, filter }: Props) {
  const { at } = useSeat()
  const { lookups, ask, learn } = useLookups({ at, ledger: ledger.id, searched, names })
  const closed = useClosed()
  const [lateReason, setLateReason] = useState('')
  const [unsaved, setUnsaved] = useState(0)
  const columns = useMemo(
    () => gridColumnsOf(ledger, { choices, lookups, year: at.year }),
    [ledger, choices, lookups, at.year],
  )
  const kept = useMemo(() => rows.map(keptRowOf), [rows])
  const { news, isWaiting } = useNews({ at, ledger: ledger.id, filter, sequence, isSaved: unsaved === 0, learn })
  const saving = useLedgerSaving({ ledger: ledger.id, reason: lateReason, learn })
  useBlocker({
    shouldBlockFn: () => unsaved > 0 && !window.confirm(`还有 ${unsaved} 行没有保存，离开后会丢失。确定离开吗？`),
    enableBeforeUnload: false,
  })
  return (
    <section className="section" aria-label={`${ledger.title}录入`}>
      {isWaiting ? (
        <p className="notice notice-watch" role="status">
          他人成批写入了这本台账的记录。您没有保存的内容都在，保存后本表自动更新。
        </p>
      ) : null}
      <Grid
        label={`${ledger.title}记录`}
        name={ledger.id}
        columns={columns}
        rows={kept}
        mayAdd
        startRow={startOf}
        today={today()}
        onUnsaved={setUnsaved}
        onUnknown={ask}
        news={news}
        {...saving}
      >
        {closed === null ? null : <LateReason closed={closed} reason={lateReason} onChange={setLateReason} />}
      </Grid>
    </section>
  )
}

interface SavingSetting {
  readonly ledger: string
  readonly reason: string
  /** What rows refer to that came back may have names not seen yet. */
  readonly learn: (rows: readonly KeptRow[]) => Promise<void>
}

/** Saves over the API; lists and figures that were fetched before are asked again. */
function useLedgerSaving({ ledger, reason, learn }: SavingSetting) {
  const { at } = useSeat()
  const queries = useQueryClient()
  const lateReason = reason.trim() === '' ? null : reason.trim()
  const save = useCallback(
    async (changes: readonly RowChange[], signal: AbortSignal) => {
      const rows = changes.map(rowToSave)
      const answers = await call(ROUTES.saveGrid, { params: { ...at, ledger }, body: { rows, lateReason }, signal })
      forgetFigures(queries)
      const told = answers.rows.map(rowAnswerOf)
      await learn(told.flatMap((answer) => (answer.state === 'refused' ? [] : [answer.row])))
      return told
    },
    [at, ledger, lateReason, learn, queries],
  )
  const voidRows = useCallback(
    async (rows: readonly RowToVoid[], why: string) => {
      const refusals = new Map<string, string>()
      for (let start = 0; start < rows.length; start += MOST_GRID_ROWS) {
        const part = rows.slice(start, start + MOST_GRID_ROWS)
        const answers = await call(ROUTES.voidGrid, {
          params: { ...at, ledger },
          body: { rows: part.map((row) => ({ ...row })), reason: why },
        })
        for (const answer of answers.rows) {
          if (answer.state === 'refused')
            refusals.set(answer.key, answer.issues.map(({ message }) => message).join('；'))
        }
      }
      forgetFigures(queries)
      return refusals
    },
    [at, ledger, queries],
  )
  return { save, voidRows }
}
