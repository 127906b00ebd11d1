import type { CellRemark, TableBook, TableFile } from '../../usecases/ports.ts'

/** What the worker of table files is asked to do; one task at a time. */
export type TableTask =
  | { readonly kind: 'read'; readonly file: TableFile }
  | { readonly kind: 'annotate'; readonly file: TableFile; readonly remarks: readonly CellRemark[] }
  | { readonly kind: 'write-xlsx'; readonly book: TableBook }
  | {
      readonly kind: 'write-csv'
      readonly book: Pick<TableBook, 'columns' | 'rows'>
      readonly charset: 'utf-8' | 'gb18030'
    }
