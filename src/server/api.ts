import compress from '@fastify/compress'
import type { FastifyInstance } from 'fastify'
import type { Ports } from '../usecases/ports.ts'
import { BYTES } from './answer.ts'
import type { AppOptions } from './app.ts'
import { answerAudit } from './audit.ts'
import { answerBackups } from './backups.ts'
import { answerBudget } from './budget.ts'
import { answerCalendar } from './calendar.ts'
import { answerClose } from './close.ts'
import { answerComments } from './comments.ts'
import { answerCommitments } from './commitments.ts'
import { answerEvaluation } from './evaluation.ts'
import { answerEvidence } from './evidence.ts'
import { answerFigures } from './figures.ts'
import { answerGrid } from './grid.ts'
import { guard } from './guard.ts'
import { answerHealth } from './health.ts'
import { answerImport } from './import.ts'
import { answerLedgers } from './ledgers.ts'
import { answerMonitoring } from './monitoring.ts'
import { answerNotifications } from './notifications.ts'
import { answerObjectives } from './objectives.ts'
import { describeApi, offerDescription } from './openapi.ts'
import { answerOwnLedgers } from './own-ledgers.ts'
import { answerPeople } from './people.ts'
import { answerReport } from './report.ts'
import { answerSavedViews } from './saved-views.ts'
import { answerSearch } from './search.ts'
import { answerSecurity } from './security-rules.ts'
import { answerSession } from './session.ts'
import { keepSessions } from './sessions.ts'
import { answerTrail } from './trail.ts'
import { answerUnitSettings } from './unit-settings.ts'
import { answerUnits } from './units.ts'
import { answerWorkbench } from './workbench.ts'

/** Answers of JSON of more than a packet; files are compressed by their own formats. */
const COMPRESSED = { threshold: 1400, encodings: ['gzip' as const], customTypes: /^application\/json\b/ }

/** Everything under /api. Sessions and the guard live here only, so that a page's files ask nothing of the database. */
export async function serveApi(api: FastifyInstance, ports: Ports, options: AppOptions): Promise<void> {
  await api.register(compress, COMPRESSED)
  await keepSessions(api, ports, options.sessions)
  guard(api)
  api.addHook('onSend', async (_, reply) => {
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store')
  })
  api.addContentTypeParser(BYTES, { parseAs: 'buffer' }, (_, bytes, done) => done(null, bytes))
  await describeApi(api, options.version)
  offerDescription(api, ports)
  answerHealth(api, ports, options)
  answerSession(api, ports, options)
  answerUnits(api, ports)
  answerWorkbench(api, ports)
  answerFigures(api, ports)
  answerImport(api, ports)
  answerLedgers(api, ports)
  answerCommitments(api, ports)
  answerCalendar(api, ports)
  answerClose(api, ports)
  answerGrid(api, ports)
  answerOwnLedgers(api, ports)
  answerEvidence(api, ports)
  answerBudget(api, ports)
  answerEvaluation(api, ports)
  answerMonitoring(api, ports)
  answerNotifications(api, ports)
  answerObjectives(api, ports)
  answerReport(api, ports)
  answerAudit(api, ports)
  answerTrail(api, ports)
  answerSavedViews(api, ports)
  answerSecurity(api, ports)
  answerSearch(api, ports)
  answerPeople(api, ports)
  answerBackups(api, ports)
  answerComments(api, ports)
  answerUnitSettings(api, ports)
}
