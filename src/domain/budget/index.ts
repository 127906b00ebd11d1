export * from './explained-share.ts'
export * from './reconcile.ts'
