import type { CompletionContext, CompletionResult } from '@codemirror/autocomplete'
import type { ReportVocabularyView } from '../../../../contract/report-edit-view.ts'

const MOST = 60

const INSTRUCTIONS = [
  { label: '@若', detail: '如果……', apply: '@若 ' },
  { label: '@否则若', detail: '否则，如果……', apply: '@否则若 ' },
  { label: '@否则', detail: '其余情形', apply: '@否则' },
  { label: '@每个', detail: '逐个写出', apply: '@每个 ' },
  { label: '@完', detail: '到此为止', apply: '@完' },
  { label: '@表', detail: '放入一张表', apply: '@表 ' },
  { label: '@附件', detail: '附件说明', apply: '@附件 ' },
  { label: '@注', detail: '备注，不印出', apply: '@注 ' },
] as const

/** Offers figures and texts after `{`, tables after `@表`, repetitions after `@每个`, instructions after `@`. */
export function templateCompletion(vocabulary: () => ReportVocabularyView | null) {
  return (context: CompletionContext): CompletionResult | null => {
    const known = vocabulary()
    if (known === null) return null
    const braces = context.matchBefore(/[{｛][^{}｛｝]*$/)
    if (braces !== null) return namesAfter(known, context, braces)
    const table = context.matchBefore(/^\s*[@＠]表\s+\S*$/)
    if (table !== null) return offered(table, known.tables)
    const repetition = context.matchBefore(/^\s*[@＠]每个\s+\S*$/)
    if (repetition !== null) {
      return offered(
        repetition,
        known.repetitions.map(({ name }) => name),
      )
    }
    const instruction = context.matchBefore(/^\s*[@＠]\S*$/)
    return instruction === null ? null : { from: instruction.from, options: [...INSTRUCTIONS], filter: true }
  }
}

interface Match {
  readonly from: number
  readonly to: number
  readonly text: string
}

function offered(match: Match, names: readonly string[]): CompletionResult {
  const from = match.from + match.text.search(/\S*$/)
  return { from, options: names.map((label) => ({ label })) }
}

function namesAfter(known: ReportVocabularyView, { state, pos }: CompletionContext, match: Match): CompletionResult {
  const words = match.text.slice(1).trim()
  const isClosed = /^[}｝]/.test(state.sliceDoc(pos, pos + 1))
  const options = [
    ...findFigures(known.figures, words).map(({ id, label, text }) => ({ name: id, label, detail: text })),
    ...known.facts
      .filter(({ name, label, text }) => `${name}${label}${text}`.includes(words))
      .map(({ name, label, text }) => ({ name, label, detail: text })),
  ]
  return {
    from: match.from,
    filter: false,
    options: options.slice(0, MOST).map(({ name, label, detail }) => ({
      label,
      detail,
      apply: isClosed ? `{${name}` : `{${name}}`,
    })),
  }
}

/** Figures whose label, id or value holds each of the words; those whose label begins with them come first. */
export function findFigures(
  figures: ReportVocabularyView['figures'],
  typed: string,
): readonly ReportVocabularyView['figures'][number][] {
  const words = typed.split(/\s+/).filter((word) => word !== '')
  const found = figures.filter(({ id, label, text }) =>
    words.every((word) => label.includes(word) || id.includes(word) || text.includes(word)),
  )
  const [first = ''] = words
  return found.toSorted((left, right) => rank(left.label, first) - rank(right.label, first))
}

const rank = (label: string, word: string) => (label.startsWith(word) ? 0 : label.includes(word) ? 1 : 2)
