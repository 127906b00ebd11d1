import { z } from 'zod'
import { defineRoute } from './define-route.ts'
import { addViewBody, changeViewBody, defaultViewBody, savedViews, viewedList } from './saved-view-view.ts'

const list = z.object({ unitId: z.string().min(1).max(64), list: viewedList })
const view = list.extend({ id: z.string().min(1).max(200) })
const path = '/api/units/:unitId/lists/:list'
/** Whoever may open a list; sharing a view needs `view:share` beside it. */
const look = { kind: 'unit', anyOf: ['record:read', 'trail:read'] } as const

/** 保存的视图 — part of the route table. */
export const SAVED_VIEW_ROUTES = {
  listViews: defineRoute({
    method: 'GET',
    path: `${path}/views`,
    title: '一张列表可选的视图',
    access: look,
    params: list,
    reply: savedViews,
  }),
  addView: defineRoute({
    method: 'POST',
    path: `${path}/views`,
    title: '保存视图',
    access: look,
    params: list,
    body: addViewBody,
    reply: savedViews,
  }),
  changeView: defineRoute({
    method: 'PUT',
    path: `${path}/views/:id`,
    title: '改名、更新、共享视图',
    access: look,
    params: view,
    body: changeViewBody,
    reply: savedViews,
  }),
  removeView: defineRoute({
    method: 'DELETE',
    path: `${path}/views/:id`,
    title: '删除视图',
    access: look,
    params: view,
    reply: savedViews,
  }),
  chooseDefaultView: defineRoute({
    method: 'PUT',
    path: `${path}/default-view`,
    title: '设定打开列表时的视图',
    access: look,
    params: list,
    body: defaultViewBody,
    reply: savedViews,
  }),
} as const
