export * from './code-catalogue.ts'
