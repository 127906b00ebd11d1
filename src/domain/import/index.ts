export * from './cell-address.ts'
export * from './match-columns.ts'
export * from './own-sheets.ts'
export * from './table-rows.ts'
