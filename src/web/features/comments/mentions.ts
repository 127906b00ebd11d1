/** A name that is being typed after an @. */
export interface TypedMention {
  readonly from: number
  readonly name: string
}

/** What stands between the last @ and the caret; `null` when no name is being typed there. */
export function mentionAt(words: string, caret: number): TypedMention | null {
  const found = /@([^\s@]{0,20})$/u.exec(words.slice(0, caret))
  return found === null ? null : { from: found.index, name: found[1] ?? '' }
}

interface Completion {
  readonly typed: TypedMention
  readonly caret: number
  readonly name: string
}

/** The words with the whole name in the place of what was typed of it. */
export function completed(words: string, { typed, caret, name }: Completion): { words: string; caret: number } {
  const put = `@${name} `
  return { words: `${words.slice(0, typed.from)}${put}${words.slice(caret)}`, caret: typed.from + put.length }
}

/** Ids of the colleagues whose names stand after an @; of two names that begin alike, the longer one is meant. */
export function mentionedIn(
  words: string,
  colleagues: readonly { readonly id: string; readonly name: string }[],
): string[] {
  const byLength = colleagues.toSorted((left, right) => right.name.length - left.name.length)
  const called = words.split('@').slice(1)
  const names = called.map((part) => byLength.find(({ name }) => part.startsWith(name))?.name)
  return colleagues.filter(({ name }) => names.includes(name)).map(({ id }) => id)
}
