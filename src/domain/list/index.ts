export * from './flat-mapped.ts'
export * from './matches.ts'
