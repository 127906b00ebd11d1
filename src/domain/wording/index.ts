export * from './quoted.ts'
