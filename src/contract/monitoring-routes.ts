import { z } from 'zod'
import { defineRoute } from './define-route.ts'
import { formView } from './form-view.ts'
import {
  answerLightBody,
  applyCorrectionBody,
  colleagueView,
  correctionView,
  monitoringView,
  verifyCorrectionBody,
} from './monitoring-view.ts'

const unit = z.object({ unitId: z.string().min(1).max(64) })
const unitYear = unit.extend({ year: z.coerce.number().int().min(1990).max(2100) })
const ofUnit = '/api/units/:unitId'
const ofYear = `${ofUnit}/years/:year`
const month = z.coerce.number('月份为 1 至 12').int().min(1, '月份为 1 至 12').max(12, '月份为 1 至 12')
const rowId = z.string().min(1).max(200)
const answering = { kind: 'unit', anyOf: ['record:write'] } as const

/** 运行监控 — part of the route table. */
export const MONITORING_ROUTES = {
  readMonitoring: defineRoute({
    method: 'GET',
    path: `${ofYear}/monitoring`,
    title: '绩效运行监控',
    access: { kind: 'unit', anyOf: ['figure:read'] },
    params: unitYear,
    query: z.object({ month: month.optional() }),
    reply: monitoringView,
  }),
  readMonitoringForm: defineRoute({
    method: 'GET',
    path: `${ofYear}/monitoring/:month/form`,
    title: '绩效运行监控表',
    access: { kind: 'unit', anyOf: ['figure:read'] },
    params: unitYear.extend({ month }),
    reply: formView,
  }),
  downloadMonitoringForm: defineRoute({
    method: 'GET',
    path: `${ofYear}/monitoring/:month/form/:format`,
    title: '下载绩效运行监控表',
    access: { kind: 'unit', anyOf: ['figure:read'] },
    params: unitYear.extend({ month, format: z.enum(['xlsx', 'docx']) }),
    reply: 'file',
  }),
  answerLight: defineRoute({
    method: 'PUT',
    path: `${ofYear}/monitoring/:month/answer`,
    title: '说明偏差，提出纠偏措施',
    access: answering,
    params: unitYear.extend({ month }),
    body: answerLightBody,
    reply: z.object({ corrections: z.array(correctionView) }),
  }),
  applyCorrection: defineRoute({
    method: 'POST',
    path: `${ofUnit}/corrections/:id/application`,
    title: '申请销号',
    access: answering,
    params: unit.extend({ id: rowId }),
    body: applyCorrectionBody,
    reply: correctionView,
  }),
  verifyCorrection: defineRoute({
    method: 'POST',
    path: `${ofUnit}/corrections/:id/verification`,
    title: '核验、退回或重新打开纠偏措施',
    access: { kind: 'unit', anyOf: ['evaluation:write', 'evaluation:approve'] },
    params: unit.extend({ id: rowId }),
    body: verifyCorrectionBody,
    reply: correctionView,
  }),
  listColleagues: defineRoute({
    method: 'GET',
    path: `${ofUnit}/colleagues`,
    title: '可以分派事项的同事',
    access: { kind: 'unit', anyOf: ['record:write', 'evaluation:approve'] },
    params: unit,
    reply: z.object({ colleagues: z.array(colleagueView) }),
  }),
} as const
