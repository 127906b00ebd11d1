import type { FastifyInstance } from 'fastify'
import { ROUTES } from '../contract/routes.ts'
import { answerLight } from '../usecases/answer-light.ts'
import { downloadMonitoringForm, viewMonitoringForm } from '../usecases/monitoring-form.ts'
import { applyCorrection, verifyCorrection } from '../usecases/move-correction.ts'
import { listColleagues } from '../usecases/people-of-unit.ts'
import type { Ports } from '../usecases/ports.ts'
import { viewMonitoring } from '../usecases/view-monitoring.ts'
import { answer } from './answer.ts'

export function answerMonitoring(api: FastifyInstance, ports: Ports): void {
  answer(api, ROUTES.readMonitoring, ({ person, scope, params: { year }, query: { month } }) =>
    viewMonitoring(ports, { person, scope }, { year, month }),
  )
  answer(api, ROUTES.readMonitoringForm, ({ person, scope, params: { year, month } }) =>
    viewMonitoringForm(ports, { person, scope }, { year, month }),
  )
  answer(api, ROUTES.downloadMonitoringForm, async ({ person, scope, params: { year, month, format } }) => ({
    ...(await downloadMonitoringForm(ports, { person, scope }, { year, month, format })),
    isInline: false,
  }))
  answer(api, ROUTES.answerLight, async ({ person, scope, params: { year, month }, body }) => ({
    corrections: await answerLight(ports, { person, scope }, { year, month, ...body }),
  }))
  answer(api, ROUTES.applyCorrection, ({ person, scope, params: { id }, body }) =>
    applyCorrection(ports, { person, scope }, { id, ...body }),
  )
  answer(api, ROUTES.verifyCorrection, ({ person, scope, params: { id }, body }) =>
    verifyCorrection(ports, { person, scope }, { id, ...body }),
  )
  answer(api, ROUTES.listColleagues, async ({ scope }) => ({ colleagues: [...(await listColleagues(ports, scope))] }))
}
