/** What a template may name, by its name, with what it stands for now. */
export interface Names {
  readonly figures: ReadonlyMap<string, { readonly label: string; readonly text: string }>
  readonly facts: ReadonlyMap<string, { readonly label: string; readonly text: string }>
}

/** A stretch of a line that is drawn as one piece: `{income.total|万元}` as the amount. */
export interface Chip {
  readonly from: number
  readonly to: number
  readonly kind: 'figure' | 'fact' | 'field' | 'cite' | 'date' | 'constant' | 'unknown'
  /** What is shown in its place. */
  readonly text: string
  /** What it is, for the pointer: 收入合计. */
  readonly title: string
}

export interface LineShape {
  readonly kind: 'heading' | 'instruction' | 'text' | 'break'
  /** Of a heading, from 1. */
  readonly level: number
  /** Repetitions and conditions around the line. */
  readonly depth: number
}

/** Full-width spellings of the template's marks count as the narrow ones. */
export function narrow(text: string): string {
  return text.replace(/[｛｝｜：＃＠]/g, (mark) => NARROW[mark] ?? mark)
}

const NARROW: Readonly<Record<string, string>> = { '｛': '{', '｝': '}', '｜': '|', '：': ':', '＃': '#', '＠': '@' }

/** The lines of a template in order, each with how it is drawn. */
export function shapesOf(lines: readonly string[]): readonly LineShape[] {
  let depth = 0
  return lines.map((line) => {
    const words = narrow(line).trim()
    const before = depth
    if (/^@(?:每个|若)/.test(words)) depth += 1
    if (/^@完/.test(words)) depth = Math.max(0, depth - 1)
    const isInner = /^@(?:否则|完)/.test(words)
    return { ...kindOf(words), depth: isInner ? Math.max(0, before - 1) : before }
  })
}

function kindOf(words: string): Omit<LineShape, 'depth'> {
  if (words === '') return { kind: 'break', level: 0 }
  const marks = /^#+/.exec(words)?.[0].length ?? 0
  if (marks > 0) return { kind: 'heading', level: Math.min(marks, 4) }
  return { kind: words.startsWith('@') ? 'instruction' : 'text', level: 0 }
}

/** `{…}` in a line of words or a heading. */
export function chipsIn(line: string, names: Names): readonly Chip[] {
  return [...narrow(line).matchAll(/\{([^{}]*)\}/g)].flatMap((found) => {
    const isEscaped = line[found.index - 1] === '\\'
    const chip = isEscaped ? null : chipOf((found[1] ?? '').trim(), names)
    return chip === null ? [] : [{ ...chip, from: found.index, to: found.index + found[0].length }]
  })
}

type Shown = Omit<Chip, 'from' | 'to'>

const MARKED: Readonly<Record<string, Chip['kind']>> = { 文号: 'cite', 日期: 'date', 期间: 'date', 常量: 'constant' }

function chipOf(inner: string, names: Names): Shown | null {
  if (inner === '') return null
  const [, mark = '', marked = ''] = /^(文号|日期|期间|常量):(.*)$/.exec(inner) ?? []
  const kind = MARKED[mark]
  if (kind !== undefined) return { kind, text: marked.split('|')[0]?.trim() ?? marked, title: mark }
  const [named = '', format = ''] = inner.split('|').map((part) => part.trim())
  const [id = '', months = ''] = named.split('@')
  const figure = names.figures.get(id)
  if (figure !== undefined) return figureChip(figure, { months, format })
  const fact = names.facts.get(named)
  if (fact !== undefined) return { kind: 'fact', text: fact.text, title: fact.label }
  const isField = /\p{Script=Han}/u.test(named) && named.includes('.')
  return { kind: isField ? 'field' : 'unknown', text: isField ? named.replace('.', '·') : named, title: named }
}

/** Over some months or in another unit the value isn't known here: the name stands for it. */
function figureChip(
  { label, text }: { readonly label: string; readonly text: string },
  { months, format }: { readonly months: string; readonly format: string },
): Shown {
  const scope = months === '' ? '' : `（${monthsInWords(months)}）`
  const how = format === '' ? '' : `，印作${format}`
  const isAsShown = months === '' && format === ''
  return { kind: 'figure', text: isAsShown ? text : `${label}${scope}`, title: `${label}${scope}${how}` }
}

function monthsInWords(months: string): string {
  const [first = '', last = ''] = months.split('..').map((month) => String(Number(month.slice(-2))))
  return first === last ? `${first}月` : `${first}—${last}月`
}

/** What an instruction's first word is called where the words are edited. */
const INSTRUCTION_WORDS: Readonly<Record<string, string>> = {
  标题: '标题',
  注: '备注（不印出）',
  表: '表格',
  附件: '附件',
  每个: '逐个写出',
  若: '如果',
  否则若: '否则，如果',
  否则: '否则',
  完: '到此为止',
}

/** `@若` as 如果, and the ids of figures in an instruction as their labels. */
export function instructionChips(line: string, names: Names): readonly Chip[] {
  const marks = narrow(line)
  const [head = '', space = '', word = ''] = /^(\s*)@\s*([^\s:]*)/.exec(marks) ?? []
  const shown = INSTRUCTION_WORDS[word]
  const named = /^(?:标题|附件)$/.test(word) ? chipsIn(line, names) : namesIn(marks, names)
  if (shown === undefined) return named
  return [{ from: space.length, to: head.length, kind: 'unknown', text: shown, title: shown }, ...named]
}

/** Figures and texts that a condition compares, by their labels. */
function namesIn(marks: string, { figures, facts }: Names): readonly Chip[] {
  return [...marks.matchAll(/[a-zA-Z]\w*(?:\.[\w<>.一-龥=]+)*/g)].flatMap((found): Chip[] => {
    const figure = figures.get(found[0])
    const meant = figure ?? facts.get(found[0])
    if (meant === undefined) return []
    const place = { from: found.index, to: found.index + found[0].length }
    const title = `${meant.label}，现为${meant.text}`
    return [{ ...place, kind: figure === undefined ? 'fact' : 'figure', text: meant.label, title }]
  })
}

const HEADINGS = ['一级', '二级', '三级', '四级']

/** The marks of a heading as its level, then what it names. */
export function headingChips(line: string, names: Names): readonly Chip[] {
  const marks = /^\s*#+\s*/.exec(narrow(line))?.[0] ?? ''
  const text = HEADINGS[Math.min(marks.trim().length, 4) - 1] ?? ''
  return [
    { from: 0, to: marks.length, kind: 'unknown', text, title: `${text}标题，序号由系统编排` },
    ...chipsIn(line, names),
  ]
}
