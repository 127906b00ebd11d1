import { z } from 'zod'
import { figureView, recordView } from './figure-view.ts'

/** Income against expenditure of one 功能分类; the gap is 支出 − 收入. */
const budgetCode = z.object({
  code: z.string(),
  /** As of that year. */
  name: z.string(),
  income: figureView,
  expenditure: figureView,
  basic: figureView,
  project: figureView,
  gap: figureView,
})

/** One month's payments and how far the year has come with them. */
const budgetMonth = z.object({
  /** `2020-01`. */
  month: z.string(),
  executed: figureView,
  /** From January to this month. */
  cumulated: figureView,
  /** `cumulated ÷ 全年预算数`. */
  rate: figureView,
  /** 序时进度: month ÷ 12 as an exact text ratio, to be drawn beside the rate. */
  elapsed: z.string(),
})

/** 预算 — income, expenditure and budget of the year, reconciled by function code. */
export const budgetView = z
  .object({
    unit: z.object({ id: z.string(), name: z.string() }),
    year: z.number().int(),
    headline: z.object({
      income: figureView,
      expenditure: figureView,
      gap: figureView,
      annualBudget: figureView,
      executionRate: figureView,
    }),
    composition: z.object({
      basic: figureView,
      project: figureView,
      basicShare: figureView,
      projectShare: figureView,
    }),
    /** 全年预算数 = 年初预算数 + 预算调整数 + 上年结转. */
    budget: z.object({
      initial: figureView,
      adjustment: figureView,
      carryOver: figureView,
      annual: figureView,
      priorInitial: figureView,
      initialGrowth: figureView,
    }),
    incomeChange: z.object({
      prior: figureView,
      growth: figureView,
      growthRate: figureView,
      explained: figureView,
      unexplained: figureView,
      /** 增减原因台账. */
      reasons: z.array(recordView),
    }),
    byCode: z.array(budgetCode),
    months: z.array(budgetMonth),
    /** Lines with 指标类型 年初预算, 预算调整, 上年结转, in order of day. */
    lines: z.array(recordView),
    threePublic: z.object({
      items: z.array(
        z.object({
          expense: z.string(),
          budget: figureView,
          final: figureView,
          priorFinal: figureView,
          reason: z.string().nullable(),
        }),
      ),
      budget: figureView,
      final: figureView,
      priorFinal: figureView,
    }),
    staffing: z.object({ quota: figureView, inPost: figureView, controlRate: figureView }),
    projects: z.array(
      z.object({
        code: z.string(),
        name: z.string(),
        initial: figureView,
        annual: figureView,
        executed: figureView,
        executionRate: figureView,
      }),
    ),
    /** What does not tie out, in words with both values; never says which side is wrong. */
    remarks: z.array(z.object({ words: z.string(), figures: z.array(z.string()) })),
  })
  .meta({ id: 'Budget' })

export type BudgetView = z.infer<typeof budgetView>
