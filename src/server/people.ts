import type { FastifyInstance } from 'fastify'
import { ROUTES } from '../contract/routes.ts'
import { addPerson, assignRoles, changePerson, listPeople } from '../usecases/manage-people.ts'
import type { Ports } from '../usecases/ports.ts'
import { answer } from './answer.ts'

export function answerPeople(api: FastifyInstance, ports: Ports): void {
  answer(api, ROUTES.listPeople, async ({ scope }) => ({ people: await listPeople(ports, scope) }))
  answer(api, ROUTES.addPerson, ({ scope, body }) => addPerson(ports, scope, body))
  answer(api, ROUTES.changePerson, ({ scope, params: { id }, body }) => changePerson(ports, scope, { id, ...body }))
  answer(api, ROUTES.assignRoles, ({ scope, params: { id }, body: { roles } }) =>
    assignRoles(ports, scope, { id, roles }),
  )
}
