export * from './deadline.ts'
export * from './pack-for.ts'
export * from './rule-pack.ts'
export * from './weights.ts'
