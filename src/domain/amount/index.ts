export * from './fen.ts'
export * from './rational.ts'
