export * from './light.ts'
export * from './progress.ts'
