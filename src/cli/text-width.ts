/** Characters that a terminal draws two columns wide. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u
/** Marks that Chinese fonts draw wide, though elsewhere they are narrow. */
const WIDE_MARKS = /[“”‘’…—·①-⑳]/u

/** Columns that a text takes in a terminal with Chinese fonts. */
export function columnsOf(text: string): number {
  let columns = 0
  for (const character of text) columns += WIDE.test(character) || WIDE_MARKS.test(character) ? 2 : 1
  return columns
}

/** The end of `text` that fits into so many columns, whole characters only. */
export function lastColumns(text: string, columns: number): string {
  const characters = [...text]
  let used = 0
  let from = characters.length
  while (from > 0) {
    used += columnsOf(characters[from - 1] ?? '')
    if (used > columns) break
    from -= 1
  }
  return characters.slice(from).join('')
}

/** The beginning of `text` that fits into so many columns. */
export function firstColumns(text: string, columns: number): string {
  let used = 0
  let kept = ''
  for (const character of text) {
    used += columnsOf(character)
    if (used > columns) break
    kept += character
  }
  return kept
}
