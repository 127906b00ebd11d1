import { z } from 'zod'
import { commitmentReminders, commitmentsView } from './commitment-view.ts'
import { defineRoute } from './define-route.ts'

const unitYear = z.object({
  unitId: z.string().min(1).max(64),
  year: z.coerce.number().int().min(2000).max(2100),
})
const path = '/api/units/:unitId/years/:year/commitments'
const readRecords = { kind: 'unit', anyOf: ['record:read'] } as const

/** 承诺事项 — part of the route table. */
export const COMMITMENT_ROUTES = {
  readCommitments: defineRoute({
    method: 'GET',
    path,
    title: '承诺事项履行情况',
    access: readRecords,
    params: unitYear,
    reply: commitmentsView,
  }),
  /** For the workbench: what is due, the nearest day first, then what was missed, the latest first. */
  readCommitmentReminders: defineRoute({
    method: 'GET',
    path: `${path}/reminders`,
    title: '将到期和未达成的承诺事项',
    access: readRecords,
    params: unitYear,
    reply: commitmentReminders,
  }),
} as const
