import { expect, test } from 'vitest'
import { verdictOn } from '../verdict.builder.ts'
import { f04PersonalData, isCardNumber, isIdentityNumber } from './f04-personal-data.ts'

/** 示例数据: made of a check digit and no person. */
const IDENTITY = '11010519491231002X'

test.each([
  [IDENTITY, true],
  ['110105194912310021', false],
  ['11010519491331002X', false],
  ['12345', false],
])('the checksum and the birthday tell whether %s is an identity number: %s', (digits, is) => {
  expect(isIdentityNumber(digits)).toBe(is)
})

test.each([
  ['4111111111111111', true],
  ['5500000000000004', true],
  ['4111111111111112', false],
  ['123', false],
])('the Luhn digit tells whether %s is a card number: %s', (digits, is) => {
  expect(isCardNumber(digits)).toBe(is)
})

test('F04 finds identity, card and mobile numbers and masks them in its message', () => {
  const seen = verdictOn(f04PersonalData, `2021年3月登记身份证${IDENTITY}，卡号4111111111111111，手机13800138000。`)
  expect(seen.at).toEqual([IDENTITY, '4111111111111111', '13800138000'])
  for (const message of seen.messages) expect(message).toContain('***')
})

test('F04 leaves office phones, codes and amounts alone', () => {
  expect(
    verdictOn(f04PersonalData, '电话0873-7120000，项目编码532502210000000012345，收入4,331,899.35元。').outcome,
  ).toBe('consistent')
})

test('F04 does not take a long number for a card', () => {
  expect(verdictOn(f04PersonalData, '卡号4111111111111112。').outcome).toBe('consistent')
})
