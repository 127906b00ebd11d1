import swagger from '@fastify/swagger'
import type { FastifyInstance } from 'fastify'
import {
  jsonSchemaTransform,
  jsonSchemaTransformObject,
  serializerCompiler,
  validatorCompiler,
} from 'fastify-type-provider-zod'

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
    transformObject: jsonSchemaTransformObject,
  })
}

/** Hands out the description to anyone: it says what there is, not what is in it. */
export function offerDescription(api: FastifyInstance): void {
  api.route({
    method: 'GET',
    url: '/api/openapi.json',
    config: { access: { kind: 'anyone' } },
    schema: { hide: true },
    handler: () => Promise.resolve(api.swagger()),
  })
}
