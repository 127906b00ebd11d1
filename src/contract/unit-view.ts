import { z } from 'zod'
import { figureView } from './figure-view.ts'

/** 预算单位 with the facts that stand on its pages. */
export const unitView = z
  .object({
    id: z.string(),
    parentId: z.string().nullable(),
    name: z.string(),
    shortName: z.string(),
    regionCode: z.string(),
    type: z.string(),
    supervisingUnit: z.string(),
    establishedOn: z.string().nullable(),
    functions: z.array(z.string()),
    years: z.array(
      z.object({ year: z.number().int(), state: z.enum(['open', 'closed']), rulePackId: z.string().nullable() }),
    ),
  })
  .meta({ id: 'Unit' })

export type UnitView = z.infer<typeof unitView>

/** 工作台 — what a person sees first: a handful of figures, the state of the report, and what is still owed. */
export const overviewView = z
  .object({
    unit: z.object({ id: z.string(), name: z.string() }),
    year: z.number().int(),
    rulePack: z.object({ id: z.string(), title: z.string(), source: z.string() }),
    headline: z.object({
      income: figureView,
      expenditure: figureView,
      gap: figureView,
      annualBudget: figureView,
      executionRate: figureView,
      /** 整体支出自评总分; `null` while the unit has no indicators. */
      total: figureView.nullable(),
    }),
    grade: z.string().nullable(),
    report: z.object({ version: z.number().int(), state: z.string(), savedAt: z.string() }).nullable(),
    /** What somebody still has to do, most pressing first, each with the page that leads there. */
    owed: z.array(
      z.object({
        words: z.string(),
        page: z.enum(['budget', 'evaluation', 'report', 'ledgers']),
        subject: z.string().nullable(),
      }),
    ),
    ledgers: z.array(
      z.object({
        id: z.string(),
        title: z.string(),
        subject: z.enum(['budget', 'objectives', 'operations']),
        rowCount: z.number().int(),
      }),
    ),
  })
  .meta({ id: 'Overview' })

export type OverviewView = z.infer<typeof overviewView>
