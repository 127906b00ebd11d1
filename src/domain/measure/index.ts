export * from './describe.ts'
export * from './evaluate.ts'
export * from './measure.ts'
export * from './summarise.ts'
