import type { Claim, Paragraph, Prose } from '../../claim/index.ts'

type Placed = Pick<Claim, 'paragraph'>

/** Numbered paragraphs that a claim stands in or under, outermost first. */
function headsOf(prose: Prose, { paragraph }: Placed): readonly number[] {
  const own = prose.paragraphs[paragraph]
  return own === undefined ? [] : [...own.above, ...(own.numbering === null ? [] : [paragraph])]
}

/** 二、支出情况。…… is a section of a whole as much as a heading of its own is. */
function isSection({ normal }: Prose, { start, end, isHeading, numbering }: Paragraph): boolean {
  return isHeading || /^[^，；：]{2,20}。/.test(normal.slice(numbering?.end ?? start, Math.min(end, start + 30)))
}

/** 一、教育局：…… and 二、水利局：……: numbered items that go on in their own line, each about another thing. */
export function areApart(prose: Prose, one: Placed, other: Placed): boolean {
  const [left, right] = [headsOf(prose, one), headsOf(prose, other)]
  const at = left.findIndex((head, level) => head !== right[level])
  const [first, second] = [left[at], right[at]].map((index) => prose.paragraphs[index ?? -1])
  if (first === undefined || second === undefined || first.numbering?.style !== second.numbering?.style) return false
  return !isSection(prose, first) && !isSection(prose, second)
}
