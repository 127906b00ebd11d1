import { doTableTask } from '../adapters/tables/do-table-task.ts'
import { answering } from '../adapters/worker-answers.ts'

/* The thread in which table files are read and written: worker-tables.ts starts it and ends it where it takes too long. */
answering(doTableTask)
