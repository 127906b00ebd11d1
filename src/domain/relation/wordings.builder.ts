import type { Claim } from '../claim/index.ts'
import { plainDocument } from '../document/plain-document.builder.ts'
import type { Examined } from './index.ts'
import { examineDocument } from './index.ts'
import type { Tie } from './tie/tie.ts'

export const examined = (text: string): Examined =>
  examineDocument(plainDocument(text), { fiscalYear: 2022, pack: null })

const tiesOf = (text: string): readonly Tie[] => examined(text).ties

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

/** Every amount of a text, in its order. */
export const amountsIn = (text: string): readonly Claim[] => examined(text).claims
