export * from './official-document.ts'
export * from './read-document.ts'
