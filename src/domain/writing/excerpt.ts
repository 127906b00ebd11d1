import type { NumberingStyle, Paragraph, Prose } from '../claim/index.ts'

/** Styles of numbers, the outermost first. */
const RANKS: readonly NumberingStyle[] = [
  'chapter',
  'section',
  'han',
  'han-paren',
  'arabic',
  'decimal',
  'arabic-paren',
  'arabic-half',
  'circled',
]

export const outranks = (one: NumberingStyle, other: NumberingStyle): boolean =>
  RANKS.indexOf(one) < RANKS.indexOf(other)

const isNumbered = ({ numbering, place }: Paragraph): boolean =>
  numbering !== null && place === 'body' && RANKS.includes(numbering.style)

/** A text whose first number is （四） or 2., or that has no line above its （一）: it was taken out of a longer one, and what stood above isn't there. */
export function isExcerpt({ paragraphs }: Prose): boolean {
  const first = paragraphs.find(isNumbered)
  if (first?.numbering === null || first === undefined) return false
  const { value, style } = first.numbering
  return value > 1 || (first.index === 0 && outranks('han', style))
}

const LONG = 60

/** Neither title nor salutation opens it, but a paragraph of prose: what stood before is not there. */
export function beginsWithin({ paragraphs, normal }: Prose): boolean {
  const [first] = paragraphs
  if (first === undefined || first.isHeading || first.numbering !== null) return false
  return first.end - first.start > LONG && /[。；！：]$/.test(normal.slice(first.start, first.end).trimEnd())
}

/** No number opens an item behind this place: what a row goes on with may have been cut off. */
export const isLastItem = ({ paragraphs }: Prose, offset: number): boolean =>
  !paragraphs.some((paragraph) => paragraph.start > offset && isNumbered(paragraph))
