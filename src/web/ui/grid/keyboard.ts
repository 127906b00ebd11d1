/** What a key means in the grid, as people know it from Excel. */
export type Command =
  | { readonly kind: 'move'; readonly rows: number; readonly columns: number; readonly isExtended: boolean }
  /** To the edge of a run of cells. */
  | { readonly kind: 'edge'; readonly rows: number; readonly columns: number; readonly isExtended: boolean }
  | { readonly kind: 'page'; readonly step: 1 | -1; readonly isExtended: boolean }
  | { readonly kind: 'home' | 'end'; readonly isWhole: boolean; readonly isExtended: boolean }
  | { readonly kind: 'tab' | 'enter'; readonly step: 1 | -1 }
  | { readonly kind: 'select'; readonly what: 'all' | 'row' | 'column' }
  | { readonly kind: 'fill'; readonly to: 'down' | 'right'; readonly isSeries: boolean }
  | {
      readonly kind:
        | 'edit'
        | 'cancel'
        | 'clear'
        | 'undo'
        | 'redo'
        | 'today'
        | 'fill-selection'
        | 'void'
        | 'choices'
        | 'save'
    }

/** The parts of a key event that matter. */
export interface Key {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly shiftKey: boolean
  readonly altKey: boolean
  /** Typing in Chinese: the keys belong to the input method. */
  readonly isComposing: boolean
}

const ARROWS: Readonly<Record<string, { readonly rows: number; readonly columns: number }>> = {
  ArrowUp: { rows: -1, columns: 0 },
  ArrowDown: { rows: 1, columns: 0 },
  ArrowLeft: { rows: 0, columns: -1 },
  ArrowRight: { rows: 0, columns: 1 },
}

/** `idle`: nothing is being typed. `typing`: arrows end the typing, as in Excel. `editing` (F2): arrows move in the text. */
export type TypingMode = 'idle' | 'typing' | 'editing'

/** `null` where the key belongs to the text, the input method or the browser. */
export function commandFor(key: Key, mode: TypingMode): Command | null {
  if (key.isComposing) return null
  if (key.key === 's' && (key.ctrlKey || key.metaKey)) return { kind: 'save' }
  return mode === 'idle' ? whileIdle(key) : whileTyping(key, mode)
}

function whileTyping(key: Key, mode: TypingMode): Command | null {
  switch (key.key) {
    case 'Escape':
      return { kind: 'cancel' }
    case 'Tab':
      return { kind: 'tab', step: key.shiftKey ? -1 : 1 }
    case 'Enter':
      return enterWhileTyping(key)
    case 'F2':
      return { kind: 'edit' }
    default:
      return mode === 'editing' ? null : arrowWhileTyping(key)
  }
}

/** Alt and Enter is a new line of the text. */
function enterWhileTyping({ altKey, ctrlKey, metaKey, shiftKey }: Key): Command | null {
  if (altKey) return null
  return ctrlKey || metaKey ? { kind: 'fill-selection' } : { kind: 'enter', step: shiftKey ? -1 : 1 }
}

function arrowWhileTyping({ key, ctrlKey, metaKey, shiftKey, altKey }: Key): Command | null {
  const arrow = ARROWS[key]
  if (arrow === undefined || ctrlKey || metaKey || shiftKey || altKey) return null
  return { kind: 'move', ...arrow, isExtended: false }
}

function whileIdle(key: Key): Command | null {
  if (key.altKey) return key.key === 'ArrowDown' ? { kind: 'choices' } : null
  const isExtended = key.shiftKey
  const arrow = ARROWS[key.key]
  const isCommand = key.ctrlKey || key.metaKey
  if (arrow !== undefined) return { kind: isCommand ? 'edge' : 'move', ...arrow, isExtended }
  return (isCommand ? withControl(key) : null) ?? plainKey(key)
}

function plainKey({ key, ctrlKey, metaKey, shiftKey }: Key): Command | null {
  const isWhole = ctrlKey || metaKey
  const isExtended = shiftKey
  switch (key) {
    case 'Home':
      return { kind: 'home', isWhole, isExtended }
    case 'End':
      return { kind: 'end', isWhole, isExtended }
    case 'PageDown':
      return { kind: 'page', step: 1, isExtended }
    case 'PageUp':
      return { kind: 'page', step: -1, isExtended }
    case 'Tab':
      return { kind: 'tab', step: shiftKey ? -1 : 1 }
    case 'Enter':
      return { kind: 'enter', step: shiftKey ? -1 : 1 }
    case 'F2':
      return { kind: 'edit' }
    case 'Delete':
    case 'Backspace':
      return { kind: 'clear' }
    case ' ':
      return shiftKey ? { kind: 'select', what: 'row' } : null
    default:
      return null
  }
}

function withControl({ key, shiftKey }: Key): Command | null {
  switch (key.toLowerCase()) {
    case 'a':
      return { kind: 'select', what: 'all' }
    case ' ':
      return { kind: 'select', what: 'column' }
    case 'd':
      return { kind: 'fill', to: 'down', isSeries: shiftKey }
    case 'r':
      return { kind: 'fill', to: 'right', isSeries: shiftKey }
    case 'z':
      return { kind: shiftKey ? 'redo' : 'undo' }
    case 'y':
      return { kind: 'redo' }
    case ';':
      return { kind: 'today' }
    case '-':
      return { kind: 'void' }
    default:
      return null
  }
}
