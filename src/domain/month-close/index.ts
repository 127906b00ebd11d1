export * from './backfill.ts'
export * from './month-close.ts'
