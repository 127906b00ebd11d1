import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { EditableRow, ObjectivesView } from '../../../contract/objectives-view.ts'
import { useSeat } from '../../page/seat.tsx'
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
  return (
    <aside className="objectives-outline">
      <h2>目标与任务</h2>
      <ol className="objectives-tree">
        {view.objectives.map((row) => (
          <li key={row.id}>
            <OutlineRow
              words={String(row.values.content ?? '')}
              onEdit={mayWrite ? () => setEdited({ ledger: 'objective', row, fixed: {} }) : null}
            />
            <ul>
              {view.tasks
                .filter(({ objectivePosition }) => objectivePosition === Number(row.values.position))
                .map((task) => (
                  <TaskRow key={task.id} task={task} onEdit={mayWrite ? setEdited : null} />
                ))}
            </ul>
          </li>
        ))}
      </ol>
      {mayWrite ? (
        <p className="no-print objectives-add">
          {isEditable ? (
            <button
              type="button"
              className="button button-small"
              onClick={() => setEdited({ ledger: 'objective', row: null, fixed: { stage: rowStage } })}
            >
              新增目标
            </button>
          ) : null}
          <button
            type="button"
            className="button button-small"
            onClick={() => setEdited({ ledger: 'task', row: null, fixed: {} })}
          >
            新增任务
          </button>
          <button
            type="button"
            className="button button-small"
            onClick={() => setEdited({ ledger: 'project', row: null, fixed: {} })}
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

interface TaskProps {
  readonly task: EditableRow
  readonly onEdit: ((edited: RowToEdit) => void) | null
}

function TaskRow({ task, onEdit }: TaskProps) {
  return (
    <li>
      <OutlineRow
        words={String(task.values.name ?? '')}
        onEdit={onEdit === null ? null : () => onEdit({ ledger: 'task', row: task, fixed: {} })}
      />
    </li>
  )
}
