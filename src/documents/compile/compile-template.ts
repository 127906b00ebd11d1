import { dayInWords } from '../../domain/calendar/index.ts'
import type {
  DocumentTable,
  HeadingLevel,
  OfficialBlock,
  OfficialDocument,
  Run,
  TemplateFinding,
} from '../../domain/document/index.ts'
import { runsText } from '../../domain/document/index.ts'
import type { ReportFacts } from '../facts.ts'
import { bareNumbers, type PlacedRun } from '../template/bare-numbers.ts'
import { headingNumber } from '../template/numerals.ts'
import type { Part, Place, RepeatNode, ReportTemplate, TemplateNode } from '../template/template.ts'
import type { Scope } from '../template/value.ts'
import { printPart, printValue } from '../template/value-runs.ts'
import type { Cell } from '../vocabulary/define-vocabulary.ts'
import { REPETITIONS, TABLES } from '../vocabulary/report-vocabulary.ts'
import { holds, resolve, withYear } from './resolve.ts'

/** 编译结果 — the document, and everything there is to say about it. */
export interface Compiled {
  readonly document: OfficialDocument
  /** Names that stand for nothing: with any of these the document is not to be used. */
  readonly errors: readonly TemplateFinding[]
  readonly bareNumbers: readonly TemplateFinding[]
  /** What is printed as “—”. */
  readonly missing: readonly TemplateFinding[]
  /** Ids of the figures printed, in the order of their first appearance. */
  readonly used: readonly string[]
}

type Event =
  | { readonly kind: 'runs'; readonly runs: readonly PlacedRun[] }
  | { readonly kind: 'break' }
  | { readonly kind: 'heading'; readonly level: HeadingLevel; readonly runs: readonly PlacedRun[] }
  | {
      readonly kind: 'table'
      readonly table: Omit<DocumentTable, 'rows'>
      readonly rows: readonly (readonly (readonly PlacedRun[])[])[]
    }
  | { readonly kind: 'title'; readonly runs: readonly PlacedRun[] }
  | { readonly kind: 'attachment'; readonly file: string; readonly runs: readonly PlacedRun[] }

interface Notes {
  readonly errors: TemplateFinding[]
  readonly missing: TemplateFinding[]
}

/**
 * 编译报告 — a template and the facts of one moment become a document. Pure: the same words and facts always give the
 * same document, the numbering written here and hence continuous.
 */
export function compileTemplate(template: ReportTemplate, facts: ReportFacts): Compiled {
  const notes: Notes = { errors: [], missing: [] }
  const scope: Scope = { facts, items: new Map(), project: null }
  const events = eventsOf(template.nodes, scope, notes)
  const document = documentFrom(events, facts)
  return {
    document,
    errors: inOrder(notes.errors),
    bareNumbers: inOrder(stretchesOf(events).flatMap((runs) => bareNumbers(runs, facts.figures))),
    missing: inOrder(notes.missing),
    used: [
      ...new Set(
        stretchesOf(events).flatMap((runs) => runs.flatMap(({ run }) => (run.kind === 'figure' ? [run.figure] : []))),
      ),
    ],
  }
}

/** Each finding once: a repetition meets the same place many times. */
function inOrder(findings: readonly TemplateFinding[]): TemplateFinding[] {
  const unique = new Map(findings.map((finding) => [JSON.stringify(finding), finding]))
  return [...unique.values()].sort((left, right) => left.line - right.line || left.column - right.column)
}

function eventsOf(nodes: readonly TemplateNode[], scope: Scope, notes: Notes): Event[] {
  return nodes.flatMap((node) => nodeEvents(node, scope, notes))
}

function nodeEvents(node: TemplateNode, scope: Scope, notes: Notes): Event[] {
  switch (node.kind) {
    case 'line':
      return [{ kind: 'runs', runs: runsOf(node.parts, scope, notes) }]
    case 'break':
      return [{ kind: 'break' }]
    case 'heading':
      return [{ kind: 'heading', level: node.level, runs: runsOf(node.parts, scope, notes) }]
    case 'title':
      return [{ kind: 'title', runs: runsOf(node.parts, scope, notes) }]
    case 'attachment':
      return [{ kind: 'attachment', file: node.file, runs: runsOf(node.parts, scope, notes) }]
    case 'table':
      return tableEvents(node, scope, notes)
    case 'choose': {
      const chosen = node.branches.find(({ tests }) => holds(tests, scope))
      return chosen === undefined ? [] : eventsOf(chosen.body, scope, notes)
    }
    case 'repeat':
      return repeatEvents(node, scope, notes)
    default:
      return node satisfies never
  }
}

function repeatEvents({ of, argument, joiner, body, at }: RepeatNode, scope: Scope, notes: Notes): Event[] {
  const items = REPETITIONS.get(of)?.items(scope, argument === null ? null : withYear(argument, scope.facts.year)) ?? []
  const joining: Event = { kind: 'runs', runs: [{ run: { kind: 'text', text: joiner }, at, origin: null }] }
  const pieces = items
    .map((item) => {
      const inside = { ...scope, items: new Map([...scope.items, [of, item]]), project: item.project }
      return eventsOf(body, inside, notes)
    })
    .filter((events) => events.length > 0)
  return pieces.flatMap((events, index) => (index === 0 || joiner === '' ? events : [joining, ...events]))
}

function runsOf(parts: readonly Part[], scope: Scope, notes: Notes): PlacedRun[] {
  return parts.flatMap((part) => {
    const printed = printPart(part, { facts: scope.facts }, ({ operand }) => resolve(operand, scope))
    notes.errors.push(...printed.errors)
    notes.missing.push(...printed.missing)
    return printed.runs
  })
}

function tableEvents({ name, at }: { name: string; at: Place }, scope: Scope, notes: Notes): Event[] {
  const draft = TABLES.get(name)?.build(scope) ?? null
  if (draft === null) {
    const message = `“${name}”没有可列的内容，未印出`
    notes.missing.push({ severity: 'warning', ...at, text: name, message, suggestion: '补录有关台账，或删去这一行' })
    return []
  }
  const rows = draft.rows.map((row) => row.map((cell) => cellRuns(cell, { at, scope, notes })))
  return [{ kind: 'table', table: { kind: 'table', ...draft }, rows }]
}

function cellRuns(
  { values, format }: Cell,
  { at, scope, notes }: { at: Place; scope: Scope; notes: Notes },
): PlacedRun[] {
  return values.flatMap((value) => {
    const printed = printValue(value, { facts: scope.facts, format, at })
    notes.errors.push(...printed.errors)
    notes.missing.push(...printed.missing)
    return printed.runs
  })
}

/** Runs that stand together: of one paragraph, heading, cell, title. */
function stretchesOf(events: readonly Event[]): PlacedRun[][] {
  const stretches: PlacedRun[][] = [[]]
  for (const event of events) {
    if (event.kind === 'runs') stretches.at(-1)?.push(...event.runs)
    else if (event.kind === 'break') stretches.push([])
    else if (event.kind === 'table') stretches.push(...event.rows.flat().map((cell) => [...cell]), [])
    else stretches.push([...event.runs], [])
  }
  return stretches
}

function documentFrom(events: readonly Event[], facts: ReportFacts): OfficialDocument {
  const title = events.find((event) => event.kind === 'title')
  const attachments = events.filter((event) => event.kind === 'attachment')
  return {
    title:
      title === undefined
        ? `${facts.unit.name}${facts.year}年度绩效自评报告`
        : runsText(title.runs.map(({ run }) => run)),
    unitName: facts.unit.name,
    blocks: blocksFrom(events),
    attachments: attachments.map(({ file, runs }, index) => ({
      number: index + 1,
      title: runsText(runs.map(({ run }) => run)),
      file,
    })),
    signature: { unitName: facts.unit.name, day: dayInWords(facts.signedOn) },
  }
}

function blocksFrom(events: readonly Event[]): OfficialBlock[] {
  const blocks: OfficialBlock[] = []
  const counters: Record<HeadingLevel, number> = { 1: 0, 2: 0, 3: 0, 4: 0 }
  let open: PlacedRun[] = []
  const close = () => {
    const runs = merged(open)
    if (runsText(runs).trim() !== '') blocks.push({ kind: 'paragraph', runs })
    open = []
  }
  for (const event of events) {
    if (event.kind === 'runs') {
      open.push(...event.runs)
      continue
    }
    close()
    if (event.kind === 'heading')
      blocks.push({
        kind: 'heading',
        level: event.level,
        number: nextNumber(counters, event.level),
        runs: merged(event.runs),
      })
    if (event.kind === 'table') blocks.push({ ...event.table, rows: event.rows.map((row) => row.map(merged)) })
  }
  close()
  return blocks
}

/** Counts on at its level and begins the levels below anew. */
function nextNumber(counters: Record<HeadingLevel, number>, level: HeadingLevel): string {
  counters[level] += 1
  for (const deeper of [2, 3, 4] as const) if (deeper > level) counters[deeper] = 0
  return headingNumber(level, counters[level])
}

/** Words that stand together become one run; empty ones go, and so does a mark that another mark follows. */
function merged(placed: readonly PlacedRun[]): Run[] {
  const runs: Run[] = []
  for (const { run } of placed) {
    const last = runs.at(-1)
    if (run.text === '') continue
    if (run.kind === 'text' && last?.kind === 'text')
      runs[runs.length - 1] = { kind: 'text', text: last.text + run.text }
    else runs.push(run)
  }
  return runs.map((run) => (run.kind === 'text' ? { kind: 'text', text: withoutDoubledMarks(run.text) } : run))
}

/** What people wrote into a ledger may end in a full stop where the template goes on. */
function withoutDoubledMarks(text: string): string {
  return text.replaceAll(/[。；，、](?=[。；，、])/gu, '')
}
