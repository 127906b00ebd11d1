import type { ReadTables, TableFiles } from '../../usecases/ports.ts'
import { doTableTask } from './do-table-task.ts'
import type { TableTask } from './table-tasks.ts'

const bytes = (task: TableTask) => doTableTask(task) as Promise<Uint8Array>

/** The product's own readers and writers of table files, without the thread. */
export const directTables: TableFiles = {
  read: (file) => doTableTask({ kind: 'read', file }) as Promise<ReadTables>,
  annotate: (file, remarks) => bytes({ kind: 'annotate', file, remarks }),
  writeXlsx: (book) => bytes({ kind: 'write-xlsx', book }),
  writeCsv: (book, charset) => bytes({ kind: 'write-csv', book, charset }),
}
