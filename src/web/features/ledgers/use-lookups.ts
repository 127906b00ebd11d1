import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { MOST_ASKED } from '../../../contract/grid-view.ts'
import { ROUTES } from '../../../contract/routes.ts'
import { call } from '../../api/client.ts'
import type { UnitYear } from '../../api/queries.ts'
import type { GridChoice, Lookup, Values } from '../../ui/grid/grid-types.ts'
import { type Known, meaning, unnamed, withChoices, withMeant } from './lookup-knowledge.ts'

export type Texts = Readonly<Record<string, readonly string[]>>

interface Setting {
  readonly at: UnitYear
  readonly ledger: string
  /** Fields whose candidates are too many to hold. */
  readonly searched: readonly string[]
  /** Names of what the rows refer to. */
  readonly names: Readonly<Record<string, readonly GridChoice[]>>
}

const RETRY_AFTER = 5000

/** 引用的查找 — what is known by now of references that are searched, and how more becomes known. */
export function useLookups({ at, ledger, searched, names }: Setting) {
  const { unitId, year } = at
  const params = useMemo(() => ({ unitId, year, ledger }), [unitId, year, ledger])
  const [known, setKnown] = useState<Known>(() => withChoices({}, names))
  useEffect(() => setKnown((before) => withChoices(before, names)), [names])
  const asked = useRef(new Set<string>())
  const searches = useMemo(
    () => Object.fromEntries(searched.map((field) => [field, searchOf(params, field, setKnown)])),
    [params, searched],
  )
  /** Asks what texts mean, all of them in one request; what fails is asked again. */
  const ask = useCallback(
    async (texts: Texts) => {
      const fresh = notAsked(asked.current, texts)
      if (Object.keys(fresh).length === 0) return
      try {
        for (const part of portions(fresh)) {
          const { meant } = await call(ROUTES.resolveGridChoices, { params, body: { texts: part, ids: {} } })
          setKnown((before) => withMeant(before, meant))
        }
      } catch {
        // Whatever it was, the texts stay where they are and are asked for again.
        setTimeout(() => {
          for (const [field, words] of Object.entries(fresh))
            for (const text of words) asked.current.delete(keyOf(field, text))
          setKnown((before) => ({ ...before }))
        }, RETRY_AFTER)
      }
    },
    [params],
  )
  const learn = useCallback(
    async (rows: readonly { readonly values: Values }[]) => {
      const ids = unnamed(known, { rows, searched })
      if (Object.keys(ids).length === 0) return
      const found = await namesOf(params, ids)
      setKnown((before) => withChoices(before, found))
    },
    [known, params, searched],
  )
  const lookups = useMemo(
    () =>
      Object.fromEntries(
        searched.flatMap((field): [string, { choices: readonly GridChoice[]; lookup: Lookup }][] => {
          const search = searches[field]
          return search === undefined ? [] : [[field, meaning(known, field, search)]]
        }),
      ),
    [known, searched, searches],
  )
  return { lookups, ask, learn }
}

type Params = UnitYear & { readonly ledger: string }

function searchOf(params: Params, field: string, setKnown: (to: (before: Known) => Known) => void): Lookup['search'] {
  return async (words, signal) => {
    const found = await call(ROUTES.searchGridChoices, { params: { ...params, field }, query: { words }, signal })
    setKnown((before) => withChoices(before, { [field]: found.choices }))
    return found
  }
}

const keyOf = (field: string, text: string) => `${field}\n${text}`

/** Texts that nobody has asked about yet; they count as asked from now on. */
function notAsked(asked: Set<string>, texts: Texts): Texts {
  const fresh = Object.entries(texts).map(([field, words]) => {
    const left = words.filter((text) => text.length <= LONGEST && !asked.has(keyOf(field, text)))
    for (const text of left) asked.add(keyOf(field, text))
    return [field, left] as const
  })
  return Object.fromEntries(fresh.filter(([, words]) => words.length > 0))
}

/** No row has a longer name. */
const LONGEST = 200

/** Nearly always one; more only where more texts were pasted than one request takes. */
function portions(texts: Texts, most = MOST_ASKED): readonly Record<string, string[]>[] {
  const all = Object.entries(texts).flatMap(([field, words]) => words.map((text) => ({ field, text })))
  const parts: Record<string, string[]>[] = []
  for (let start = 0; start < all.length; start += most) {
    const part: Record<string, string[]> = {}
    for (const { field, text } of all.slice(start, start + most)) part[field] = [...(part[field] ?? []), text]
    parts.push(part)
  }
  return parts
}

/** Rows are named by questions to the store; so many at a time stay quick. */
const NAMED_A_CALL = 1000

/** What rows are called, by field. */
export async function namesOf(
  params: Params,
  ids: Texts,
  signal?: AbortSignal,
): Promise<Record<string, readonly GridChoice[]>> {
  const found: Record<string, readonly GridChoice[]> = {}
  for (const part of portions(ids, NAMED_A_CALL)) {
    const asked = { params, body: { texts: {}, ids: part } }
    const { names } = await call(ROUTES.resolveGridChoices, signal === undefined ? asked : { ...asked, signal })
    for (const [field, choices] of Object.entries(names)) found[field] = [...(found[field] ?? []), ...choices]
  }
  return found
}
