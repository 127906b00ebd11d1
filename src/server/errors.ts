import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { ErrorView } from '../contract/error-view.ts'
import { REFUSALS, Refusal, type RefusalCode } from '../contract/refusals.ts'

/** Failures of the framework that are the caller's, by its code, and the refusal they amount to. */
const CALLER_FAILURES: Readonly<Record<string, RefusalCode>> = {
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'request/unsupported',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'request/unsupported',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'request/unsupported',
  FST_ERR_CTP_INVALID_JSON_BODY: 'request/unsupported',
  FST_ERR_CTP_BODY_TOO_LARGE: 'request/too-large',
  FST_ERR_BAD_URL: 'route/not-found',
  FST_ERR_MAX_PARAM_LENGTH: 'route/not-found',
  FST_CSRF_MISSING_SECRET: 'request/forged',
  FST_CSRF_INVALID_TOKEN: 'request/forged',
}

/** The only translation of refusals and failures into HTTP. What is not the caller's doing says nothing but its request id. */
export function translateErrors(app: FastifyInstance): void {
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const refusal = refusalOf(error)
    if (refusal !== null) return refuse(reply, request, refusal)
    request.log.error({ err: error }, 'request failed')
    return reply.code(500).send(failure(request))
  })
}

function refuse(reply: FastifyReply, request: FastifyRequest, { code, details }: Refusal): FastifyReply {
  const { status, title } = REFUSALS[code]
  const { issues, ...facts } = details
  const view: ErrorView = { code, title, details: facts, issues: issuesOf(issues), requestId: request.id }
  return reply.code(status).type('application/json; charset=utf-8').serializer(JSON.stringify).send(view)
}

function failure({ id }: FastifyRequest): ErrorView {
  return {
    code: 'internal',
    title: '系统出错了，请稍后再试；仍不行请把错误编号告诉管理员',
    details: {},
    issues: [],
    requestId: id,
  }
}

function refusalOf(error: FastifyError): Refusal | null {
  if (error instanceof Refusal) return error
  if (hasZodFastifySchemaValidationErrors(error)) {
    const issues = error.validation.map(({ instancePath, message }) => ({ field: fieldOf(instancePath), message }))
    return new Refusal(error.validationContext === 'params' ? 'route/not-found' : 'input/invalid', { issues })
  }
  const code = CALLER_FAILURES[error.code]
  return code === undefined ? null : new Refusal(code)
}

/** `/unit/regionCode` → `unit.regionCode`. */
function fieldOf(instancePath: string): string {
  return instancePath.split('/').filter(Boolean).join('.')
}

/** Refusals of use cases carry their issues as plain details. */
function issuesOf(issues: unknown): ErrorView['issues'] {
  const parsed = z.array(carriedIssue).safeParse(issues ?? [])
  return parsed.success ? parsed.data : []
}

const carriedIssue = z.object({
  field: z.string(),
  label: z.string().nullable().default(null),
  row: z.number().nullable().default(null),
  message: z.string(),
})
