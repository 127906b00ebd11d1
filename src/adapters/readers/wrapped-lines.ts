/** A stretch of a text that is read as one line. */
export interface Line {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** In characters of full width: wider lines were never broken to fit a page, narrower ones are no running text. */
const [NARROWEST, WIDEST] = [16, 60]
/** Of the widest line: how wide a full one is at least, with its first two characters indented and narrow spaces around its numbers; and one that may be a heading. */
const [FULL, FULL_HEADING] = [0.8, 0.93]
const FEWEST = 3

const STARTS =
  /^\s*(?:[　 ]{2}|[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[）)]|\d{1,2}[、.．](?!\d)|[①-⑳]|[#>*-]|附件|第[一二三四五六七八九十]+(?:部分|章|节|条)|目标[一二三四五六七八九十])/
const RUNS_ON = /[，、；。]/
const ENDS = /[。！？：:.]["”’）)》]*$/

function widthOf(text: string): number {
  let width = 0
  for (const character of text.trim()) width += character > '\u2000' ? 1 : 0.5
  return width
}

/** A blank line between two others ends a paragraph. */
const isNext = (text: string, line: Line, next: Line): boolean =>
  /^\r?\n$/.test(text.slice(line.end, next.start)) && !line.text.includes('\t') && !next.text.includes('\t')

/**
 * Lines that were broken to fit a page, as text copied from a pdf has them, joined to one each: only where every line
 * fits, and most of those that end in the middle of a sentence are full; else each line stays.
 */
export function unwrapped(text: string, lines: readonly Line[]): readonly Line[] {
  const widths = lines.map((line) => widthOf(line.text))
  const widest = widths.reduce((most, width) => Math.max(most, width), 0)
  if (widest < NARROWEST || widest > WIDEST) return lines
  const wordsOf = (at: number): string => lines[at]?.text.trim() ?? ''
  const isHeading = (at: number): boolean => STARTS.test(wordsOf(at)) && !RUNS_ON.test(wordsOf(at).replace(STARTS, ''))
  const isFull = (at: number): boolean => (widths[at] ?? 0) >= widest * (isHeading(at) ? FULL_HEADING : FULL)
  const goesOn = (at: number): boolean => {
    const [line, next] = [lines[at], lines[at + 1]]
    return line !== undefined && next !== undefined && isNext(text, line, next) && !ENDS.test(wordsOf(at))
  }
  const open = lines.flatMap((_, at) => (goesOn(at) && !isHeading(at) ? [at] : []))
  const full = open.filter((at) => isFull(at) && RUNS_ON.test(wordsOf(at)))
  if (full.length < FEWEST || full.length * 2 <= open.length) return lines
  const joined: Line[] = []
  lines.forEach((line, at) => {
    const last = joined.at(-1)
    const isBroken = at > 0 && goesOn(at - 1) && (isFull(at - 1) || /[，、]$/.test(wordsOf(at - 1)))
    const continues = isBroken && !STARTS.test(line.text)
    if (last === undefined || !continues) joined.push(line)
    else joined[joined.length - 1] = { start: last.start, end: line.end, text: text.slice(last.start, line.end) }
  })
  return joined
}
