import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ROUTES } from '../../../../contract/routes.ts'
import { call } from '../../../api/client.ts'
import { forgetFigures } from '../../../api/forget-figures.ts'
import { useSeat } from '../../../page/seat.tsx'
import { objectivesQuery } from '../objectives-query.ts'
import type { BulkChange } from './bulk.ts'

export interface Applied {
  /** How to go back: revisions as they are now. */
  readonly back: readonly BulkChange[]
  /** Words about rows that were not saved. */
  readonly refused: readonly string[]
}

/** Saves changes of several indicators, and takes them back. */
export function useBulk(nameOf: (id: string) => string) {
  const { at } = useSeat()
  const queries = useQueryClient()
  const [applied, setApplied] = useState<Applied | null>(null)
  const save = useMutation({
    mutationFn: async (changes: readonly BulkChange[]) => {
      const rows = changes.map(({ id, revision, field, after }, place) => ({
        key: id,
        line: place + 1,
        id,
        revision,
        values: { [field]: after },
      }))
      const { rows: answers } = await call(ROUTES.saveGrid, { params: { ...at, ledger: 'indicator' }, body: { rows } })
      const revisions = new Map(answers.flatMap((one) => (one.state === 'saved' ? [[one.key, one.row.revision]] : [])))
      return {
        back: changes.flatMap(({ before, after, ...change }) => {
          const revision = revisions.get(change.id)
          return revision === undefined ? [] : [{ ...change, revision, before: after, after: before }]
        }),
        refused: answers.flatMap((one) => {
          if (one.state === 'saved') return []
          const why =
            one.state === 'changed'
              ? `${one.by}刚改了它，请刷新后再改`
              : one.issues.map(({ message }) => message).join('；')
          return [`${nameOf(one.key)}：${why}`]
        }),
      }
    },
    // Rows are changed by their revision: the page waits for the new ones.
    onSuccess: async () => {
      forgetFigures(queries)
      await queries.refetchQueries({ queryKey: objectivesQuery(at).queryKey })
    },
  })
  const apply = (changes: readonly BulkChange[], onDone: () => void) =>
    save.mutate(changes, {
      onSuccess: (result) => {
        setApplied(result)
        onDone()
      },
    })
  const undo = () => {
    if (applied !== null)
      save.mutate(applied.back, {
        onSuccess: ({ refused }) => setApplied(refused.length === 0 ? null : { back: [], refused }),
      })
  }
  return { applied, apply, undo, dismiss: () => setApplied(null), isPending: save.isPending, error: save.error }
}
