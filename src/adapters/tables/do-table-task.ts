import { writeTableCsv } from '../write-csv.ts'
import { annotateSheets } from '../xlsx/annotate-sheets.ts'
import { readTables } from '../xlsx/read-sheets.ts'
import { writeTableXlsx } from '../xlsx/write-table.ts'
import type { TableTask } from './table-tasks.ts'

/** Does one task of the worker of table files. @throws Refusal file/unreadable */
export async function doTableTask(task: TableTask): Promise<unknown> {
  switch (task.kind) {
    case 'read':
      return readTables(task.file)
    case 'annotate':
      return annotateSheets(task.file, task.remarks)
    case 'write-xlsx':
      return writeTableXlsx(task.book)
    case 'write-csv':
      return writeTableCsv(task.book, task.charset)
    default:
      return task satisfies never
  }
}
