import { z } from 'zod'
import { figureView, recordView } from './figure-view.ts'

/** A difference of income and expenditure: 支出 − 收入, what of it is explained, what is left, and what people said. */
const gapFacts = {
  gap: figureView,
  /** 缺口说明 alone. */
  explained: figureView,
  /** 上年结转 and 缺口说明 together. */
  covered: figureView,
  unexplained: figureView,
  /** 缺口说明台账: of this code; for the total those of no single code. */
  explanations: z.array(recordView),
}

/** Income against expenditure of one 功能分类. */
const budgetCode = z.object({
  code: z.string(),
  /** As of that year. */
  name: z.string(),
  income: figureView,
  expenditure: figureView,
  basic: figureView,
  project: figureView,
  ...gapFacts,
})

/** 上年对比 of one amount. */
const changeView = z.object({
  /** 年初预算, 财政拨款收入, 支出: as 增减原因 and 上年基数 name it. */
  subject: z.string(),
  current: figureView,
  prior: figureView,
  growth: figureView,
  growthRate: figureView,
  explained: figureView,
  unexplained: figureView,
  /** explained ÷ growth; without a value where nothing changed. */
  explainedShare: figureView,
  /** 增减原因台账, each with its share of the whole change. */
  reasons: z.array(z.object({ row: recordView, amount: figureView, share: figureView })),
})

/** 年初预算 by function code and project: a cell is `null` where nothing was allotted. */
const initialTable = z.object({
  /** `null` code: budget of no project. */
  projects: z.array(z.object({ code: z.string().nullable(), name: z.string(), total: figureView })),
  rows: z.array(
    z.object({ code: z.string(), name: z.string(), cells: z.array(figureView.nullable()), total: figureView }),
  ),
  total: figureView,
})

const step = { before: figureView, amount: figureView, after: figureView }

/** 预算调整 by document: the budget before and after it, in all and for each project that it changed. */
const adjustmentView = z.object({
  documentNumber: z.string().nullable(),
  decidedOn: z.string(),
  reason: z.string().nullable(),
  ...step,
  projects: z.array(z.object({ name: z.string(), ...step })),
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
    changes: z.array(changeView),
    initialTable,
    adjustments: z.array(adjustmentView),
    /** What of the total is explained; explanations of codes count here too, but are listed with their code. */
    total: z.object(gapFacts),
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
          change: figureView,
          changeRate: figureView,
          reason: z.string().nullable(),
        }),
      ),
      budget: figureView,
      final: figureView,
      priorFinal: figureView,
      change: figureView,
      changeRate: figureView,
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
