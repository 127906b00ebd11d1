import type { AuditResult } from '../usecases/audit-document.ts'
import { columnsOf, firstColumns, lastColumns } from './text-width.ts'

type Finding = AuditResult['findings'][number]
type Place = Finding['spans'][number]

/** How findings are printed for a person at a terminal. */
export interface TextFace {
  readonly hasColour: boolean
  /** Width of the terminal. */
  readonly columns: number
}

const SEVERITIES = {
  error: { word: '错误', colour: 31 },
  warning: { word: '警告', colour: 33 },
  notice: { word: '提示', colour: 36 },
} as const
const BOLD = 1
const DIM = 2
const INDENT = '    '
const MOST_OTHER_PLACES = 6

function painted({ hasColour }: TextFace, code: number, words: string): string {
  return hasColour ? `\u001b[${code}m${words}\u001b[0m` : words
}

/** The line that a span lies in, cut to the width around it, and the caret below. */
export function excerpt(
  text: string,
  span: { readonly start: number; readonly end: number },
  columns: number,
): [string, string] {
  const lineStart = text.lastIndexOf('\n', span.start - 1) + 1
  const nextEnd = text.indexOf('\n', span.start)
  const lineEnd = nextEnd === -1 ? text.length : nextEnd
  const clean = (words: string): string => words.replace(/[\t\r\u00a0\u3000]/g, ' ')
  const marked = firstColumns(clean(text.slice(span.start, Math.min(span.end, lineEnd))), Math.floor(columns / 2))
  const rest = Math.max(8, columns - columnsOf(marked) - 4)
  const before = lastColumns(clean(text.slice(lineStart, span.start)), Math.floor((rest * 3) / 5))
  const isCut = marked.length < Math.min(span.end, lineEnd) - span.start
  const after = isCut ? '' : firstColumns(clean(text.slice(span.end, lineEnd)), rest - columnsOf(before))
  const head = before.length < span.start - lineStart ? '…' : ''
  const tail = isCut || after.length < lineEnd - span.end ? '…' : ''
  const caret = ' '.repeat(columnsOf(head) + columnsOf(before)) + '^'.repeat(Math.max(1, columnsOf(marked)))
  return [`${head}${before}${marked}${after}${tail}`, caret]
}

function placeWords({ line, column }: Place): string {
  return `第${line}行第${column}列`
}

function findingLines(finding: Finding, text: string, face: TextFace): string[] {
  const { word, colour } = SEVERITIES[finding.severity]
  const [first, ...others] = finding.spans
  const where = first === undefined ? '' : `  ${placeWords(first)}`
  const lines = [
    `  ${painted(face, colour, word)} ${painted(face, BOLD, finding.rule)}${where}`,
    `${INDENT}${finding.message}`,
  ]
  if (first !== undefined && first.end > first.start) {
    const [line, caret] = excerpt(text, first, Math.max(40, face.columns - INDENT.length - 2))
    lines.push(
      `${INDENT}${painted(face, DIM, '│')} ${line}`,
      `${INDENT}${painted(face, DIM, '│')} ${painted(face, colour, caret)}`,
    )
  }
  if (others.length > 0) lines.push(`${INDENT}另见：${otherPlaces(others)}`)
  if (finding.suggestion !== null) lines.push(`${INDENT}建议：${finding.suggestion}`)
  return [...lines, '']
}

function otherPlaces(spans: readonly Place[]): string {
  const shown = spans
    .slice(0, MOST_OTHER_PLACES)
    .map((span) => `${placeWords(span)}“${firstColumns(span.text.replace(/\s+/g, ' '), 24)}”`)
  return shown.join('，') + (spans.length > MOST_OTHER_PLACES ? ` 等${spans.length}处` : '')
}

function recognitionLine({ recognition }: AuditResult): string {
  const { numbers, amounts, others, leftOut } = recognition
  const left = leftOut.map(({ reason, count }) => `${reason}${count}个`).join('，')
  return `识别：数字${numbers}个，其中数额${amounts}个，日期、序号、文号、编码等${others}个${left === '' ? '' : `；未参与核对：${left}`}`
}

const OUTCOME_WORDS: readonly (readonly [string, string])[] = [
  ['consistent', '相符'],
  ['inconsistent', '不符'],
  ['explained', '已有说明'],
  ['insufficient-data', '数据不足'],
  ['not-applicable', '不适用'],
  ['not-implemented', '未实现'],
]

function obligationsLine({ obligations }: AuditResult): string {
  const counted = OUTCOME_WORDS.map(
    ([outcome, word]) => [word, obligations.filter((each) => each.outcome === outcome).length] as const,
  )
  const words = counted.filter(([, count]) => count > 0).map(([word, count]) => `${word}${count}项`)
  return `检查：共${obligations.length}项，${words.join('，')}`
}

/** Everything found in one file: heading, findings with the sentence and a caret, and what was understood. */
export function auditText(
  file: string,
  { text, result }: { text: string; result: AuditResult },
  face: TextFace,
): string[] {
  const { findings, characters } = result
  const counts = (['error', 'warning', 'notice'] as const).map((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length
    return count === 0 ? null : `${SEVERITIES[severity].word}${count}处`
  })
  const found = findings.length === 0 ? '未发现问题' : counts.filter((words) => words !== null).join('，')
  return [
    `${painted(face, BOLD, file)}  ${characters}字，${found}`,
    '',
    ...findings.flatMap((finding) => findingLines(finding, text, face)),
    painted(face, DIM, recognitionLine(result)),
    painted(face, DIM, obligationsLine(result)),
  ]
}
