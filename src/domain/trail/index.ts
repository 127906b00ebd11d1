export * from './chain.ts'
export * from './trail.ts'
