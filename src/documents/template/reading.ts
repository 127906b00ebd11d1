import type { TemplateFinding } from '../../domain/document/index.ts'
import type { Place, Vocabulary } from './template.ts'

/** What stands while a template is read: what may be named here, and where findings go. */
export interface Reading {
  readonly vocabulary: Vocabulary
  /** Repetitions around this place, outermost first. */
  readonly within: readonly string[]
  report(problem: Problem): void
}

export interface Problem {
  readonly at: Place
  readonly text: string
  readonly message: string
  readonly suggestion: string | null
}

export function errorFrom({ at, text, message, suggestion }: Problem): TemplateFinding {
  return { severity: 'error', line: at.line, column: at.column, text, message, suggestion }
}

const NARROW: Readonly<Record<string, string>> = {
  '｛': '{',
  '｝': '}',
  '｜': '|',
  '：': ':',
  '＠': '@',
  '＃': '#',
  '＼': '\\',
}

/** The same length, with the marks of the template language in their narrow form: a Chinese keyboard gives the wide ones. */
export function narrowMarks(text: string): string {
  return text.replace(/[｛｝｜：＠＃＼]/gu, (mark) => NARROW[mark] ?? mark)
}
