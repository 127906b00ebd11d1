import type { z } from 'zod'
import { addressOf, type ReplyOf, type Route } from '../../contract/define-route.ts'
import { errorView } from '../../contract/error-view.ts'
import { ApiError } from './api-error.ts'

/** A route that answers with JSON. */
type JsonRoute = Route & { readonly reply: z.ZodType }

type Call<R extends Route> = {
  readonly params: z.input<R['params']>
  readonly query?: z.input<R['query']>
  readonly signal?: AbortSignal
} & (R['body'] extends z.ZodType
  ? { readonly body: z.input<R['body']> }
  : R['body'] extends 'bytes'
    ? { readonly body: Blob }
    : { readonly body?: never })

/** How files go out: as they are. */
const BYTES = 'application/octet-stream'

/** Set by the session's answer; goes with everything that changes something. */
let csrfToken = ''

export function rememberCsrfToken(token: string): void {
  csrfToken = token
}

let onSignedOut: () => void = () => undefined

/** What is done when an answer says that the session has ended. */
export function whenSignedOut(listener: () => void): void {
  onSignedOut = listener
}

/** Asks the server and reads the answer by the route's own schema. @throws ApiError with what to tell the person. */
export async function call<R extends JsonRoute>(route: R, request: Call<R>): Promise<ReplyOf<R>> {
  const answer = await send(route, request)
  const content: unknown = await answer.json().catch(() => null)
  if (!answer.ok) {
    const refusal = refusalIn(content, answer.status)
    if (refusal.code === 'session/required') onSignedOut()
    throw refusal
  }
  const parsed = route.reply.safeParse(content)
  if (!parsed.success) throw ApiError.unexpected(route.title)
  // The schema of this very route has just read it.
  return parsed.data as ReplyOf<R>
}

/** Asks for a file that is made on the way, and hands it over with the name the server gave it. @throws ApiError */
export async function callForFile<R extends Route & { readonly reply: 'file' }>(
  route: R,
  request: Call<R>,
): Promise<{ readonly name: string; readonly content: Blob }> {
  const answer = await send(route, request)
  if (!answer.ok) throw refusalIn(await answer.json().catch(() => null), answer.status)
  const [, encoded = ''] = /filename\*=UTF-8''([^;]+)/.exec(answer.headers.get('content-disposition') ?? '') ?? []
  return { name: decodeURIComponent(encoded), content: await answer.blob() }
}

async function send<R extends Route>(route: R, { params, query, body, signal }: Call<R>): Promise<Response> {
  const isUnsafe = route.method !== 'GET'
  const request: RequestInit = {
    method: route.method,
    credentials: 'same-origin',
    headers: {
      accept: 'application/json',
      ...(body === undefined ? {} : { 'content-type': body instanceof Blob ? BYTES : 'application/json' }),
      ...(isUnsafe ? { 'x-csrf-token': csrfToken } : {}),
    },
    ...(body === undefined ? {} : { body: body instanceof Blob ? body : JSON.stringify(body) }),
    ...(signal === undefined ? {} : { signal }),
  }
  try {
    return await fetch(addressOf(route, { params, query: query ?? {} }), request)
  } catch (error) {
    if (signal?.aborted === true) throw error
    throw ApiError.unreachable()
  }
}

function refusalIn(content: unknown, status: number): ApiError {
  const refusal = errorView.safeParse(content)
  return refusal.success ? ApiError.refused(refusal.data, status) : ApiError.failed(status)
}
