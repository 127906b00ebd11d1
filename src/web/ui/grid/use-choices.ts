import { useEffect, useState } from 'react'
import { matching, pickedFrom } from './cell-text.ts'
import type { FoundChoices, GridChoice, GridColumn, Lookup } from './grid-types.ts'

const MOST_CHOICES = 60

/** The list under the editor of a column with choices; `typed` is `null` while nothing is edited. */
export function useChoices(column: GridColumn | undefined, typed: string | null) {
  const [at, setAt] = useState<number | null>(null)
  const { shown, isOpened, note } = useListed(column, typed)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another text or column begins at its own first choice
  useEffect(() => setAt(null), [typed, column?.name])
  const first = isOpened ? (shown ?? []).findIndex(({ label }) => label === typed) : typed === '' ? -1 : 0
  const current = at ?? first
  const move = (key: string): boolean => {
    const step = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0
    if (step === 0 || shown === null || shown.length === 0) return false
    setAt(Math.max(0, Math.min(shown.length - 1, current + step)))
    return true
  }
  return {
    shown,
    current,
    move,
    note,
    /** What Enter takes; `null` where the text itself is meant. */
    picked: (): GridChoice | null => shown?.[current] ?? null,
    optionId: (gridId: string) => (current < 0 ? undefined : `${gridId}-choices-${current}`),
  }
}

/** What is listed: of the choices at hand, or found by the server. A cell that was opened lists all. */
function useListed(column: GridColumn | undefined, typed: string | null) {
  const known = column === undefined || typed === null ? null : pickedFrom(column)
  const isOpened = known?.some(({ label }) => label === typed) === true
  const words = isOpened ? '' : (typed ?? '')
  const lookup = known === null ? undefined : column?.lookup
  const search = useChoiceSearch(lookup, words)
  if (known === null) return { shown: null, isOpened, note: null }
  if (lookup !== undefined) return { shown: search.choices, isOpened, note: search.note }
  return { shown: matching(known, words).slice(0, MOST_CHOICES), isOpened, note: null }
}

type Found = { readonly words: string; readonly found: FoundChoices | null; readonly trouble: string | null }

/** A person types on within this time; only what stands after it is asked for. */
const TYPING_PAUSE = 250
/** Nobody finds by more. */
const LONGEST_WORDS = 100
const NO_CHOICES: readonly GridChoice[] = []

/** Finds choices as one types; an answer to words that are no longer there is dropped. */
export function useChoiceSearch(
  lookup: Lookup | undefined,
  words: string,
): { readonly choices: readonly GridChoice[]; readonly note: string | null } {
  const [{ words: answered, found, trouble }, setFound] = useState<Found>({ words: '', found: null, trouble: null })
  const search = lookup?.search
  useEffect(() => {
    if (search === undefined) return
    const control = new AbortController()
    const timer = setTimeout(() => {
      search(words.trim().slice(0, LONGEST_WORDS), control.signal).then(
        (answer) => !control.signal.aborted && setFound({ words, found: answer, trouble: null }),
        (error: unknown) =>
          !control.signal.aborted &&
          setFound({ words, found: null, trouble: error instanceof Error ? error.message : '' }),
      )
    }, TYPING_PAUSE)
    return () => {
      clearTimeout(timer)
      control.abort()
    }
  }, [search, words])
  if (search === undefined) return { choices: NO_CHOICES, note: null }
  const isOld = answered !== words || (found === null && trouble === null)
  if (isOld) return { choices: NO_CHOICES, note: '正在查找……' }
  if (found === null) return { choices: NO_CHOICES, note: `没有查到：${trouble}。请再输入一次` }
  if (found.choices.length === 0) return { choices: NO_CHOICES, note: '没有符合的记录，请换个名称或代码' }
  return { choices: found.choices, note: found.hasMore ? '还有更多，请多输入几个字' : null }
}
