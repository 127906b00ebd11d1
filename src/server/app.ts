import Fastify, { type FastifyInstance, type FastifyRequest, type FastifyServerOptions } from 'fastify'
import type { Ports } from '../usecases/ports.ts'
import { serveApi } from './api.ts'
import { translateErrors } from './errors.ts'
import { type Limits, protect } from './security.ts'
import type { SessionOptions } from './sessions.ts'
import { serveWeb } from './static-web.ts'

export interface AppOptions {
  readonly version: string
  readonly sessions: SessionOptions
  /** The built pages; `null`: the API alone. */
  readonly webFolder: string | null
  readonly limits: Limits
  /** Behind a reverse proxy that sets `x-forwarded-*`; otherwise a caller could claim any address. */
  readonly trustProxy: boolean
  /** The one-time code that creates the first administrator; `null`: not offered. */
  readonly setUpCode: string | null
  readonly logger: FastifyServerOptions['logger']
}

/** Room for a long passage of text; evidence files come by their own routes with their own limit. */
const BODY_LIMIT = 1_048_576

/** Log lines are JSON; nothing that opens an account or a session stands in them. */
export const REDACTED = [
  'req.headers.cookie',
  'req.headers.authorization',
  'req.headers["x-csrf-token"]',
  'res.headers["set-cookie"]',
  '*.password',
  '*.passwordHash',
]

/** The address of a calendar is the key to it. */
function withoutKeys(logger: NonNullable<AppOptions['logger']>): NonNullable<AppOptions['logger']> {
  if (typeof logger === 'boolean') return logger
  const req = ({ method, url, host, ip }: FastifyRequest) => ({
    method,
    url: url.replace(/(\/api\/calendar\/[^/]*\/)[^?]*/, '$1[Redacted]'),
    host,
    remoteAddress: ip,
  })
  return { ...logger, serializers: { req } }
}

/** The whole application over HTTP, ready to listen or to be asked in memory. */
export async function buildApp(ports: Ports, options: AppOptions): Promise<FastifyInstance> {
  const app = Fastify({
    logger: withoutKeys(options.logger ?? false),
    trustProxy: options.trustProxy,
    bodyLimit: BODY_LIMIT,
    routerOptions: { maxParamLength: 500 },
    genReqId: () => crypto.randomUUID(),
    requestIdHeader: false,
  })
  app.removeContentTypeParser('text/plain')
  app.decorateRequest('caller', null, [])
  app.addHook('onSend', async (request, reply) => {
    reply.header('x-request-id', request.id)
  })
  translateErrors(app)
  await protect(app, { limits: options.limits, isSecure: options.sessions.isSecure === true })
  await app.register((api) => serveApi(api, ports, options))
  await serveWeb(app, options.webFolder)
  return app
}
