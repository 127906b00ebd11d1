import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { failuresIn, lastLineOf, tallyOf } from './gates.mjs'
import { ROOT } from './setup.mjs'

const report = { numPassedTests: 7, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0 }

describe('counting a run', () => {
  test.each([
    { what: 'all passed', given: report, code: 0, line: '7 passed, 0 failed' },
    {
      what: 'skipped ones are told',
      given: { ...report, numPendingTests: 2 },
      code: 0,
      line: '7 passed, 0 failed, 2 skipped',
    },
    { what: 'failed tests', given: { ...report, numFailedTests: 3 }, code: 1, line: '7 passed, 3 failed' },
    { what: 'failing without a failed test', given: report, code: 1, line: '7 passed, 1 failed' },
    { what: 'no report at all', given: null, code: 1, line: '0 passed, 1 failed' },
    { what: 'no report although it ended well', given: null, code: 0, line: '0 passed, 1 failed' },
  ])('$what', ({ given, code, line }) => expect(lastLineOf(tallyOf(given, code))).toBe(line))
})

test('what failed is said again, a line each', () => {
  const passed = { fullName: 'adds up', status: 'passed', failureMessages: [] }
  const failed = { fullName: 'reads a day', status: 'failed', failureMessages: ['expected 1\n  at line 3'] }
  const at = (/** @type {string} */ name) => join(ROOT, 'src', name)
  const report = {
    testResults: [
      { name: at('a.test.ts'), status: 'passed', message: '', assertionResults: [passed] },
      { name: at('b.test.ts'), status: 'failed', message: '', assertionResults: [passed, failed] },
      { name: at('c.test.ts'), status: 'failed', message: 'does not load\nat all', assertionResults: [] },
    ],
  }
  expect(failuresIn(report)).toEqual([
    `✗ ${join('src', 'b.test.ts')} › reads a day: expected 1`,
    `✗ ${join('src', 'c.test.ts')}: does not load`,
  ])
})
