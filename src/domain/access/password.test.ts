import { describe, expect, test } from 'vitest'
import { instant } from '../calendar/index.ts'
import { afterFailedTry, isLocked, passwordFaults, passwordNeeds, type Tries } from './password.ts'
import { USUAL_RULES } from './security-rules.ts'

describe('a password', () => {
  test.each(['Kaiyuan2020!', 'kaiyuan-2020', 'KAIYUAN-2020', '大数据研究中心Zj2020', 'aB3456789012'])(
    '%s may be used',
    (password) => expect(passwordFaults({ login: 'zhuren', password }, USUAL_RULES)).toEqual([]),
  )

  test.each([
    ['Ab3!', ['密码至少 10 位']],
    ['abcdefghijkl', ['密码须含大写字母、小写字母、数字、符号中的三类']],
    ['abcdefghij12', ['密码须含大写字母、小写字母、数字、符号中的三类']],
    ['my-ZhuRen-20', ['密码不能包含账号']],
    ['zhuren', ['密码至少 10 位', '密码须含大写字母、小写字母、数字、符号中的三类', '密码不能包含账号']],
    [`Ab3!${'x'.repeat(125)}`, ['密码至多 128 位']],
    ['', ['密码至少 10 位', '密码须含大写字母、小写字母、数字、符号中的三类']],
  ])('%s may not: %j', (password, faults) =>
    expect(passwordFaults({ login: 'zhuren', password }, USUAL_RULES)).toEqual(faults),
  )

  test('without a login yet is held to the rest', () =>
    expect(passwordFaults({ login: '', password: 'Kaiyuan2020!' }, USUAL_RULES)).toEqual([]))
})

describe('what a unit asks for', () => {
  const strict = { ...USUAL_RULES, leastLength: 12, kinds: 4, remembered: 1 }

  test('is held against a password', () =>
    expect(passwordFaults({ login: 'zhuren', password: 'kaiyuan2020' }, strict)).toEqual([
      '密码至少 12 位',
      '密码须含大写字母、小写字母、数字、符号',
    ]))

  test('is said in one sentence', () => {
    expect(passwordNeeds(USUAL_RULES)).toBe('至少 10 位，含大写字母、小写字母、数字、符号中的三类，不能包含账号')
    expect(passwordNeeds(strict)).toBe('至少 12 位，含大写字母、小写字母、数字、符号，不能包含账号')
  })

  test('locks after its own number of tries', () =>
    expect(
      afterFailedTry({ failedTries: 2, lockedUntil: null }, instant('2020-06-30T08:00:00.000Z'), {
        ...USUAL_RULES,
        tries: 3,
        lockedMinutes: 60,
      }).lockedUntil,
    ).toBe('2020-06-30T09:00:00.000Z'))
})

describe('wrong passwords', () => {
  const now = instant('2020-06-30T08:00:00.000Z')
  const later = instant('2020-06-30T08:15:00.000Z')

  test.each<[Tries, Tries]>([
    [
      { failedTries: 0, lockedUntil: null },
      { failedTries: 1, lockedUntil: null },
    ],
    [
      { failedTries: 3, lockedUntil: null },
      { failedTries: 4, lockedUntil: null },
    ],
    [
      { failedTries: 4, lockedUntil: null },
      { failedTries: 5, lockedUntil: later },
    ],
    [
      { failedTries: 5, lockedUntil: later },
      { failedTries: 5, lockedUntil: later },
    ],
    [
      { failedTries: 5, lockedUntil: now },
      { failedTries: 1, lockedUntil: null },
    ],
  ])('%j become %j', (before, after) => expect(afterFailedTry(before, now, USUAL_RULES)).toEqual(after))

  test('the fifth in a row locks the account for a quarter of an hour', () => {
    let tries: Tries = { failedTries: 0, lockedUntil: null }
    for (let failed = 0; failed < 5; failed += 1) tries = afterFailedTry(tries, now, USUAL_RULES)
    expect(isLocked(tries.lockedUntil, now)).toBe(true)
    expect(isLocked(tries.lockedUntil, instant('2020-06-30T08:14:59.999Z'))).toBe(true)
    expect(isLocked(tries.lockedUntil, later)).toBe(false)
    expect(isLocked(null, now)).toBe(false)
  })
})
