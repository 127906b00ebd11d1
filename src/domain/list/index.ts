export * from './flat-mapped.ts'
