import { z } from 'zod'

/** What every request that fails answers with. `code` is a refusal of `refusals.ts`, or `internal`. */
export const errorView = z
  .object({
    code: z.string(),
    title: z.string(),
    /** Facts of a refusal, e.g. until when an account is locked. */
    details: z.record(z.string(), z.unknown()),
    /**
     * Per field, for `input/invalid`; `field` is the path in the body or query, joined by dots. Where rows were handed in,
     * `row` counts them from 1 and `label` is what the form calls the field.
     */
    issues: z.array(
      z.object({
        field: z.string(),
        label: z.string().nullable(),
        row: z.number().int().nullable(),
        message: z.string(),
      }),
    ),
    /** To quote to the administrator; stands in the log. */
    requestId: z.string(),
  })
  .meta({ id: 'Error' })

export type ErrorView = z.infer<typeof errorView>
