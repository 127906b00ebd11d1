export * from './official-document.ts'
export * from './ragged-table.ts'
export * from './read-document.ts'
export * from './template-finding.ts'
