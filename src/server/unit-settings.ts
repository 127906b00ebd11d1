import type { FastifyInstance } from 'fastify'
import { ROUTES } from '../contract/routes.ts'
import { changeUnit, changeYear, openNextYear, readUnitSettings } from '../usecases/manage-unit.ts'
import type { Ports } from '../usecases/ports.ts'
import { answer } from './answer.ts'

export function answerUnitSettings(api: FastifyInstance, ports: Ports): void {
  answer(api, ROUTES.readUnitSettings, ({ scope }) => readUnitSettings(ports, scope))
  answer(api, ROUTES.changeUnit, ({ scope, body }) => changeUnit(ports, scope, body))
  answer(api, ROUTES.openNextYear, ({ scope, body }) => openNextYear(ports, scope, body))
  answer(api, ROUTES.changeYear, ({ scope, params: { year }, body }) => changeYear(ports, scope, { year, ...body }))
}
