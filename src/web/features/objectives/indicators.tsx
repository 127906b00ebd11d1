import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { IndicatorEntry, ObjectiveSubject, ObjectivesView } from '../../../contract/objectives-view.ts'
import { ledgersQuery } from '../../api/queries.ts'
import { useSeat } from '../../page/seat.tsx'
import { Empty } from '../../ui/states.tsx'
import { BulkDialog } from './bulk/bulk-dialog.tsx'
import { useBulk } from './bulk/use-bulk.ts'
import { Indicator } from './indicator.tsx'
import { useMoving } from './moving.tsx'
import type { RowToEdit } from './row-dialog.tsx'

interface Props {
  readonly view: ObjectivesView
  readonly subject: ObjectiveSubject
  /** `null`: nothing may be changed now. */
  readonly onEdit: ((edited: RowToEdit) => void) | null
}

/** 绩效指标 of one subject: in their order, one by one or several together. */
export function Indicators({ view, subject, onEdit }: Props) {
  const { unit } = useSeat()
  const { indicators } = subject
  const [chosen, setChosen] = useState<ReadonlySet<string> | null>(null)
  const moving = useMoving({ ledger: 'indicator', ids: indicators.map(({ id }) => id) })
  const mayMove = onEdit !== null && unit.permissions.includes('objective:write')
  return (
    <section className="section" aria-labelledby="indicators">
      <div className="section-head">
        <h2 id="indicators">绩效指标</h2>
        {onEdit === null ? null : (
          <Actions
            view={view}
            subject={subject}
            onEdit={onEdit}
            isChoosing={chosen !== null}
            onChoose={() => setChosen(chosen === null ? new Set() : null)}
          />
        )}
      </div>
      {moving.error === null ? null : (
        <p className="notice notice-error" role="alert">
          没有移动：{moving.error.message}
        </p>
      )}
      {onEdit === null ? null : <Bulk view={view} indicators={indicators} chosen={chosen} onChosen={setChosen} />}
      {indicators.length === 0 ? (
        <Empty title="还没有绩效指标" hint="可以从指标库选用，从上年沿用，或逐个新增；分值合计会随时算出来。" />
      ) : null}
      {indicators.map((indicator) => (
        <Indicator
          key={indicator.id}
          indicator={indicator}
          moving={mayMove ? moving : null}
          isChosen={chosen?.has(indicator.id) ?? null}
          onChoose={() => setChosen(toggled(chosen, indicator.id))}
          onEdit={onEdit === null ? null : () => onEdit({ ledger: 'indicator', row: indicator, fixed: {} })}
        />
      ))}
    </section>
  )
}

function toggled(chosen: ReadonlySet<string> | null, id: string): ReadonlySet<string> {
  const next = new Set(chosen)
  if (!next.delete(id)) next.add(id)
  return next
}

interface ActionsProps extends Pick<Props, 'view' | 'subject'> {
  readonly onEdit: (edited: RowToEdit) => void
  readonly isChoosing: boolean
  readonly onChoose: () => void
}

function Actions({ view, subject, onEdit, isChoosing, onChoose }: ActionsProps) {
  const project = subject.kind === 'unit' ? null : subject.id
  return (
    <p className="objectives-add no-print">
      <button
        type="button"
        className="button button-small"
        onClick={() => onEdit({ ledger: 'indicator', row: null, fixed: { stage: view.standing.rowStage, project } })}
      >
        新增指标
      </button>
      <Link
        to="/objectives"
        search={(before) => ({ ...before, view: 'library', subject: subject.id })}
        className="button button-small"
      >
        从指标库选用
      </Link>
      {subject.indicators.length < 2 ? null : (
        <button type="button" className="button button-small" aria-pressed={isChoosing} onClick={onChoose}>
          {isChoosing ? '不再多选' : '多选修改'}
        </button>
      )}
    </p>
  )
}

interface BulkProps extends Pick<Props, 'view'> {
  readonly indicators: readonly IndicatorEntry[]
  /** `null`: not choosing. */
  readonly chosen: ReadonlySet<string> | null
  readonly onChosen: (chosen: ReadonlySet<string> | null) => void
}

function Bulk({ view, indicators, chosen, onChosen }: BulkProps) {
  const { at } = useSeat()
  const { data: ledgers } = useQuery(ledgersQuery(at.unitId))
  const [isOpen, setOpen] = useState(false)
  const nameOf = (id: string) => String(indicators.find((one) => one.id === id)?.values.name ?? id)
  const bulk = useBulk(nameOf)
  const ledger = ledgers?.find(({ id }) => id === 'indicator')
  const picked = indicators.filter(({ id }) => chosen?.has(id))
  return (
    <>
      {bulk.applied === null ? null : <Done bulk={bulk} />}
      {chosen === null ? null : (
        <div className="bulk-bar no-print" role="toolbar" aria-label="多选修改">
          <span aria-live="polite">已选 {picked.length} 个</span>
          <button
            type="button"
            className="button button-small"
            onClick={() =>
              onChosen(picked.length === indicators.length ? new Set() : new Set(indicators.map(({ id }) => id)))
            }
          >
            {picked.length === indicators.length ? '全不选' : '全选'}
          </button>
          <button
            type="button"
            className="button button-small button-primary"
            disabled={picked.length === 0}
            onClick={() => setOpen(true)}
          >
            修改所选
          </button>
        </div>
      )}
      {isOpen && ledger !== undefined ? (
        <BulkDialog
          ledger={ledger}
          indicators={picked}
          projects={view.subjects.flatMap(({ kind, id, name }) => (kind === 'project' ? [{ id, name }] : []))}
          isPending={bulk.isPending}
          error={bulk.error}
          onApply={(changes) => bulk.apply(changes, () => setOpen(false))}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </>
  )
}

/** What came of it, with the way back. */
function Done({ bulk: { applied, undo, dismiss, isPending } }: { readonly bulk: ReturnType<typeof useBulk> }) {
  if (applied === null) return null
  const { back, refused } = applied
  return (
    <div className={`notice ${refused.length === 0 ? '' : 'notice-watch'} no-print`} role="status">
      {back.length === 0 ? null : <p>已修改 {back.length} 个指标。</p>}
      {refused.length === 0 ? null : (
        <ul>
          {refused.map((words) => (
            <li key={words}>没有修改 {words}</li>
          ))}
        </ul>
      )}
      <p className="objectives-add">
        {back.length === 0 ? null : (
          <button type="button" className="button button-small" disabled={isPending} onClick={undo}>
            撤销
          </button>
        )}
        <button type="button" className="button button-small" onClick={dismiss}>
          知道了
        </button>
      </p>
    </div>
  )
}
