import type { FastifyInstance } from 'fastify'
import { ROUTES } from '../contract/routes.ts'
import type { Ports } from '../usecases/ports.ts'
import { markChangesSeen } from '../usecases/read-changes.ts'
import { viewWorkbench } from '../usecases/view-workbench.ts'
import { answer } from './answer.ts'

export function answerWorkbench(api: FastifyInstance, ports: Ports): void {
  answer(api, ROUTES.readWorkbench, ({ person, scope, params: { year } }) =>
    viewWorkbench(ports, { person, scope }, { year }),
  )
  answer(api, ROUTES.markChangesSeen, async ({ scope, body: { sequence } }) => {
    await markChangesSeen(ports, scope, sequence)
    return { sequence }
  })
}
