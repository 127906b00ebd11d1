import type { Clock, CommentedFile, DocumentExaminer } from '../../usecases/ports.ts'
import { workerTasks } from '../worker-tasks.ts'
import type { Task } from './examiner-messages.ts'

export interface ExaminerOptions {
  /** The built worker. */
  readonly file: string
  readonly clock: Clock
  /** After this a task is given up. */
  readonly seconds?: number
  readonly heapMegabytes?: number
  /** Tasks under way at the same time; further ones wait. */
  readonly atOnce?: number
}

export interface WorkerExaminer extends DocumentExaminer {
  close(): Promise<void>
}

/** Examines documents in worker threads. */
export function workerExaminer({
  file,
  clock,
  seconds = 60,
  heapMegabytes = 1024,
  atOnce = 2,
}: ExaminerOptions): WorkerExaminer {
  const { run, close } = workerTasks<Task>({ file, seconds, heapMegabytes, atOnce })
  return {
    // The worker is built from the same sources, and answers each task with what its port promises.
    examine: (submitted, signal) =>
      run({ kind: 'examine', submitted }, signal) as ReturnType<DocumentExaminer['examine']>,
    comment: (submitted, remarks, signal) =>
      run({ kind: 'comment', file: submitted, remarks, at: clock.now() }, signal) as Promise<CommentedFile>,
    close,
  }
}
