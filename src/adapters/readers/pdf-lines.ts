/** A piece of a printed line that stands apart from its neighbours by more than a character's width. */
export interface Segment {
  readonly text: string
  readonly left: number
  readonly right: number
}

/** A printed line, from left to right. */
export interface Line {
  readonly text: string
  readonly left: number
  readonly right: number
  /** Distance from the page's foot. */
  readonly bottom: number
  readonly size: number
  readonly segments: readonly Segment[]
}

/** What the pdf library says of a piece of text. */
export interface PrintedItem {
  readonly str: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly fontSize: number
}

/** Pieces whose feet lie within this share of their size stand on one line. */
const SAME_LINE = 0.45
/** A gap wider than this many characters parts two columns. */
const COLUMN_GAP = 1.3
const WORD_GAP = 0.2

/** The lines of a page from top to bottom. */
export function linesOfPage(items: readonly PrintedItem[]): readonly Line[] {
  const shown = items
    .filter(({ str }) => str.trim() !== '')
    .toSorted((upper, lower) => lower.y - upper.y || upper.x - lower.x)
  const rows: PrintedItem[][] = []
  for (const item of shown) {
    const row = rows.at(-1)
    const reference = row?.[0]
    const isSameLine =
      reference !== undefined &&
      Math.abs(reference.y - item.y) <= SAME_LINE * Math.max(reference.fontSize, item.fontSize, 1)
    if (row !== undefined && isSameLine) row.push(item)
    else rows.push([item])
  }
  return rows.map(lineOf)
}

function lineOf(items: readonly PrintedItem[]): Line {
  const inOrder = items.toSorted((left, right) => left.x - right.x)
  const size = Math.max(...inOrder.map(({ fontSize }) => fontSize), 1)
  const segments: { text: string; left: number; right: number }[] = []
  for (const { str, x, width } of inOrder) {
    const last = segments.at(-1)
    const gap = last === undefined ? 0 : x - last.right
    if (last === undefined || gap > COLUMN_GAP * size) segments.push({ text: str, left: x, right: x + width })
    else {
      last.text += `${gap > WORD_GAP * size ? ' ' : ''}${str}`
      last.right = Math.max(last.right, x + width)
    }
  }
  const tidy = segments.map((segment) => ({ ...segment, text: withoutStraySpaces(segment.text) }))
  return {
    segments: tidy,
    text: withoutStraySpaces(tidy.map(({ text }) => text).join(' ')),
    left: tidy[0]?.left ?? 0,
    right: Math.max(...tidy.map(({ right }) => right)),
    bottom: inOrder[0]?.y ?? 0,
    size,
  }
}

/** Justified Chinese text comes with spaces between characters and around digits; only those between Latin words are meant. */
export function withoutStraySpaces(text: string): string {
  return text
    .replace(/[\u00a0\u3000\t]+/g, ' ')
    .replace(/ +/g, (spaces, offset: number) => {
      const [before, after] = [text[offset - 1] ?? '', text[offset + spaces.length] ?? '']
      return /[A-Za-z,.;:]/.test(before) && /[A-Za-z]/.test(after) ? ' ' : ''
    })
    .trim()
}

const STARTS_PARAGRAPH =
  /^(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[）)]|\d{1,2}[、.．](?!\d)|[（(]\d{1,2}[）)]|附件|第[一二三四五六七八九十]+(?:部分|章|节)|目标[一二三四五六七八九十])/
/** Shares of the type size: how far a first line is indented, how far a last line falls short. */
const INDENT = 1.2
const FALLS_SHORT = 2.5

/** Joins the lines of running text to paragraphs, without hyphens or spaces. */
export function paragraphsOf(lines: readonly Line[]): readonly string[] {
  const leftMargin = Math.min(...lines.map(({ left }) => left))
  const rightMargin = Math.max(...lines.map(({ right }) => right))
  const paragraphs: string[] = []
  let previous: Line | null = null
  for (const line of lines) {
    const starts =
      previous === null ||
      line.left > leftMargin + INDENT * line.size ||
      previous.right < rightMargin - FALLS_SHORT * previous.size ||
      STARTS_PARAGRAPH.test(line.text) ||
      Math.abs(previous.size - line.size) > 0.2 * line.size
    if (starts) paragraphs.push(line.text)
    else paragraphs.push(joined(paragraphs.pop() ?? '', line.text))
    previous = line
  }
  return paragraphs
}

function joined(before: string, after: string): string {
  return /[A-Za-z]$/.test(before) && /^[A-Za-z]/.test(after) ? `${before} ${after}` : `${before}${after}`
}
