import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { DropCard } from '../../ui/drop-card.tsx'
import { useSeat } from '../seat.tsx'
import { heldParts, isSameLook, type Look, titleOfLook, type View, WHOLE_LIST } from './look.ts'
import { useViewActions, viewsQuery } from './use-views.ts'
import { ViewForm } from './view-form.tsx'
import './views.css'

interface Props {
  readonly list: string
  /** The list as it stands, columns and density too. */
  readonly look: Look
  /** As the address says. */
  readonly chosen: string | undefined
  readonly onChoose: (look: Look, view: string) => void
}

/** 视图 — chooses how the list is looked at, and keeps how it is looked at now. */
export function ViewTools({ list, look, chosen, onChoose }: Props) {
  const { unitId } = useSeat().at
  const { data, error } = useQuery(viewsQuery(unitId, list))
  const [removed, setRemoved] = useState<View | null>(null)
  const actions = useViewActions(list)
  const views = data?.views ?? []
  const view = views.find(({ id }) => id === chosen)
  const restore = ({ name, look: kept, isShared }: View) =>
    actions.add.mutate({ name, look: kept, isShared }, { onSuccess: () => setRemoved(null) })
  return (
    <>
      <DropCard label={titleOfLook(view, look)} title="视图" side="start" className="views">
        {(close) => (
          <>
            {error === null ? null : <p role="alert">{error.message}</p>}
            <Views
              views={views}
              defaultView={data?.defaultView ?? null}
              chosen={chosen}
              onChoose={(next, id) => {
                close()
                onChoose(next, id)
              }}
            />
            {view === undefined ? null : (
              <ChosenView
                key={view.id}
                list={list}
                view={view}
                isDefault={view.id === data?.defaultView}
                onRemoved={() => {
                  close()
                  setRemoved(view)
                  onChoose({}, WHOLE_LIST)
                }}
              />
            )}
            <SaveView
              list={list}
              look={look}
              view={view}
              onSaved={(id) => {
                close()
                onChoose(look, id)
              }}
            />
          </>
        )}
      </DropCard>
      {removed === null ? null : (
        <p className="views-removed" role="status">
          已删除视图“{removed.name}”
          <button
            type="button"
            className="button button-small"
            disabled={actions.add.isPending}
            onClick={() => restore(removed)}
          >
            撤销
          </button>
        </p>
      )}
    </>
  )
}

interface ViewsProps {
  readonly views: readonly View[]
  readonly defaultView: string | null
  readonly chosen: string | undefined
  readonly onChoose: Props['onChoose']
}

function Views({ views, defaultView, chosen, onChoose }: ViewsProps) {
  return (
    <ul className="views-list">
      <li>
        <button
          type="button"
          aria-current={chosen === undefined || chosen === WHOLE_LIST}
          onClick={() => onChoose({}, WHOLE_LIST)}
        >
          全部记录
        </button>
      </li>
      {views.map((view) => (
        <li key={view.id}>
          <button type="button" aria-current={view.id === chosen} onClick={() => onChoose(view.look, view.id)}>
            {view.name}
            {view.id === defaultView ? <span className="tag">默认</span> : null}
            {view.isShared ? <span className="tag">{view.isOwn ? '已共享' : `${view.owner}共享`}</span> : null}
          </button>
        </li>
      ))}
    </ul>
  )
}

interface ChosenProps {
  readonly list: string
  readonly view: View
  readonly isDefault: boolean
  readonly onRemoved: () => void
}

/** What can be done with the view that is chosen. */
function ChosenView({ list, view, isDefault, onRemoved }: ChosenProps) {
  const { change, remove, makeDefault } = useViewActions(list)
  const mayShare = useSeat().unit.permissions.includes('view:share')
  const [isRenaming, setRenaming] = useState(false)
  const error = change.error ?? remove.error ?? makeDefault.error
  if (isRenaming) {
    return (
      <ViewForm
        action="改名"
        name={view.name}
        isPending={change.isPending}
        error={change.error}
        onClose={() => setRenaming(false)}
        onSubmit={({ name }) => change.mutate({ id: view.id, name }, { onSuccess: () => setRenaming(false) })}
      />
    )
  }
  return (
    <div className="views-actions">
      <button
        type="button"
        className="button button-small"
        onClick={() => makeDefault.mutate(isDefault ? null : view.id)}
      >
        {isDefault ? '取消默认' : '设为默认'}
      </button>
      {view.mayChange ? (
        <>
          <button type="button" className="button button-small" onClick={() => setRenaming(true)}>
            改名
          </button>
          {mayShare ? (
            <button
              type="button"
              className="button button-small"
              onClick={() => change.mutate({ id: view.id, isShared: !view.isShared })}
            >
              {view.isShared ? '取消共享' : '共享给本单位'}
            </button>
          ) : null}
          <button
            type="button"
            className="button button-small"
            onClick={() => remove.mutate(view, { onSuccess: onRemoved })}
          >
            删除
          </button>
        </>
      ) : null}
      {error === null ? null : (
        <p className="field-error" role="alert">
          {error.message}
        </p>
      )}
    </div>
  )
}

interface SaveProps {
  readonly list: string
  readonly look: Look
  readonly view: View | undefined
  readonly onSaved: (id: string) => void
}

/** 更新 the chosen view, or 另存为 a new one. */
function SaveView({ list, look, view, onSaved }: SaveProps) {
  const { add, change } = useViewActions(list)
  const mayShare = useSeat().unit.permissions.includes('view:share')
  const [isNaming, setNaming] = useState(false)
  const held = heldParts(look)
  if (isNaming) {
    return (
      <ViewForm
        action="保存"
        name=""
        mayShare={mayShare}
        isPending={add.isPending}
        error={add.error}
        onClose={() => setNaming(false)}
        onSubmit={({ name, isShared }) =>
          add.mutate(
            { name, isShared, look: held },
            {
              onSuccess: ({ views }) => onSaved(views.find((one) => one.isOwn && one.name === name)?.id ?? WHOLE_LIST),
            },
          )
        }
      />
    )
  }
  return (
    <div className="views-actions">
      {view?.mayChange === true && !isSameLook(view.look, look) ? (
        <button
          type="button"
          className="button button-small button-primary"
          disabled={change.isPending}
          onClick={() => change.mutate({ id: view.id, look: held })}
        >
          更新“{view.name}”
        </button>
      ) : null}
      <button type="button" className="button button-small" onClick={() => setNaming(true)}>
        把现在的样子存为视图
      </button>
      <p className="section-note">筛选、排序、分组、列和行距一并保存；地址栏里的网址可以直接发给同事。</p>
    </div>
  )
}
