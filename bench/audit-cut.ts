import type { CorpusDocument } from '../corpus/corpus-document.ts'
import { type Random, randomFrom, seedOf, shuffled } from '../corpus/random.ts'
import type { Finding } from '../src/domain/finding/index.ts'
import { auditText } from './audit-judge.ts'
import { grouped } from './audit-tally.ts'

/** A text made of sound ones, in which no figure contradicts another. */
interface Made {
  readonly from: string
  readonly text: string
}

/** One alarm on such a text: what the program believes to belong together, and does not. */
export interface CutAlarm {
  readonly from: string
  readonly finding: Finding
}

export interface CutRun {
  readonly name: string
  readonly texts: number
  readonly characters: number
  readonly alarms: readonly CutAlarm[]
}

interface Cut {
  readonly seed: number
  readonly draws: number
}

/**
 * Rules on figures. Numbering, dates, attachments and what is said twice go wrong of themselves where a text is cut or two are
 * joined, and units (T12) where the words are gone that name them.
 */
const ON_FIGURES = /^T(?:0[4-8]|1[35678]|2[567])$/
/** Two units have two numbers of staff, one may adjust its budget and the other not; turn about, tables lose their heads. */
const OF_ONE_UNIT = /^T(?:0[78]|2[56])$/
const DROPPED = 0.2

const isRow = (line: string): boolean => line.includes('\t')

/** The sentences of a line, each with its end mark. */
const sentencesOf = (line: string): readonly string[] => line.match(/[^。！？]+[。！？]?/g) ?? []

const keeps = (random: Random) => (): boolean => random() >= DROPPED

const bySentence = (line: string, random: Random): string =>
  isRow(line) ? line : sentencesOf(line).filter(keeps(random)).join('')

const byParagraph = (line: string, random: Random): string => (isRow(line) || keeps(random)() ? line : '')

/** The document with about a fifth of its sentences, or of its paragraphs, left out; tables stay whole. */
function thinned(
  documents: readonly CorpusDocument[],
  { seed, draws }: Cut,
  shorten: (line: string, random: Random) => string,
): Made[] {
  return documents.flatMap(({ file, text }) =>
    Array.from({ length: draws }, (_, draw) => {
      const random = randomFrom(seedOf(seed, file, `${draw}`))
      const lines = text.split('\n').map((line) => shorten(line, random))
      return { from: file, text: lines.join('\n') }
    }),
  )
}

/** Paragraphs, and tables as one piece each. */
function piecesOf(text: string): string[] {
  const pieces: string[] = []
  let wasRow = false
  for (const line of text.split('\n')) {
    if (isRow(line) && wasRow) pieces.push(`${pieces.pop() ?? ''}\n${line}`)
    else pieces.push(line)
    wasRow = isRow(line)
  }
  return pieces
}

const behind = (one: string, other: string): string => `${one}\n\n${other}`

/** A piece of the one, then a piece of the other. */
function alternated(one: string, other: string): string {
  const [left, right] = [piecesOf(one), piecesOf(other)]
  const longest = Math.max(left.length, right.length)
  return Array.from({ length: longest }, (_, at) =>
    [...left.slice(at, at + 1), ...right.slice(at, at + 1)].join('\n\n'),
  ).join('\n\n')
}

/** Two documents of one form after each other, or turn about. */
function joined(
  documents: readonly CorpusDocument[],
  { seed, draws }: Cut,
  join: (one: string, other: string) => string,
): Made[] {
  const forms = grouped(documents, ({ form }) => form)
  return [...forms].flatMap(([form, own]) =>
    Array.from({ length: draws }, (_, draw) => shuffled(randomFrom(seedOf(seed, form, `${draw}`)), own)).flatMap(
      (order) =>
        order.flatMap((one, at) => {
          const other = at % 2 === 0 ? order[at + 1] : undefined
          return other === undefined ? [] : [{ from: `${one.file} + ${other.file}`, text: join(one.text, other.text) }]
        }),
    ),
  )
}

function judged(name: string, made: readonly Made[], isCounted: (rule: string) => boolean): CutRun {
  const alarms = made.flatMap(({ from, text }) =>
    auditText(text)
      .findings.filter(({ rule }) => isCounted(rule))
      .map((finding) => ({ from, finding })),
  )
  return { name, texts: made.length, characters: made.reduce((sum, { text }) => sum + text.length, 0), alarms }
}

/** Sound documents cut and joined in ways that leave them without a contradiction between figures: each alarm is a misreading. */
export function runCut(documents: readonly CorpusDocument[], cut: Cut): CutRun[] {
  const sound = documents.filter(({ kind }) => kind === 'sound')
  const isOnFigures = (rule: string): boolean => ON_FIGURES.test(rule)
  const isBetween = (rule: string): boolean => isOnFigures(rule) && !OF_ONE_UNIT.test(rule)
  return [
    judged('a fifth of the sentences left out', thinned(sound, cut, bySentence), isOnFigures),
    judged('a fifth of the paragraphs left out', thinned(sound, cut, byParagraph), isOnFigures),
    judged('two of one form, one behind the other', joined(sound, cut, behind), isBetween),
    judged('two of one form, turn about', joined(sound, cut, alternated), isBetween),
  ]
}

export function cutColumns({ name, texts, characters, alarms }: CutRun): string[] {
  const perTenThousand = characters === 0 ? '—' : ((alarms.length * 10_000) / characters).toFixed(2)
  return [name, String(texts), String(characters), String(alarms.length), perTenThousand]
}
