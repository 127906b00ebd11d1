import { existsSync } from 'node:fs'
import { join } from 'node:path'
import staticFiles from '@fastify/static'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { Refusal } from '../contract/refusals.ts'

/** Built files under assets carry a hash of their content in their names. */
const HASHED = /[/\\]assets[/\\]/

/**
 * Serves the built pages. An address that is a page and not a file gets the application, which finds its way by itself;
 * every other unknown address is refused.
 */
export async function serveWeb(app: FastifyInstance, folder: string | null): Promise<void> {
  const hasPages = folder !== null && existsSync(join(folder, 'index.html'))
  if (hasPages) {
    await app.register(staticFiles, {
      root: folder,
      preCompressed: true,
      cacheControl: false,
      setHeaders: (reply, path) => {
        reply.header('cache-control', HASHED.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache')
      },
    })
  }
  app.setNotFoundHandler({ preHandler: app.rateLimit() }, (request, reply) => {
    if (hasPages && isPage(request)) return reply.header('cache-control', 'no-cache').sendFile('index.html')
    throw new Refusal('route/not-found')
  })
}

/** Pages may end in a figure's id, which has dots too. */
const FILE = /\.(?:js|css|map|json|html|txt|png|jpe?g|gif|svg|webp|ico|woff2?)$/i

function isPage({ method, url, headers }: FastifyRequest): boolean {
  const [path = ''] = url.split('?')
  return (
    method === 'GET' && !path.startsWith('/api/') && !FILE.test(path) && (headers.accept ?? '').includes('text/html')
  )
}
