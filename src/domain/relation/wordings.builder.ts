import { plainDocument } from '../document/plain-document.builder.ts'
import { examineDocument } from './index.ts'
import type { Tie } from './tie/tie.ts'

const tiesOf = (text: string): readonly Tie[] =>
  examineDocument(plainDocument(text), { fiscalYear: 2022, pack: null }).ties

/** Kind and printed amount of every relation that does not hold, with what the others require: `parts 236 206`. */
export const brokenIn = (text: string): string[] =>
  tiesOf(text)
    .filter(({ holds }) => !holds)
    .map(({ kind, actual, expected }) => `${kind} ${actual} ${expected}`)

/** Kind and printed amount of every relation that holds. */
export const heldIn = (text: string): string[] =>
  tiesOf(text)
    .filter(({ holds }) => holds)
    .map(({ kind, actual }) => `${kind} ${actual}`)
