export * from './distribute-weights.ts'
