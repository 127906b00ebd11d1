import type { FastifyInstance } from 'fastify'
import { ROUTES } from '../contract/routes.ts'
import { addEvidence } from '../usecases/add-evidence.ts'
import { openEvidence } from '../usecases/open-evidence.ts'
import type { Ports } from '../usecases/ports.ts'
import { answer } from './answer.ts'

export function answerEvidence(api: FastifyInstance, ports: Ports): void {
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
