import { parentPort } from 'node:worker_threads'
import { Refusal } from '../contract/refusals.ts'
import type { TaskAnswer } from './worker-tasks.ts'

/** In a worker thread: answers each task with its result or its refusal. What is no refusal is a bug and ends the thread. */
export function answering<Task>(resultOf: (task: Task) => Promise<unknown>): void {
  if (parentPort === null) throw new Error('this file runs as a worker thread')
  const port = parentPort
  port.on('message', async (task: Task) => {
    port.postMessage(await answerTo(task, resultOf))
  })
}

async function answerTo<Task>(task: Task, resultOf: (task: Task) => Promise<unknown>): Promise<TaskAnswer> {
  try {
    return { kind: 'done', result: await resultOf(task) }
  } catch (error) {
    if (error instanceof Refusal) return { kind: 'refused', code: error.code, details: error.details }
    throw error
  }
}
