export * from './form.ts'
export * from './read-forms.ts'
