import { z } from 'zod'

/** 问题 — as the audit prints it (design §4) and as the report page lists it. */
export const findingView = z
  .object({
    rule: z.string(),
    severity: z.enum(['error', 'warning', 'notice']),
    message: z.string(),
    expected: z.string().nullable(),
    actual: z.string().nullable(),
    difference: z.string().nullable(),
    unit: z.string().nullable(),
    spans: z.array(
      z.object({
        start: z.number().int(),
        end: z.number().int(),
        line: z.number().int(),
        column: z.number().int(),
        text: z.string(),
      }),
    ),
    suggestion: z.string().nullable(),
    fingerprint: z.string(),
  })
  .meta({ id: 'Finding' })

/** What became of one check of a run. */
export const obligationView = z.object({
  rule: z.string(),
  outcome: z.enum([
    'consistent',
    'inconsistent',
    'explained',
    'insufficient-data',
    'not-applicable',
    'not-implemented',
  ]),
  /** Why it came to that, where the outcome doesn't tell. */
  reason: z.string().nullable(),
})
