import { z } from 'zod'

/** What the search finds: figures, ledgers, records, indicators and projects of one unit and year. */
export const searchView = z
  .object({
    hits: z.array(
      z.discriminatedUnion('kind', [
        z.object({
          kind: z.literal('figure'),
          id: z.string(),
          label: z.string(),
          display: z.string(),
          unit: z.string(),
        }),
        z.object({ kind: z.literal('ledger'), id: z.string(), label: z.string() }),
        z.object({
          kind: z.literal('record'),
          ledger: z.string(),
          ledgerTitle: z.string(),
          id: z.string(),
          label: z.string(),
          happenedOn: z.string(),
        }),
      ]),
    ),
  })
  .meta({ id: 'SearchResult' })

export type SearchView = z.infer<typeof searchView>
