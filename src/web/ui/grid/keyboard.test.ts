import { describe, expect, test } from 'vitest'
import { commandFor, type Key } from './keyboard.ts'

const NO_KEY: Key = { key: '', ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, isComposing: false }
const key = (name: string, changed: Partial<Key> = {}): Key => ({ ...NO_KEY, key: name, ...changed })

describe('keys while nothing is typed', () => {
  test.each([
    [key('ArrowDown'), { kind: 'move', rows: 1, columns: 0, isExtended: false }],
    [key('ArrowLeft', { shiftKey: true }), { kind: 'move', rows: 0, columns: -1, isExtended: true }],
    [key('ArrowRight', { ctrlKey: true }), { kind: 'edge', rows: 0, columns: 1, isExtended: false }],
    [key('Home', { ctrlKey: true }), { kind: 'home', isWhole: true, isExtended: false }],
    [key('End', { shiftKey: true }), { kind: 'end', isWhole: false, isExtended: true }],
    [key('PageUp'), { kind: 'page', step: -1, isExtended: false }],
    [key('Tab', { shiftKey: true }), { kind: 'tab', step: -1 }],
    [key('Enter'), { kind: 'enter', step: 1 }],
    [key('F2'), { kind: 'edit' }],
    [key('Delete'), { kind: 'clear' }],
    [key('d', { ctrlKey: true }), { kind: 'fill', to: 'down', isSeries: false }],
    [key('r', { ctrlKey: true }), { kind: 'fill', to: 'right', isSeries: false }],
    [key('D', { ctrlKey: true, shiftKey: true }), { kind: 'fill', to: 'down', isSeries: true }],
    [key('z', { metaKey: true }), { kind: 'undo' }],
    [key('Z', { ctrlKey: true, shiftKey: true }), { kind: 'redo' }],
    [key('y', { ctrlKey: true }), { kind: 'redo' }],
    [key('a', { ctrlKey: true }), { kind: 'select', what: 'all' }],
    [key(' ', { shiftKey: true }), { kind: 'select', what: 'row' }],
    [key(' ', { ctrlKey: true }), { kind: 'select', what: 'column' }],
    [key(';', { ctrlKey: true }), { kind: 'today' }],
    [key('-', { ctrlKey: true }), { kind: 'void' }],
    [key('s', { ctrlKey: true }), { kind: 'save' }],
    [key('ArrowDown', { altKey: true }), { kind: 'choices' }],
    [key('a'), null],
    [key('c', { ctrlKey: true }), null],
    [key('Process', { isComposing: true }), null],
  ] as const)('%o', (pressed, command) => expect(commandFor(pressed, 'idle')).toEqual(command))
})

describe('keys while something is typed', () => {
  test.each([
    ['typing', key('ArrowDown'), { kind: 'move', rows: 1, columns: 0, isExtended: false }],
    ['editing', key('ArrowDown'), null],
    ['typing', key('ArrowLeft', { shiftKey: true }), null],
    ['editing', key('Enter'), { kind: 'enter', step: 1 }],
    ['typing', key('Enter', { ctrlKey: true }), { kind: 'fill-selection' }],
    ['typing', key('Enter', { altKey: true }), null],
    ['typing', key('Tab'), { kind: 'tab', step: 1 }],
    ['editing', key('Escape'), { kind: 'cancel' }],
    ['typing', key('Home'), null],
    ['typing', key('z', { ctrlKey: true }), null],
  ] as const)('%s: %o', (mode, pressed, command) => expect(commandFor(pressed, mode)).toEqual(command))

  test.each(['Enter', 'Tab', 'ArrowDown', 'Escape', ' '])('%s belongs to the input method while it composes', (name) =>
    expect(commandFor(key(name, { isComposing: true }), 'typing')).toBeNull(),
  )
})
