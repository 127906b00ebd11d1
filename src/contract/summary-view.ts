import { z } from 'zod'
import { rowQuery } from './ledger-view.ts'

/** Query of a ledger's sums: the same rows as its list, grouped or not. */
export const summaryQuery = rowQuery.pick({ where: true, from: true, to: true }).extend({
  /** A field of the ledger, or `month`. */
  groupBy: z
    .string()
    .regex(/^[A-Za-z][A-Za-z0-9_]*$/, '分组字段有误')
    .optional(),
  limit: z.coerce.number().int().min(1).max(1000).default(200),
})

const sum = z.object({
  field: z.string(),
  /** Exact, as decimal text; money in fen. `null`: no row has a value. */
  value: z.string().nullable(),
  /** As pages print it: money in yuan. */
  display: z.string(),
})

/** 合计 of all rows that the filter lets through, voided ones left out, and of each group. */
export const summaryView = z
  .object({
    rowCount: z.number().int(),
    /** One for each field that can be added up, in the order of the ledger. */
    sums: z.array(sum),
    groups: z.array(
      z.object({
        /** As a filter takes it: the value as stored, `2020-06` for a month; `null`: the field is empty. */
        key: z.string().nullable(),
        label: z.string(),
        rowCount: z.number().int(),
        sums: z.array(sum),
      }),
    ),
    /** Of them all, when there are more than were asked for. */
    groupCount: z.number().int(),
  })
  .meta({ id: 'Summary' })

export type SummaryView = z.infer<typeof summaryView>
