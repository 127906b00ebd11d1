import { type Extension, Facet, type Line, RangeSetBuilder, StateEffect, StateField } from '@codemirror/state'
import { Decoration, type DecorationSet, EditorView, ViewPlugin, type ViewUpdate, WidgetType } from '@codemirror/view'
import {
  type Chip,
  chipsIn,
  headingChips,
  instructionChips,
  type LineShape,
  type Names,
  shapesOf,
} from './template-pieces.ts'

/** What the words may name; replaced when it has been read anew. */
export const setNames = StateEffect.define<Names>()
/** Whether the words are shown as they are kept, braces and all. */
export const setBare = StateEffect.define<boolean>()

const NO_NAMES: Names = { figures: new Map(), facts: new Map() }

const namesField = StateField.define<Names>({
  create: () => NO_NAMES,
  update: (names, { effects }) => effects.reduce((held, effect) => (effect.is(setNames) ? effect.value : held), names),
})

const bareField = StateField.define<boolean>({
  create: () => false,
  update: (isBare, { effects }) => effects.reduce((held, effect) => (effect.is(setBare) ? effect.value : held), isBare),
})

/** Called with the stretch of a chip that was clicked. */
export const chipClicked = Facet.define<(chip: { readonly from: number; readonly to: number }) => void>()

class ChipWidget extends WidgetType {
  readonly chip: Chip
  readonly isQuiet: boolean

  constructor(chip: Chip, isQuiet: boolean) {
    super()
    this.chip = chip
    this.isQuiet = isQuiet
  }

  override eq(other: ChipWidget): boolean {
    return other.chip.text === this.chip.text && other.chip.kind === this.chip.kind && other.isQuiet === this.isQuiet
  }

  override toDOM(view: EditorView): HTMLElement {
    const mark = document.createElement('span')
    mark.className = this.isQuiet ? 'chip-quiet' : `chip chip-${this.chip.kind}`
    mark.textContent = this.chip.text
    mark.title = this.chip.title
    if (this.chip.kind === 'figure' && !this.isQuiet) {
      mark.addEventListener('mousedown', (event) => {
        event.preventDefault()
        const from = view.posAtDOM(mark)
        for (const listener of view.state.facet(chipClicked)) {
          listener({ from, to: from + this.chip.to - this.chip.from })
        }
      })
    }
    return mark
  }

  override ignoreEvent(): boolean {
    return false
  }
}

/** Draws the words as they will read: chips for what is named, headings large, instructions small and indented. */
const drawn = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet
    chips: DecorationSet

    constructor(view: EditorView) {
      ;({ all: this.decorations, chips: this.chips } = decorationsOf(view))
    }

    update({ view, docChanged, viewportChanged, startState, state }: ViewUpdate) {
      const isSame = startState.field(namesField) === state.field(namesField)
      const isAsBare = startState.field(bareField) === state.field(bareField)
      if (docChanged || viewportChanged || !isSame || !isAsBare)
        ({ all: this.decorations, chips: this.chips } = decorationsOf(view))
    }
  },
  {
    decorations: ({ decorations }) => decorations,
    // A chip is stepped over and deleted whole.
    provide: (plugin) => EditorView.atomicRanges.of((view) => view.plugin(plugin)?.chips ?? Decoration.none),
  },
)

interface Drawn {
  readonly all: DecorationSet
  readonly chips: DecorationSet
}

function decorationsOf(view: EditorView): Drawn {
  const { doc } = view.state
  const names = view.state.field(namesField)
  const isBare = view.state.field(bareField)
  const shapes = shapesOf(doc.toString().split('\n'))
  const all = new RangeSetBuilder<Decoration>()
  const chips = new RangeSetBuilder<Decoration>()
  for (const line of visibleLines(view)) {
    const shape = shapes[line.number - 1]
    if (shape === undefined) continue
    all.add(line.from, line.from, lineDecoration(shape))
    for (const { from, to, widget } of isBare ? [] : widgetsOf(line.text, { shape, names })) {
      all.add(line.from + from, line.from + to, widget)
      chips.add(line.from + from, line.from + to, widget)
    }
  }
  return { all: all.finish(), chips: chips.finish() }
}

function visibleLines({ state: { doc }, visibleRanges }: EditorView): Line[] {
  return visibleRanges.flatMap(({ from, to }) => {
    const [first, last] = [doc.lineAt(from).number, doc.lineAt(to).number]
    return Array.from({ length: last - first + 1 }, (_, index) => doc.line(first + index))
  })
}

function widgetsOf(text: string, { shape, names }: { readonly shape: LineShape; readonly names: Names }) {
  const chipsOf = { heading: headingChips, instruction: instructionChips, text: chipsIn, break: chipsIn }[shape.kind]
  return chipsOf(text, names).map((chip) => {
    const isQuiet = shape.kind !== 'text' && chip.kind === 'unknown'
    return { from: chip.from, to: chip.to, widget: Decoration.replace({ widget: new ChipWidget(chip, isQuiet) }) }
  })
}

function lineDecoration({ kind, level, depth }: LineShape): Decoration {
  const name = kind === 'heading' ? `line-heading line-heading-${level}` : `line-${kind}`
  return Decoration.line({ class: name, attributes: { style: `--depth: ${depth}` } })
}

export const templateDrawing: Extension = [namesField, bareField, drawn]
