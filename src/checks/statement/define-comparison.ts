import type { Claim } from '../../domain/claim/index.ts'
import type { Examined } from '../../domain/relation/index.ts'
import type { Place, Problem } from '../define-check.ts'
import { quoted } from '../define-words.ts'

/** An amount that is, neither shall be nor a change. */
export const isStated = ({ bound, vagueness, role }: Claim): boolean =>
  bound === 'none' && vagueness === 'none' && role !== 'growth' && role !== 'difference' && role !== 'target'

/** Where the group of clauses begins that an offset lies in. */
export function groupStart({ normal }: Examined, offset: number): number {
  return Math.max(...'。；\n'.split('').map((mark) => normal.lastIndexOf(mark, offset - 1))) + 1
}

/** What is said of amounts, beside amounts that speak against it. */
export function problemOf(document: Examined, said: Place, amounts: readonly Claim[]): Problem {
  const words = document.normal.slice(said.start, said.end)
  const values = amounts.map(({ text }) => text).join('、')
  const names = amounts.map(({ label }) => label.replace(/分别$/, '')).filter((label) => label !== '')
  const name = names.map((each) => `“${quoted(each)}”`)[0] ?? '所说的数'
  return {
    message: `此处称“${quoted(words)}”，而${name}为${values}，两处说法不能同时成立，请核对。`,
    places: [said, ...amounts].map(({ start, end }) => ({ start, end })),
    actual: values,
    suggestion: '请核对数值与“高于”“低于”“达到”等用语。',
    meaning: [words, name, values],
  }
}
