import { describe, expect, test } from 'vitest'
import type { JudgedFinding } from '../../../contract/audit-view.ts'
import { ALL_FINDINGS, countsOf, neighbour, shownFindings } from './finding-filter.ts'

function finding(
  severity: JudgedFinding['severity'],
  rule: string,
  verdict?: 'confirmed' | 'dismissed',
): JudgedFinding {
  return {
    rule,
    severity,
    message: '',
    expected: null,
    actual: null,
    difference: null,
    unit: null,
    spans: [],
    suggestion: null,
    fingerprint: '',
    title: '',
    verdict: verdict === undefined ? null : { verdict, reason: null, file: null, at: '', by: '' },
  }
}

const FINDINGS = [finding('error', 'T06'), finding('warning', 'T10', 'dismissed'), finding('error', 'T01', 'confirmed')]

describe('the filter', () => {
  test.each([
    [{}, [0, 1, 2]],
    [{ severity: 'error' as const }, [0, 2]],
    [{ rule: 'T10' }, [1]],
    [{ verdict: 'open' as const }, [0]],
    [{ verdict: 'confirmed' as const, severity: 'error' as const }, [2]],
    [{ verdict: 'dismissed' as const, severity: 'error' as const }, []],
  ])('%j shows %j', (part, shown) => {
    expect(shownFindings(FINDINGS, { ...ALL_FINDINGS, ...part })).toEqual(shown)
  })
})

test('what is dismissed no longer counts', () => {
  expect(countsOf(FINDINGS)).toEqual({ error: 2, warning: 0, notice: 0 })
})

test.each([
  [null, 1, 3],
  [null, -1, 9],
  [3, 1, 5],
  [9, 1, 9],
  [3, -1, 3],
  [4, 1, 3],
] as const)('from %s by %s it goes to %s', (current, step, expected) => {
  expect(neighbour([3, 5, 9], current, step)).toBe(expected)
})

test('where nothing is shown there is nowhere to go', () => {
  expect(neighbour([], null, 1)).toBeNull()
})
