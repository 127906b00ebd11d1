export * from './access.ts'
export * from './password.ts'
export * from './permissions.ts'
