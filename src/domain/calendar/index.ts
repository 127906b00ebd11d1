export * from './day.ts'
export * from './holidays.ts'
export * from './period.ts'
export * from './working-days.ts'
