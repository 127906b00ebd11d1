import { expect, test } from 'vitest'
import { stepsFor } from './steps.ts'

const standing = {
  stage: '申报',
  state: 'drafting',
  rowStage: '申报',
  isEditable: true,
  words: '',
  at: null,
  by: null,
  reason: null,
  documentNumber: null,
} as const
const kinds = (changed: Partial<Parameters<typeof stepsFor>[0]>, permissions: Parameters<typeof stepsFor>[1]) =>
  stepsFor({ standing, nextYear: null, blocking: [], ...changed }, permissions).map(({ kind }) => kind)

test('who sets objectives submits, adjusts what is approved and opens the next year', () => {
  expect(kinds({}, ['objective:write'])).toEqual(['submit'])
  const approved = { ...standing, state: 'approved', isEditable: false } as const
  expect(kinds({ standing: approved, nextYear: 2021 }, ['objective:write'])).toEqual(['adjust', 'open-year'])
})

test('who approves decides what is submitted, and nobody else does', () => {
  const submitted = { ...standing, state: 'submitted', isEditable: false } as const
  expect(kinds({ standing: submitted }, ['objective:approve'])).toEqual(['return', 'approve'])
  expect(kinds({ standing: submitted }, ['objective:write'])).toEqual([])
  expect(kinds({}, ['figure:read'])).toEqual([])
})
