import { parseRelation, type Relation } from './relations.ts'

/** A stretch of a text, in UTF-16 code units. */
export interface Place {
  readonly start: number
  readonly end: number
}

/** A figure of a document, under the name that its relations use. */
export interface NamedFigure extends Place {
  readonly name: string
  readonly text: string
  /** The unit of its heading, where it carries none. */
  readonly unit?: string | undefined
}

/** Words that the document's own figures would contradict if they read `instead`. */
export interface Statement extends Place {
  readonly text: string
  readonly instead: string
}

export interface Fault {
  /** The code that names it best; absent where several would do. */
  readonly rule: string | null
  readonly what: string
  /** Wherever the words that show it stand. */
  readonly places: readonly Place[]
}

export interface CorpusDocument {
  readonly file: string
  /** 示例数据: units, people and figures are invented. */
  readonly text: string
  readonly kind: 'sound' | 'faulty'
  /** Documents held out were not looked at while the checks were made, and are reported apart. */
  readonly set: 'development' | 'held-out'
  readonly form: string
  readonly unitKind: string
  readonly fiscalYear: number | null
  readonly faults: readonly Fault[]
  readonly figures: ReadonlyMap<string, NamedFigure>
  readonly statements: readonly Statement[]
  readonly relations: readonly Relation[]
}

interface WordsInContext {
  readonly text: string
  /** The fewest words before it that make it the only one. */
  readonly before: string
}

/** A document as the index lists it. */
export interface IndexEntry {
  readonly file: string
  readonly kind: CorpusDocument['kind']
  readonly set: CorpusDocument['set']
  readonly form: string
  readonly unitKind: string
  readonly fiscalYear: number | null
  readonly faults: readonly { readonly rule?: string; readonly what: string; readonly near: string }[]
  readonly figures: Readonly<Record<string, WordsInContext & { readonly unit?: string }>>
  readonly statements: readonly (WordsInContext & { readonly instead: string })[]
  readonly relations: readonly string[]
}

/** @throws when the words aren't in the text, or are there twice */
export function placeOf(text: string, { before, text: words }: WordsInContext): Place {
  const at = text.indexOf(before + words)
  if (at === -1) throw new Error(`no such words: ${before}${words}`)
  if (text.includes(before + words, at + 1)) throw new Error(`twice in the text: ${before}${words}`)
  const start = at + before.length
  return { start, end: start + words.length }
}

function placesOf(text: string, words: string): Place[] {
  const places: Place[] = []
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) {
    places.push({ start: at, end: at + words.length })
  }
  return places
}

function faultOf(text: string, { rule, what, near }: IndexEntry['faults'][number]): Fault {
  const places = placesOf(text, near)
  if (places.length === 0) throw new Error(`no such words: ${near}`)
  return { rule: rule ?? null, what, places }
}

/** Puts an entry of the index and its text together. */
export function documentOf(entry: IndexEntry, text: string): CorpusDocument {
  const figures = Object.entries(entry.figures).map(([name, figure]): readonly [string, NamedFigure] => [
    name,
    { name, text: figure.text, unit: figure.unit, ...placeOf(text, figure) },
  ])
  return {
    ...entry,
    text,
    faults: entry.faults.map((fault) => faultOf(text, fault)),
    figures: new Map(figures),
    statements: entry.statements.map((statement) => ({
      text: statement.text,
      instead: statement.instead,
      ...placeOf(text, statement),
    })),
    relations: entry.relations.map(parseRelation),
  }
}
