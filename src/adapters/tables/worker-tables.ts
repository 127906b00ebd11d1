import type { ReadTables, TableFiles } from '../../usecases/ports.ts'
import { type TaskLimits, workerTasks } from '../worker-tasks.ts'
import type { TableTask } from './table-tasks.ts'

export interface WorkerTables extends TableFiles {
  close(): Promise<void>
}

/** Reads and writes table files in worker threads. */
export function workerTables(limits: Pick<TaskLimits, 'file'> & Partial<TaskLimits>): WorkerTables {
  const { run, close } = workerTasks<TableTask>({ seconds: 120, heapMegabytes: 1536, atOnce: 2, ...limits })
  // The worker is built from the same sources, and answers each task with what its port promises.
  const bytes = (task: TableTask, signal: Parameters<TableFiles['read']>[1]) => run(task, signal) as Promise<Uint8Array>
  return {
    read: (file, signal) => run({ kind: 'read', file }, signal) as Promise<ReadTables>,
    annotate: (file, remarks, signal) => bytes({ kind: 'annotate', file, remarks }, signal),
    writeXlsx: (book, signal) => bytes({ kind: 'write-xlsx', book }, signal),
    writeCsv: (book, charset, signal) => bytes({ kind: 'write-csv', book, charset }, signal),
    close,
  }
}
