import { dayFromText, dayInWords, monthFromText } from '../../domain/calendar/index.ts'
import { AS_SHOWN, type FigureFormat, FORMAT_WORDS, formatFromWords } from './figure-format.ts'
import { nearest } from './nearest.ts'
import { readOperand } from './read-operand.ts'
import { narrowMarks, type Reading } from './reading.ts'
import type { Part, Place } from './template.ts'

/** Reads one line of words: text with placeholders in braces. `\{` is a brace. Every problem is reported. */
export function readLine(source: string, { at, reading }: { at: Place; reading: Reading }): Part[] {
  const marks = narrowMarks(source)
  const parts: Part[] = []
  let index = 0
  while (index < source.length) {
    const open = nextUnescaped(marks, '{', index)
    parts.push(...textParts(source.slice(index, open), after(at, index), reading))
    if (open === source.length) break
    const close = nextUnescaped(marks, '}', open)
    const place = after(at, open)
    if (close === source.length) {
      const message = '左花括号没有配对的右花括号'
      reading.report({
        at: place,
        text: source.slice(open),
        message,
        suggestion: '在占位内容之后补“}”；要印出花括号本身，写“\\{”',
      })
      break
    }
    const part = readPlaceholder(source.slice(open + 1, close), { at: place, reading })
    if (part !== null) parts.push(part)
    index = close + 1
  }
  return parts
}

function textParts(source: string, at: Place, reading: Reading): Part[] {
  const stray = nextUnescaped(narrowMarks(source), '}', 0)
  if (stray < source.length) {
    const message = '右花括号没有配对的左花括号'
    reading.report({
      at: after(at, stray),
      text: source.charAt(stray),
      message,
      suggestion: '删去它，或写“\\}”印出花括号本身',
    })
  }
  // An escape prints the mark behind it; parts are split there so that columns stay true.
  return [...source.matchAll(/\\?([^\\]+|\\)/gu)].flatMap((piece) => {
    const isEscape = piece[0].startsWith('\\') && piece[0].length > 1 && /[{}｛｝@＠#＃\\]/u.test(piece[0].charAt(1))
    const skipped = isEscape ? 1 : 0
    return [{ kind: 'text', text: piece[0].slice(skipped), at: after(at, piece.index + skipped) } as const]
  })
}

function nextUnescaped(marks: string, mark: string, from: number): number {
  for (let index = from; index < marks.length; index += 1) {
    if (marks[index] === '\\') index += 1
    else if (marks[index] === mark) return index
  }
  return marks.length
}

function after({ line, column }: Place, characters: number): Place {
  return { line, column: column + characters }
}

interface At {
  readonly at: Place
  readonly reading: Reading
}

function readPlaceholder(source: string, context: At): Part | null {
  const marks = narrowMarks(source)
  const prefix = /^\s*(文号|日期|期间|常量)\s*:/u.exec(marks)
  if (prefix === null) return readValue(source, context)
  const content = source.slice(prefix[0].length).trim()
  switch (prefix[1]) {
    case '文号':
      return readCite(content, context)
    case '常量':
      return readConstant(content, context)
    default:
      return readDate({ content, isPeriod: prefix[1] === '期间' }, context)
  }
}

function readValue(source: string, { at, reading }: At): Part | null {
  const bar = narrowMarks(source).indexOf('|')
  const name = (bar < 0 ? source : source.slice(0, bar)).trim()
  if (name === '') {
    reading.report({
      at,
      text: `{${source}}`,
      message: '花括号里没有内容',
      suggestion: '写要引用的名称，或删去这对花括号',
    })
    return null
  }
  const operand = readOperand({ name, at }, reading)
  const format = bar < 0 ? AS_SHOWN : readFormat(source.slice(bar + 1), { at, reading })
  return operand === null || format === null ? null : { kind: 'value', operand, format, at }
}

function readFormat(words: string, { at, reading }: At): FigureFormat | null {
  const { format, unknown } = formatFromWords(words)
  if (unknown === null) return format
  const meant = nearest(unknown, FORMAT_WORDS)
  const suggestion = meant === null ? `可用格式：${FORMAT_WORDS.join('、')}` : `是否指“${meant}”`
  reading.report({ at, text: unknown, message: `没有“${unknown}”这种格式`, suggestion })
  return null
}

function readCite(content: string, { at, reading }: At): Part | null {
  if (/〔\d{4}〕\d+号$|^《.+》/u.test(content)) return { kind: 'cite', text: content, at }
  const mended = content.replace(/[（([［【]\s*(\d{4})\s*[）)\]］】]/u, '〔$1〕')
  const suggestion = /〔\d{4}〕\d+号$/u.test(mended)
    ? `写成“{文号:${mended}}”`
    : '写成“{文号:开财预字〔2020〕1号}”或“{文号:《文件名称》}”的样子'
  reading.report({ at, text: content, message: '文号应有六角括号括起的年份和“号”字，文件名称应有书名号', suggestion })
  return null
}

function readConstant(content: string, { at, reading }: At): Part | null {
  const bar = narrowMarks(content).indexOf('|')
  const [text, reason] = bar < 0 ? [content, ''] : [content.slice(0, bar).trim(), content.slice(bar + 1).trim()]
  if (text !== '' && reason !== '') return { kind: 'constant', text, reason, at }
  const suggestion = '写成“{常量:12345|热线名称}”的样子'
  reading.report({ at, text: content, message: '常量要写明内容和不取自台账的理由', suggestion })
  return null
}

function readDate({ content, isPeriod }: { content: string; isPeriod: boolean }, { at, reading }: At): Part | null {
  const text = isPeriod ? periodText(content) : dateText(content)
  if (text !== null) return { kind: 'date', text, at }
  const suggestion = isPeriod
    ? '写成“{期间:2020-01..2020-10}”的样子'
    : '写成“{日期:2021-05-20}”“{日期:2021-05}”或“{日期:2021}”的样子'
  reading.report({ at, text: content, message: `“${content}”不是${isPeriod ? '期间' : '日期'}`, suggestion })
  return null
}

function dateText(content: string): string | null {
  const day = dayFromText(content)
  if (day !== null) return dayInWords(day)
  const month = monthFromText(content)
  if (month !== null) return `${month.slice(0, 4)}年${Number(month.slice(5))}月`
  return /^\d{4}$/.test(content) ? `${content}年` : null
}

/** `2020-01..2020-10`, or `1..10` where the year stands before it: `{year}{期间:1..10}`. */
function periodText(content: string): string | null {
  const [first, last] = /^(\d{1,2})\.\.(\d{1,2})$/.exec(content)?.slice(1).map(Number) ?? []
  if (first !== undefined && last !== undefined)
    return first >= 1 && first < last && last <= 12 ? `${first}—${last}月` : null
  const [from, to] = content.split('..').map((month) => monthFromText(month.trim()))
  if (!from || !to || from >= to) return null
  const [year, lastYear] = [from.slice(0, 4), to.slice(0, 4)]
  return `${year}年${Number(from.slice(5))}${year === lastYear ? '' : '月'}—${year === lastYear ? '' : `${lastYear}年`}${Number(to.slice(5))}月`
}
