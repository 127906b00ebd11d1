import type { Place } from './corpus-document.ts'

/** One line of a text: a paragraph, or a row of a table with its cells between tabs. */
export interface Line extends Place {
  readonly text: string
}

export function linesOf(text: string): Line[] {
  let start = 0
  return text.split('\n').map((line) => {
    const place = { start, end: start + line.length, text: line }
    start += line.length + 1
    return place
  })
}
