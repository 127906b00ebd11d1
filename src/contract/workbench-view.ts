import { z } from 'zod'
import { figureView } from './figure-view.ts'
import { lightCounts, lightName } from './monitoring-view.ts'

/** Where an item of the workbench leads: a page with its search. */
const placeView = z.object({ page: z.string(), search: z.record(z.string(), z.string()) })

/** 等我办的 — one thing that waits for whoever looks. */
const waitingView = z.object({
  kind: z.enum(['审批', '退回', '草稿', '纠偏', '核验', '待说明', '待填报', '对账', '自评']),
  words: z.string(),
  detail: z.string().nullable(),
  dueOn: z.string().nullable(),
  /** Days to go; negative once the day is over; `null` without a day. */
  daysLeft: z.int().nullable(),
  place: placeView,
})

/** 变化 — what others did since, several of a kind together. */
const changeView = z.object({
  at: z.string(),
  actor: z.string(),
  words: z.string(),
  /** The record, where it is one. */
  record: z.object({ ledger: z.string(), id: z.string() }).nullable(),
})

/** 工作台 — what waits for the person, the lights of the year, what falls due, what changed. */
export const workbenchView = z
  .object({
    unit: z.object({ id: z.string(), name: z.string() }),
    year: z.int(),
    /** The year is over: its days are told of as they were, not as alarms. */
    isPast: z.boolean(),
    today: z.string(),
    headline: z.object({
      annualBudget: figureView,
      executed: figureView,
      executionRate: figureView,
      total: figureView.nullable(),
      grade: z.string().nullable(),
    }),
    report: z.object({ version: z.int(), state: z.string() }).nullable(),
    waiting: z.array(waitingView),
    lights: z.object({
      month: z.int(),
      counts: lightCounts,
      /** The few that matter most. */
      first: z.array(
        z.object({
          subject: z.string(),
          subjectName: z.string(),
          name: z.string(),
          light: lightName,
          why: z.string(),
          isAnswered: z.boolean(),
        }),
      ),
    }),
    deadlines: z.array(
      z.object({
        id: z.string(),
        label: z.string(),
        /** `null` while the event that the term runs from is not known here. */
        dueOn: z.string().nullable(),
        daysLeft: z.int().nullable(),
        /** `8月31日前`, `自财政部门批复决算起 20 日内`. */
        term: z.string(),
        source: z.string(),
        isConfirmed: z.boolean(),
      }),
    ),
    changes: z.object({
      /** When the person last marked all as seen; `null` never. */
      since: z.string().nullable(),
      /** The last entry that is told of here. */
      sequence: z.int(),
      items: z.array(changeView),
      /** How many more there are than shown. */
      more: z.int(),
    }),
  })
  .meta({ id: 'Workbench' })

export type WorkbenchView = z.infer<typeof workbenchView>
