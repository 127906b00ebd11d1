/** What of a version can differ: one objective, one project's objective or one indicator, by a key that holds across versions. */
export interface VersionEntry {
  readonly kind: 'objective' | 'project-objective' | 'indicator'
  /** `O1`, project code, indicator code. */
  readonly key: string
  /** By what people know it. */
  readonly title: string
  /** In the order of the form: official name and what is written there. */
  readonly fields: readonly { readonly label: string; readonly text: string }[]
}

/** A stretch of two texts held against each other. */
export interface Stretch {
  readonly kind: 'same' | 'removed' | 'added'
  readonly words: string
}

export interface FieldDifference {
  readonly label: string
  readonly before: string
  readonly after: string
  readonly stretches: readonly Stretch[]
}

export interface EntryDifference extends Pick<VersionEntry, 'kind' | 'key' | 'title'> {
  readonly change: 'added' | 'removed' | 'changed'
  readonly fields: readonly FieldDifference[]
}

/** 版本差异 — what one version has otherwise than the one before, entry by entry in the order of the newer, then what was dropped. */
export function versionDifference(
  before: readonly VersionEntry[],
  after: readonly VersionEntry[],
): readonly EntryDifference[] {
  const idOf = ({ kind, key }: VersionEntry) => `${kind} ${key}`
  const [earlier, later] = [new Map(before.map((one) => [idOf(one), one])), new Set(after.map(idOf))]
  return [
    ...after.flatMap((entry) => entryDifference(earlier.get(idOf(entry)) ?? null, entry)),
    ...before.filter((entry) => !later.has(idOf(entry))).map((entry) => wholeEntry(entry, 'removed')),
  ]
}

function entryDifference(before: VersionEntry | null, after: VersionEntry): EntryDifference[] {
  if (before === null) return [wholeEntry(after, 'added')]
  const texts = new Map(before.fields.map(({ label, text }) => [label, text]))
  const fields = after.fields.flatMap(({ label, text }) => {
    const earlier = texts.get(label) ?? ''
    return earlier === text ? [] : [{ label, before: earlier, after: text, stretches: stretchesOf(earlier, text) }]
  })
  if (fields.length === 0) return []
  return [{ kind: after.kind, key: after.key, title: after.title, change: 'changed', fields }]
}

function wholeEntry(entry: VersionEntry, change: 'added' | 'removed'): EntryDifference {
  const fields = entry.fields
    .filter(({ text }) => text !== '')
    .map(({ label, text }) => {
      const [before, after] = change === 'added' ? ['', text] : [text, '']
      return { label, before, after, stretches: [{ kind: change, words: text }] }
    })
  return { kind: entry.kind, key: entry.key, title: entry.title, change, fields }
}

/** Above so many characters on both sides what lies between equal ends is shown as replaced as a whole. */
const LONGEST = 1_500

/** 文字差异 — character by character, equal ends first, so that long texts stay quick. */
export function stretchesOf(before: string, after: string): readonly Stretch[] {
  const [left, right] = [[...before], [...after]]
  let head = 0
  while (head < left.length && head < right.length && left[head] === right[head]) head += 1
  let tail = 0
  while (tail < left.length - head && tail < right.length - head && left.at(-1 - tail) === right.at(-1 - tail))
    tail += 1
  const [middleLeft, middleRight] = [left.slice(head, left.length - tail), right.slice(head, right.length - tail)]
  const middle =
    middleLeft.length > LONGEST || middleRight.length > LONGEST
      ? [stretch('removed', middleLeft), stretch('added', middleRight)]
      : common(middleLeft, middleRight)
  return joined([stretch('same', left.slice(0, head)), ...middle, stretch('same', left.slice(left.length - tail))])
}

function stretch(kind: Stretch['kind'], characters: readonly string[]): Stretch {
  return { kind, words: characters.join('') }
}

/** Longest common subsequence of two short texts. */
function common(left: readonly string[], right: readonly string[]): Stretch[] {
  const lengths = commonLengths(left, right)
  const at = (row: number, column: number) => Number(lengths[row * (right.length + 1) + column])
  const steps: Stretch[] = []
  let [row, column] = [0, 0]
  while (row < left.length && column < right.length) {
    const isDropped = at(row + 1, column) >= at(row, column + 1)
    if (left[row] === right[column]) {
      steps.push(stretch('same', left.slice(row, row + 1)))
      row += 1
      column += 1
    } else if (isDropped) {
      steps.push(stretch('removed', left.slice(row, row + 1)))
      row += 1
    } else {
      steps.push(stretch('added', right.slice(column, column + 1)))
      column += 1
    }
  }
  return [...steps, stretch('removed', left.slice(row)), stretch('added', right.slice(column))]
}

/** How much the ends of both from each place on have in common. */
function commonLengths(left: readonly string[], right: readonly string[]): Uint16Array {
  const width = right.length + 1
  const lengths = new Uint16Array((left.length + 1) * width)
  const at = (row: number, column: number) => Number(lengths[row * width + column])
  for (let row = left.length - 1; row >= 0; row -= 1)
    for (let column = right.length - 1; column >= 0; column -= 1)
      lengths[row * width + column] =
        left[row] === right[column] ? at(row + 1, column + 1) + 1 : Math.max(at(row + 1, column), at(row, column + 1))
  return lengths
}

function joined(stretches: readonly Stretch[]): Stretch[] {
  const result: Stretch[] = []
  for (const { kind, words } of stretches) {
    if (words === '') continue
    const last = result.at(-1)
    if (last?.kind === kind) result[result.length - 1] = { kind, words: last.words + words }
    else result.push({ kind, words })
  }
  return result
}
