import { z } from 'zod'
import { figureView } from '../contract/figure-view.ts'
import { compiledReport } from '../contract/report.ts'
import type { ReportFacts } from '../documents/facts.ts'
import type { ReportSnapshot } from './compile-report.ts'

type Words = Omit<ReportFacts, 'figures'>

const storedReport = z.object({
  compiled: compiledReport,
  figures: z.array(figureView),
  // Written below from facts that were checked when they were recorded.
  words: z.custom<Words>((value) => typeof value === 'object' && value !== null),
})

/** A snapshot as it is kept with its version of the report. */
export function toStored({ compiled, facts }: ReportSnapshot): unknown {
  const { figures, ...words } = facts
  return { compiled, figures: [...figures.values()], words }
}

/** `null` where nothing was kept, or by a version of the program that kept it otherwise. */
export function fromStored(stored: unknown): ReportSnapshot | null {
  const parsed = storedReport.safeParse(stored)
  if (!parsed.success) return null
  const { compiled, figures, words } = parsed.data
  return { compiled, facts: { ...words, figures: new Map(figures.map((figure) => [figure.id, figure])) } }
}
