export * from './definition.ts'
export * from './row.ts'
