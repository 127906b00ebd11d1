import type { FastifyInstance } from 'fastify'
import { ROUTES } from '../contract/routes.ts'
import { decideReport } from '../usecases/decide-report.ts'
import { downloadReport } from '../usecases/download-report.ts'
import type { Ports } from '../usecases/ports.ts'
import { previewReport } from '../usecases/preview-report.ts'
import { readReportVocabulary } from '../usecases/read-report-vocabulary.ts'
import { listReportVersions, viewReportVersion } from '../usecases/report-versions.ts'
import { saveReport } from '../usecases/save-report.ts'
import { submitReport } from '../usecases/submit-report.ts'
import { viewReport } from '../usecases/view-report.ts'
import { viewTemplate } from '../usecases/view-template.ts'
import { answer } from './answer.ts'

export function answerReport(api: FastifyInstance, ports: Ports): void {
  answer(api, ROUTES.readReport, ({ scope, params }) => viewReport(ports, scope, params))
  answer(api, ROUTES.downloadReport, async ({ scope, params }) => {
    const { name, mediaType, content } = await downloadReport(ports, scope, params)
    return { fileName: name, mediaType, content, isInline: false }
  })
  answer(api, ROUTES.readReportTemplate, ({ scope, params }) => viewTemplate(ports, scope, params))
  answer(api, ROUTES.saveReport, async ({ scope, params, body }) => {
    await saveReport(ports, scope, { ...params, ...body })
    return viewReport(ports, scope, params)
  })
  answer(api, ROUTES.previewReport, ({ scope, params, body: { template } }) =>
    previewReport(ports, scope, { ...params, template }),
  )
  answer(api, ROUTES.readReportVocabulary, ({ scope, params }) => readReportVocabulary(ports, scope, params))
  answer(api, ROUTES.listReportVersions, ({ scope, params }) => listReportVersions(ports, scope, params))
  answer(api, ROUTES.readReportVersion, ({ scope, params }) => viewReportVersion(ports, scope, params))
  answer(api, ROUTES.submitReport, async ({ scope, params }) => {
    await submitReport(ports, scope, params)
    return viewReport(ports, scope, params)
  })
  answer(api, ROUTES.decideReport, async ({ scope, params, body: decision }) => {
    await decideReport(ports, scope, { ...params, decision })
    return viewReport(ports, scope, params)
  })
}
