import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { EditableRow, ObjectivesView } from '../../../contract/objectives-view.ts'
import { useSeat } from '../../page/seat.tsx'
import { MoveButtons, moveByKey, useMoving } from './moving.tsx'
import { nextPosition } from './order.ts'
import { RowDialog, type RowToEdit } from './row-dialog.tsx'

interface Props {
  readonly view: ObjectivesView
  readonly shown: string
}

/** 目录 — objectives with their tasks, then whole unit and projects with the weights of their indicators. */
export function Outline({ view, shown }: Props) {
  const { unit } = useSeat()
  const [edited, setEdited] = useState<RowToEdit | null>(null)
  const mayWrite = unit.permissions.includes('record:write')
  const { isEditable, rowStage } = view.standing
  const onEdit = mayWrite ? setEdited : null
  const loose = view.tasks.filter(({ objectivePosition }) => objectivePosition === null)
  const moving = useMoving({ ledger: 'objective', ids: view.objectives.map(({ id }) => id) })
  const mayMove = isEditable && unit.permissions.includes('objective:write')
  return (
    <aside className="objectives-outline">
      <h2>目标与任务</h2>
      {moving.error === null ? null : (
        <p className="notice notice-error" role="alert">
          没有移动：{moving.error.message}
        </p>
      )}
      <ol className="objectives-tree">
        {view.objectives.map((row) => (
          <li key={row.id} onKeyDown={(event) => mayMove && moveByKey(event, { moving, id: row.id })}>
            <OutlineRow
              words={String(row.values.content ?? '')}
              onEdit={mayWrite ? () => setEdited({ ledger: 'objective', row, fixed: {} }) : null}
            />
            {mayMove ? <MoveButtons moving={moving} id={row.id} name={String(row.values.content ?? '')} /> : null}
            <Tasks
              tasks={view.tasks.filter(({ objectivePosition }) => objectivePosition === Number(row.values.position))}
              onEdit={onEdit}
            />
          </li>
        ))}
      </ol>
      {loose.length === 0 ? null : (
        <>
          <p className="section-note">还没有归到目标的任务：</p>
          <div className="objectives-tree">
            <Tasks tasks={loose} onEdit={onEdit} />
          </div>
        </>
      )}
      {mayWrite ? (
        <p className="no-print objectives-add">
          {isEditable ? (
            <button
              type="button"
              className="button button-small"
              onClick={() => {
                const position = nextPosition(view.objectives)
                setEdited({ ledger: 'objective', row: null, fixed: { stage: rowStage, position } })
              }}
            >
              新增目标
            </button>
          ) : null}
          <button
            type="button"
            className="button button-small"
            onClick={() => setEdited({ ledger: 'task', row: null, fixed: { position: nextPosition(view.tasks) } })}
          >
            新增任务
          </button>
          <button
            type="button"
            className="button button-small"
            onClick={() => {
              const projects = view.subjects.flatMap(({ project }) => project ?? [])
              setEdited({ ledger: 'project', row: null, fixed: { position: nextPosition(projects) } })
            }}
          >
            新增项目
          </button>
        </p>
      ) : null}
      <h2>整体支出与项目</h2>
      <ul className="objectives-subjects">
        {view.subjects.map(({ id, name, code, tally, indicators }) => (
          <li key={id}>
            <Link
              to="/objectives"
              search={(before) => ({ ...before, subject: id, indicator: undefined })}
              aria-current={id === shown ? 'true' : undefined}
            >
              <span>
                <span className="code">{code}</span> {name}
              </span>
              <span className={`light ${tally.isComplete ? 'light-normal' : 'light-watch'}`}>
                {indicators.length}个指标，{tally.total}分
              </span>
            </Link>
          </li>
        ))}
      </ul>
      {edited === null ? null : <RowDialog edited={edited} onClose={() => setEdited(null)} />}
    </aside>
  )
}

function OutlineRow({ words, onEdit }: { readonly words: string; readonly onEdit: (() => void) | null }) {
  if (onEdit === null) return <span>{words}</span>
  return (
    <button type="button" className="row-button" onClick={onEdit}>
      {words}
    </button>
  )
}

interface TasksProps {
  readonly tasks: readonly EditableRow[]
  readonly onEdit: ((edited: RowToEdit) => void) | null
}

/** Tasks of one objective; they are not frozen with it, so whoever sets objectives may order them at any time. */
function Tasks({ tasks, onEdit }: TasksProps) {
  const { unit } = useSeat()
  const moving = useMoving({ ledger: 'task', ids: tasks.map(({ id }) => id) })
  const mayMove = unit.permissions.includes('objective:write')
  return (
    <ul>
      {tasks.map((task) => (
        <li key={task.id} onKeyDown={(event) => mayMove && moveByKey(event, { moving, id: task.id })}>
          <OutlineRow
            words={String(task.values.name ?? '')}
            onEdit={onEdit === null ? null : () => onEdit({ ledger: 'task', row: task, fixed: {} })}
          />
          {mayMove ? <MoveButtons moving={moving} id={task.id} name={String(task.values.name ?? '')} /> : null}
        </li>
      ))}
    </ul>
  )
}
