import type { z } from 'zod'
import { ApiError } from './api-error.ts'

/** What is wrong with a form, by field path (`unit.name`). */
export type Problems = Readonly<Record<string, string>>

export const NO_PROBLEMS: Problems = {}

/** The first problem of each field, before anything is sent. */
export function problemsIn(error: z.ZodError): Problems {
  return firstOf(error.issues.map(({ path, message }) => ({ field: path.join('.'), message })))
}

/** The problems that the server found; none for an error that is not about a field. */
export function problemsFrom(error: unknown): Problems {
  return error instanceof ApiError ? firstOf(error.issues) : NO_PROBLEMS
}

function firstOf(issues: readonly { readonly field: string; readonly message: string }[]): Problems {
  const first: Record<string, string> = {}
  for (const { field, message } of issues) first[field] ??= message
  return first
}
