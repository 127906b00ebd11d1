import type { Place } from './corpus-document.ts'
import { type Line, linesOf } from './lines.ts'
import type { Change, Mutation } from './mutant.ts'

const NUMERALS = [...'一二三四五六七八九十']

/** A numbered line: `（三）`, `三、`, `3.`; `number` is where the numeral stands. */
interface Numbered {
  readonly style: string
  readonly value: number
  readonly number: Place
  readonly line: Place
}

const HEADS: readonly (readonly [style: string, pattern: RegExp])[] = [
  ['一、', /^[\s　]*([一二三四五六七八九十])、/],
  ['（一）', /^[\s　]*[（(]([一二三四五六七八九十])[）)]/],
  ['1.', /^[\s　]*(\d{1,2})[.．、](?!\d)/],
  ['1）', /^[\s　]*(\d{1,2})[）)]/],
]

function numberedOf(line: Line): Numbered | null {
  for (const [style, pattern] of HEADS) {
    const match = pattern.exec(line.text)
    const numeral = match?.[1]
    if (match === null || numeral === undefined) continue
    const start = line.start + match[0].indexOf(numeral)
    const value = /\d/.test(numeral) ? Number(numeral) : NUMERALS.indexOf(numeral) + 1
    return { style, value, number: { start, end: start + numeral.length }, line }
  }
  return null
}

/** Heads that count on within one run: a head of a higher level ends the run. */
function runsOf(text: string): Numbered[][] {
  const runs: Numbered[][] = []
  const open = new Map<string, Numbered[]>()
  for (const line of linesOf(text)) {
    if (/^附件/.test(line.text)) break
    const head = numberedOf(line)
    if (head === null) continue
    const level = HEADS.findIndex(([style]) => style === head.style)
    for (const [style] of HEADS.slice(level + 1)) open.delete(style)
    const run = open.get(head.style)
    if (run !== undefined && head.value === (run.at(-1)?.value ?? 0) + 1) run.push(head)
    else {
      const fresh = [head]
      open.set(head.style, fresh)
      runs.push(fresh)
    }
  }
  return runs.filter((run) => run.length > 1 && run[0]?.value === 1)
}

const written = (head: Numbered, value: number): string | null =>
  head.style.includes('1') ? String(value) : (NUMERALS[value - 1] ?? null)

/** Gives each head after the first of its run another number; the heads beside it show the break. */
function renumbered(renumber: (value: number) => number | null): Mutation['changes'] {
  return ({ text }) =>
    runsOf(text).flatMap((run) =>
      run.slice(1).flatMap((head, index): Change[] => {
        const value = renumber(head.value)
        const now = value === null ? null : written(head, value)
        const beside = [run[index], run[index + 2]].flatMap((other) => (other === undefined ? [] : [other.line]))
        return now === null ? [] : [{ ...head.number, now, breaks: [], linked: [head.line, ...beside] }]
      }),
    )
}

/** Every match of `pattern` in the text, changed as `rewrite` says, shown in its own paragraph. */
function replacing(pattern: RegExp, rewrite: (match: RegExpExecArray) => readonly string[]): Mutation['changes'] {
  return ({ text }) =>
    linesOf(text).flatMap((line) =>
      [...line.text.matchAll(pattern)].flatMap((match): Change[] => {
        const start = line.start + match.index
        return rewrite(match).map((now) => ({ start, end: start + match[0].length, now, breaks: [], linked: [line] }))
      }),
    )
}

const ENUMERATOR = /(?<=^|[：:；;。，、\s])([一二三四五六])是/gm

/** 一是 … 二是 … 三是, in one paragraph or over several. */
function enumerationsOf(text: string): Place[][] {
  const runs: Place[][] = []
  for (const match of text.matchAll(ENUMERATOR)) {
    const value = NUMERALS.indexOf(match[1] ?? '') + 1
    const place = { start: match.index, end: match.index + match[0].length }
    const run = runs.at(-1)
    if (value === 1) runs.push([place])
    else if (run !== undefined && run.length === value - 1) run.push(place)
  }
  return runs
}

/** Its second taken away, or called third; a list of two with one left is no list any more. */
function brokenEnumeration(now: string, atLeast: number): Mutation['changes'] {
  return ({ text }) =>
    enumerationsOf(text).flatMap((run): Change[] => {
      const [, second] = run
      return second === undefined || run.length < atLeast ? [] : [{ ...second, now, breaks: [], linked: run }]
    })
}

/** The lines of the list of attachments, with the numbers in them. */
function attachmentsOf(text: string): Place[] {
  const lines = linesOf(text)
  const first = lines.findIndex((line) => /^附件[:：]?[\s　]*\d/.test(line.text))
  if (first === -1) return []
  const numbers: Place[] = []
  for (const line of lines.slice(first)) {
    const match = /^(?:附件[:：]?|[\s　]*)[\s　]*(\d)(?=[.．:：])/.exec(line.text)
    if (match === null) break
    const start = line.start + match[0].length - 1
    numbers.push({ start, end: start + 1 })
  }
  return numbers.length > 1 ? numbers : []
}

const misnumberedAttachment: Mutation['changes'] = ({ text }) => {
  const places = attachmentsOf(text)
  return places.flatMap((place): Change[] => {
    const value = Number(text.slice(place.start, place.end))
    return [value + 1, value - 1]
      .filter((other) => other > 0)
      .map((other) => ({ ...place, now: String(other), breaks: [], linked: places }))
  })
}

const MARKS = /[《》“”（）〔〕](?<!^[\s　]*（)(?<!^[\s　]*（.）)/g

/** Loses one mark of a pair; the brackets of a numbered head are numbering. */
const lostMark: Mutation['changes'] = replacing(MARKS, () => [''])

const DOCUMENT_NUMBER = /〔(\d{4})〕(?=\d+号)/g

const wrongBrackets = replacing(DOCUMENT_NUMBER, ([, year]) =>
  ['()', '[]', '（）', '【】'].map(([open, close]) => `${open}${year}${close}`),
)

/** Faults of form, each of which the document itself shows. */
export const FORM_MUTATIONS: readonly Mutation[] = [
  { kind: 'number-repeated', group: 'numbering', isAlwaysDecidable: true, changes: renumbered((value) => value - 1) },
  { kind: 'number-skipped', group: 'numbering', isAlwaysDecidable: true, changes: renumbered((value) => value + 1) },
  {
    kind: 'number-restarted',
    group: 'numbering',
    isAlwaysDecidable: true,
    changes: renumbered((value) => (value > 2 ? 1 : null)),
  },
  { kind: 'enumerator-lost', group: 'enumeration', isAlwaysDecidable: true, changes: brokenEnumeration('', 3) },
  { kind: 'enumerator-wrong', group: 'enumeration', isAlwaysDecidable: true, changes: brokenEnumeration('三是', 2) },
  { kind: 'attachment', group: 'attachment', isAlwaysDecidable: true, changes: misnumberedAttachment },
  { kind: 'mark-lost', group: 'mark', isAlwaysDecidable: true, changes: lostMark },
  { kind: 'document-number', group: 'mark', isAlwaysDecidable: true, changes: wrongBrackets },
]
