import { autocompletion, startCompletion } from '@codemirror/autocomplete'
import { defaultKeymap, history, historyKeymap, redo, undo } from '@codemirror/commands'
import { type Diagnostic, lintGutter, setDiagnostics } from '@codemirror/lint'
import { openSearchPanel, search, searchKeymap } from '@codemirror/search'
import { EditorState } from '@codemirror/state'
import { drawSelection, EditorView, highlightActiveLine, keymap } from '@codemirror/view'
import { type Ref, useEffect, useImperativeHandle, useRef } from 'react'
import type { ReportVocabularyView } from '../../../../contract/report-edit-view.ts'
import { CHINESE_PHRASES } from './chinese-phrases.ts'
import { templateCompletion } from './template-completion.ts'
import { chipClicked, setBare, setNames, templateDrawing } from './template-view.ts'

/** Something wrong at a place of the words; line and column count from 1. */
export interface PlacedProblem {
  readonly line: number
  readonly column: number
  readonly text: string
  readonly severity: 'error' | 'warning' | 'notice'
  readonly message: string
  readonly suggestion: string | null
}

/** What the page does with the editor. */
export interface EditorHandle {
  insert(text: string): void
  replace(range: { readonly from: number; readonly to: number }, text: string): void
  setHeading(level: number): void
  goTo(place: { readonly line: number; readonly column: number }): void
  undo(): void
  redo(): void
  find(): void
  /** Replaces all of the words; can be undone. */
  setWords(words: string): void
}

interface Props {
  readonly handle: Ref<EditorHandle>
  readonly words: string
  readonly vocabulary: ReportVocabularyView | null
  readonly problems: readonly PlacedProblem[]
  readonly isBare: boolean
  readonly onChange: (words: string) => void
  readonly onSave: () => void
  readonly onFigure: (chip: { readonly from: number; readonly to: number; readonly text: string } | null) => void
}

/** 报告文字的编辑 — words with everything that is named drawn as what it stands for. */
export function TemplateEditor(props: Props) {
  const { handle, words, vocabulary, problems, isBare } = props
  const host = useRef<HTMLDivElement>(null)
  const view = useRef<EditorView>(null)
  const latest = useRef(props)
  latest.current = props
  // biome-ignore lint/correctness/useExhaustiveDependencies: the editor is made once and keeps its own words from then on
  useEffect(() => {
    if (host.current === null) return
    const made = new EditorView({ parent: host.current, state: stateFrom(words, latest) })
    view.current = made
    return () => made.destroy()
  }, [])
  useEffect(() => {
    if (vocabulary === null) return
    const figures = new Map(vocabulary.figures.map(({ id, label, text }) => [id, { label, text }]))
    const facts = new Map(vocabulary.facts.map(({ name, label, text }) => [name, { label, text }]))
    view.current?.dispatch({ effects: setNames.of({ figures, facts }) })
  }, [vocabulary])
  useEffect(() => view.current?.dispatch({ effects: setBare.of(isBare) }), [isBare])
  useEffect(() => {
    const made = view.current
    if (made !== null) made.dispatch(setDiagnostics(made.state, diagnosticsOf(made, problems)))
  }, [problems])
  useImperativeHandle(handle, () => handleOn(() => view.current), [])
  return <div ref={host} className="template-editor" />
}

function stateFrom(words: string, latest: { readonly current: Props }): EditorState {
  return EditorState.create({
    doc: words,
    extensions: [
      history(),
      drawSelection(),
      highlightActiveLine(),
      EditorView.lineWrapping,
      EditorState.phrases.of(CHINESE_PHRASES),
      search({ top: true }),
      lintGutter(),
      autocompletion({
        override: [templateCompletion(() => latest.current.vocabulary)],
        icons: false,
        maxRenderedOptions: 40,
      }),
      templateDrawing,
      chipClicked.of(({ from, to }) => {
        const text = viewText(latest, from, to)
        latest.current.onFigure({ from, to, text })
      }),
      keymap.of([
        { key: 'Mod-s', preventDefault: true, run: done(() => latest.current.onSave()) },
        { key: 'Mod-/', preventDefault: true, run: done(() => latest.current.onFigure(null)) },
        { key: 'Ctrl-Space', run: startCompletion },
        ...historyKeymap,
        ...searchKeymap,
        ...defaultKeymap,
      ]),
      EditorView.contentAttributes.of({ 'aria-label': '报告文字', spellcheck: 'false', tabindex: '0' }),
      EditorView.updateListener.of(({ docChanged, state }) => {
        if (docChanged) latest.current.onChange(state.doc.toString())
      }),
    ],
  })
}

/** A key's work, after which nobody else need answer the key. */
function done(work: () => void): () => boolean {
  return () => {
    work()
    return true
  }
}

/** The page holds the words as last changed; a chip's own text stands in them. */
function viewText(latest: { readonly current: Props }, from: number, to: number): string {
  return latest.current.words.slice(from, to)
}

function diagnosticsOf({ state: { doc } }: EditorView, problems: readonly PlacedProblem[]): Diagnostic[] {
  return problems.flatMap(({ line: number, column, text, severity, message, suggestion }) => {
    if (number < 1 || number > doc.lines) return []
    const line = doc.line(number)
    const from = Math.min(line.from + column - 1, line.to)
    const to = Math.min(from + Math.max(text.length, 1), line.to)
    const written = suggestion === null ? null : /\{[^{}]+\}/.exec(suggestion)
    return [
      {
        from,
        to: Math.max(from, to),
        severity: severity === 'notice' ? 'info' : severity,
        message: suggestion === null ? message : `${message}。${suggestion}`,
        actions:
          written === null
            ? []
            : [
                {
                  name: `改为 ${written[0]}`,
                  apply: (view, start, end) => replaceIn(view, { from: start, to: end }, written[0]),
                },
              ],
      },
    ]
  })
}

function replaceIn(view: EditorView, { from, to }: { readonly from: number; readonly to: number }, text: string): void {
  view.dispatch({ changes: { from, to, insert: text }, selection: { anchor: from + text.length } })
  view.focus()
}

function handleOn(current: () => EditorView | null): EditorHandle {
  const withView = (work: (view: EditorView) => void) => {
    const view = current()
    if (view !== null) work(view)
  }
  return {
    insert: (text) => withView((view) => replaceIn(view, view.state.selection.main, text)),
    replace: (range, text) => withView((view) => replaceIn(view, range, text)),
    setHeading: (level) =>
      withView((view) => {
        const line = view.state.doc.lineAt(view.state.selection.main.head)
        const marks = /^\s*[#＃]*\s*/.exec(line.text)?.[0].length ?? 0
        replaceIn(view, { from: line.from, to: line.from + marks }, level === 0 ? '' : `${'#'.repeat(level)} `)
      }),
    goTo: ({ line, column }) =>
      withView((view) => {
        const at = view.state.doc.line(Math.min(Math.max(line, 1), view.state.doc.lines))
        const anchor = Math.min(at.from + column - 1, at.to)
        view.dispatch({ selection: { anchor }, effects: EditorView.scrollIntoView(anchor, { y: 'center' }) })
        view.focus()
      }),
    undo: () => withView(undo),
    redo: () => withView(redo),
    find: () => withView(openSearchPanel),
    setWords: (words) =>
      withView((view) => view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: words } })),
  }
}
