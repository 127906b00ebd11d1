import { setImmediate as nextTurn } from 'node:timers/promises'
import type { VerificationView } from '../contract/trail-view.ts'
import type { Entry } from '../usecases/enter-unit.ts'
import type { Ports } from '../usecases/ports.ts'
import { verifyTrail } from '../usecases/verify-trail.ts'

type Running = Omit<NonNullable<VerificationView['running']>, 'isStopping'> & { readonly control: AbortController }

interface Desk {
  running: Running | null
  last: VerificationView['last']
  failure: string | null
}

const NOTHING = { entries: 0, rows: 0, files: 0 }

/** One verification of a unit at a time: begun, then asked for, so that whoever leaves the page finds it again. */
export function verificationDesk(ports: Ports, onBug: (error: unknown) => void) {
  const desks = new Map<string, Desk>()
  const deskOf = (unitId: string) => {
    const desk = desks.get(unitId) ?? { running: null, last: null, failure: null }
    desks.set(unitId, desk)
    return desk
  }
  return {
    /** Joins the one that is under way. */
    begin({ scope: { unitId }, person }: Entry): void {
      const desk = deskOf(unitId)
      if (desk.running !== null) return
      const control = new AbortController()
      desk.failure = null
      desk.running = { startedAt: ports.clock.now(), done: NOTHING, total: NOTHING, control }
      work(ports, { desk, unitId, by: person.name })
        .catch((error: unknown) => {
          desk.failure = control.signal.aborted
            ? '已停止，没有得出结果'
            : '核验没有完成，请重试；仍不行请查看服务器日志'
          if (!control.signal.aborted) onBug(error)
        })
        .finally(() => {
          desk.running = null
        })
    },
    stop: (unitId: string) => deskOf(unitId).running?.control.abort(),
    standing(unitId: string): VerificationView {
      const { running, last, failure } = deskOf(unitId)
      if (running === null) return { running: null, last, failure }
      const { startedAt, done, total, control } = running
      return { running: { startedAt, done, total, isStopping: control.signal.aborted }, last, failure }
    },
  }
}

interface Work {
  readonly desk: Desk
  readonly unitId: string
  readonly by: string
}

async function work(ports: Ports, { desk, unitId, by }: Work): Promise<void> {
  const [begun, at] = [performance.now(), ports.clock.now()]
  const { problems, problemCount, entries, rows, files } = await verifyTrail(ports, {
    unitId,
    pace: async (progress) => {
      if (desk.running !== null) desk.running = { ...desk.running, ...progress }
      await nextTurn()
      desk.running?.control.signal.throwIfAborted()
    },
  })
  desk.last = {
    ...{ entries, rows, files, problemCount, at, by },
    seconds: Math.round((performance.now() - begun) / 100) / 10,
    problems: problems.map((problem) => ({ at: problem.at, message: problem.message, about: problem.about ?? null })),
  }
}
