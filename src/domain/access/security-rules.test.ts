import { describe, expect, test } from 'vitest'
import { instant } from '../calendar/index.ts'
import {
  isPasswordDue,
  isSessionOver,
  RULE_LIMITS,
  ruleChanges,
  ruleFaults,
  SECURITY_RULE_NAMES,
  sessionEnd,
  USUAL_RULES,
} from './security-rules.ts'

describe('security rules', () => {
  test('as usual are within their own limits', () => {
    expect(ruleFaults(USUAL_RULES)).toEqual([])
    for (const rule of SECURITY_RULE_NAMES) expect(RULE_LIMITS[rule].least).toBeLessThan(RULE_LIMITS[rule].most)
  })

  test('less safe than the floor, beyond the most, and no whole numbers are named one by one', () => {
    const faults = ruleFaults({ ...USUAL_RULES, leastLength: 7, changeAfterDays: 366, tries: 4.5 })
    expect(faults).toEqual([
      { rule: 'leastLength', message: '是 7，应为 8 至 32 位的整数' },
      { rule: 'changeAfterDays', message: '是 366，应为 30 至 365 天的整数' },
      { rule: 'tries', message: '是 4.5，应为 3 至 10 次的整数' },
    ])
    expect(ruleFaults({ ...USUAL_RULES, leastLength: 8, changeAfterDays: 365, tries: 3 })).toEqual([])
  })

  test('that differ are said with before and after', () => {
    expect(ruleChanges(USUAL_RULES, { ...USUAL_RULES, leastLength: 12 })).toEqual(['密码最短位数：10 → 12 位'])
    expect(ruleChanges(USUAL_RULES, USUAL_RULES)).toEqual([])
  })
})

test.each([
  ['2020-06-28T08:00:00.000Z', '2020-12-25T07:59:59.999Z', false],
  ['2020-06-28T08:00:00.000Z', '2020-12-25T08:00:00.000Z', true],
])('a password of %s at %s: due %s', (setAt, now, isDue) =>
  expect(isPasswordDue(instant(setAt), instant(now), USUAL_RULES)).toBe(isDue),
)

describe('a session', () => {
  const signedInAt = instant('2021-01-05T01:00:00.000Z')
  test.each([
    ['used a moment ago', '2021-01-05T02:00:00.000Z', '2021-01-05T02:29:59.000Z', false],
    ['left alone', '2021-01-05T02:00:00.000Z', '2021-01-05T02:30:00.000Z', true],
    ['used all day', '2021-01-05T12:59:00.000Z', '2021-01-05T13:00:00.000Z', true],
  ])('%s', (_, seenAt, now, isOver) =>
    expect(isSessionOver({ signedInAt, seenAt: instant(seenAt) }, instant(now), USUAL_RULES)).toBe(isOver),
  )

  test('ends at the latest after the hours of the unit', () =>
    expect(sessionEnd({ signedInAt }, { ...USUAL_RULES, longestHours: 2 })).toBe('2021-01-05T03:00:00.000Z'))
})
