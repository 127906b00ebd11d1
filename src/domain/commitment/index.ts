export * from './commitment.ts'
export * from './cycle.ts'
export * from './state.ts'
export * from './words.ts'
