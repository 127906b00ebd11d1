import { Readable } from 'node:stream'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import type { Access, Immutable, Route } from '../contract/define-route.ts'
import { errorView } from '../contract/error-view.ts'
import { Refusal } from '../contract/refusals.ts'
import type { Entry } from '../usecases/enter-unit.ts'
import type { PersonRecord } from '../usecases/ports.ts'
import './caller.ts'

/** Bytes to hand out, under the name that a person sees. */
export interface FileReply {
  readonly fileName: string
  readonly mediaType: string
  /** Whole, or piece by piece where it may be large. */
  readonly content: Uint8Array | AsyncIterable<Uint8Array>
  /** May be shown by the browser, always in a sandbox; otherwise it is only ever saved. */
  readonly isInline: boolean
}

type CallerOf<A extends Access> = A extends { readonly kind: 'unit' }
  ? Entry
  : A extends { readonly kind: 'signed-in' }
    ? { readonly person: PersonRecord }
    : { readonly person: PersonRecord | null }

/** A validated request of one route. */
export type Call<R extends Route> = CallerOf<R['access']> & {
  readonly params: z.output<R['params']>
  readonly query: z.output<R['query']>
  readonly body: R['body'] extends z.ZodType ? z.output<R['body']> : R['body'] extends 'bytes' ? Uint8Array : null
  readonly request: FastifyRequest
  readonly reply: FastifyReply
}

export type Answer<R extends Route> = R['reply'] extends z.ZodType ? Immutable<z.output<R['reply']>> : FileReply

/** How files come in: as they are. */
export const BYTES = 'application/octet-stream'
/** Somewhat more than the largest evidence file, whose own limit is refused with its reason. */
const FILE_LIMIT = 60 * 1024 * 1024

/** Registers the one handler of a route: what comes in is checked and what goes out is exactly what the route says. */
export function answer<R extends Route>(
  api: FastifyInstance,
  route: R,
  handle: (call: Call<R>) => Promise<Answer<R>>,
): void {
  const { method, path, title, access, params, query, body, bodyLimit, reply } = route
  api.route({
    method,
    url: path,
    config: { access },
    ...limitOf(body, bodyLimit),
    schema: {
      summary: title,
      tags: [path.split('/').findLast((part) => part !== '' && !part.startsWith(':')) ?? 'api'],
      params,
      querystring: query,
      ...(body === null || body === 'bytes' ? {} : { body }),
      ...(body === 'bytes' ? { consumes: [BYTES] } : {}),
      response:
        reply === 'file' ? { '4xx': errorView, '5xx': errorView } : { 200: reply, '4xx': errorView, '5xx': errorView },
    },
    handler: async (request, response) => {
      if (body === 'bytes' && !Buffer.isBuffer(request.body)) throw new Refusal('request/unsupported')
      const call = { ...request.caller, ...checked(request), request, reply: response }
      // The guard let the caller through for this very route, and the schemas above gave the values their types.
      const result = await handle(call as unknown as Call<R>)
      return isFile(result) ? sendFile(response, result) : response.send(result)
    },
  })
}

function limitOf(body: Route['body'], bodyLimit: number | undefined): { readonly bodyLimit?: number } {
  if (bodyLimit !== undefined) return { bodyLimit }
  return body === 'bytes' ? { bodyLimit: FILE_LIMIT } : {}
}

function checked({ params, query, body }: FastifyRequest) {
  return { params, query, body: body ?? null }
}

function isFile(result: unknown): result is FileReply {
  return typeof result === 'object' && result !== null && 'content' in result && 'isInline' in result
}

/** Whatever a file holds, it can neither run scripts nor reach our pages: it has no origin of its own. */
const SANDBOX = "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:"

function sendFile(reply: FastifyReply, { fileName, mediaType, content, isInline }: FileReply): FastifyReply {
  const disposition = isInline ? 'inline' : 'attachment'
  return reply
    .type(mediaType)
    .header('content-disposition', `${disposition}; filename*=UTF-8''${encodeRfc5987(fileName)}`)
    .header('content-security-policy', SANDBOX)
    .header('x-content-type-options', 'nosniff')
    .header('cache-control', 'private, no-store')
    .send(
      content instanceof Uint8Array
        ? Buffer.from(content.buffer, content.byteOffset, content.byteLength)
        : Readable.from(content),
    )
}

/** encodeURIComponent leaves four signs that RFC 5987 does not allow. */
function encodeRfc5987(text: string): string {
  return encodeURIComponent(text).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
}
