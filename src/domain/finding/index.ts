export * from './finding.ts'
export * from './fingerprint.ts'
