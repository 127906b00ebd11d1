import type { Examined } from '../domain/relation/index.ts'

/** Shorter texts are a summary of a report, or a page of it. */
const SHORTEST = 400
const FEWEST_PARTS = 3

/** Whether a document is a self-evaluation report from title to end, of which may be asked what it must hold. */
export function isSelfEvaluationReport({ profile, paragraphs, normal }: Examined): boolean {
  const words = profile.title?.text ?? ''
  const isReport = /报告(?:（[^（）]*）)?$/.test(words) && !/监控|监测|通知/.test(words)
  const parts = paragraphs.filter(
    ({ numbering, isHeading, place }) =>
      place === 'body' && isHeading && (numbering?.style === 'han' || numbering?.style === 'chapter'),
  )
  return profile.kind === 'self-evaluation' && isReport && parts.length >= FEWEST_PARTS && normal.length >= SHORTEST
}
