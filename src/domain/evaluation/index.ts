export * from './distribute-weights.ts'
export * from './points-by-strength.ts'
