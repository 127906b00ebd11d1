import { z } from 'zod'

const day = z.iso.date()

/** 一格: a period, a month of rows, or a thing that must not stand still. */
const commitmentCell = z.object({
  /** `3月`, `第1季度`, the name of a column. */
  label: z.string(),
  from: day,
  to: day,
  state: z.enum(['met', 'missed', 'due', 'ahead', 'nothing', 'unknown']),
  /** What was done, as printed with its unit; `null` where nothing is counted. */
  done: z.string().nullable(),
  /** What is lacking, as printed with its unit. */
  lacking: z.string().nullable(),
  until: day.nullable(),
  /** Why it cannot be told; `null` where it can. */
  note: z.string().nullable(),
  /** Filter of the ledger's list that shows the rows behind it, as JSON text. */
  where: z.string(),
})

/** 承诺事项 with how it was kept through the year. */
export const commitmentView = z
  .object({
    ledger: z.string(),
    ledgerTitle: z.string(),
    name: z.string(),
    label: z.string(),
    basis: z.string().nullable(),
    kind: z.enum(['periodic', 'each', 'no-gap']),
    met: z.number().int(),
    missed: z.number().int(),
    due: z.number().int(),
    cells: z.array(commitmentCell),
  })
  .meta({ id: 'Commitment' })

export const commitmentsView = z.object({ today: day, commitments: z.array(commitmentView) })

/** 提醒: one line for the workbench. */
export const commitmentReminders = z.object({
  today: day,
  reminders: z.array(
    z.object({
      ledger: z.string(),
      label: z.string(),
      period: z.string(),
      state: z.enum(['missed', 'due']),
      lacking: z.string().nullable(),
      until: day.nullable(),
      from: day,
      to: day,
      where: z.string(),
    }),
  ),
})

export type CommitmentCell = z.infer<typeof commitmentCell>
export type CommitmentView = z.infer<typeof commitmentView>
export type CommitmentsView = z.infer<typeof commitmentsView>
export type CommitmentReminders = z.infer<typeof commitmentReminders>
