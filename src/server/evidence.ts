import type { FastifyInstance } from 'fastify'
import { ROUTES } from '../contract/routes.ts'
import { addEvidence } from '../usecases/add-evidence.ts'
import { linkEvidence, unlinkEvidence } from '../usecases/link-evidence.ts'
import { listEvidence, viewEvidence } from '../usecases/list-evidence.ts'
import { openEvidence } from '../usecases/open-evidence.ts'
import type { EvidenceQuery, Ports } from '../usecases/ports.ts'
import { viewThumbnail } from '../usecases/view-thumbnail.ts'
import { answer } from './answer.ts'

export function answerEvidence(api: FastifyInstance, ports: Ports): void {
  answer(api, ROUTES.listEvidence, ({ scope, params: { year }, query: { linked, sort, strength, ...query } }) =>
    listEvidence(ports, scope, {
      ...query,
      year,
      isLinked: linked === undefined ? undefined : linked === 'true',
      // The schemas of the route let through exactly these.
      strength: strength as EvidenceQuery['strength'],
      sort: { by: sort.replace('-', '') as EvidenceQuery['sort']['by'], isDescending: sort.startsWith('-') },
    }),
  )
  answer(api, ROUTES.viewEvidence, ({ scope, params }) => viewEvidence(ports, scope, params))
  answer(api, ROUTES.linkEvidence, async ({ scope, params, body }) => {
    await linkEvidence(ports, scope, { id: params.id, ...body })
    return viewEvidence(ports, scope, params)
  })
  answer(api, ROUTES.unlinkEvidence, async ({ scope, params, body }) => {
    await unlinkEvidence(ports, scope, { id: params.id, ...body })
    return viewEvidence(ports, scope, params)
  })
  answer(api, ROUTES.readThumbnail, async ({ scope, params: { id } }) => ({
    fileName: `${id}.webp`,
    mediaType: 'image/webp',
    content: await viewThumbnail(ports, scope, id),
    isInline: true,
  }))
  answer(api, ROUTES.addEvidence, ({ scope, query, body: content }) =>
    addEvidence(ports, scope, { ...query, isSample: false, content }),
  )
  answer(api, ROUTES.readEvidence, async ({ scope, params: { id }, query: { download } }) => {
    const { file, content, canBeShown } = await openEvidence(ports, scope, id)
    return {
      fileName: file.fileName,
      // A file that may not be shown is bytes to the browser, whatever it says of itself.
      mediaType: canBeShown ? file.mediaType : 'application/octet-stream',
      content,
      isInline: canBeShown && download === 'false',
    }
  })
}
