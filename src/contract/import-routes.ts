import { z } from 'zod'
import { defineRoute } from './define-route.ts'
import {
  appliedImportView,
  applyImportQuery,
  exportFormat,
  IMPORT_FILE_LIMIT,
  importPlanView,
  importProgressView,
  importQuery,
} from './import-view.ts'
import { rowQuery } from './ledger-view.ts'

const ledger = z.object({
  unitId: z.string().min(1).max(64),
  year: z.coerce.number().int().min(1990).max(2100),
  ledger: z.string().regex(/^[a-z][a-z0-9_]{0,62}$/, '台账代码有误'),
})
const ofLedger = '/api/units/:unitId/years/:year/ledgers/:ledger'
const readRecords = { kind: 'unit', anyOf: ['record:read'] } as const
const writeRecords = { kind: 'unit', anyOf: ['record:write'] } as const
/** Somewhat more than the largest file, whose own limit is refused with its reason. */
const FILE_BODY = IMPORT_FILE_LIMIT + 1_048_576

/** 导入导出 — part of the route table. */
export const IMPORT_ROUTES = {
  importTemplate: defineRoute({
    method: 'GET',
    path: `${ofLedger}/template`,
    title: '下载导入模板',
    access: readRecords,
    params: ledger,
    reply: 'file',
  }),
  exportRows: defineRoute({
    method: 'GET',
    path: `${ofLedger}/export`,
    title: '下载台账记录',
    access: readRecords,
    params: ledger,
    query: rowQuery.omit({ limit: true, offset: true }).extend({ format: exportFormat }),
    reply: 'file',
  }),
  planImport: defineRoute({
    method: 'POST',
    path: `${ofLedger}/import-plans`,
    title: '导入前核对，不保存',
    access: writeRecords,
    params: ledger,
    query: importQuery,
    body: 'bytes',
    bodyLimit: FILE_BODY,
    reply: importPlanView,
  }),
  annotateImport: defineRoute({
    method: 'POST',
    path: `${ofLedger}/import-problems`,
    title: '在原表中标出问题',
    access: writeRecords,
    params: ledger,
    query: importQuery,
    body: 'bytes',
    bodyLimit: FILE_BODY,
    reply: 'file',
  }),
  applyImport: defineRoute({
    method: 'POST',
    path: `${ofLedger}/imports`,
    title: '导入',
    access: writeRecords,
    params: ledger,
    query: applyImportQuery,
    body: 'bytes',
    bodyLimit: FILE_BODY,
    reply: appliedImportView,
  }),
  readImportProgress: defineRoute({
    method: 'GET',
    path: `${ofLedger}/import-progress/:work`,
    title: '导入进度',
    access: writeRecords,
    params: ledger.extend({ work: z.string().max(64) }),
    reply: importProgressView,
  }),
} as const
