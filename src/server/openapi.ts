import swagger from '@fastify/swagger'
import type { FastifyInstance } from 'fastify'
import {
  jsonSchemaTransform,
  jsonSchemaTransformObject,
  serializerCompiler,
  validatorCompiler,
} from 'fastify-type-provider-zod'
import type { Ports } from '../usecases/ports.ts'
import { withLedgers } from './ledger-paths.ts'

/** Checks every request and answer by the route's own schemas, and describes all of them in OpenAPI 3.1. */
export async function describeApi(api: FastifyInstance, version: string): Promise<void> {
  api.setValidatorCompiler(validatorCompiler)
  api.setSerializerCompiler(serializerCompiler)
  await api.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: '证绩 Zhengji',
        version,
        description:
          '预算绩效管理：每个数都能打开到背后的记录。写操作须在请求头 x-csrf-token 带上 GET /api/session 给出的令牌。',
      },
      components: { securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'zhengji_session' } } },
      security: [{ session: [] }],
    },
    transform: jsonSchemaTransform,
    transformObject: (document) => withoutUnused(jsonSchemaTransformObject(document)),
  })
}

type Described = ReturnType<typeof jsonSchemaTransformObject>

/** Every named schema is described twice, as it comes in and as it goes out; what no route refers to is left out. */
function withoutUnused(document: Described): Described {
  if (!('components' in document)) return document
  const routes = JSON.stringify('paths' in document ? document.paths : {})
  const schemas = Object.entries(document.components?.schemas ?? {})
  const referred = (name: string, within: string) => within.includes(`"#/components/schemas/${name}"`)
  const used = new Set(schemas.map(([name]) => name).filter((name) => referred(name, routes)))
  // A schema may refer to another: go on until nothing new turns up.
  for (const name of used) {
    const words = JSON.stringify(document.components?.schemas?.[name])
    for (const [other] of schemas) if (referred(other, words)) used.add(other)
  }
  const kept = Object.fromEntries(schemas.filter(([name]) => used.has(name)))
  return { ...document, components: { ...document.components, schemas: kept } } as Described
}

/** Hands out the description to anyone: it says what there is, not what is in it. */
export function offerDescription(api: FastifyInstance, { ownLedgers }: Pick<Ports, 'ownLedgers'>): void {
  api.route({
    method: 'GET',
    url: '/api/openapi.json',
    config: { access: { kind: 'anyone' } },
    schema: { hide: true },
    handler: () => Promise.resolve(withLedgers(api.swagger(), ownLedgers.builtIn())),
  })
}
