export * from './correction.ts'
export * from './light.ts'
export * from './months.ts'
export * from './progress.ts'
