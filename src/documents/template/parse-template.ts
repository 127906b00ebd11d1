import type { HeadingLevel, TemplateFinding } from '../../domain/document/index.ts'
import { nearest } from './nearest.ts'
import { readCondition } from './read-condition.ts'
import { readLine } from './read-line.ts'
import { errorFrom, narrowMarks, type Problem, type Reading } from './reading.ts'
import type { Branch, Part, Place, ReportTemplate, TemplateNode, Test, Vocabulary } from './template.ts'

/** An instruction that is still open: nodes read now go into its `body`. */
type Frame =
  | { readonly kind: 'root'; readonly body: TemplateNode[] }
  | { readonly kind: 'repeat'; readonly body: TemplateNode[]; readonly head: RepeatHead; readonly opened: Opening }
  | {
      readonly kind: 'choose'
      body: TemplateNode[]
      readonly branches: Branch[]
      tests: readonly Test[]
      hasElse: boolean
      readonly opened: Opening
    }

interface RepeatHead {
  readonly of: string
  readonly argument: string | null
  readonly joiner: string
}

interface Opening {
  readonly at: Place
  readonly text: string
}

interface Parser {
  readonly vocabulary: Vocabulary
  readonly findings: TemplateFinding[]
  readonly frames: Frame[]
}

interface Line {
  readonly text: string
  readonly at: Place
}

/**
 * 报告模板 — reads a template's words; every error in one pass.
 *
 * @returns what could be read, and the findings in the order of the text; a template with findings is not compiled.
 */
export function parseTemplate(
  source: string,
  vocabulary: Vocabulary,
): { readonly template: ReportTemplate; readonly findings: readonly TemplateFinding[] } {
  const root: Frame = { kind: 'root', body: [] }
  const parser: Parser = { vocabulary, findings: [], frames: [root] }
  for (const [index, text] of source.split(/\r?\n/u).entries()) readSourceLine(parser, text, index + 1)
  while (parser.frames.length > 1) closeUnfinished(parser)
  const findings = parser.findings.toSorted((left, right) => left.line - right.line || left.column - right.column)
  return { template: { nodes: root.body }, findings }
}

function readSourceLine(parser: Parser, source: string, number: number): void {
  const text = source.trim()
  const at = { line: number, column: source.indexOf(text) + 1 }
  const marks = narrowMarks(text)
  if (text === '') add(parser, { kind: 'break' })
  else if (marks.startsWith('#')) readHeading(parser, { text, at })
  else if (marks.startsWith('@')) readInstruction(parser, { text, at })
  else add(parser, { kind: 'line', parts: readLine(text, { at, reading: readingOf(parser) }) })
}

function top(parser: Parser): Frame {
  const frame = parser.frames.at(-1)
  if (frame === undefined) throw new RangeError('the root frame is never closed')
  return frame
}

function add(parser: Parser, node: TemplateNode): void {
  top(parser).body.push(node)
}

function report(parser: Parser, problem: Problem): void {
  parser.findings.push(errorFrom(problem))
}

function readingOf(parser: Parser): Reading {
  const within = parser.frames.flatMap((frame) => (frame.kind === 'repeat' ? [frame.head.of] : []))
  return { vocabulary: parser.vocabulary, within, report: (problem) => report(parser, problem) }
}

function partsFrom(parser: Parser, { text, at }: Line, skipped: number): Part[] {
  const rest = text.slice(skipped)
  const words = rest.trimStart()
  const column = at.column + skipped + rest.length - words.length
  return readLine(words, { at: { line: at.line, column }, reading: readingOf(parser) })
}

function readHeading(parser: Parser, line: Line): void {
  const depth = /^#+/.exec(narrowMarks(line.text))?.[0].length ?? 1
  const level = ([1, 2, 3, 4] as const).find((known): known is HeadingLevel => known === depth)
  const parts = partsFrom(parser, line, depth)
  if (level === undefined)
    report(parser, {
      at: line.at,
      text: line.text.slice(0, depth),
      message: '标题最多四级',
      suggestion: '用一至四个“#”',
    })
  else if (line.text.slice(depth).trim() === '')
    report(parser, {
      at: line.at,
      text: line.text,
      message: '标题没有文字',
      suggestion: '在“#”后写标题，序号由系统编排',
    })
  else add(parser, { kind: 'heading', level, parts, at: line.at })
}

const INSTRUCTIONS: Readonly<Record<string, (parser: Parser, rest: Line, line: Line) => void>> = {
  标题: (parser, rest) => add(parser, { kind: 'title', parts: partsFrom(parser, rest, 0) }),
  注: () => undefined,
  表: readTable,
  附件: readAttachment,
  每个: openRepeat,
  若: openChoose,
  否则若: addBranch,
  否则: addBranch,
  完: closeFrame,
}

function readInstruction(parser: Parser, line: Line): void {
  const word = /^@\s*([^\s:]*)\s*:?\s*/u.exec(narrowMarks(line.text))
  const name = word?.[1] ?? ''
  const skipped = word?.[0].length ?? 1
  const rest = { text: line.text.slice(skipped), at: { line: line.at.line, column: line.at.column + skipped } }
  const instruction = INSTRUCTIONS[name]
  if (instruction === undefined) reportInstruction(parser, name, line.at)
  else instruction(parser, rest, line)
}

function reportInstruction(parser: Parser, name: string, at: Place): void {
  const known = Object.keys(INSTRUCTIONS)
  const meant = nearest(name, known)
  const suggestion =
    meant === null ? `可用指令：${known.map((instruction) => `@${instruction}`).join('、')}` : `是否指“@${meant}”`
  report(parser, { at, text: `@${name}`, message: `没有“@${name}”这种指令`, suggestion })
}

function readTable(parser: Parser, rest: Line): void {
  const name = rest.text.trim()
  if (parser.vocabulary.tables.has(name)) {
    add(parser, { kind: 'table', name, at: rest.at })
    return
  }
  const meant = nearest(name, parser.vocabulary.tables)
  const suggestion = meant === null ? `可用表格：${[...parser.vocabulary.tables].join('、')}` : `是否指“${meant}”`
  report(parser, { at: rest.at, text: name, message: `没有名为“${name}”的表`, suggestion })
}

function readAttachment(parser: Parser, rest: Line): void {
  const [file = ''] = rest.text.split(/\s/u)
  const parts = partsFrom(parser, rest, file.length)
  if (file !== '' && parts.length > 0) {
    add(parser, { kind: 'attachment', file, parts })
    return
  }
  const suggestion = '写成“@附件 annex-2.xlsx 部门整体支出绩效自评表”的样子，序号由系统编排'
  report(parser, { at: rest.at, text: rest.text, message: '附件要写文件名和题名', suggestion })
}

function openRepeat(parser: Parser, rest: Line, line: Line): void {
  const found = /^(\S+)(?:\s+(?!以)(\S+))?(?:\s+以[“"「]?(.*?)[”"」]?连接)?$/u.exec(rest.text.trim())
  const of = found?.[1] ?? ''
  const argument = found?.[2] ?? null
  const words = parser.vocabulary.repetitions.get(of)
  if (words === undefined) reportRepetition(parser, { text: rest.text.trim(), at: rest.at })
  else if (words.takesArgument !== (argument !== null))
    report(parser, {
      at: rest.at,
      text: rest.text.trim(),
      message: words.takesArgument ? `“@每个 ${of}”要写明取数` : `“@每个 ${of}”后面不写取数`,
      suggestion: words.takesArgument
        ? `写成“@每个 ${of} video_conference.supported.system”的样子`
        : `只写“@每个 ${of}”`,
    })
  // Opened even when it is wrong, so that its @完 is not reported as well.
  parser.frames.push({
    kind: 'repeat',
    body: [],
    head: { of, argument, joiner: found?.[3] ?? '' },
    opened: { at: line.at, text: line.text },
  })
}

function reportRepetition(parser: Parser, { text, at }: Line): void {
  const known = [...parser.vocabulary.repetitions.keys()]
  const meant = nearest(text, known)
  const suggestion = meant === null ? `可重复的内容：${known.join('、')}` : `是否指“${meant}”`
  report(parser, { at, text, message: `没有“${text}”这种重复内容`, suggestion })
}

function openChoose(parser: Parser, rest: Line, line: Line): void {
  const tests = readCondition(rest.text, { at: rest.at, reading: readingOf(parser) })
  parser.frames.push({
    kind: 'choose',
    body: [],
    branches: [],
    tests,
    hasElse: false,
    opened: { at: line.at, text: line.text },
  })
}

function addBranch(parser: Parser, rest: Line, line: Line): void {
  const frame = top(parser)
  const isElse = !narrowMarks(line.text).replace(/\s/gu, '').startsWith('@否则若')
  if (frame.kind !== 'choose' || frame.hasElse) {
    const suggestion = '“@否则若”“@否则”只能写在“@若”与“@完”之间，“@否则”写在最后'
    report(parser, { at: line.at, text: line.text, message: '前面没有与之相配的“@若”', suggestion })
    return
  }
  frame.branches.push({ tests: frame.tests, body: frame.body })
  frame.body = []
  frame.hasElse = isElse
  frame.tests = isElse ? [] : readCondition(rest.text, { at: rest.at, reading: readingOf(parser) })
}

function closeFrame(parser: Parser, _rest: Line, line: Line): void {
  const frame = top(parser)
  if (frame.kind === 'root') {
    const suggestion = '删去这一行，或在前面补上“@每个 …”“@若 …”'
    report(parser, { at: line.at, text: line.text, message: '多了一个“@完”', suggestion })
    return
  }
  parser.frames.pop()
  add(parser, closed(frame))
}

function closed(frame: Exclude<Frame, { kind: 'root' }>): TemplateNode {
  return frame.kind === 'repeat'
    ? { kind: 'repeat', ...frame.head, body: frame.body, at: frame.opened.at }
    : { kind: 'choose', branches: [...frame.branches, { tests: frame.tests, body: frame.body }] }
}

function closeUnfinished(parser: Parser): void {
  const frame = parser.frames.pop()
  if (frame === undefined || frame.kind === 'root') return
  const { at, text } = frame.opened
  report(parser, { at, text, message: `“${text}”没有写结束`, suggestion: '在它的内容之后加一行“@完”' })
}
