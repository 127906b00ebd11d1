export * from './definition.ts'
export * from './own-ledger.ts'
export * from './referred-first.ts'
export * from './row.ts'
