import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { ApiError } from '../api/api-error.ts'
import { Failed, Refused, SkeletonLines } from '../ui/states.tsx'

interface Props<T> {
  readonly query: UseQueryResult<T, Error>
  /** What is being fetched: 报告, 预算. */
  readonly what: string
  /** Stands for the error of a year in which no indicator is set yet. */
  readonly whenNothingSet?: ReactNode
  readonly children: (value: T) => ReactNode
}

/** What a page shows while its data comes, when it is refused, and when it is there. */
export function Answer<T>({ query, what, whenNothingSet, children }: Props<T>) {
  const { data, error, refetch } = query
  if (data !== undefined) return children(data)
  if (error === null) return <SkeletonLines lines={12} what={`正在打开${what}`} />
  if (error instanceof ApiError && error.code === 'evaluation/nothing-set' && whenNothingSet !== undefined)
    return whenNothingSet
  if (error instanceof ApiError && error.status === 403) return <Refused what={what} reason={error.message} />
  return <Failed what={what} error={error} onRetry={() => refetch()} />
}
