import type { Examined } from '../domain/relation/index.ts'

/** Shorter texts are a summary of a report, or a page of it. */
const SHORTEST = 400
const FEWEST_PARTS = 3
/** 一、基本情况 … 六、改进措施: with so many parts it is a whole one, however short. */
const MANY_PARTS = 6

/** 绩效自评报告, 绩效评价情况的报告; 绩效评价发现问题整改情况的报告 only speaks of one. */
const ENDS_AS_REPORT = /(?:自评价?|评价|绩效)(?:工作)?(?:情况)?的?(?:自评|评价)?报告(?:（[^（）]*）)?$/

/** Whether a document is a self-evaluation report from title to end, of which may be asked what it must hold. */
export function isSelfEvaluationReport({ profile, paragraphs, normal }: Examined): boolean {
  const words = profile.title?.text ?? ''
  const isReport = ENDS_AS_REPORT.test(words) && !/监控|监测|通知|整改|反馈|问题/.test(words)
  const parts = paragraphs.filter(
    ({ numbering, isHeading, place }) =>
      place === 'body' && isHeading && (numbering?.style === 'han' || numbering?.style === 'chapter'),
  )
  const isWhole = normal.length >= SHORTEST ? parts.length >= FEWEST_PARTS : parts.length >= MANY_PARTS
  return profile.kind === 'self-evaluation' && isReport && isWhole
}
