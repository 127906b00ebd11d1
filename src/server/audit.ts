import type { FastifyInstance, FastifyReply } from 'fastify'
import { ROUTES } from '../contract/routes.ts'
import { commentOnFile, reviewFile } from '../usecases/annotate-file.ts'
import { examineFile } from '../usecases/examine-file.ts'
import { judgeFinding, withdrawVerdict } from '../usecases/judge-finding.ts'
import type { Ports } from '../usecases/ports.ts'
import { answer } from './answer.ts'

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

export function answerAudit(api: FastifyInstance, ports: Ports): void {
  answer(api, ROUTES.auditFile, ({ scope, query: { fileName }, body: content, reply }) =>
    examineFile(ports, scope, { submitted: { kind: 'file', fileName, content }, signal: untilGone(reply) }),
  )
  answer(api, ROUTES.auditText, ({ scope, body: { text }, reply }) =>
    examineFile(ports, scope, { submitted: { kind: 'text', text }, signal: untilGone(reply) }),
  )
  answer(api, ROUTES.commentFile, async ({ scope, query: { fileName }, body: content, reply }) => {
    const submitted = { kind: 'file', fileName, content } as const
    const commented = await commentOnFile(ports, scope, { submitted, signal: untilGone(reply) })
    return { ...commented, isInline: false }
  })
  answer(api, ROUTES.reviewFile, async ({ scope, query: { fileName }, body: content, reply }) => {
    const submitted = { kind: 'file', fileName, content } as const
    const review = await reviewFile(ports, scope, { submitted, signal: untilGone(reply) })
    return { ...review, mediaType: WORD, isInline: false }
  })
  answer(api, ROUTES.judgeFinding, async ({ scope, params: { fingerprint }, body }) => {
    const { verdict, reason, fileName, at } = await judgeFinding(ports, scope, { fingerprint, ...body })
    const by = (await ports.people.find(scope.actor))?.name ?? scope.actor
    return { verdict, reason, file: fileName, at, by }
  })
  answer(api, ROUTES.withdrawVerdict, async ({ scope, params: { fingerprint } }) => {
    await withdrawVerdict(ports, scope, fingerprint)
    return { withdrawn: true as const }
  })
}

/** Ends when the caller hangs up before the answer is out. */
function untilGone({ raw }: FastifyReply): AbortSignal {
  const gone = new AbortController()
  raw.once('close', () => {
    if (!raw.writableFinished) gone.abort()
  })
  return gone.signal
}
