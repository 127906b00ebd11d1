import { z } from 'zod'
import { defineRoute } from './define-route.ts'
import {
  adjustObjectivesBody,
  decideObjectivesBody,
  differenceView,
  earlierIndicator,
  libraryEntry,
  objectivesView,
  orderRowsBody,
  takeIndicatorsBody,
} from './objectives-view.ts'

const unit = z.object({ unitId: z.string().min(1).max(64) })
const unitYear = unit.extend({ year: z.coerce.number().int().min(1990).max(2100) })
const ofYear = '/api/units/:unitId/years/:year/objectives'
const read = { kind: 'unit', anyOf: ['figure:read'] } as const
const write = { kind: 'unit', anyOf: ['objective:write'] } as const
const approve = { kind: 'unit', anyOf: ['objective:approve'] } as const
const version = z.string().regex(/^(?:now|\d{1,4})$/, '版本有误')

/** 绩效目标 — part of the route table. Rows are entered, changed and voided by the ledgers' own routes. */
export const OBJECTIVES_ROUTES = {
  readObjectives: defineRoute({
    method: 'GET',
    path: ofYear,
    title: '绩效目标：目标、任务、指标、分值和版本',
    access: read,
    params: unitYear,
    reply: objectivesView,
  }),
  searchLibrary: defineRoute({
    method: 'GET',
    path: `${ofYear}/library`,
    title: '指标库',
    access: read,
    params: unitYear,
    query: z.object({
      words: z.string().max(100).default(''),
      levelOne: z.string().max(20).default(''),
      levelTwo: z.string().max(20).default(''),
    }),
    reply: z.object({ entries: z.array(libraryEntry) }),
  }),
  listEarlierIndicators: defineRoute({
    method: 'GET',
    path: `${ofYear}/earlier`,
    title: '上年的指标',
    access: read,
    params: unitYear,
    reply: z.object({ year: z.number().int(), indicators: z.array(earlierIndicator) }),
  }),
  compareObjectives: defineRoute({
    method: 'GET',
    path: `${ofYear}/differences`,
    title: '两个版本的差异',
    access: read,
    params: unitYear,
    query: z.object({ before: version, after: version }),
    reply: differenceView,
  }),
  takeIndicators: defineRoute({
    method: 'POST',
    path: `${ofYear}/taken`,
    title: '从指标库或上年选用指标',
    access: write,
    params: unitYear,
    body: takeIndicatorsBody,
    reply: objectivesView,
  }),
  orderRows: defineRoute({
    method: 'POST',
    path: `${ofYear}/order`,
    title: '调整目标、任务、指标、项目的顺序',
    access: write,
    params: unitYear,
    body: orderRowsBody,
    reply: objectivesView,
  }),
  submitObjectives: defineRoute({
    method: 'POST',
    path: `${ofYear}/submission`,
    title: '提交绩效目标审核',
    access: write,
    params: unitYear,
    body: z.object({}),
    reply: objectivesView,
  }),
  decideObjectives: defineRoute({
    method: 'POST',
    path: `${ofYear}/decision`,
    title: '批复或退回绩效目标',
    access: approve,
    params: unitYear,
    body: decideObjectivesBody,
    reply: objectivesView,
  }),
  adjustObjectives: defineRoute({
    method: 'POST',
    path: `${ofYear}/adjustment`,
    title: '申请调整已批复的绩效目标',
    access: write,
    params: unitYear,
    body: adjustObjectivesBody,
    reply: objectivesView,
  }),
  openYear: defineRoute({
    method: 'POST',
    path: `${ofYear}/next-year`,
    title: '开设下一年度',
    access: write,
    params: unitYear,
    body: z.object({}),
    reply: z.object({ year: z.number().int() }),
  }),
} as const
