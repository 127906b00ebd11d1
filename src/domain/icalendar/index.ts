export * from './icalendar.ts'
