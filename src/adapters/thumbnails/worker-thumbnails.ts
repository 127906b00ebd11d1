import { Refusal } from '../../contract/refusals.ts'
import type { Thumbnails } from '../../usecases/ports.ts'
import { type TaskLimits, workerTasks } from '../worker-tasks.ts'
import type { ThumbnailTask } from './draw-thumbnail.ts'
import { keptThumbnails } from './kept-thumbnails.ts'

export interface WorkerThumbnails extends Thumbnails {
  close(): Promise<void>
}

/** Draws one thumbnail after the other in a worker thread; what takes too long or too much memory has none. */
export function workerThumbnails(
  folder: string,
  limits: Pick<TaskLimits, 'file'> & Partial<TaskLimits>,
): WorkerThumbnails {
  const { run, close } = workerTasks<ThumbnailTask>({ seconds: 20, heapMegabytes: 512, atOnce: 1, ...limits })
  const draw = async (task: ThumbnailTask) => {
    try {
      // The worker is built from the same sources, and answers with what it draws.
      return (await run(task, null)) as Uint8Array | null
    } catch (error) {
      if (error instanceof Refusal) return null
      throw error
    }
  }
  return { ...keptThumbnails(folder, draw), close }
}
