import type { Claim, Paragraph, Prose } from '../claim/index.ts'

/** What a section of the text explains. */
export type SectionKind =
  | 'totals'
  | 'income'
  | 'expenditure'
  | 'appropriation-totals'
  | 'general'
  | 'basic'
  | 'three-public'
  | 'fund'
  | 'capital'
  | 'performance'
  | 'other'

/** A section of 决算情况说明 under one heading. */
export interface Section {
  readonly kind: SectionKind
  /** Of what stands under the heading. */
  readonly start: number
  readonly end: number
  readonly heading: { readonly start: number; readonly end: number }
  readonly words: string
  /** Its amounts, in the order of the text. */
  readonly claims: readonly Claim[]
}

/** Most specific first. */
const HEADINGS: readonly (readonly [SectionKind, RegExp])[] = [
  ['three-public', /三公.{0,2}经费/],
  ['appropriation-totals', /财政拨款收入支出(?:决算)?总体/],
  ['totals', /收入支出(?:决算)?总体|收支(?:决算)?总体/],
  ['basic', /基本支出(?:决算)?(?:具体)?情况/],
  ['fund', /政府性基金/],
  ['capital', /国有资本经营/],
  ['general', /一般公共预算.{0,8}支出(?:决算)?(?:具体)?情况/],
  ['income', /^(?:本年)?收入决算(?:具体)?情况/],
  ['expenditure', /^(?:本年)?支出决算(?:具体)?情况/],
  ['performance', /绩效/],
  ['other', /机关运行经费|政府采购|国有资产|其他.{0,8}(?:说明|情况|事项)|名词解释|^附件/],
]
const EXPLAINS = /情况|说明|解释|附件|事项/

function kindOf(document: Prose, { end, numbering, isHeading, place }: Paragraph): SectionKind | null {
  const isChapter = numbering?.style === 'han' || numbering?.style === 'chapter' || numbering?.style === 'arabic'
  if (place !== 'body' || !isHeading || !isChapter) return null
  const words = document.normal.slice(numbering.end, end).replace(/\s/g, '')
  if (numbering.style === 'chapter') return 'other'
  return EXPLAINS.test(words) ? (HEADINGS.find(([, heading]) => heading.test(words))?.[0] ?? null) : null
}

/** The sections by kind; of two under equal headings, as in a table of contents, the longer. */
export function sectionsOf(document: Prose): ReadonlyMap<SectionKind, Section> {
  const heads = document.paragraphs.flatMap((paragraph) => {
    const kind = kindOf(document, paragraph)
    return kind === null
      ? []
      : [{ kind, start: paragraph.end, heading: { start: paragraph.start, end: paragraph.end } }]
  })
  const sections = new Map<SectionKind, Section>()
  for (const [at, { kind, start, heading }] of heads.entries()) {
    const end = heads[at + 1]?.heading.start ?? document.normal.length
    const before = sections.get(kind)
    if (kind === 'other' || (before !== undefined && before.end - before.start >= end - start)) continue
    sections.set(kind, { kind, start, end, heading, words: document.normal.slice(start, end), claims: [] })
  }
  return new Map([...sections].map(([kind, section]) => [kind, { ...section, claims: claimsIn(document, section) }]))
}

function claimsIn({ claims }: Prose, { start, end }: Section): readonly Claim[] {
  return claims.filter((claim) => claim.start >= start && claim.end <= end)
}
