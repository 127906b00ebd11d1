import { useCallback, useEffect, useEffectEvent, useState } from 'react'

/** What became of something that is being fetched. A value stays while its successor is on the way. */
export interface Loaded<T> {
  readonly value: T | null
  readonly error: Error | null
  readonly isLoading: boolean
  readonly retry: () => void
}

/** Fetches when `key` changes; an answer that comes after a later question is dropped. */
export function useLoaded<T>(key: string, load: () => Promise<T>): Loaded<T> {
  const [state, setState] = useState<{ key: string; value: T | null; error: Error | null }>({
    key: '',
    value: null,
    error: null,
  })
  const [attempt, setAttempt] = useState(0)
  const ask = useEffectEvent(load)
  useEffect(() => {
    const question = { isCurrent: true, attempt }
    ask().then(
      (value) => question.isCurrent && setState({ key, value, error: null }),
      (error: unknown) => question.isCurrent && setState({ key, value: null, error: asError(error) }),
    )
    return () => {
      question.isCurrent = false
    }
  }, [key, attempt])
  const retry = useCallback(() => {
    setState((before) => ({ ...before, key: '', error: null }))
    setAttempt((before) => before + 1)
  }, [])
  return { value: state.value, error: state.key === key ? state.error : null, isLoading: state.key !== key, retry }
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error))
}
