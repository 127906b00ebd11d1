import type { Run, TemplateFinding } from '../../domain/document/index.ts'
import type { ReportFacts } from '../facts.ts'
import { numbersIn, type PlacedRun } from './bare-numbers.ts'
import { AS_SHOWN, type FigureFormat, figureText } from './figure-format.ts'
import { nearest } from './nearest.ts'
import { readLine } from './read-line.ts'
import { errorFrom, type Problem } from './reading.ts'
import type { Part, Place, Vocabulary } from './template.ts'
import type { Value } from './value.ts'

/** What printing something yields: runs, and what there is to say about them. */
export interface Printed {
  readonly runs: readonly PlacedRun[]
  /** Names that stand for nothing, units that don't fit. */
  readonly errors: readonly TemplateFinding[]
  /** Values that are not there. */
  readonly missing: readonly TemplateFinding[]
}

export interface Printing {
  readonly facts: ReportFacts
  readonly format: FigureFormat
  readonly at: Place
}

const NO_FINDINGS = { errors: [], missing: [] } as const

/** A value as runs of the document. */
export function printValue(value: Value, printing: Printing): Printed {
  switch (value.kind) {
    case 'figure':
      return printFigure(value.id, printing)
    case 'prose':
      return printProse(value, printing)
    case 'name':
      return lone(nameRun(value), printing.at)
    case 'constant':
      return lone({ kind: 'constant', text: value.text, reason: value.reason }, printing.at)
    case 'words':
      return lone({ kind: 'text', text: value.text }, printing.at)
    case 'date':
    case 'cite':
      return lone({ kind: value.kind, text: value.text }, printing.at)
    case 'nothing':
      return {
        ...lone({ kind: 'text', text: '—' }, printing.at),
        missing: [absent(value.label, '没有记录', printing.at)],
      }
    default:
      return value satisfies never
  }
}

function lone(run: Run, at: Place): Printed {
  return { runs: [{ run, at, origin: null }], ...NO_FINDINGS }
}

function nameRun({ text, what }: { readonly text: string; readonly what: string }): Run {
  return numbersIn(text).length > 0 ? { kind: 'constant', text, reason: `${what}的一部分` } : { kind: 'text', text }
}

function absent(label: string, reason: string, at: Place): TemplateFinding {
  return { severity: 'warning', ...at, text: label, message: `“${label}”印作“—”：${reason}`, suggestion: null }
}

function failed(problem: Problem): Printed {
  return { runs: [], errors: [errorFrom(problem)], missing: [] }
}

function printFigure(id: string, { facts, format, at }: Printing): Printed {
  const figure = facts.figures.get(id)
  if (figure === undefined) {
    const meant = nearest(id, facts.figures.keys())
    const suggestion = meant === null ? '在报告页的数目录中查找编号' : `是否指“${meant}”`
    return failed({ at, text: id, message: `没有编号为“${id}”的数`, suggestion })
  }
  const text = figureText(figure, format)
  if (text === null) {
    const suggestion = `去掉格式中的“${format.unit}”，或改用合适的单位`
    return failed({
      at,
      text: id,
      message: `“${figure.label}”的单位是${figure.unit}，不能印作${format.unit}`,
      suggestion,
    })
  }
  const printed = lone({ kind: 'figure', figure: id, text }, at)
  return figure.value === null
    ? { ...printed, missing: [absent(figure.label, figure.absence ?? '没有数据', at)] }
    : printed
}

/** Words from a ledger may name figures, dates and documents, and nothing else of the template language. */
const PROSE_WORDS: Vocabulary = { repetitions: new Map(), tables: new Set(), facts: new Set() }

function printProse({ text, origin }: { text: string; origin: string }, { facts, at }: Printing): Printed {
  const problems: Problem[] = []
  const report = (problem: Problem) => problems.push(problem)
  const words = text.replaceAll(/\s*\r?\n\s*/gu, '')
  const parts = readLine(words, { at, reading: { vocabulary: PROSE_WORDS, within: [], report } })
  const printed = parts.map((part) => printProsePart(part, { facts, format: AS_SHOWN, at }))
  const placed = (finding: TemplateFinding) => ({ ...finding, ...at, message: `${origin}：${finding.message}` })
  return {
    runs: printed.flatMap(({ runs }) => runs.map((run) => ({ ...run, at, origin }))),
    errors: [...problems.map(errorFrom), ...printed.flatMap(({ errors }) => errors)].map(placed),
    missing: printed.flatMap(({ missing }) => missing).map(placed),
  }
}

function printProsePart(part: Part, printing: Printing): Printed {
  if (part.kind === 'text') return { runs: recognised(part.text, printing.at), ...NO_FINDINGS }
  return printPart(part, printing, () => null)
}

/** A piece of a line as runs; `resolve` knows what fields and facts stand for. */
export function printPart(
  part: Part,
  printing: Omit<Printing, 'format' | 'at'>,
  resolve: (part: Extract<Part, { kind: 'value' }>) => Value | null,
): Printed {
  if (part.kind !== 'value') {
    const { at, ...run } = part
    return lone(run, at)
  }
  const { operand, at, format } = part
  const value: Value | null = resolve(part) ?? (operand.kind === 'figure' ? { kind: 'figure', id: operand.id } : null)
  return value === null ? { runs: [], ...NO_FINDINGS } : printValue(value, { ...printing, format, at })
}

/** Words that lead to a document number are not part of it. */
const DOCUMENT = /[^\P{Script=Han}依据根按照经由的和与及见]{1,14}〔\d{4}〕\d+号|《[^《》]+》/u
const DATE = /\d{4}年(?:\d{1,2}月(?:\d{1,2}日)?)?/u
const RECOGNISED = new RegExp(`${DOCUMENT.source}|${DATE.source}`, 'gu')

/** Document numbers, titles and dates written out in a ledger's words need no braces there. */
function recognised(text: string, at: Place): PlacedRun[] {
  const runs: Run[] = []
  let index = 0
  for (const match of text.matchAll(RECOGNISED)) {
    if (match.index > index) runs.push({ kind: 'text', text: text.slice(index, match.index) })
    runs.push({ kind: match[0].includes('〔') || match[0].startsWith('《') ? 'cite' : 'date', text: match[0] })
    index = match.index + match[0].length
  }
  if (index < text.length) runs.push({ kind: 'text', text: text.slice(index) })
  return runs.map((run) => ({ run, at, origin: null }))
}
