import { Refusal } from '../contract/refusals.ts'
import type { OpenSessionsView } from '../contract/security-view.ts'
import { deviceInWords, type UnitScope } from '../domain/access/index.ts'
import type { OpenSession, PersonRecord, Ports } from './ports.ts'
import { isSessionOpen } from './resume-session.ts'
import { securityRulesOf } from './security-rules.ts'

/** Whose sessions, and the one that asks. */
interface Asked {
  readonly people: readonly PersonRecord[]
  readonly unitId: string
  readonly thisHandle: string | null
}

/** 本人登录的各处, the last used first. */
export async function listOwnSessions(
  ports: Ports,
  person: PersonRecord,
  thisHandle: string | null,
): Promise<OpenSessionsView> {
  return present(ports, { people: [person], unitId: person.unitId, thisHandle })
}

/** 退出这一处 — recorded in the trail. @throws Refusal session/not-found */
export async function endOwnSession(
  ports: Ports,
  person: PersonRecord,
  { id, thisHandle }: { readonly id: string; readonly thisHandle: string | null },
): Promise<OpenSessionsView> {
  const asked = { people: [person], unitId: person.unitId, thisHandle }
  await end(ports, asked, { actor: person.id, chosen: ({ handle }) => handle === id })
  return present(ports, asked)
}

/** 退出其他全部 — everywhere but here. */
export async function endOtherSessions(
  ports: Ports,
  person: PersonRecord,
  thisHandle: string | null,
): Promise<OpenSessionsView> {
  const asked = { people: [person], unitId: person.unitId, thisHandle }
  const others = (await openOnes(ports, asked)).filter(({ handle }) => handle !== thisHandle)
  if (others.length > 0) await end(ports, asked, { actor: person.id, chosen: ({ handle }) => handle !== thisHandle })
  return present(ports, asked)
}

/** 本单位人员登录的各处 — for the security administrator. */
export async function listUnitSessions(
  ports: Ports,
  { unitId }: UnitScope,
  thisHandle: string | null,
): Promise<OpenSessionsView> {
  return present(ports, { people: await ports.people.list(unitId), unitId, thisHandle })
}

/** 结束一处登录 — of a person of the unit, by the security administrator. @throws Refusal session/not-found */
export async function endUnitSession(
  ports: Ports,
  { unitId, actor }: UnitScope,
  { id, thisHandle }: { readonly id: string; readonly thisHandle: string | null },
): Promise<OpenSessionsView> {
  const asked = { people: await ports.people.list(unitId), unitId, thisHandle }
  await end(ports, asked, { actor, chosen: ({ handle }) => handle === id })
  return present(ports, asked)
}

async function openOnes(ports: Ports, { people, unitId }: Asked): Promise<readonly OpenSession[]> {
  const rules = await securityRulesOf(ports, unitId)
  const byId = new Map(people.map((person) => [person.id, person]))
  const found = await ports.openSessions.list(people.map(({ id }) => id))
  return found.filter((session) => {
    const person = byId.get(session.personId)
    return person !== undefined && isSessionOpen(ports, session, { person, rules })
  })
}

interface Ending {
  readonly actor: string
  readonly chosen: (session: OpenSession) => boolean
}

async function end(ports: Ports, asked: Asked, { actor, chosen }: Ending): Promise<void> {
  const ended = (await openOnes(ports, asked)).filter(chosen)
  if (ended.length === 0) throw new Refusal('session/not-found')
  await ports.transaction(async (within) => {
    for (const { personId, from, agent } of ended) {
      const details = { login: personId, from, device: deviceInWords(agent) }
      const subject = { kind: 'person', id: personId }
      await within.trail.append({ unitId: asked.unitId, actor, action: 'session:end', subject, details })
    }
    await within.openSessions.end(ended.map(({ handle }) => handle))
  })
}

async function present(ports: Ports, asked: Asked): Promise<OpenSessionsView> {
  const byId = new Map(asked.people.map((person) => [person.id, person]))
  return {
    sessions: (await openOnes(ports, asked)).map(({ handle, personId, agent, from, signedInAt, seenAt }) => ({
      id: handle,
      person: {
        id: personId,
        name: byId.get(personId)?.name ?? personId,
        login: byId.get(personId)?.login ?? personId,
      },
      device: deviceInWords(agent),
      from,
      signedInAt,
      seenAt,
      isThis: handle === asked.thisHandle,
    })),
  }
}
