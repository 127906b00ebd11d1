import { setFlagsFromString } from 'node:v8'
import { Worker } from 'node:worker_threads'
import { Refusal, type RefusalCode } from '../contract/refusals.ts'
import type { Cancellation } from '../usecases/ports.ts'
import { unreadable } from './readers/open-package.ts'

/** What comes back of a task. A bug is not answered: it ends the worker. */
export type TaskAnswer =
  | { readonly kind: 'done'; readonly result: unknown }
  | { readonly kind: 'refused'; readonly code: RefusalCode; readonly details: Readonly<Record<string, unknown>> }

export interface TaskLimits {
  /** The built worker. */
  readonly file: string
  /** After this a task is given up. */
  readonly seconds: number
  readonly heapMegabytes: number
  /** Tasks under way at the same time; further ones wait. */
  readonly atOnce: number
}

export interface WorkerTasks<Task> {
  /** @throws Refusal what the worker refuses; file/unreadable where it takes too long or too much memory */
  run(task: Task, signal: Cancellation | null): Promise<unknown>
  close(): Promise<void>
}

/** An idle worker is kept this long: the next task is done without starting one. */
const IDLE_MS = 60_000

/**
 * A heap with a limit is searched for what can be cleared from its first megabytes on, and code that was compiled is dropped
 * with it. With room for so many first, the same texts take a fifth less time until all is compiled.
 */
const FIRST_MEGABYTES = 400

/** Room for what is made and soon done with: in a third of it, what is still in use is copied three times as often. */
const YOUNG_MEGABYTES = 144

/**
 * Works in worker threads, so that no file, however made, holds up the server: a task that takes too long or too much
 * memory is ended together with its thread.
 */
export function workerTasks<Task>({ file, seconds, heapMegabytes, atOnce }: TaskLimits): WorkerTasks<Task> {
  const half = heapMegabytes >> 1
  const resourceLimits = {
    maxOldGenerationSizeMb: heapMegabytes,
    maxYoungGenerationSizeMb: Math.min(YOUNG_MEGABYTES, half),
  }
  const workers = workerPool(() => {
    setFlagsFromString(`--initial-old-space-size=${Math.min(FIRST_MEGABYTES, half)}`)
    return new Worker(file, { resourceLimits })
  })
  const enter = gate(atOnce)
  return {
    async run(task, signal) {
      const leave = await enter()
      try {
        if (signal?.aborted === true) throw cancelled()
        const worker = workers.take()
        const answer = await answerOf(worker, { task, seconds, signal }).catch(async (error: unknown) => {
          await worker.terminate()
          throw error
        })
        workers.giveBack(worker)
        if (answer.kind === 'refused') throw new Refusal(answer.code, answer.details)
        return answer.result
      } finally {
        leave()
      }
    },
    close: workers.close,
  }
}

/** Starts workers when none is idle, and ends those that stay idle. */
function workerPool(create: () => Worker) {
  const idle = new Map<Worker, NodeJS.Timeout>()
  const everyone = new Set<Worker>()

  const start = (): Worker => {
    const worker = create()
    everyone.add(worker)
    worker.once('exit', () => {
      everyone.delete(worker)
      clearTimeout(idle.get(worker))
      idle.delete(worker)
    })
    // One that dies while idle is forgotten by its exit.
    worker.on('error', () => worker.unref())
    return worker
  }

  const take = (): Worker => {
    const [waiting] = idle
    if (waiting === undefined) return start()
    const [worker, timer] = waiting
    clearTimeout(timer)
    idle.delete(worker)
    worker.ref()
    return worker
  }

  const giveBack = (worker: Worker): void => {
    worker.unref()
    const timer = setTimeout(() => void worker.terminate(), IDLE_MS)
    timer.unref()
    idle.set(worker, timer)
  }

  return {
    take,
    giveBack,
    async close() {
      await Promise.all([...everyone].map((worker) => worker.terminate()))
    },
  }
}

interface Asked {
  readonly task: unknown
  readonly seconds: number
  readonly signal: Cancellation | null
}

function answerOf(worker: Worker, { task, seconds, signal }: Asked): Promise<TaskAnswer> {
  return new Promise((resolve, reject) => {
    const settle = (end: () => void) => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', onAbort)
      worker.off('message', onMessage)
      worker.off('error', onError)
      worker.off('exit', onExit)
      end()
    }
    const onMessage = (answer: TaskAnswer) => settle(() => resolve(answer))
    const onError = (error: NodeJS.ErrnoException) => settle(() => reject(failureOf(error)))
    const onExit = (code: number) => settle(() => reject(new Error(`the worker ended with ${code}`)))
    const onAbort = () => settle(() => reject(cancelled()))
    const tooLong = unreadable(`读取和检查超过 ${seconds} 秒，已停止；文件可能过大或结构异常，请拆分或重新导出后再试`)
    const timer = setTimeout(() => settle(() => reject(tooLong)), seconds * 1000)
    signal?.addEventListener('abort', onAbort)
    worker.once('message', onMessage)
    worker.once('error', onError)
    worker.once('exit', onExit)
    worker.postMessage(task)
  })
}

function failureOf(error: NodeJS.ErrnoException): Error {
  return error.code === 'ERR_WORKER_OUT_OF_MEMORY'
    ? unreadable('文件展开后的内容太多，超出了可用内存；请拆分或重新导出后再试')
    : error
}

/** Nobody hears it: whoever asked has gone. */
function cancelled(): Refusal {
  return unreadable('已取消')
}

/** Lets so many in at a time, in the order of coming. */
function gate(places: number): () => Promise<() => void> {
  const waiting: (() => void)[] = []
  let free = places
  const leave = () => {
    const next = waiting.shift()
    if (next === undefined) free += 1
    else next()
  }
  return async () => {
    if (free > 0) free -= 1
    else await new Promise<void>((resolve) => waiting.push(resolve))
    return leave
  }
}
