import { z } from 'zod'
import type { Permission } from '../domain/access/index.ts'

/** Who may call a route. `unit`: a signed-in person whose scope covers `:unitId` and who holds one of the permissions there. */
export type Access =
  | { readonly kind: 'anyone' }
  | { readonly kind: 'signed-in' }
  | { readonly kind: 'unit'; readonly anyOf: readonly Permission[] }

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'

/** One route of the API as data: the server answers it, the web calls it, OpenAPI describes it. */
export interface Route {
  readonly method: Method
  /** With `:name` for each of `params`. */
  readonly path: string
  /** One line of OpenAPI. */
  readonly title: string
  readonly access: Access
  readonly params: z.ZodObject
  readonly query: z.ZodObject
  /** `bytes`: a file as it is, sent as application/octet-stream. */
  readonly body: z.ZodType | 'bytes' | null
  /** How large a body it takes, in bytes; not given: the server's own limit for its kind. */
  readonly bodyLimit?: number
  /** `file`: bytes with their own media type, not JSON. */
  readonly reply: z.ZodType | 'file'
}

/** A route that still knows the types of its own schemas. */
export interface TypedRoute<
  A extends Access,
  P extends z.ZodObject,
  Q extends z.ZodObject,
  B extends z.ZodType | 'bytes' | null,
  R extends z.ZodType | 'file',
> {
  readonly method: Method
  readonly path: string
  readonly title: string
  readonly access: A
  readonly params: P
  readonly query: Q
  readonly body: B
  readonly bodyLimit?: number
  readonly reply: R
}

type LeftOut = 'params' | 'query' | 'body'

const nothing = z.object({})

/** Fills in what a route leaves out: no parameters, no query, no body. */
export function defineRoute<
  const A extends Access,
  const R extends z.ZodType | 'file',
  P extends z.ZodObject = typeof nothing,
  Q extends z.ZodObject = typeof nothing,
  B extends z.ZodType | 'bytes' | null = null,
>(
  draft: Omit<TypedRoute<A, P, Q, B, R>, LeftOut> & Partial<Pick<TypedRoute<A, P, Q, B, R>, LeftOut>>,
): TypedRoute<A, P, Q, B, R> {
  const { params = nothing, query = nothing, body = null, ...rest } = draft
  // The defaults of the type parameters are exactly these values, so what was left out has their type.
  return { ...rest, params: params as P, query: query as Q, body: body as B }
}

/** Values as they come over the wire may be shared and frozen; nobody changes them. */
export type Immutable<T> = T extends (infer Item)[]
  ? readonly Immutable<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: Immutable<T[Key]> }
    : T

/** What a route answers with; never for a file. */
export type ReplyOf<R extends Route> = R['reply'] extends z.ZodType ? z.output<R['reply']> : never

/** The address of a route with its parameters filled in, each encoded; absent query values are left out. */
export function addressOf(
  { path }: Pick<Route, 'path'>,
  {
    params,
    query = {},
  }: { readonly params: Readonly<Record<string, unknown>>; readonly query?: Readonly<Record<string, unknown>> },
): string {
  const filled = path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(params[name] ?? '')))
  const search = Object.entries(query)
    .filter(([, value]) => value !== undefined && value !== null)
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`)
    .join('&')
  return search === '' ? filled : `${filled}?${search}`
}
