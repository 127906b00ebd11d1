export * from './scoring-input.ts'
