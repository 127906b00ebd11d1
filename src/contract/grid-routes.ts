import { z } from 'zod'
import { defineRoute } from './define-route.ts'
import {
  choiceSearchQuery,
  foundChoices,
  gridChanges,
  gridChangesQuery,
  gridChoices,
  gridPage,
  gridRow,
  resolveChoicesBody,
  resolvedChoices,
  savedGrid,
  saveGridBody,
  voidGridBody,
} from './grid-view.ts'
import { rowQuery } from './ledger-view.ts'

const params = z.object({
  unitId: z.string().min(1).max(64),
  year: z.coerce.number().int().min(1990).max(2100),
  ledger: z.string().regex(/^[a-z][a-z0-9_]{0,62}$/, '台账代码有误'),
})
const path = '/api/units/:unitId/years/:year/ledgers/:ledger/grid'
const access = { kind: 'unit', anyOf: ['record:write'] } as const

/** 表格录入 — a ledger's rows as they are edited: values as they are kept, many rows saved in one call, each answered apart. */
export const GRID_ROUTES = {
  listGridRows: defineRoute({
    method: 'GET',
    path,
    title: '台账记录的原值',
    access,
    params,
    query: rowQuery,
    reply: gridPage,
  }),
  readGridChanges: defineRoute({
    method: 'GET',
    path: `${path}/changes`,
    title: '打开表格以后写入的记录',
    access,
    params,
    query: gridChangesQuery,
    reply: gridChanges,
  }),
  readGridRow: defineRoute({
    method: 'GET',
    path: `${path}/rows/:id`,
    title: '一条记录的原值',
    access,
    params: params.extend({ id: z.string().min(1).max(200) }),
    reply: gridRow,
  }),
  listGridChoices: defineRoute({
    method: 'GET',
    path: `${path}/choices`,
    title: '引用和科目字段的可选项',
    access,
    params,
    reply: gridChoices,
  }),
  searchGridChoices: defineRoute({
    method: 'GET',
    path: `${path}/choices/:field`,
    title: '查找引用字段的可选项',
    access,
    params: params.extend({ field: z.string().min(1).max(100) }),
    query: choiceSearchQuery,
    reply: foundChoices,
  }),
  resolveGridChoices: defineRoute({
    method: 'POST',
    path: `${path}/choices`,
    title: '认出粘贴的名称，取引用的名称',
    access,
    params,
    body: resolveChoicesBody,
    bodyLimit: 4 * 1024 * 1024,
    reply: resolvedChoices,
  }),
  saveGrid: defineRoute({
    method: 'POST',
    path,
    title: '逐行保存多条记录',
    access,
    params,
    body: saveGridBody,
    bodyLimit: 8 * 1024 * 1024,
    reply: savedGrid,
  }),
  voidGrid: defineRoute({
    method: 'POST',
    path: `${path}/void`,
    title: '作废多条记录',
    access,
    params,
    body: voidGridBody,
    reply: savedGrid,
  }),
} as const
