import { setImmediate as nextTurn } from 'node:timers/promises'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { z } from 'zod'
import type { importQuery } from '../contract/import-view.ts'
import { Refusal } from '../contract/refusals.ts'
import { ROUTES } from '../contract/routes.ts'
import type { Entry } from '../usecases/enter-unit.ts'
import { exportRows, XLSX } from '../usecases/export-rows.ts'
import type { Attendance, ImportRequest } from '../usecases/import-plan.ts'
import { annotateImport, importRows, previewImport } from '../usecases/import-rows.ts'
import { importTemplate } from '../usecases/import-template.ts'
import type { Ports } from '../usecases/ports.ts'
import { answer } from './answer.ts'

export function answerImport(api: FastifyInstance, ports: Ports): void {
  const works = new Works()
  answer(api, ROUTES.importTemplate, async ({ scope, params }) => ({
    ...(await importTemplate(ports, scope, params)),
    isInline: false,
  }))
  answer(api, ROUTES.exportRows, async ({ scope, params: { year, ledger }, query: { voided, ...query }, reply }) => ({
    ...(await exportRows(ports, scope, { ...query, year, ledger, withVoided: voided === 'true' }, untilGone(reply))),
    isInline: false,
  }))
  answer(api, ROUTES.planImport, ({ scope, params, query, body, reply }) =>
    works.attend({ scope, work: query.work, reply }, (attendance) =>
      previewImport(ports, scope, requestOf({ ...params, query, content: body }), attendance),
    ),
  )
  answer(api, ROUTES.annotateImport, ({ scope, params, query, body, reply }) =>
    works.attend({ scope, work: query.work, reply }, async (attendance) => ({
      ...(await annotateImport(ports, scope, requestOf({ ...params, query, content: body }), attendance)),
      mediaType: XLSX,
      isInline: false,
    })),
  )
  answer(api, ROUTES.applyImport, ({ scope, params, query, body, reply }) =>
    works.attend({ scope, work: query.work, reply }, (attendance) => {
      const request = requestOf({ ...params, query, content: body })
      const said = { planDigest: query.plan, lateReason: query.lateReason ?? null }
      return importRows(ports, scope, { ...request, ...said }, attendance)
    }),
  )
  answer(api, ROUTES.readImportProgress, async ({ scope, params: { work } }) => ({
    progress: works.progressOf(scope, work),
  }))
}

type UnitScope = Entry['scope']

interface Asked {
  readonly ledger: string
  readonly year: number
  readonly query: z.output<typeof importQuery>
  readonly content: Uint8Array
}

function requestOf({ ledger, year, query: { fileName, sheet, columns }, content }: Asked): ImportRequest {
  return { ledger, year, file: { fileName, content }, sheet: sheet ?? null, chosen: chosenColumns(columns) }
}

const chosen = z.record(z.string().regex(/^\d{1,4}$/), z.string().max(100).nullable())

/** @throws Refusal input/invalid */
function chosenColumns(text: string | undefined): ReadonlyMap<number, string | null> {
  const parsed = chosen.safeParse(text === undefined ? {} : jsonOf(text))
  if (!parsed.success)
    throw new Refusal('input/invalid', { issues: [{ field: 'columns', message: '列的对应关系格式有误' }] })
  return new Map(Object.entries(parsed.data).map(([index, key]) => [Number(index), key]))
}

/** `undefined` when it is not JSON, which no schema takes. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

interface Progress {
  readonly phase: string
  readonly done: number
  readonly total: number
}

interface Waiting {
  readonly scope: UnitScope
  readonly work: string | undefined
  readonly reply: FastifyReply
}

/** Works under way in this process: how far each is, for whoever started it. */
class Works {
  readonly #progress = new Map<string, Progress>()

  progressOf(scope: UnitScope, work: string): Progress | null {
    return this.#progress.get(nameOf(scope, work)) ?? null
  }

  /** Between two steps other requests get their turn; a caller who has hung up ends the work. */
  async attend<T>({ scope, work, reply }: Waiting, run: (attendance: Attendance) => Promise<T>): Promise<T> {
    const name = work === undefined ? null : nameOf(scope, work)
    const signal = untilGone(reply)
    const pace = async (at: Progress) => {
      if (name !== null) this.#progress.set(name, at)
      await nextTurn()
      if (signal.aborted) throw new Refusal('file/unreadable', { reason: '已取消' })
    }
    try {
      return await run({ signal, pace })
    } finally {
      if (name !== null) this.#progress.delete(name)
    }
  }
}

function nameOf({ unitId, actor }: UnitScope, work: string): string {
  return `${unitId} ${actor} ${work}`
}

/** Ends when the caller hangs up before the answer is out. */
function untilGone({ raw }: FastifyReply): AbortSignal {
  const gone = new AbortController()
  raw.once('close', () => {
    if (!raw.writableFinished) gone.abort()
  })
  return gone.signal
}
