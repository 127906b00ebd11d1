import { commentFile } from '../adapters/examiner/comment-file.ts'
import type { Task } from '../adapters/examiner/examiner-messages.ts'
import { readFile } from '../adapters/readers/read-file.ts'
import { readText } from '../adapters/readers/text.ts'
import { answering } from '../adapters/worker-answers.ts'
import type { ReadDocument } from '../domain/document/index.ts'
import { examine } from '../usecases/examination.ts'
import type { Submitted } from '../usecases/ports.ts'

/*
 * The thread in which handed-in files are read and examined: worker-examiner.ts starts it, gives it one task at a time,
 * and ends it where it takes too long. What is no refusal is a bug and ends the thread by itself.
 */
answering(resultOf)

async function resultOf(task: Task): Promise<unknown> {
  switch (task.kind) {
    case 'examine':
      return examine(await documentOf(task.submitted))
    case 'comment':
      return commentFile(task.file, { remarks: task.remarks, at: task.at })
    default:
      return task satisfies never
  }
}

async function documentOf(submitted: Submitted): Promise<ReadDocument> {
  if (submitted.kind === 'text') return readText(new TextEncoder().encode(submitted.text)).document
  return (await readFile(submitted.content, submitted.fileName)).document
}
