/** 2号 characters that fit between the margins. */
const TITLE_CHARACTERS = 20

/** Ends of words after which a title may turn over, better ones first. */
const TURNS = ['关于', '年度', '部门', '项目', '绩效'] as const

/** 标题回行 — a title in lines no longer than the page is wide; a word is not split, and the unit's name stands by itself. */
export function titleLines(title: string, unitName: string): readonly string[] {
  if (widthOf(title) <= TITLE_CHARACTERS) return [title]
  if (title.startsWith(unitName) && title.length > unitName.length && widthOf(unitName) <= TITLE_CHARACTERS)
    return [unitName, ...titleLines(title.slice(unitName.length), unitName)]
  const at = turnOf(title)
  return [title.slice(0, at), ...titleLines(title.slice(at), unitName)]
}

/** Where the first line ends: behind a whole word near the middle, else where the line is full. */
function turnOf(title: string): number {
  const full = fullLine(title)
  const middle = Math.ceil(title.length / Math.ceil(widthOf(title) / TITLE_CHARACTERS))
  const ends = TURNS.flatMap((word) => {
    const start = title.lastIndexOf(word, full - word.length)
    return start > 0 ? [start + word.length] : []
  })
  const near = ends.filter((end) => end <= full && Math.abs(end - middle) <= 4)
  return near[0] ?? Math.min(full, middle)
}

function fullLine(title: string): number {
  let width = 0
  for (const [index, character] of [...title].entries()) {
    width += widthOf(character)
    if (width > TITLE_CHARACTERS) return index
  }
  return title.length
}

/** Width in full characters; Latin letters and digits take half of one. */
export function widthOf(text: string): number {
  return [...text].reduce((sum, character) => sum + (/[ -~]/.test(character) ? 0.5 : 1), 0)
}
