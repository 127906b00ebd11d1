import { z } from 'zod'
import { AUDIT_ROUTES } from './audit-routes.ts'
import { BACKUP_ROUTES } from './backup-routes.ts'
import { budgetView } from './budget-view.ts'
import { CALENDAR_ROUTES } from './calendar-routes.ts'
import { CLOSE_ROUTES } from './close-routes.ts'
import { COMMENT_ROUTES } from './comment-routes.ts'
import { COMMITMENT_ROUTES } from './commitment-routes.ts'
import { defineRoute } from './define-route.ts'
import { EVALUATION_ROUTES } from './evaluation-routes.ts'
import { evaluationView } from './evaluation-view.ts'
import { EVIDENCE_ROUTES } from './evidence-routes.ts'
import { figureView, recordPage, recordView } from './figure-view.ts'
import { GRID_ROUTES } from './grid-routes.ts'
import { IMPORT_ROUTES } from './import-routes.ts'
import { amendRowBody, appendRowsBody, ledgerView, rowPaging, rowQuery, voidRowBody } from './ledger-view.ts'
import { MONITORING_ROUTES } from './monitoring-routes.ts'
import { NOTIFICATION_ROUTES } from './notification-routes.ts'
import { OBJECTIVES_ROUTES } from './objectives-routes.ts'
import { OWN_LEDGER_ROUTES } from './own-ledger-routes.ts'
import { addPersonBody, assignRolesBody, changePersonBody, personView } from './people-view.ts'
import { REPORT_EDIT_ROUTES } from './report-edit-routes.ts'
import { decideReportBody, reportTemplateView, reportView, saveReportBody } from './report-view.ts'
import { SAVED_VIEW_ROUTES } from './saved-view-routes.ts'
import { searchView } from './search-view.ts'
import { SECURITY_ROUTES } from './security-routes.ts'
import { changePasswordBody, sessionView, setUpBody, signInBody } from './session-view.ts'
import { summaryQuery, summaryView } from './summary-view.ts'
import { TRAIL_ROUTES } from './trail-routes.ts'
import { UNIT_SETTINGS_ROUTES } from './unit-settings-routes.ts'
import { overviewView, unitView } from './unit-view.ts'
import { WORKBENCH_ROUTES } from './workbench-routes.ts'

const unit = z.object({ unitId: z.string().min(1).max(64) })
const unitYear = unit.extend({ year: z.coerce.number().int().min(1990).max(2100) })
const ofUnit = '/api/units/:unitId'
const ofYear = `${ofUnit}/years/:year`
const figureId = z.string().min(1).max(300)
const rowId = z.string().min(1).max(200)
const ledgerId = z.string().regex(/^[a-z][a-z0-9_]{0,62}$/, '台账代码有误')

const anyone = { kind: 'anyone' } as const
const signedIn = { kind: 'signed-in' } as const
const readFigures = { kind: 'unit', anyOf: ['figure:read'] } as const
const readRecords = { kind: 'unit', anyOf: ['record:read'] } as const
const writeRecords = { kind: 'unit', anyOf: ['record:write'] } as const
const readReport = { kind: 'unit', anyOf: ['report:read'] } as const
const seePeople = { kind: 'unit', anyOf: ['user:manage', 'role:assign'] } as const
const managePeople = { kind: 'unit', anyOf: ['user:manage'] } as const

/** The whole API: one entry a route. A route that is not here does not exist; who may call it is said here and nowhere else. */
export const ROUTES = {
  health: defineRoute({
    method: 'GET',
    path: '/api/health',
    title: '运行状况',
    access: anyone,
    reply: z.object({ status: z.literal('ok'), version: z.string() }),
  }),

  readSession: defineRoute({
    method: 'GET',
    path: '/api/session',
    title: '当前登录',
    access: anyone,
    reply: sessionView,
  }),
  signIn: defineRoute({
    method: 'POST',
    path: '/api/session',
    title: '登录',
    access: anyone,
    body: signInBody,
    reply: sessionView,
  }),
  signOut: defineRoute({
    method: 'DELETE',
    path: '/api/session',
    title: '退出登录',
    access: signedIn,
    reply: sessionView,
  }),
  changePassword: defineRoute({
    method: 'PUT',
    path: '/api/session/password',
    title: '修改密码',
    access: signedIn,
    body: changePasswordBody,
    reply: sessionView,
  }),
  setUp: defineRoute({
    method: 'POST',
    path: '/api/set-up',
    title: '建立第一位管理员',
    access: anyone,
    body: setUpBody,
    reply: sessionView,
  }),

  listUnits: defineRoute({
    method: 'GET',
    path: '/api/units',
    title: '可查看的单位',
    access: signedIn,
    reply: z.object({ units: z.array(unitView) }),
  }),
  readUnit: defineRoute({
    method: 'GET',
    path: ofUnit,
    title: '单位基本情况',
    access: readFigures,
    params: unit,
    reply: unitView,
  }),
  readOverview: defineRoute({
    method: 'GET',
    path: `${ofYear}/overview`,
    title: '工作台',
    access: readFigures,
    params: unitYear,
    reply: overviewView,
  }),

  listFigures: defineRoute({
    method: 'GET',
    path: `${ofYear}/figures`,
    title: '数的目录',
    access: readFigures,
    params: unitYear,
    reply: z.object({ figures: z.array(z.object({ id: z.string(), label: z.string(), unit: z.string() })) }),
  }),
  readFigure: defineRoute({
    method: 'GET',
    path: `${ofYear}/figures/:id`,
    title: '一个数及其公式',
    access: readFigures,
    params: unitYear.extend({ id: figureId }),
    reply: figureView,
  }),
  listFigureRecords: defineRoute({
    method: 'GET',
    path: `${ofYear}/figures/:id/records`,
    title: '一个数背后的记录',
    access: readRecords,
    params: unitYear.extend({ id: figureId }),
    query: z.object(rowPaging),
    reply: recordPage,
  }),

  listLedgers: defineRoute({
    method: 'GET',
    path: `${ofUnit}/ledgers`,
    title: '台账目录',
    access: readRecords,
    params: unit,
    reply: z.object({ ledgers: z.array(ledgerView) }),
  }),
  listRows: defineRoute({
    method: 'GET',
    path: `${ofYear}/ledgers/:ledger/rows`,
    title: '台账记录',
    access: readRecords,
    params: unitYear.extend({ ledger: ledgerId }),
    query: rowQuery,
    reply: recordPage,
  }),
  summariseRows: defineRoute({
    method: 'GET',
    path: `${ofYear}/ledgers/:ledger/summary`,
    title: '台账记录的合计与分组合计',
    access: readRecords,
    params: unitYear.extend({ ledger: ledgerId }),
    query: summaryQuery,
    reply: summaryView,
  }),
  readRow: defineRoute({
    method: 'GET',
    path: `${ofUnit}/ledgers/:ledger/rows/:id`,
    title: '一条记录及其佐证和历史',
    access: readRecords,
    params: unit.extend({ ledger: ledgerId, id: rowId }),
    reply: recordView,
  }),
  appendRows: defineRoute({
    method: 'POST',
    path: `${ofYear}/ledgers/:ledger/rows`,
    title: '录入记录',
    access: writeRecords,
    params: unitYear.extend({ ledger: ledgerId }),
    body: appendRowsBody,
    reply: z.object({ rows: z.array(recordView) }),
  }),
  amendRow: defineRoute({
    method: 'PUT',
    path: `${ofUnit}/ledgers/:ledger/rows/:id`,
    title: '修改记录',
    access: writeRecords,
    params: unit.extend({ ledger: ledgerId, id: rowId }),
    body: amendRowBody,
    reply: recordView,
  }),
  voidRow: defineRoute({
    method: 'POST',
    path: `${ofUnit}/ledgers/:ledger/rows/:id/void`,
    title: '作废记录',
    access: writeRecords,
    params: unit.extend({ ledger: ledgerId, id: rowId }),
    body: voidRowBody,
    reply: recordView,
  }),
  readBudget: defineRoute({
    method: 'GET',
    path: `${ofYear}/budget`,
    title: '预算、收入与支出',
    access: readFigures,
    params: unitYear,
    reply: budgetView,
  }),
  readEvaluation: defineRoute({
    method: 'GET',
    path: `${ofYear}/evaluation`,
    title: '单位自评',
    access: readFigures,
    params: unitYear,
    query: z.object({ pack: z.string().max(64).optional() }),
    reply: evaluationView,
  }),

  readReport: defineRoute({
    method: 'GET',
    path: `${ofYear}/report`,
    title: '绩效自评报告',
    access: readReport,
    params: unitYear,
    reply: reportView,
  }),
  downloadReport: defineRoute({
    method: 'GET',
    path: `${ofYear}/report/files/:name`,
    title: '下载报告或附件',
    access: readReport,
    params: unitYear.extend({ name: z.string().max(100) }),
    reply: 'file',
  }),

  readReportTemplate: defineRoute({
    method: 'GET',
    path: `${ofYear}/report/template`,
    title: '报告模板',
    access: readReport,
    params: unitYear,
    reply: reportTemplateView,
  }),
  saveReport: defineRoute({
    method: 'PUT',
    path: `${ofYear}/report/template`,
    title: '保存报告',
    access: { kind: 'unit', anyOf: ['report:write'] },
    params: unitYear,
    body: saveReportBody,
    reply: reportView,
  }),
  submitReport: defineRoute({
    method: 'POST',
    path: `${ofYear}/report/submission`,
    title: '提交报告',
    access: { kind: 'unit', anyOf: ['report:write'] },
    params: unitYear,
    body: z.object({}),
    reply: reportView,
  }),
  decideReport: defineRoute({
    method: 'POST',
    path: `${ofYear}/report/decision`,
    title: '通过或退回报告',
    access: { kind: 'unit', anyOf: ['report:approve'] },
    params: unitYear,
    body: decideReportBody,
    reply: reportView,
  }),

  ...EVIDENCE_ROUTES,
  ...EVALUATION_ROUTES,
  ...REPORT_EDIT_ROUTES,
  ...AUDIT_ROUTES,
  ...OWN_LEDGER_ROUTES,
  ...COMMITMENT_ROUTES,
  ...CLOSE_ROUTES,

  ...GRID_ROUTES,
  ...OBJECTIVES_ROUTES,

  ...IMPORT_ROUTES,
  ...MONITORING_ROUTES,
  ...NOTIFICATION_ROUTES,
  ...WORKBENCH_ROUTES,
  ...BACKUP_ROUTES,
  ...COMMENT_ROUTES,
  ...UNIT_SETTINGS_ROUTES,
  ...TRAIL_ROUTES,
  ...SAVED_VIEW_ROUTES,
  ...SECURITY_ROUTES,
  ...CALENDAR_ROUTES,

  search: defineRoute({
    method: 'GET',
    path: `${ofYear}/search`,
    title: '查找',
    access: readRecords,
    params: unitYear,
    query: z.object({ q: z.string().trim().min(1, '请输入要查找的内容').max(100) }),
    reply: searchView,
  }),

  listPeople: defineRoute({
    method: 'GET',
    path: `${ofUnit}/people`,
    title: '人员',
    access: seePeople,
    params: unit,
    reply: z.object({ people: z.array(personView) }),
  }),
  addPerson: defineRoute({
    method: 'POST',
    path: `${ofUnit}/people`,
    title: '新增人员',
    access: managePeople,
    params: unit,
    body: addPersonBody,
    reply: personView,
  }),
  changePerson: defineRoute({
    method: 'PUT',
    path: `${ofUnit}/people/:id`,
    title: '停用、启用、解锁人员或重置密码',
    access: managePeople,
    params: unit.extend({ id: rowId }),
    body: changePersonBody,
    reply: personView,
  }),
  assignRoles: defineRoute({
    method: 'PUT',
    path: `${ofUnit}/people/:id/roles`,
    title: '分配角色',
    // While a unit has no security administrator, its system administrator may appoint the first.
    access: seePeople,
    params: unit.extend({ id: rowId }),
    body: assignRolesBody,
    reply: personView,
  }),
} as const

export type RouteName = keyof typeof ROUTES
